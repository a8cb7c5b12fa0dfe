import type { Workbook } from 'exceljs'
import type { AnswerRow } from './answer-rows'
import { addFramedSheet, FIRST_FREE_ROW } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, columnLetter, printedCount, screenColumns, writeTable } from './table'
import { colourWords, type WordLook } from './word-colours'
import { countedWords, domainWord, sheetNames, statusWords } from './words'
import type { WorkbookModel } from './workbook-model'

export const ANSWERS_HEADER_ROW = FIRST_FREE_ROW

/** Columns that the formulas of the score sheet read, in a workbook of statuses. */
export const answerColumnNumbers = { domain: 2, answer: 4, reason: 5, evidence: 7, status: 9 } as const
/** The same in a workbook of levels. */
export const levelColumnNumbers = { answer: 4, reason: 6, evidence: 8, figure: 11 } as const

/** « Réponses »: one row per question asked, with what was answered and what backs it. Never the adviser's own note. */
export function addAnswersSheet(workbook: Workbook, model: WorkbookModel): void {
  const ofLevels = model.figures.method !== 'coverage'
  const columns = ofLevels ? levelColumns(model) : statusColumns(model)
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.answers,
    model,
    widths: columns.map((column) => column.width),
    headerRow: ANSWERS_HEADER_ROW,
    frozenColumns: 1,
    paper: { columns: printedCount(columns), note: screenNote(model, screenColumns(columns)) },
  })
  writeTable(sheet, ANSWERS_HEADER_ROW, columns, model.answers)
  const last = ANSWERS_HEADER_ROW + Math.max(1, model.answers.length)
  sheet.autoFilter = { from: { row: ANSWERS_HEADER_ROW, column: 1 }, to: { row: last, column: columns.length } }
  const letter = columnLetter(answerColumnNumbers.answer)
  colourWords(sheet, `${letter}${ANSWERS_HEADER_ROW + 1}:${letter}${last}`, ofLevels ? levelLooks : statusLooks)
}

const unknownLook: WordLook = { word: statusWords.unknown, look: 'attention' }
const statusLooks: readonly WordLook[] = [
  { word: statusWords.inPlace, look: 'good' },
  { word: statusWords.alternative, look: 'good' },
  { word: statusWords.partial, look: 'started' },
  { word: statusWords.absent, look: 'bad' },
  unknownLook,
]
const levelLooks: readonly WordLook[] = [
  { word: 'Niveau 4', look: 'good' },
  { word: 'Niveau 3', look: 'good' },
  { word: 'Niveau 2', look: 'started' },
  { word: 'Niveau 0', look: 'bad' },
  unknownLook,
]

/** Wide enough for references never to be what makes a printed row tall. */
const REFERENCE_WIDTH = 26

function screenNote({ referenceLabels, figures }: WorkbookModel, where: string): string {
  const what = figures.method === 'coverage' ? 'Compté comme' : 'Chiffre, unité'
  return `${what}${referenceLabels.length === 0 ? '' : ' et références'}\u00a0: ${where}, à l’écran`
}

function statusColumns(model: WorkbookModel): readonly Column<AnswerRow>[] {
  return [
    { header: 'Identifiant', width: 12, style: styles.smallStrong, value: (row) => row.identifier },
    { header: domainWord(model), width: 17, style: styles.small, value: (row) => row.domain },
    { header: 'Question', width: 34, style: styles.text, value: (row) => row.question },
    { header: 'Réponse', width: 11.8, style: styles.centre, value: (row) => row.answer },
    { header: 'Motif', width: 16, style: styles.typed, value: (row) => row.reason },
    { header: 'Commentaire', width: 16, style: styles.typed, value: (row) => row.comment },
    { header: 'État de la preuve', width: 9.6, style: styles.smallCentre, value: (row) => row.evidence },
    { header: 'Pièces', width: 23, style: styles.small, value: (row) => row.pieces },
    {
      header: 'Compté comme',
      width: 18,
      style: styles.smallCentre,
      screenOnly: true,
      value: (row, rowNumber) => ({
        formula: statusFormula(rowNumber),
        result: statusWords[row.status],
        date1904: false,
      }),
    },
    ...lastColumns(model),
  ]
}

/** The sentence that was chosen stands beside its level; what is not scored says so. */
function levelColumns(model: WorkbookModel): readonly Column<AnswerRow>[] {
  return [
    { header: 'Sujet', width: 15, style: styles.smallStrong, value: (row) => row.label },
    { header: domainWord(model), width: 14, style: styles.small, value: (row) => row.domain },
    { header: 'Question', width: 24, style: styles.small, value: (row) => row.question },
    { header: 'Réponse', width: 11.8, style: styles.centre, value: (row) => row.answer },
    { header: 'Ce que dit cette réponse', width: 30, style: styles.small, value: (row) => row.meaning },
    { header: 'Motif', width: 11, style: styles.smallTyped, value: (row) => row.reason },
    { header: 'Commentaire', width: 14, style: styles.smallTyped, value: (row) => row.comment },
    { header: 'État de la preuve', width: 8.8, style: styles.smallCentre, value: (row) => row.evidence },
    { header: 'Pièces', width: 19, style: styles.small, value: (row) => row.pieces },
    { header: 'Compte\u202f?', width: 9.4, style: styles.smallCentre, value: (row) => countedWords[row.counted] },
    { header: 'Chiffre', width: 10, style: styles.figure, screenOnly: true, value: (row) => row.figure },
    { header: 'Unité', width: 14, style: styles.small, screenOnly: true, value: (row) => row.unit },
    ...lastColumns(model),
  ]
}

function lastColumns({ referenceLabels, answers }: WorkbookModel): readonly Column<AnswerRow>[] {
  // Most assessments are answered on the spot: the column would be empty.
  const taken = answers.some(({ provenance }) => provenance !== '')
  const provenance: Column<AnswerRow> = {
    header: 'Provenance',
    width: 22,
    style: styles.small,
    screenOnly: true,
    value: (row) => row.provenance,
  }
  return [
    ...(taken ? [provenance] : []),
    ...referenceLabels.map(
      (label, index): Column<AnswerRow> => ({
        header: label,
        width: REFERENCE_WIDTH,
        style: styles.small,
        screenOnly: true,
        value: (row) => row.references[index] ?? '',
      }),
    ),
    {
      header: 'Identifiant de ligne (ne pas modifier)',
      width: 14,
      style: styles.typed,
      hidden: true,
      value: (row) => row.questionId,
    },
  ]
}

/** An alternative measure, or a means that does not apply, counts once its reason is written. */
function statusFormula(row: number): string {
  const answer = `${columnLetter(answerColumnNumbers.answer)}${row}`
  const reason = `${columnLetter(answerColumnNumbers.reason)}${row}`
  const needsReason = `OR(${answer}="${statusWords.alternative}",${answer}="${statusWords.notApplicable}")`
  return `IF(AND(${needsReason},TRIM(${reason})=""),"${statusWords.unanswered}",${answer})`
}
