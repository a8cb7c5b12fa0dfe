import type { Worksheet } from 'exceljs'
import type { CoverageCounts } from '../../questionnaires/scoring/coverage'
import { type Fraction, ratio } from '../../questionnaires/scoring/fraction'
import type { CoverageFigures, FigureRow } from './coverage-figures'
import type { RadarStyle } from './native-radar-xml'
import { styles } from './sheet-style'
import { type FigureColumn, type TablePlace, writeFigureTable, writeHeadlines } from './synthesis-parts'
import { NOT_EVALUATED, statusWords } from './words'

/** The summary of a workbook of statuses. */

export function writeCoverageHeadlines(sheet: Worksheet, row: number, { overall }: CoverageFigures): number {
  const { counts } = overall
  return writeHeadlines(sheet, row, [
    {
      label: 'En place ou mesure alternative',
      value: counts.prudent.num,
      format: `0" sur ${counts.applicable}"`,
      strong: true,
    },
    { label: 'dont avec une preuve datée et non expirée', value: counts.evidenced.num, format: '0' },
    { label: 'dont mesures alternatives motivées', value: counts.alternative, format: '0' },
    { label: 'Partiels', value: counts.partial, format: '0', strong: true },
    { label: 'Absents', value: counts.absent, format: '0', strong: true },
    { label: 'Je ne sais pas', value: counts.unknown, format: '0', strong: true },
    { label: 'Sans réponse', value: counts.unanswered, format: '0', strong: true },
    { label: 'Non applicables, avec motif, hors du calcul', value: counts.notApplicable, format: '0', strong: true },
  ])
}

/** By pillar when there are some, then by objective; says where each table stands. */
export function writeCoverageTables(
  sheet: Worksheet,
  firstRow: number,
  figures: CoverageFigures,
): { readonly pillars: TablePlace | null; readonly domains: TablePlace } {
  const { overall, pillars, domains } = figures
  const byPillar =
    pillars.length === 0
      ? null
      : writeFigureTable(sheet, firstRow, {
          title: 'Par pilier',
          label: 'Pilier',
          columns,
          lines: [...pillars, overall],
          total: true,
        })
  const row = byPillar === null ? firstRow : byPillar.end + 1
  // The objectives go on one page of their own.
  sheet.getRow(row - 1).addPageBreak()
  const lines = [...domains, overall]
  const table = { title: 'Par objectif', label: 'Objectif', columns, lines, total: true }
  return { pillars: byPillar, domains: writeFigureTable(sheet, row, table) }
}

const counted = ['inPlace', 'alternative', 'partial', 'absent', 'unknown', 'unanswered', 'notApplicable'] as const

const column = (header: string, value: (counts: CoverageCounts) => number): FigureColumn<FigureRow> => ({
  header,
  value: ({ counts }) => value(counts),
  style: styles.count,
  totalStyle: styles.totalCount,
})

const share = (
  header: string,
  series: RadarStyle,
  of: (counts: CoverageCounts) => Fraction,
): FigureColumn<FigureRow> => ({
  header,
  series,
  value: ({ counts }) => (counts.evaluated ? ratio(of(counts)) : null) ?? NOT_EVALUATED,
  style: styles.percent,
  totalStyle: styles.totalPercent,
})

const columns: readonly FigureColumn<FigureRow>[] = [
  column('Applicables', ({ applicable }) => applicable),
  ...counted.map((key) => column(statusWords[key], (counts) => counts[key])),
  share('Score prudent', 'declared', ({ prudent }) => prudent),
  share('Score optimiste', 'optimistic', ({ optimistic }) => optimistic),
  share('Score avec preuve', 'evidenced', ({ evidenced }) => evidenced),
]
