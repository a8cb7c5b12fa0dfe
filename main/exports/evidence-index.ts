import type { Workbook } from 'exceljs'
import { dayCell } from './cell-text'
import type { LackingRow } from './evidence-rows'
import { addLackingSheet, LACKING_HEADER_ROW, LACKING_SHEET } from './evidence-sheet'
import { newWorkbook } from './new-workbook'
import { addFramedSheet, FIRST_FREE_ROW, type FrameModel } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, writeTable } from './table'
import type { RenderedWorkbook } from './workbook'
import { workbookBytes } from './workbook-bytes'

/** An answer and a piece that backs it; a piece that backs none has one line all the same. */
export type IndexRow = {
  /** « NIS 2, Novembre 2026 »; empty for a piece that no answer cites. */
  readonly assessment: string
  readonly question: string
  readonly answer: string
  readonly title: string
  readonly date: string | null
  readonly expires: string | null
  readonly time: string
  /** Path in the archive; empty when the file is not in it. */
  readonly path: string
  readonly location: string
  readonly holder: string
  readonly fileName: string
  readonly sha256: string
}

export type LinkRow = { readonly title: string; readonly link: string; readonly holder: string }

/** A piece that is not in the archive, or that does not count. */
export type MissingRow = {
  readonly title: string
  readonly reason: string
  readonly location: string
  readonly holder: string
  readonly link: string
}

export type ArchiveIndex = {
  readonly frame: FrameModel
  readonly index: readonly IndexRow[]
  readonly links: readonly LinkRow[]
  readonly missing: readonly MissingRow[]
  readonly lacking: readonly LackingRow[]
}

const day = (value: string | null) => (value === null ? null : dayCell(value))

const indexColumns: readonly Column<IndexRow>[] = [
  { header: 'Questionnaire', width: 17, style: styles.small, value: (row) => row.assessment },
  { header: 'Question', width: 24, style: styles.small, value: (row) => row.question },
  { header: 'Réponse', width: 11, style: styles.smallCentre, value: (row) => row.answer },
  { header: 'Pièce', width: 24, style: styles.strong, value: (row) => row.title },
  { header: 'Date', width: 10.6, style: styles.date, value: (row) => day(row.date) },
  { header: 'Expire le', width: 10.6, style: styles.date, value: (row) => day(row.expires) },
  { header: 'État', width: 10.8, style: styles.smallCentre, value: (row) => row.time },
  {
    header: 'Fichier dans l’archive',
    width: 30,
    style: styles.smallTyped,
    value: (row) => (row.path === '' ? 'Non joint' : row.path),
  },
  { header: 'Où elle est rangée', width: 24, style: styles.smallTyped, screenOnly: true, value: (row) => row.location },
  { header: 'Détenue par', width: 20, style: styles.smallTyped, screenOnly: true, value: (row) => row.holder },
  { header: 'Nom d’origine', width: 30, style: styles.smallTyped, screenOnly: true, value: (row) => row.fileName },
  { header: 'Empreinte (SHA-256)', width: 62, style: styles.smallTyped, screenOnly: true, value: (row) => row.sha256 },
]

const linkColumns: readonly Column<LinkRow>[] = [
  { header: 'Pièce', width: 40, style: styles.strong, value: (row) => row.title },
  { header: 'Lien', width: 74, style: styles.typed, value: (row) => row.link },
  { header: 'Détenue par', width: 24, style: styles.typed, value: (row) => row.holder },
]

const missingColumns: readonly Column<MissingRow>[] = [
  { header: 'Pièce', width: 32, style: styles.strong, value: (row) => row.title },
  { header: 'Ce qui manque', width: 44, style: styles.text, value: (row) => row.reason },
  { header: 'Où elle est rangée', width: 24, style: styles.smallTyped, value: (row) => row.location },
  { header: 'Détenue par', width: 18, style: styles.smallTyped, value: (row) => row.holder },
  { header: 'Lien', width: 20, style: styles.smallTyped, value: (row) => row.link },
]

/** Draws the index of an archive of evidence: what it holds, the links, what it lacks. */
export async function renderArchiveIndex(content: ArchiveIndex, createdAt: Date): Promise<RenderedWorkbook> {
  const { frame, index, links, missing, lacking } = content
  const workbook = newWorkbook(`Index des preuves – ${frame.entity}`, createdAt)
  const sheets = [
    addTableSheet(workbook, frame, 'Index', indexColumns, index),
    addTableSheet(workbook, frame, 'Liens', linkColumns, links),
    addTableSheet(workbook, frame, 'Manquants', missingColumns, missing),
  ]
  addLackingSheet(workbook, frame, lacking)
  return {
    bytes: await workbookBytes(workbook),
    sheets: [...sheets, { name: LACKING_SHEET, rows: LACKING_HEADER_ROW + lacking.length }],
  }
}

function addTableSheet<Row>(
  workbook: Workbook,
  frame: FrameModel,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { readonly name: string; readonly rows: number } {
  const printed = columns.filter(({ screenOnly }) => screenOnly !== true).length
  const sheet = addFramedSheet(workbook, {
    name,
    model: frame,
    widths: columns.map(({ width }) => width),
    headerRow: FIRST_FREE_ROW,
    ...(printed < columns.length && { paper: { columns: printed, note: 'Les autres colonnes se lisent à l’écran.' } }),
  })
  writeTable(sheet, FIRST_FREE_ROW, columns, rows)
  const last = FIRST_FREE_ROW + rows.length
  sheet.autoFilter = {
    from: { row: FIRST_FREE_ROW, column: 1 },
    to: { row: Math.max(last, FIRST_FREE_ROW + 1), column: columns.length },
  }
  return { name, rows: last }
}
