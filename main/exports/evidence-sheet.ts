import type { Workbook } from 'exceljs'
import { dayCell } from './cell-text'
import { type EvidenceRow, evidenceTimeWords, type LackingRow } from './evidence-rows'
import { addFramedSheet, FIRST_FREE_ROW, type FrameModel, writeParagraph } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, columnLetter, printedCount, screenColumns, writeTable } from './table'
import { colourWords } from './word-colours'

export const EVIDENCE_SHEET = 'Preuves'
export const LACKING_SHEET = 'À réunir'
export const EVIDENCE_HEADER_ROW = FIRST_FREE_ROW
/** Its table comes under a sentence. */
export const LACKING_HEADER_ROW = FIRST_FREE_ROW + 2

const day = (value: string | null) => (value === null ? null : dayCell(value))

/** First what fits on paper, then what is followed on screen. No width is exactly 9, which exceljs does not write. */
export const evidenceColumns: readonly Column<EvidenceRow>[] = [
  { header: 'Pièce', width: 28, style: styles.strong, value: (row) => row.title },
  { header: 'Document', width: 18, style: styles.small, value: (row) => row.document },
  { header: 'Où elle est rangée', width: 19, style: styles.smallTyped, value: (row) => row.location },
  { header: 'Détenue par', width: 14, style: styles.smallTyped, value: (row) => row.holder },
  { header: 'Date', width: 10.6, style: styles.date, value: (row) => day(row.date) },
  { header: 'Expire le', width: 10.6, style: styles.date, value: (row) => day(row.expires) },
  { header: 'État', width: 10.8, style: styles.smallCentre, value: (row) => row.time },
  { header: 'Réponses', width: 9.4, style: styles.smallCentre, value: (row) => row.useCount },
  { header: 'Citée par', width: 70, style: styles.small, screenOnly: true, value: (row) => row.uses },
  { header: 'Lien', width: 40, style: styles.smallTyped, screenOnly: true, value: (row) => row.link },
  { header: 'Fichier', width: 30, style: styles.smallTyped, screenOnly: true, value: (row) => row.fileName },
  { header: 'Gardé par Sextant', width: 18, style: styles.small, screenOnly: true, value: (row) => row.keeping },
  { header: 'Empreinte (SHA-256)', width: 62, style: styles.smallTyped, screenOnly: true, value: (row) => row.sha256 },
  { header: 'Identifiant (ne pas modifier)', width: 36, style: styles.typed, hidden: true, value: (row) => row.id },
]

/** « Preuves »: one row per piece. Its header is at `EVIDENCE_HEADER_ROW`. */
export function addEvidenceSheet(workbook: Workbook, frame: FrameModel, rows: readonly EvidenceRow[]): void {
  const sheet = addFramedSheet(workbook, {
    name: EVIDENCE_SHEET,
    model: frame,
    widths: evidenceColumns.map(({ width }) => width),
    headerRow: EVIDENCE_HEADER_ROW,
    frozenColumns: 1,
    paper: {
      columns: printedCount(evidenceColumns),
      note: `Réponses qui la citent, lien, fichier et empreinte\u00a0: ${screenColumns(evidenceColumns)}, à l’écran`,
    },
  })
  writeTable(sheet, EVIDENCE_HEADER_ROW, evidenceColumns, rows)
  const last = EVIDENCE_HEADER_ROW + Math.max(1, rows.length)
  sheet.autoFilter = {
    from: { row: EVIDENCE_HEADER_ROW, column: 1 },
    to: { row: last, column: evidenceColumns.length },
  }
  const state = columnLetter(evidenceColumns.findIndex(({ header }) => header === 'État') + 1)
  colourWords(sheet, `${state}${EVIDENCE_HEADER_ROW + 1}:${state}${last}`, [
    { word: evidenceTimeWords.expired, look: 'bad' },
    { word: evidenceTimeWords.undated, look: 'attention' },
    { word: evidenceTimeWords.future, look: 'attention' },
    { word: evidenceTimeWords.expiring, look: 'attention' },
    { word: evidenceTimeWords.current, look: 'good' },
  ])
}

const lackingColumns: readonly Column<LackingRow>[] = [
  { header: 'Document', width: 28, style: styles.strong, value: (row) => row.document },
  { header: 'Ce qu’il doit montrer', width: 42, style: styles.text, value: (row) => row.hint },
  { header: 'Qui l’a d’habitude', width: 17, style: styles.small, value: (row) => row.holder },
  { header: 'Pourquoi', width: 15, style: styles.small, value: (row) => row.why },
  { header: 'Réponses qui s’appuient dessus', width: 36, style: styles.small, value: (row) => row.uses },
]

/** « À réunir »: the documents that answers rely on and that the register lacks. */
export function addLackingSheet(workbook: Workbook, frame: FrameModel, rows: readonly LackingRow[]): void {
  const sheet = addFramedSheet(workbook, {
    name: LACKING_SHEET,
    model: frame,
    widths: lackingColumns.map(({ width }) => width),
    headerRow: LACKING_HEADER_ROW,
    frozenColumns: 1,
  })
  const text =
    rows.length === 0
      ? 'Aucun document ne manque\u00a0: chaque document nommé sur lequel une réponse s’appuie est au registre.'
      : 'Ces réponses disent que la chose est en place\u00a0: on peut demander à voir le document. Citer un document n’est pas prouver.'
  writeParagraph(sheet, FIRST_FREE_ROW, text, { lastColumn: lackingColumns.length })
  writeTable(sheet, LACKING_HEADER_ROW, lackingColumns, rows)
}
