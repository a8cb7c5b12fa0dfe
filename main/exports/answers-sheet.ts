import type { Workbook } from 'exceljs'
import type { AnswerRow } from './answer-rows'
import { addFramedSheet, FIRST_FREE_ROW } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, columnLetter, printedCount, screenColumns, writeTable } from './table'
import { colourWords } from './word-colours'
import { sheetNames, statusWords } from './words'
import type { WorkbookModel } from './workbook-model'

export const ANSWERS_HEADER_ROW = FIRST_FREE_ROW

/** Columns that the formulas of the score sheet read. */
export const answerColumnNumbers = { domain: 2, answer: 4, reason: 5, evidence: 7, status: 9 } as const

/** « Réponses »: one row per means asked, with what was answered and what backs it. Never the adviser's own note. */
export function addAnswersSheet(workbook: Workbook, model: WorkbookModel): void {
  const columns = answerColumns(model)
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
  colourWords(sheet, `${letter}${ANSWERS_HEADER_ROW + 1}:${letter}${last}`, [
    { word: statusWords.inPlace, look: 'good' },
    { word: statusWords.alternative, look: 'good' },
    { word: statusWords.partial, look: 'started' },
    { word: statusWords.absent, look: 'bad' },
    { word: statusWords.unknown, look: 'attention' },
  ])
}

/** Wide enough for references never to be what makes a printed row tall. */
const REFERENCE_WIDTH = 26

function screenNote({ referenceLabels }: WorkbookModel, where: string): string {
  const what = referenceLabels.length === 0 ? 'Compté comme' : 'Compté comme et références'
  return `${what}\u00a0: ${where}, à l’écran`
}

function answerColumns({ referenceLabels }: WorkbookModel): readonly Column<AnswerRow>[] {
  return [
    { header: 'Identifiant', width: 12, style: styles.smallStrong, value: (row) => row.identifier },
    { header: 'Objectif', width: 17, style: styles.small, value: (row) => row.domain },
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
    ...referenceLabels.map((label, index) => ({
      header: label,
      width: REFERENCE_WIDTH,
      style: styles.small,
      screenOnly: true,
      value: (row: AnswerRow) => row.references[index] ?? '',
    })),
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
