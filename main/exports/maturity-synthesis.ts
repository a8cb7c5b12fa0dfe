import type { Style, Worksheet } from 'exceljs'
import type { Bounds } from '../../questionnaires/scoring/bounds'
import type { Fraction } from '../../questionnaires/scoring/fraction'
import type { MaturityCounts } from '../../questionnaires/scoring/maturity'
import { levelFigure } from '../../questionnaires/scoring/reading'
import type { HeldCount, MaturityFigures } from './maturity-figures'
import { writeMilestones } from './milestones-table'
import type { RadarStyle } from './native-radar-xml'
import { describeExclusion, writeParagraph, writeSections } from './sheet-frame'
import { LEVEL_FORMAT, styles } from './sheet-style'
import {
  type FigureColumn,
  type Headline,
  LAST_COLUMN,
  type TablePlace,
  writeFigureTable,
  writeHeadlines,
  writeIdentityNote,
} from './synthesis-parts'
import { NOT_EVALUATED, NOTHING } from './words'

/** The summary of a workbook of levels. */

const OUT_OF_4 = `${LEVEL_FORMAT}" sur 4"`

/** The level with its band, what is held of the core, then how much is known. Returns the row after them. */
export function writeMaturityHeadlines(sheet: Worksheet, firstRow: number, figures: MaturityFigures): number {
  const { overall, core, band } = figures
  const counts: Headline[] = [
    { label: 'Questions comptées', value: overall.applicable, format: '0', strong: true },
    { label: 'dont «\u00a0je ne sais pas\u00a0»', value: overall.unknown, format: '0' },
    { label: 'dont sans réponse', value: overall.unanswered, format: '0' },
    { label: 'Non applicables, avec motif, hors du calcul', value: overall.notApplicable, format: '0', strong: true },
    { label: 'Écartées d’après la situation', value: figures.setAside.length, format: '0', strong: true },
  ]
  let row = writeHeadlines(sheet, firstRow, overallHeadlines(figures))
  if (band !== null) row = writeIdentityNote(sheet, row, band.text)
  row = writeHeadlines(sheet, row, [...(core === null || core.applicable === 0 ? [] : [heldHeadline(core)]), ...counts])
  if (figures.level === null && overall.evaluated) row = writeIdentityNote(sheet, row, noLevel(figures))
  return row
}

function overallHeadlines({ level, overall, band }: MaturityFigures): Headline[] {
  if (level === null) {
    return overall.evaluated ? [] : [{ label: 'Niveau d’ensemble', value: NOT_EVALUATED, format: '@', strong: true }]
  }
  return [
    { label: 'Niveau d’ensemble (prudent)', value: level, format: OUT_OF_4, strong: true },
    { label: 'si tout l’inconnu était au niveau 4', value: levelFigure(overall.optimistic) ?? 0, format: OUT_OF_4 },
    { label: 'avec une preuve datée et non expirée', value: levelFigure(overall.evidenced) ?? 0, format: OUT_OF_4 },
    ...(band === null ? [] : [{ label: 'Ce niveau se lit', value: band.label, format: '@', strong: true }]),
  ]
}

function heldHeadline({ prudent }: Bounds): Headline {
  return {
    label: 'Points indispensables tenus',
    value: prudent.num,
    format: `0" sur ${prudent.den}"`,
    strong: true,
  }
}

function noLevel({ coreOnly }: MaturityFigures): string {
  return coreOnly
    ? 'Ce profil ne pose que les points indispensables\u00a0: leur nombre est le résultat. Le questionnaire complet donne un niveau d’ensemble, sans rien ressaisir.'
    : 'Seuls des points indispensables ont une réponse\u00a0: leur nombre est le résultat. Le niveau d’ensemble se calcule dès que d’autres questions en ont une.'
}

