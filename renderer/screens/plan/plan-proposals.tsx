import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import type { ActionOrigin, PlanAction } from '../../../main/ipc/contract'
import { plan } from '../../texts/plan'

type ClosingProposalProps = { readonly count: number; readonly onSee: () => void }

/** Some actions lost their cause: their closing is proposed, nothing is done. */
export function ClosingProposal({ count, onSee }: ClosingProposalProps) {
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ bgcolor: 'background.paper', color: 'text.primary', py: 0 }}
      action={
        <Button onClick={onSee} sx={{ whiteSpace: 'nowrap' }}>
          {plan.closing.see}
        </Button>
      }
    >
      {plan.closing.proposal(count)}
    </Alert>
  )
}

type DoneProposalProps = {
  readonly action: PlanAction
  readonly onQuestion: (origin: ActionOrigin) => void
  readonly onClose: () => void
}

/** An action was just said to be done: its answers may have to change, by the hand of a person. */
export function DoneProposal({ action, onQuestion, onClose }: DoneProposalProps) {
  return (
    // Over the page: lines that move as a status is chosen would slip away from under the pointer.
    <Snackbar open anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }} sx={{ maxWidth: 760 }}>
      <Alert
        severity="success"
        variant="outlined"
        role="status"
        onClose={onClose}
        sx={{ bgcolor: 'background.paper', color: 'text.primary' }}
      >
        {plan.done.proposal(action.title)}
        <AnswerLinks origins={action.origins} onQuestion={onQuestion} />
      </Alert>
    </Snackbar>
  )
}

type AnswerLinksProps = {
  readonly origins: readonly ActionOrigin[]
  readonly onQuestion: (origin: ActionOrigin) => void
}

/** A way to each answer that may have to change. */
export function AnswerLinks({ origins, onQuestion }: AnswerLinksProps) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
      {origins.map((origin) => (
        <Button
          key={`${origin.assessmentId} ${origin.questionId}`}
          size="small"
          variant="outlined"
          sx={{ textAlign: 'left' }}
          onClick={() => onQuestion(origin)}
        >
          {plan.done.open(origin.label)}
          {origin.words !== '' && ` (${plan.done.answer(origin.words)})`}
        </Button>
      ))}
    </Box>
  )
}
