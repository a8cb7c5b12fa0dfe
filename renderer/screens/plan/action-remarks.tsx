import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { ActionEdits, ActionOrigin, PlanAction } from '../../../main/ipc/contract'
import { plan } from '../../texts/plan'
import { isToClose, isToUpdate } from './plan-model'
import { AnswerLinks } from './plan-proposals'
import type { Draft } from './use-draft'

type ActionRemarksProps = {
  readonly action: PlanAction
  readonly ownerName: string
  readonly draft: Draft
  readonly onQuestion: (origin: ActionOrigin) => void
}

/** Whose an action is, and what its state proposes: to close it, or to look at its answers again. */
export function ActionRemarks({ action, ownerName, draft: { change, flush }, onQuestion }: ActionRemarksProps) {
  const close = (edits: Partial<ActionEdits>) => {
    change(edits)
    flush()
  }
  const look = { bgcolor: 'background.paper', color: 'text.primary' } as const
  return (
    <Box sx={{ display: 'grid', gap: 1.5, mb: 2.5 }}>
      <Typography variant="body2">
        {action.establishmentId === null ? plan.belongsTo.organisation(ownerName) : plan.belongsTo.site(ownerName)}
        {action.kind === 'manual' && ` · ${plan.manual}`}
        {action.level === 2 && ` · ${plan.further}`}
      </Typography>
      {isToClose(action) && (
        <Alert severity="info" variant="outlined" sx={look}>
          {plan.closing.one}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Button size="small" variant="outlined" onClick={() => close({ status: 'done' })}>
              {plan.closing.oneDone}
            </Button>
            <Button
              size="small"
              variant="outlined"
              onClick={() => close({ status: 'abandoned', statusReason: plan.closing.reason })}
            >
              {plan.closing.oneAbandoned}
            </Button>
          </Box>
        </Alert>
      )}
      {isToUpdate(action) && (
        <Alert severity="success" variant="outlined" role="status" sx={look}>
          {plan.done.one}
          <AnswerLinks origins={action.origins} onQuestion={onQuestion} />
        </Alert>
      )}
    </Box>
  )
}
