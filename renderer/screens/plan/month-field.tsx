import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { MONTHS } from '../../../questionnaires/six-months'
import { plan } from '../../texts/plan'

type MonthFieldProps = {
  readonly action: Pick<PlanAction, 'title' | 'edits'>
  /** Its label; without one, its name says the action too, for a list of several. */
  readonly label?: string
  readonly onMove: (month: ActionEdits['month']) => void
}

const texts = plan.six

/** Not a month: given back to the rule. */
const RULE = 'rule'

/** The month of an action among six: chosen by hand, none, or as the rule says. */
export function MonthField({ action, label, onMove }: MonthFieldProps) {
  const { month } = action.edits
  return (
    <TextField
      select
      fullWidth
      {...(label === undefined ? { size: 'small' as const } : { label })}
      value={month === null ? RULE : String(month)}
      onChange={({ target }) => onMove(target.value === RULE ? null : Number(target.value))}
      {...(label === undefined && {
        slotProps: { select: { SelectDisplayProps: { 'aria-label': texts.moveOf(action.title) } } },
      })}
    >
      <MenuItem value={RULE}>{texts.rule}</MenuItem>
      {MONTHS.map((candidate) => (
        <MenuItem key={candidate} value={String(candidate)}>
          {texts.month(candidate)}
        </MenuItem>
      ))}
      <MenuItem value="0">{texts.out}</MenuItem>
    </TextField>
  )
}
