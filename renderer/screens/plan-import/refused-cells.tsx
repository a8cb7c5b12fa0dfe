import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { formatNumber } from '../../format'
import { planImport } from '../../texts/plan-import'
import type { ReadyFile } from './plan-import-model'

const texts = planImport.refusedCells
/** Nobody reads more than that: the workbook is to be mended. */
const MOST_SHOWN = 200

/** What was left aside, where, and why. */
export function RefusedCells({ cells }: { readonly cells: ReadyFile['refused'] }) {
  const id = useId()
  const shown = cells.slice(0, MOST_SHOWN)
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Typography id={id} variant="h3">
        {texts.title}
      </Typography>
      <Typography variant="body2">{texts.about}</Typography>
      <Box sx={{ overflowX: 'auto' }}>
        <Table
          size="small"
          aria-labelledby={id}
          sx={{ minWidth: 480, tableLayout: 'fixed', '& td, & th': { verticalAlign: 'top' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 70 }}>{texts.row}</TableCell>
              <TableCell sx={{ width: 130 }}>{texts.column}</TableCell>
              <TableCell sx={{ width: '28%' }}>{texts.text}</TableCell>
              <TableCell>{texts.reason}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map(({ row, column, text, reason }) => (
              <TableRow key={`${row} ${column}`}>
                <TableCell>{formatNumber(row)}</TableCell>
                <TableCell>{column === '' ? texts.wholeRow : column}</TableCell>
                <TableCell>{text}</TableCell>
                <TableCell>{reason}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {cells.length > shown.length && <Typography>{texts.more(cells.length - shown.length)}</Typography>}
    </Box>
  )
}
