import { shortAnswer } from '../../questionnaires/answer-words'
import type { AnswerValue } from '../../questionnaires/answers'
import { isValidValue } from '../../questionnaires/scales'
import type { Domain, Question } from '../../questionnaires/schema'
import { offeredValues } from '../../questionnaires/survey-json'
import type { Cell, Sheet, SheetRow, WorkbookContent } from '../workbooks/content'
import { errorRefusal, plainWord, type Read, readDay, readNumber, shownText } from './plan-reading'
import {
  FILLED_BY,
  ORIGIN_ROWS,
  originLines,
  PROVIDER_FORMAT,
  PROVIDER_MARK,
  type ProviderOrigin,
  providerHeaders,
} from './provider-format'

/** What a sheet of questions that came back says of where it comes from. */
export type ReplySheet = {
  readonly origin: ProviderOrigin
  readonly filledBy: string
  /** Revision of each answer when the sheet left, by question. */
  readonly revisions: ReadonlyMap<string, number>
  readonly lines: readonly ReplyLine[]
}

/** A line of the sheet, as typed. */
export type ReplyLine = {
  readonly row: number
  /** Empty when the line has lost it: its question is then known by its text. */
  readonly questionId: string
  readonly question: Cell | undefined
  readonly answer: Cell | undefined
  readonly comment: Cell | undefined
  readonly evidence: Cell | undefined
}

/**
 * Recognises a sheet of questions by its content, never by its name.
 *
 * @returns what it holds, or why it cannot be read, in French
 */
export function readReplySheet({ sheets }: WorkbookContent): ReplySheet | { readonly refused: string } {
  const hidden = sheets.find((sheet) => textAt(sheet, 1, 1) === PROVIDER_MARK)
  if (!hidden) {
    return {
      refused:
        'Ce classeur n’est pas une fiche de questions préparée par Sextant. Choisissez le fichier que le prestataire a renvoyé.',
    }
  }
  const named = Object.fromEntries(originLines.map((line, index) => [line, textAt(hidden, index + 2, 2)]))
  if (named.format !== String(PROVIDER_FORMAT)) {
    return {
      refused: 'Cette fiche vient d’une version plus récente de Sextant. Mettez Sextant à jour, puis relisez-la.',
    }
  }
  const found = findTable(sheets.filter((sheet) => sheet !== hidden))
  if (!found) {
    return {
      refused:
        'La feuille des questions manque dans ce fichier. Demandez au prestataire de renvoyer le fichier entier.',
    }
  }
  const { sheet, headerRow, places } = found
  const missing = requiredColumns.filter((column) => places[column] === undefined)
  if (missing.length > 0) return { refused: missingColumns(missing) }
  const revisions = new Map(
    hidden.rows
      .filter(({ number }) => number > ORIGIN_ROWS)
      .map(({ number }) => [textAt(hidden, number, 1), Number(textAt(hidden, number, 2))]),
  )
  const { assessmentId = '', questionnaireId = '', version = '', role = '', at = '' } = named
  return {
    origin: { assessmentId, questionnaireId, version, role, at },
    filledBy: filledBy(sheet),
    revisions,
    lines: sheet.rows
      .filter(({ number }) => number > headerRow)
      .flatMap(({ number, cells }) => {
        const at = (column: number | undefined) => cells.find((cell) => cell.column === column)
        const id = at(places.id)
        const line = {
          row: number,
          questionId: id === undefined ? '' : shownText(id).trim(),
          question: at(places.question),
          answer: at(places.answer),
          comment: at(places.comment),
          evidence: at(places.evidence),
        }
        return line.questionId === '' && firstFilled(line) === undefined ? [] : [line]
      }),
  }
}

/** The first cell in which something was typed. */
export function firstFilled({ answer, comment, evidence }: ReplyLine): Cell | undefined {
  return [answer, comment, evidence].find((cell) => cell !== undefined && shownText(cell).trim() !== '')
}

const knownColumns = ['number', 'domain', 'question', 'help', 'answer', 'comment', 'evidence', 'id'] as const
/** Without one of them an answer, or a part of it, would be lost without a word. */
const requiredColumns = ['answer', 'comment', 'evidence', 'id'] as const
/** A row with as many titles of columns is the head of the questions, even when some were changed. */
const ENOUGH_TITLES = 3

type ColumnName = (typeof knownColumns)[number]
type Places = Readonly<Partial<Record<ColumnName, number>>>
type Table = { readonly sheet: Sheet; readonly headerRow: number; readonly places: Places }

const columnNames = new Map(knownColumns.map((name) => [plainWord(providerHeaders[name]), name]))

