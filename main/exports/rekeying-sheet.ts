import type { Workbook } from 'exceljs'
import type { AnswerRow } from './answer-rows'
import { rekeyingRows } from './rekeying-rows'
import { addFramedSheet, FIRST_FREE_ROW } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, writeTable } from './table'
import { sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

export const REKEYING_HEADER_ROW = FIRST_FREE_ROW

const columns: readonly Column<AnswerRow>[] = [
  {
    header: 'N° dans le formulaire officiel',
    width: 13,
    style: styles.typedCentre,
    value: (row) => row.officialNumber,
  },
  { header: 'Question', width: 46, style: styles.text, value: (row) => row.question },
  { header: 'Réponse', width: 40, style: styles.strong, value: answerWithMeaning },
  { header: 'Unité', width: 13, style: styles.smallCentre, value: (row) => row.unit },
  { header: 'Commentaire', width: 30, style: styles.typed, value: (row) => row.comment },
  { header: 'Motif si non applicable', width: 26, style: styles.typed, value: (row) => row.reason },
]

/** « Ressaisie »: the answers in the order of an official form, for those who must type them there too. */
export function addRekeyingSheet(workbook: Workbook, model: WorkbookModel, form: string): void {
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.rekeying,
    model,
    widths: columns.map((column) => column.width),
    headerRow: REKEYING_HEADER_ROW,
    frozenColumns: 1,
    paper: { columns: columns.length, note: rekeyingNote(form) },
  })
  const rows = rekeyingRows(model.answers)
  writeTable(sheet, REKEYING_HEADER_ROW, columns, rows)
  const last = REKEYING_HEADER_ROW + Math.max(1, rows.length)
  sheet.autoFilter = { from: { row: REKEYING_HEADER_ROW, column: 1 }, to: { row: last, column: columns.length } }
}

function rekeyingNote(form: string): string {
  return `Feuille faite pour vous aider à ressaisir vos réponses\u00a0: ${form}. Ce n’est pas un export officiel, et rien n’est envoyé. Les numéros sont ceux que vous avez notés\u202f; les questions sans numéro viennent à la fin.`
}

function answerWithMeaning({ answer, meaning }: AnswerRow): string {
  return meaning === '' ? answer : `${answer}\u00a0: ${meaning}`
}
