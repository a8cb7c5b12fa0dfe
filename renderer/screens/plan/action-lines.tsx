import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId } from 'react'
import type { PlanAction } from '../../../main/ipc/contract'
import { formatDay } from '../../format'
import { longPriorityWords } from '../../texts/actions'
import { plan } from '../../texts/plan'
import { ActionTitleCell } from './action-title-cell'
import { PressureWords } from './pressure-words'
import { StatusChip } from './status-chip'

type ActionPartProps = {
  readonly title: string
  /** Said after the title, when it matters at once. */
  readonly remark?: string
  /** What is late, or settled by nobody: a mark at its left. */
  readonly pressing?: boolean
  readonly actions: readonly PlanAction[]
  readonly today: string
  readonly onOpen: (key: string) => void
}

/** A titled list of actions: a month of the timeline, or what one person follows. */
export function ActionPart({ title, remark, pressing = false, actions, today, onOpen }: ActionPartProps) {
  const headingId = useId()
  return (
    <Paper
      component="section"
      aria-labelledby={headingId}
      sx={{
        px: 2.5,
        py: 1.5,
        ...(pressing && { borderLeftWidth: 5, borderLeftStyle: 'solid', borderLeftColor: 'secondary.main' }),
      }}
    >
      <Typography id={headingId} variant="h2" sx={{ mb: 0.5, overflowWrap: 'anywhere' }}>
        {plan.part(title, actions.length)}{' '}
        {remark !== undefined && (
          <Typography component="span" sx={{ fontWeight: 650, color: 'error.main', ml: 1 }}>
            {remark}
          </Typography>
        )}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {actions.map((action) => (
          <ActionLine key={action.key} action={action} today={today} onOpen={() => onOpen(action.key)} />
        ))}
      </Box>
    </Paper>
  )
}

type ActionLineProps = {
  readonly action: PlanAction
  readonly today: string
  readonly onOpen: () => void
  /** At the right of the line. */
  readonly children?: ReactNode
}

/** One action in a list: title, priority, people, date, status. */
export function ActionLine({ action, today, onOpen, children }: ActionLineProps) {
  const { edits } = action
  const caption = [longPriorityWords[action.priority], edits.owner === '' ? edits.doneBy : edits.owner]
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'start',
        columnGap: 2,
        rowGap: 0.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <ActionTitleCell action={action} caption={caption.filter((part) => part !== '').join(' · ')} onOpen={onOpen} />
      </Box>
      <Box sx={{ width: 150 }}>
        <Typography variant="body2">{edits.dueDate === null ? '' : plan.due(formatDay(edits.dueDate))}</Typography>
        <PressureWords action={action} today={today} />
      </Box>
      <Box sx={{ width: 100 }}>
        <StatusChip status={edits.status} />
      </Box>
      {children}
    </Box>
  )
}
