import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { plan } from '../../texts/plan'

type EmptyPlanProps = {
  /** Whether some questionnaire speaks of the site. */
  readonly assessed: boolean
  readonly onAnswer: () => void
  readonly onAdd: () => void
}

/** No action: because no questionnaire is open, or because no answer calls for one. */
export function EmptyPlan({ assessed, onAnswer, onAdd }: EmptyPlanProps) {
  return (
    <Paper sx={{ maxWidth: 640, mx: 'auto', mt: 4, p: 4 }}>
      <Typography variant="h2" gutterBottom>
        {plan.empty.title}
      </Typography>
      <Typography gutterBottom>{assessed ? plan.empty.nothingCalled : plan.empty.noAssessment}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
        <Button variant="contained" onClick={onAnswer}>
          {assessed ? plan.empty.open : plan.empty.home}
        </Button>
        <Button variant="outlined" onClick={onAdd}>
          {plan.add.title}
        </Button>
      </Box>
    </Paper>
  )
}
