import type { Workbook } from 'exceljs'
import { dayCell } from './cell-text'
import { CLOSENESS_NOTE, distributionRules, LIKENESS_NOTE } from './method-words'
import { addFramedSheet, FIRST_FREE_ROW, writeParagraph } from './sheet-frame'
import { styles } from './sheet-style'
import { type Column, writeTable } from './table'
import { sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

type Source = WorkbookModel['sources'][number]
type ReferenceSource = WorkbookModel['referenceSources'][number]

const WIDTHS = [56, 28, 13, 62]

const sourceColumns: readonly Column<Source>[] = [
  { header: 'Source', width: 56, style: styles.strong, value: (source) => source.title },
  { header: 'Éditeur', width: 28, style: styles.text, value: (source) => source.publisher },
  { header: 'Date', width: 13, style: styles.date, value: (source) => dayCell(source.date) },
  { header: 'Remarque', width: 62, style: styles.text, value: (source) => source.note ?? '' },
]

/** « Sources et avertissements »: what the figures rest on, and what they are not. */
export function addSourcesSheet(workbook: Workbook, model: WorkbookModel): void {
  const sheet = addFramedSheet(workbook, { name: sheetNames.sources, model, widths: WIDTHS, pages: 1 })
  let row = FIRST_FREE_ROW
  const write = (text: string, style: 'paragraph' | 'heading' = 'paragraph') => {
    writeParagraph(sheet, row, text, { lastColumn: WIDTHS.length, style })
    row += 1
  }
  const section = (title: string, paragraphs: readonly string[]) => {
    write(title, 'heading')
    for (const paragraph of paragraphs) write(paragraph)
    row += 1
  }
  section('Ce que vaut ce document', [
    model.statusNote,
    model.disclaimer,
    ...(model.example ? ['Les données de ce fichier sont celles d’un établissement fictif.'] : []),
  ])
  section('Diffusion', distributionRules)
  section(
    'Comment les scores sont calculés',
    model.scoringRules.map((rule) => `• ${rule}`),
  )
  section(
    'Comment le plan est ordonné',
    model.planOrderRules.map((rule) => `• ${rule}`),
  )

  write('Sources', 'heading')
  writeTable(sheet, row, sourceColumns, model.sources)
  row += model.sources.length + 2

  if (model.referenceSources.length === 0) return
  section('Textes cités en référence', [
    model.closenessRated ? CLOSENESS_NOTE : LIKENESS_NOTE,
    ...model.referenceSources.map(describeReference),
  ])
}

function describeReference({ label, note }: ReferenceSource): string {
  return note === undefined ? `• ${label}` : `• ${label}\u00a0: ${note}`
}
