import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined'
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined'
import Box from '@mui/material/Box'
import type { PlanAction } from '../../../main/ipc/contract'
import { daysBetween, pressureOf } from '../../../questionnaires/timeline'
import { formatDay } from '../../format'
import { plan } from '../../texts/plan'

type PressureWordsProps = { readonly action: PlanAction; readonly today: string }

/** « 5 jours de retard », « Dans 12 jours »; nothing when it does not press. A sign and words, not a colour alone. */
export function PressureWords({ action, today }: PressureWordsProps) {
  const { dueDate } = action.edits
  const pressure = pressureOf(action, today)
  if (dueDate === null || (pressure !== 'late' && pressure !== 'soon')) return null
  const days = daysBetween(today, dueDate)
  const late = pressure === 'late'
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'start',
        gap: 0.5,
        typography: 'caption',
        lineHeight: 1.35,
        fontWeight: 650,
        color: late ? 'error.main' : 'secondary.main',
      }}
    >
      {late ? <EventBusyOutlined sx={{ fontSize: '1.1em' }} /> : <ScheduleOutlined sx={{ fontSize: '1.1em' }} />}
      <span>{late ? plan.lateBy(-days) : plan.soon(days)}</span>
    </Box>
  )
}

/** The due date of an action and how it presses; nothing without a date. */
export function DueDate({ action, today }: PressureWordsProps) {
  const { dueDate } = action.edits
  if (dueDate === null) return null
  return (
    <div>
      {formatDay(dueDate)}
      <PressureWords action={action} today={today} />
    </div>
  )
}