/** By domain; then the indication, what was set aside, and the milestones. Says where the first one stands. */
export function writeMaturityTables(sheet: Worksheet, firstRow: number, figures: MaturityFigures): TablePlace {
  // The figures by domain begin a page.
  sheet.getRow(firstRow - 1).addPageBreak()
  const lines: readonly Line[] = [
    ...figures.domains.map((domain) => ({ ...domain, id: domain.counts.id })),
    ...totalLine(figures),
  ]
  const table = writeFigureTable(sheet, firstRow, {
    title: 'Par thématique, en niveau sur 4',
    label: 'Thématique',
    columns: columnsFor(figures),
    lines,
    total: figures.level !== null,
  })
  const afterIndication = writeIndication(sheet, table.end + 1, figures)
  const row = writeSections(sheet, afterIndication, LAST_COLUMN, [
    { title: 'Questions écartées d’après la situation', lines: figures.setAside.map(describeExclusion) },
  ])
  writeMilestones(sheet, row, figures.milestones)
  return table
}

type Line = {
  readonly id: string | null
  readonly label: string
  readonly counts: MaturityCounts
  readonly core: HeldCount | null
}

function totalLine({ level, overall, core }: MaturityFigures): readonly Line[] {
  if (level === null) return []
  const held = core === null || core.applicable === 0 ? null : { held: core.prudent.num, applicable: core.applicable }
  return [{ id: null, label: 'Ensemble', counts: overall, core: held }]
}

function columnsFor({ core }: MaturityFigures): readonly FigureColumn<Line>[] {
  return [
    count('Questions comptées', ({ applicable }) => applicable),
    level('Niveau', 'declared', ({ prudent }) => prudent),
    level('Si l’inconnu était au niveau 4', 'optimistic', ({ optimistic }) => optimistic),
    level('Avec preuve', 'evidenced', ({ evidenced }) => evidenced),
    ...(core === null ? [] : [heldColumn]),
    count('Au niveau 0 ou 1', ({ levels }) => levels[0] + levels[1]),
    count('Au niveau 2', ({ levels }) => levels[2]),
    count('Au niveau 3 ou 4', ({ levels }) => levels[3] + levels[4]),
    count('Je ne sais pas', ({ unknown }) => unknown),
    count('Sans réponse', ({ unanswered }) => unanswered),
    count('Non applicable', ({ notApplicable }) => notApplicable),
  ]
}

const right: Partial<Style> = { ...styles.count, alignment: { vertical: 'middle', horizontal: 'right' } }

const heldColumn: FigureColumn<Line> = {
  header: 'Points indisp. tenus',
  value: ({ core }) => (core === null ? NOTHING : `${core.held} sur ${core.applicable}`),
  style: right,
  totalStyle: styles.totalCount,
}

function count(header: string, value: (counts: MaturityCounts) => number): FigureColumn<Line> {
  return { header, value: ({ counts }) => value(counts), style: styles.count, totalStyle: styles.totalCount }
}

function level(header: string, series: RadarStyle, of: (counts: MaturityCounts) => Fraction): FigureColumn<Line> {
  return {
    header,
    series,
    value: ({ counts }) => (counts.evaluated ? levelFigure(of(counts)) : null) ?? NOT_EVALUATED,
    style: styles.level,
    totalStyle: styles.totalLevel,
  }
}

/** Said as what it is: a reading that engages nobody. */
function writeIndication(sheet: Worksheet, firstRow: number, { indication }: MaturityFigures): number {
  if (indication === null) return firstRow
  const { title, label, text, note } = indication
  writeParagraph(sheet, firstRow, title, { lastColumn: LAST_COLUMN, style: 'heading' })
  const reading = label === null ? text : `Indication\u00a0: ${label}. ${text}`
  writeParagraph(sheet, firstRow + 1, reading, { lastColumn: LAST_COLUMN })
  writeParagraph(sheet, firstRow + 2, note, { lastColumn: LAST_COLUMN, style: 'note' })
  return firstRow + 4
}
