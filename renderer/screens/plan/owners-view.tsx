import Box from '@mui/material/Box'
import type { PlanAction } from '../../../main/ipc/contract'
import { pressureOf } from '../../../questionnaires/timeline'
import { plan } from '../../texts/plan'
import { ActionPart } from './action-lines'
import { NoMatch } from './no-match'
import { byOwner } from './plan-model'

type OwnersViewProps = {
  readonly actions: readonly PlanAction[]
  readonly today: string
  readonly onOpen: (key: string) => void
}

/** Who follows what; first, what nobody follows. */
export function OwnersView({ actions, today, onOpen }: OwnersViewProps) {
  if (actions.length === 0) return <NoMatch />
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {byOwner(actions).map(({ name, actions: followed }) => {
        const late = followed.filter((action) => pressureOf(action, today) === 'late').length
        return (
          <ActionPart
            key={name}
            title={name === '' ? plan.owners.none : name}
            {...(late > 0 && { remark: plan.owners.late(late) })}
            pressing={name === ''}
            actions={followed}
            today={today}
            onOpen={onOpen}
          />
        )
      })}
    </Box>
  )
}
