import type { Workbook } from 'exceljs'
import type { AnswerRow } from './answer-rows'
import { addFramedSheet, FIRST_FREE_ROW } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, columnLetter, writeTable } from './table'
import { colourWords } from './word-colours'
import { sheetNames, statusWords } from './words'
import type { WorkbookModel } from './workbook-model'

export const ANSWERS_HEADER_ROW = FIRST_FREE_ROW

/** Columns that the formulas of the score sheet read. */
export const answerColumnNumbers = { domain: 2, answer: 4, status: 5, reason: 6, evidence: 8 } as const

/** « Réponses »: one row per means asked, with what was answered and what backs it. Never the adviser's own note. */
export function addAnswersSheet(workbook: Workbook, model: WorkbookModel): void {
  const columns = answerColumns(model)
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.answers,
    model,
    widths: columns.map((column) => column.width),
    headerRow: ANSWERS_HEADER_ROW,
    frozenColumns: 1,
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

/** Room shared by the reference columns, whatever their number. */
const REFERENCES_WIDTH = 56

function answerColumns({ referenceLabels }: WorkbookModel): readonly Column<AnswerRow>[] {
  const referenceWidth = Math.max(10, Math.min(18, REFERENCES_WIDTH / Math.max(1, referenceLabels.length)))
  return [
    { header: 'Identifiant', width: 13, style: styles.strong, value: (row) => row.identifier },
    { header: 'Objectif', width: 22, style: styles.small, value: (row) => row.domain },
    { header: 'Question', width: 42, style: styles.text, value: (row) => row.question },
    { header: 'Réponse', width: 13, style: styles.centre, value: (row) => row.answer },
    {
      header: 'Compté comme',
      width: 13,
      style: styles.centre,
      value: (row, rowNumber) => ({
        formula: statusFormula(rowNumber),
        result: statusWords[row.status],
        date1904: false,
      }),
    },
    { header: 'Motif', width: 26, style: styles.typed, value: (row) => row.reason },
    { header: 'Commentaire', width: 26, style: styles.typed, value: (row) => row.comment },
    { header: 'État de la preuve', width: 12, style: styles.centre, value: (row) => row.evidence },
    { header: 'Pièces', width: 34, style: styles.small, value: (row) => row.pieces },
    ...referenceLabels.map((label, index) => ({
      header: label,
      width: referenceWidth,
      style: styles.small,
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
