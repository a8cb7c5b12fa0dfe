import type { Workbook, Worksheet } from 'exceljs'
import { answerMeaning, shortAnswer } from '../../questionnaires/answer-words'
import { isTyped } from '../../questionnaires/scales'
import type { Domain, Question } from '../../questionnaires/schema'
import { offeredValues } from '../../questionnaires/survey-json'
import { cellText } from './cell-text'
import { newWorkbook } from './new-workbook'
import {
  FILLED_BY,
  meaningOfYou,
  ORIGIN_ROWS,
  originLines,
  PROVIDER_FORMAT,
  PROVIDER_MARK,
  type ProviderOrigin,
  providerHeaders,
} from './provider-format'
import { addFramedSheet, FIRST_FREE_ROW, type FrameModel, writeSections } from './sheet-frame'
import { colours, fill, styles } from './sheet-style'
import { type Column, columnLetter, writeTable } from './table'
import type { RenderedWorkbook } from './workbook'
import { workbookBytes } from './workbook-bytes'

/** A sheet of questions for someone outside, and what lets its answers come back. */
export type ProviderWorkbookInput = {
  readonly frame: FrameModel
  readonly origin: ProviderOrigin
  /** Who is asked, inside a sentence: « le prestataire informatique ». */
  readonly asked: string
  readonly questions: readonly ProviderQuestion[]
}

export type ProviderQuestion = {
  readonly domain: Domain
  readonly question: Question
  /** Revision of the answer when the sheet leaves; 0 when there is none. */
  readonly revision: number
}

export const providerSheetNames = { instructions: 'Mode d’emploi', questions: 'Questions', origin: 'Sextant' } as const
/** Where the person says who they are, on the sheet of questions. */
const FILLED_BY_ROW = FIRST_FREE_ROW
const HEADER_ROW = FIRST_FREE_ROW + 2

type Row = ProviderQuestion & { readonly number: number }

const columns: readonly Column<Row>[] = [
  { header: providerHeaders.number, width: 5, style: styles.centre, quiet: true, value: ({ number }) => number },
  { header: providerHeaders.domain, width: 15, style: styles.small, quiet: true, value: ({ domain }) => domain.title },
  {
    header: providerHeaders.question,
    width: 32,
    style: styles.strong,
    quiet: true,
    value: ({ question }) => question.text,
  },
  { header: providerHeaders.help, width: 58, style: styles.small, quiet: true, value: helpOf },
  { header: providerHeaders.answer, width: 19, style: styles.typed, value: () => null },
  { header: providerHeaders.comment, width: 30, style: styles.typed, value: () => null },
  { header: providerHeaders.evidence, width: 22, style: styles.typed, value: () => null },
  { header: providerHeaders.id, width: 12, style: styles.typed, hidden: true, value: ({ question }) => question.id },
]

function helpOf(row: Row): string {
  const { help } = row.question
  return help === undefined ? meanings(row) : `${help}\n${meanings(row)}`
}

/** What each answer means; what is chosen or typed, when the names of the answers say it all. */
function meanings({ question, domain }: Row): string {
  switch (question.scale) {
    case 'percent':
      return 'Un pourcentage, de 0 à 100.'
    case 'count':
      return `Un nombre (${question.unit}), de ${question.min} à ${question.max}.`
    case 'date':
      return 'Une date, comme 31/01/2027.'
    case 'yes-no':
      return 'Oui ou non.'
    case 'choice':
      return question.choices.map(({ label }) => `• ${label}`).join('\n')
    default:
      return offeredValues(question, domain)
        .flatMap((value) => {
          const meaning = answerMeaning(question, value)
          return meaning === null ? [] : [`• ${shortAnswer(question, value)}\u00a0: ${meaning}`]
        })
        .join('\n')
  }
}

/** Draws the small workbook that goes with a letter: how to fill it, the questions, and what lets it come back. */
export async function renderProviderWorkbook(input: ProviderWorkbookInput, createdAt: Date): Promise<RenderedWorkbook> {
  const workbook = newWorkbook(`Questions – ${input.frame.entity}`, createdAt)
  const rows = input.questions.map((question, index) => ({ ...question, number: index + 1 }))
  addInstructions(workbook, input)
  addQuestions(workbook, input.frame, rows)
  addOrigin(workbook, input)
  const known = new Map<string, number>([
    [providerSheetNames.questions, HEADER_ROW + rows.length],
    [providerSheetNames.origin, ORIGIN_ROWS + rows.length],
  ])
  const sheets = workbook.worksheets.map(({ name, rowCount }) => ({ name, rows: known.get(name) ?? rowCount }))
  return { bytes: await workbookBytes(workbook), sheets }
}

