import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Chip from '@mui/material/Chip'
import FormControlLabel from '@mui/material/FormControlLabel'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { PlanField } from '../../../main/ipc/contract'
import { planImport } from '../../texts/plan-import'
import { type ChangedRow, type Choice, columnCounts, conflictCount, ticked, withFields } from './plan-import-model'

type ChangesProps = {
  readonly rows: readonly ChangedRow[]
  readonly choice: Choice
  readonly onChoice: (choice: Choice) => void
}

const texts = planImport.changed
const every = () => true

/** The differences, action by action, to accept one by one, by line, by column or all at once. */
export function Changes({ rows, choice, onChoice }: ChangesProps) {
  const id = useId()
  const conflicts = conflictCount(rows)
  const set = (of: readonly ChangedRow[], asked: (field: PlanField) => boolean, accepted: boolean) =>
    onChoice(withFields(choice, of, asked, accepted))
  return (
    <Box component="section" aria-labelledby={id} sx={{ display: 'grid', gap: 1, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography id={id} variant="h3" sx={{ flex: '1 1 300px' }}>
          {texts.title}
        </Typography>
        <Button size="small" variant="outlined" onClick={() => set(rows, every, true)}>
          {texts.all}
        </Button>
        <Button size="small" variant="outlined" onClick={() => set(rows, every, false)}>
          {texts.none}
        </Button>
      </Box>
      {conflicts > 0 && <Typography>{texts.conflicts(conflicts)}</Typography>}
      <Box
        component="fieldset"
        sx={{ m: 0, p: 0, border: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', minWidth: 0 }}
      >
        <Typography component="legend" variant="body2" sx={{ p: 0 }}>
          {texts.byColumn}
        </Typography>
        {columnCounts(rows).map(([field, count]) => {
          const state = ticked(choice, rows, (each) => each === field)
          return (
            <FormControlLabel
              key={field}
              label={texts.column(planImport.columns[field], count)}
              control={
                <Checkbox
                  size="small"
                  checked={state === 'all'}
                  indeterminate={state === 'some'}
                  onChange={() => set(rows, (each) => each === field, state !== 'all')}
                />
              }
            />
          )
        })}
      </Box>
      <Box sx={{ overflowX: 'auto' }}>
        <Table
          size="small"
          aria-labelledby={id}
          sx={{ minWidth: 480, tableLayout: 'fixed', '& td, & th': { verticalAlign: 'top' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: 90 }}>{texts.accept}</TableCell>
              <TableCell sx={{ width: 130 }}>{texts.what}</TableCell>
              <TableCell>{texts.before}</TableCell>
              <TableCell>{texts.after}</TableCell>
            </TableRow>
          </TableHead>
          {rows.map((row) => (
            <ChangedAction
              key={row.key}
              row={row}
              choice={choice}
              onSet={(asked, accepted) => set([row], asked, accepted)}
            />
          ))}
        </Table>
      </Box>
    </Box>
  )
}

type ChangedActionProps = {
  readonly row: ChangedRow
  readonly choice: Choice
  readonly onSet: (asked: (field: PlanField) => boolean, accepted: boolean) => void
}

function ChangedAction({ row, choice, onSet }: ChangedActionProps) {
  const { key, title, differences } = row
  const state = ticked(choice, [row], every)
  const accepted = choice.fields.get(key)
  return (
    <TableBody>
      <TableRow sx={{ bgcolor: 'background.default' }}>
        <TableCell>
          <Checkbox
            size="small"
            checked={state === 'all'}
            indeterminate={state === 'some'}
            onChange={() => onSet(every, state !== 'all')}
            slotProps={{ input: { 'aria-label': texts.acceptRow(title) } }}
            sx={{ p: 0.5 }}
          />
        </TableCell>
        <TableCell component="th" scope="rowgroup" colSpan={3} sx={{ fontWeight: 650, py: 1.25 }}>
          {texts.row(title, row.row)}
        </TableCell>
      </TableRow>
      {differences.map(({ field, before, after, atExport }) => (
        <TableRow key={field}>
          <TableCell sx={{ pl: 4 }}>
            <Checkbox
              size="small"
              checked={accepted?.has(field) === true}
              onChange={() => onSet((each) => each === field, accepted?.has(field) !== true)}
              slotProps={{ input: { 'aria-label': texts.acceptField(planImport.columns[field], title) } }}
              sx={{ p: 0.5 }}
            />
          </TableCell>
          <TableCell>{planImport.columns[field]}</TableCell>
          <TableCell>
            <Words text={before} />
            {atExport !== null && (
              <Box sx={{ mt: 0.5, display: 'grid', gap: 0.5, justifyItems: 'start' }}>
                <Chip size="small" variant="outlined" color="secondary" label={texts.conflict} />
                <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
                  {texts.atExport(atExport)}
                </Typography>
              </Box>
            )}
          </TableCell>
          <TableCell>
            <Words text={after} strong />
          </TableCell>
        </TableRow>
      ))}
    </TableBody>
  )
}

function Words({ text, strong = false }: { readonly text: string; readonly strong?: boolean }) {
  return (
    <Typography variant="body2" sx={{ whiteSpace: 'pre-line', ...(strong && { fontWeight: 650 }) }}>
      {text === '' ? texts.empty : text}
    </Typography>
  )
}
