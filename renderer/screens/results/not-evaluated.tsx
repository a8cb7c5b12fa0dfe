import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import type { RadarUnit } from '../../../questionnaires/radar'
import { results } from '../../texts/results'

type NotEvaluatedProps = {
  readonly unit: RadarUnit
  readonly applicable: number
  /** Answers that count as soon as their reason is written. */
  readonly awaited: number
  readonly onOpen: () => void
}

const words = results.notEvaluated

/** Nothing to show yet, and why: never 0 in its place. */
export function NotEvaluated({ unit, applicable, awaited, onOpen }: NotEvaluatedProps) {
  return (
    <Alert
      severity="info"
      sx={{ alignItems: 'center' }}
      action={
        <Button color="inherit" onClick={onOpen}>
          {words.open}
        </Button>
      }
    >
      <AlertTitle>{words.title}</AlertTitle>
      {applicable === 0 ? words.notApplicable[unit] : awaited > 0 ? words.awaited(awaited) : words.unanswered}
    </Alert>
  )
}