function addInstructions(workbook: Workbook, { frame, origin, asked, questions }: ProviderWorkbookInput): void {
  const name = providerSheetNames.instructions
  const sheet = addFramedSheet(workbook, { name, model: frame, widths: [110], pages: 1 })
  writeSections(sheet, FIRST_FREE_ROW, 1, [
    {
      title: 'De quoi s’agit-il\u202f?',
      lines: [
        `${frame.entity} fait le point sur sa sécurité numérique. ${questions.length === 1 ? 'Une question relève' : `${questions.length} questions relèvent`} de ce que seul ${asked} connaît.`,
        meaningOfYou(frame.entity, origin.role),
        'Il n’y a pas de bonne ou de mauvaise réponse\u00a0: «\u00a0Je ne sais pas\u00a0» est une réponse utile.',
      ],
    },
    {
      title: 'Comment remplir',
      lines: [
        `Feuille «\u00a0${providerSheetNames.questions}\u00a0»\u00a0: dites d’abord qui remplit, puis répondez dans les colonnes à en-tête bleu.`,
        'La réponse se choisit dans la liste, ou se tape quand c’est un nombre ou une date. Laissez vide ce que vous ne pouvez pas dire.',
        'Dans «\u00a0Précisions\u00a0», quelques mots suffisent. Quand vous répondez «\u00a0Non applicable\u00a0» ou «\u00a0Mesure alternative justifiée\u00a0», dites-y pourquoi.',
        'N’écrivez nulle part de mot de passe ni de donnée de santé.',
        'N’ajoutez pas de formule et ne fusionnez pas de cellules\u00a0: ces cases-là ne sont pas relues.',
      ],
    },
    {
      title: 'Renvoyer le fichier',
      lines: [
        'Enregistrez-le au format Excel (.xlsx), sous le nom que vous voulez, sans mot de passe.',
        'Renvoyez-le par un moyen sûr (messagerie sécurisée, dossier partagé protégé)\u00a0: il décrit les protections de l’établissement.',
        'Vos réponses seront relues une à une, et enregistrées comme déclarées par vous, à la date du jour.',
      ],
    },
  ])
}

function addQuestions(workbook: Workbook, frame: FrameModel, rows: readonly Row[]): void {
  const sheet = addFramedSheet(workbook, {
    name: providerSheetNames.questions,
    model: frame,
    widths: columns.map(({ width }) => width),
    headerRow: HEADER_ROW,
    frozenColumns: 1,
    paper: { columns: columns.length - 1, note: 'À remplir à l’écran, ou à la main' },
  })
  sheet.mergeCells(FILLED_BY_ROW, 1, FILLED_BY_ROW, 3)
  sheet.getCell(FILLED_BY_ROW, 1).value = cellText(FILLED_BY)
  sheet.getCell(FILLED_BY_ROW, 1).style = { ...styles.strong, alignment: { horizontal: 'right', vertical: 'middle' } }
  sheet.getCell(FILLED_BY_ROW, 4).style = { ...styles.typed, fill: fill(colours.paleAmber) }
  sheet.getRow(FILLED_BY_ROW).height = 22
  writeTable(sheet, HEADER_ROW, columns, rows)
  offerAnswers(sheet, rows)
}

/** Each question has its own list: its answers in words, kept on the hidden sheet. A figure or a day is typed all the same. */
function offerAnswers(sheet: Worksheet, rows: readonly Row[]): void {
  const letter = columnLetter(columns.findIndex(({ header }) => header === providerHeaders.answer) + 1)
  for (const { question, domain, number } of rows) {
    const row = ORIGIN_ROWS + number
    const last = columnLetter(FIRST_ANSWER_COLUMN + offeredValues(question, domain).length - 1)
    const cell = sheet.getCell(`${letter}${HEADER_ROW + number}`)
    // A day is kept as one, whatever the language of the spreadsheet. Figures are texts: « 100 % » would become 1.
    if (question.scale === 'date') cell.style = styles.date
    cell.dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`${providerSheetNames.origin}!$${columnLetter(FIRST_ANSWER_COLUMN)}$${row}:$${last}$${row}`],
      showErrorMessage: !isTyped(question),
      errorTitle: providerHeaders.answer,
      error: 'Choisissez une réponse dans la liste, ou laissez vide.',
    }
  }
}

/** On the hidden sheet, right of each question and its revision. */
const FIRST_ANSWER_COLUMN = 3

function addOrigin(workbook: Workbook, { origin, questions }: ProviderWorkbookInput): void {
  const sheet = workbook.addWorksheet(providerSheetNames.origin, { state: 'veryHidden' })
  sheet.addRow([PROVIDER_MARK])
  const header = { format: String(PROVIDER_FORMAT), ...origin }
  for (const line of originLines) sheet.addRow([line, header[line]])
  sheet.addRow(['question', 'revision'])
  for (const { question, domain, revision } of questions) {
    const words = offeredValues(question, domain).map((value) => cellText(shortAnswer(question, value)))
    sheet.addRow([cellText(question.id), String(revision), ...words])
  }
}