/** The questions, wherever they are: the row that has the most titles of columns is their head. */
function findTable(sheets: readonly Sheet[]): Table | undefined {
  let best: Table | undefined
  let most = ENOUGH_TITLES - 1
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const places = placesIn(row)
      const titles = Object.keys(places).length
      if (titles > most) best = { sheet, headerRow: row.number, places }
      most = Math.max(most, titles)
      if (titles === knownColumns.length) return best
    }
  }
  return best
}

/** Columns may have been moved: they are known by their titles. */
function placesIn({ cells }: SheetRow): Places {
  const places: Partial<Record<ColumnName, number>> = {}
  for (const cell of cells) {
    const name = columnNames.get(plainWord(shownText(cell)))
    if (name !== undefined) places[name] ??= cell.column
  }
  return places
}

function missingColumns(columns: readonly ColumnName[]): string {
  const titles = columns.map((column) => `«\u00a0${providerHeaders[column]}\u00a0»`).join(', ')
  const missing =
    columns.length === 1
      ? `La colonne ${titles} manque dans la feuille des questions\u00a0: son titre a été changé, ou elle a été supprimée.`
      : `Des colonnes manquent dans la feuille des questions\u00a0: ${titles}. Leur titre a été changé, ou elles ont été supprimées.`
  return `${missing} Demandez au prestataire de repartir du fichier que vous lui avez envoyé, sans toucher aux titres ni aux colonnes.`
}

/** The first text to the right of « Rempli par ». */
function filledBy(sheet: Sheet): string {
  const line = sheet.rows.find(({ cells }) => cells.some((cell) => plainWord(shownText(cell)) === plainWord(FILLED_BY)))
  const label = line?.cells.find((cell) => plainWord(shownText(cell)) === plainWord(FILLED_BY))
  const given = line?.cells.find(({ column, formula }) => column > (label?.column ?? 0) && !formula)
  return given === undefined ? '' : shownText(given).trim().slice(0, 500)
}

function textAt(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.rows.find(({ number }) => number === row)?.cells.find((candidate) => candidate.column === column)
  return cell === undefined ? '' : shownText(cell).trim()
}

/** What people type for the answers that every question has. */
const shortcuts: Readonly<Record<string, AnswerValue>> = { nsp: 'unknown', na: 'not-applicable' }

/**
 * An answer cell as an answer of its question; null when it is empty. Nothing is guessed and no formula is ever computed.
 */
export function readReplyAnswer(question: Question, domain: Domain, cell: Cell | undefined): Read<AnswerValue | null> {
  if (cell === undefined || shownText(cell).trim() === '') return { value: null }
  if (cell.formula) return { refused: 'Cette case contient une formule\u00a0: tapez la réponse elle-même.' }
  if (cell.kind === 'error') return { refused: errorRefusal(cell.value) }
  const offered = offeredValues(question, domain)
  const read = readChoice(question, offered, plainWord(shownText(cell))) ?? readTyped(question, cell)
  if (read === null) {
    const words = offered.map((value) => shortAnswer(question, value)).join(', ')
    return { refused: `Une de ces réponses est attendue\u00a0: ${words}.` }
  }
  if ('refused' in read || read.value === null || isValidValue(question, read.value)) return read
  return { refused: expected(question) }
}

function readTyped(question: Question, cell: Cell): Read<AnswerValue | null> | null {
  switch (question.scale) {
    case 'date':
      return readDay(cell)
    case 'percent': {
      const read = readNumber({ from: 0, to: 100, unit: /%$/, expected: expected(question) })(cell)
      // A cell shown in percent holds 0.72 for 72 %.
      const share = cell.kind === 'number' && cell.value > 0 && cell.value < 1
      return 'refused' in read || read.value === null || !share ? read : { value: Math.round(read.value * 1000) / 10 }
    }
    case 'count':
      return readNumber({
        from: question.min,
        to: question.max,
        whole: true,
        unit: /[a-zà-ÿ]*$/i,
        expected: expected(question),
      })(cell)
    default:
      return null
  }
}

/** One of the answers offered, by its words; the figure of a level is enough. Null when it is none. */
function readChoice(
  question: Question,
  offered: readonly AnswerValue[],
  typed: string,
): { readonly value: AnswerValue } | null {
  const value = offered.find(
    (choice) =>
      plainWord(shortAnswer(question, choice)) === typed ||
      (typeof choice === 'number' && String(choice) === typed) ||
      shortcuts[typed] === choice,
  )
  return value === undefined ? null : { value }
}

function expected(question: Question): string {
  switch (question.scale) {
    case 'percent':
      return 'Un pourcentage entre 0 et 100 est attendu.'
    case 'count':
      return `Un nombre entier entre ${question.min} et ${question.max} est attendu.`
    default:
      return 'Une date est attendue, comme 31/01/2027.'
  }
}
