import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { isOpen } from '../../../questionnaires/action-edits'
import { type PlanMonth, sixMonths } from '../../../questionnaires/six-months'
import { plan } from '../../texts/plan'
import { ActionLine } from './action-lines'
import { MonthField } from './month-field'
import type { PlanEditor } from './use-plan'

type SixMonthsViewProps = {
  /** The whole plan: what a filter leaves out counts all the same. */
  readonly actions: readonly PlanAction[]
  readonly today: string
  readonly onOpen: (key: string) => void
  readonly editor: Pick<PlanEditor, 'save' | 'saveAll'>
}

const texts = plan.six

/** A few things to do first, one a month: chosen by the rule, moved by hand. */
export function SixMonthsView({ actions, today, onOpen, editor }: SixMonthsViewProps) {
  const months = sixMonths(actions)
  const placed = new Set(months.flatMap((month) => month.actions.map(({ action }) => action.key)))
  const out = actions.filter(({ edits }) => edits.month === 0)
  const byHand = actions.filter(({ edits }) => edits.month !== null)
  const others = actions.filter(({ key, edits }) => !placed.has(key) && edits.month !== 0 && isOpen(edits))
  // The screen says what could not be written.
  const move = (key: string, month: ActionEdits['month']) => void editor.save(key, { month }).catch(() => undefined)
  const reset = () =>
    void editor
      .saveAll(
        byHand.map(({ key }) => key),
        { month: null },
        texts.resetNote,
      )
      .catch(() => undefined)
  const line = (action: PlanAction, reason: string) => (
    <ActionLine key={action.key} action={action} today={today} onOpen={() => onOpen(action.key)}>
      <Box sx={{ width: 190 }}>
        <MonthField action={action} onMove={(month) => move(action.key, month)} />
        <Typography variant="caption" component="p" color="textSecondary">
          {reason}
        </Typography>
      </Box>
    </ActionLine>
  )
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 1.5 }}>
        <Typography sx={{ flex: '1 1 420px' }}>{texts.about}</Typography>
        {byHand.length > 0 && (
          <Button variant="outlined" onClick={reset}>
            {texts.reset}
          </Button>
        )}
      </Box>
      {months.map((month) => (
        <Month key={month.month} month={month}>
          {month.actions.map(({ action, byHand: chosen }) => line(action, chosen ? texts.byHand : texts.byRule))}
        </Month>
      ))}
      {others.length > 0 && (
        <Autocomplete
          key={placed.size}
          options={others}
          getOptionLabel={({ title }) => title}
          getOptionKey={({ key }) => key}
          value={null}
          blurOnSelect
          onChange={(_, chosen) => chosen && move(chosen.key, 1)}
          noOptionsText={plan.noMatch}
          renderInput={(params) => <TextField {...params} label={texts.choose} helperText={texts.chooseHelp} />}
        />
      )}
      {out.length > 0 && (
        <Paper component="section" aria-label={texts.outTitle} sx={{ px: 2.5, py: 1.5 }}>
          <Typography variant="h2">{texts.outTitle}</Typography>
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {out.map((action) => line(action, texts.byHand))}
          </Box>
        </Paper>
      )}
    </Box>
  )
}

type MonthProps = { readonly month: PlanMonth<PlanAction>; readonly children: ReactNode }

function Month({ month: { month, actions }, children }: MonthProps) {
  const headingId = useId()
  return (
    <Paper component="section" aria-labelledby={headingId} sx={{ px: 2.5, py: 1.5 }}>
      <Typography id={headingId} variant="h2" sx={{ mb: 0.5 }}>
        {texts.month(month)}{' '}
        {month === 1 && (
          <Typography component="span" color="textSecondary" sx={{ ml: 1 }}>
            {texts.first}
          </Typography>
        )}
      </Typography>
      {actions.length === 0 ? (
        <Typography color="textSecondary">{texts.empty}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {children}
        </Box>
      )}
    </Paper>
  )
}
