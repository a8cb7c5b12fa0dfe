import Box from '@mui/material/Box'
import type { PlanAction } from '../../../main/ipc/contract'
import { type TimelinePart, timeline } from '../../../questionnaires/timeline'
import { formatMonth } from '../../format'
import { plan } from '../../texts/plan'
import { ActionPart } from './action-lines'
import { NoMatch } from './no-match'

type TimelineViewProps = {
  readonly actions: readonly PlanAction[]
  readonly today: string
  readonly onOpen: (key: string) => void
}

/** The plan by due date: late, this month, the months after, without a date, then what is over. */
export function TimelineView({ actions, today, onOpen }: TimelineViewProps) {
  if (actions.length === 0) return <NoMatch />
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {timeline(actions, today).map((part) => (
        <ActionPart
          key={`${part.kind} ${part.month ?? ''}`}
          title={titleOf(part)}
          pressing={part.kind === 'late'}
          actions={part.actions}
          today={today}
          onOpen={onOpen}
        />
      ))}
    </Box>
  )
}

function titleOf({ kind, month }: TimelinePart<PlanAction>): string {
  if (kind === 'this-month') return plan.timeline.thisMonth(formatMonth(month ?? '').toLowerCase())
  return kind === 'month' ? formatMonth(month ?? '') : plan.timeline[kind]
}
