import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { Bounds } from '../../../questionnaires/scoring/bounds'
import { plan } from '../../texts/plan'

type EmptyPlanProps = { readonly counts: Bounds; readonly onAnswer: () => void }

/** No action: because nothing is answered yet, or because nothing is missing in what is. */
export function EmptyPlan({ counts, onAnswer }: EmptyPlanProps) {
  return (
    <Paper sx={{ maxWidth: 640, mx: 'auto', mt: 4, p: 4 }}>
      <Typography variant="h2" gutterBottom>
        {plan.empty.title}
      </Typography>
      <Typography gutterBottom>{counts.evaluated ? plan.empty.allHeld : plan.empty.noAnswers}</Typography>
      {counts.unanswered > 0 && <Typography gutterBottom>{plan.empty.unanswered(counts.unanswered)}</Typography>}
      <Button variant="contained" sx={{ mt: 1 }} onClick={onAnswer}>
        {plan.empty.open}
      </Button>
    </Paper>
  )
}
