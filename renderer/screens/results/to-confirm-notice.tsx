import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { results } from '../../texts/results'
import type { ScoredAssessment } from '../../use-scored-assessment'
import { comparedOf, countToConfirm } from './comparison-model'

type ToConfirmNoticeProps = { readonly scored: ScoredAssessment; readonly onOpen: () => void }

const words = results.toConfirm

/** How many answers were brought from before and that nobody has confirmed yet. */
export function ToConfirmNotice({ scored, onOpen }: ToConfirmNoticeProps) {
  const count = countToConfirm(comparedOf(scored))
  if (count === 0) return null
  return (
    <Alert
      severity="info"
      variant="outlined"
      sx={{ color: 'text.primary', alignItems: 'center', '& .MuiAlert-action': { pt: 0 } }}
      action={<Button onClick={onOpen}>{words.open}</Button>}
    >
      {words.text(count)}
    </Alert>
  )
}
