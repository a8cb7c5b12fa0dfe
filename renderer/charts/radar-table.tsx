import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { type RadarModel, radarFigures } from '../../questionnaires/radar'
import type { Fraction } from '../../questionnaires/scoring/fraction'
import { formatNumber } from '../format'
import { formatRadarFigure, formatRadarNumber, radarTexts } from '../texts/radar'

type RadarTableProps = { readonly model: RadarModel; readonly title: string }

const count = ({ num, den }: Fraction): string => `${formatNumber(num)}\u00a0/\u00a0${formatNumber(den)}`

/** The numbers of the radar, axis by axis. */
export function RadarTable({ model, title }: RadarTableProps) {
  const { unit, view, axes } = model
  const { axis: axisWords, table } = radarTexts[unit]
  const comparisons = radarFigures(model).filter((figure) => figure === 'target' || figure === 'previous')
  return (
    <Table size="small" aria-label={title} sx={{ '& td, & th': { px: 1 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{axisWords[view]}</TableCell>
          {table.held !== null && <TableCell align="right">{table.held}</TableCell>}
          <TableCell align="right">{table.figure}</TableCell>
          <TableCell align="right">{table.optimistic}</TableCell>
          <TableCell align="right">{table.evidenced}</TableCell>
          {comparisons.map((figure) => (
            <TableCell key={figure} align="right">
              {table[figure]}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {axes.map(({ id, label, fractions, ...axis }) => (
          <TableRow key={id}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            {table.held !== null && <TableCell align="right">{count(fractions.prudent)}</TableCell>}
            <TableCell align="right">{formatRadarFigure(unit, fractions.prudent)}</TableCell>
            <TableCell align="right">{formatRadarFigure(unit, fractions.optimistic)}</TableCell>
            <TableCell align="right">{formatRadarFigure(unit, fractions.evidenced)}</TableCell>
            {comparisons.map((figure) => (
              <TableCell key={figure} align="right">
                {formatRadarNumber(unit, axis[figure])}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
