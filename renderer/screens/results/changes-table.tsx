import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { RadarUnit } from '../../../questionnaires/radar'
import type { Fraction } from '../../../questionnaires/scoring/fraction'
import { formatNumber } from '../../format'
import { comparisonTexts as texts } from '../../texts/comparison'
import { levelDifference } from '../../texts/maturity'
import { formatRadarFigure } from '../../texts/radar'
import { type Change, type Comparison, difference } from './comparison-model'

type ChangesTableProps = { readonly comparison: Comparison; readonly unit: RadarUnit }

/** The figures before and after: the whole, the core questions, then each domain. */
export function ChangesTable({ comparison, unit }: ChangesTableProps) {
  const { overall, core, domains } = comparison
  const say = (share: Fraction | null) => (share === null ? texts.notEvaluated : formatRadarFigure(unit, share))
  const gap = (change: Change) => {
    const value = difference(change)
    return value === null ? '–' : unit === 'level' ? levelDifference(value) : texts.points(Math.round(100 * value))
  }
  return (
    <Table size="small" aria-label={texts.title} sx={{ '& td, & th': { px: 1 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{texts.domain[unit]}</TableCell>
          <TableCell align="right">{texts.before}</TableCell>
          <TableCell align="right">{texts.after}</TableCell>
          <TableCell align="right">{texts.difference}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        <Line label={texts.overall} before={say(overall.before)} after={say(overall.after)} gap={gap(overall)} strong />
        {core && (
          <Line
            label={texts.core}
            before={held(core.before)}
            after={held(core.after)}
            gap={texts.count((core.after?.num ?? 0) - (core.before?.num ?? 0))}
            strong
          />
        )}
        {domains.map((domain) => (
          <Line
            key={domain.id}
            label={domain.label}
            before={say(domain.before)}
            after={say(domain.after)}
            gap={gap(domain)}
          />
        ))}
      </TableBody>
    </Table>
  )
}

function held(share: Fraction | null): string {
  return share === null ? texts.notEvaluated : `${formatNumber(share.num)}\u00a0/\u00a0${formatNumber(share.den)}`
}

type LineProps = {
  readonly label: string
  readonly before: string
  readonly after: string
  readonly gap: string
  readonly strong?: boolean
}

function Line({ label, before, after, gap, strong = false }: LineProps) {
  const weight = strong ? { fontWeight: 650 } : {}
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={weight}>
        {label}
      </TableCell>
      <TableCell align="right" sx={weight}>
        {before}
      </TableCell>
      <TableCell align="right" sx={weight}>
        {after}
      </TableCell>
      <TableCell align="right" sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
        {gap}
      </TableCell>
    </TableRow>
  )
}
