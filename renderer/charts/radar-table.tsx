import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { RadarModel } from '../../questionnaires/radar'
import type { Fraction } from '../../questionnaires/scoring/fraction'
import { formatNumber, formatShare } from '../format'
import { radarTexts } from '../texts/radar'

type RadarTableProps = { readonly model: RadarModel; readonly title: string }

const count = ({ num, den }: Fraction): string => `${formatNumber(num)}\u00a0/\u00a0${formatNumber(den)}`

/** The numbers of the radar, axis by axis. */
export function RadarTable({ model, title }: RadarTableProps) {
  const { table } = radarTexts
  return (
    <Table size="small" aria-label={title} sx={{ '& td, & th': { px: 1 } }}>
      <TableHead>
        <TableRow>
          <TableCell>{table.axis[model.view]}</TableCell>
          <TableCell align="right">{table.held}</TableCell>
          <TableCell align="right">{table.share}</TableCell>
          <TableCell align="right">{table.optimistic}</TableCell>
          <TableCell align="right">{table.evidenced}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {model.axes.map(({ id, label, fractions }) => (
          <TableRow key={id}>
            <TableCell component="th" scope="row">
              {label}
            </TableCell>
            <TableCell align="right">{count(fractions.prudent)}</TableCell>
            <TableCell align="right">{formatShare(fractions.prudent)}</TableCell>
            <TableCell align="right">{formatShare(fractions.optimistic)}</TableCell>
            <TableCell align="right">{formatShare(fractions.evidenced)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
