import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Snackbar from '@mui/material/Snackbar'
import type { DesktopError } from '../desktop-api'
import { common } from '../texts/common'
import { failureText } from '../texts/errors'

/** What came of something the person asked for. */
export type Outcome =
  | { readonly kind: 'done' | 'neutral'; readonly text: string }
  /** Not done, and something has to be done about it first. */
  | { readonly kind: 'not-done'; readonly title: string; readonly advice: string }
  | { readonly kind: 'failed'; readonly error: DesktopError }

type OutcomeSnackbarProps = { readonly outcome: Outcome | null; readonly onClose: () => void }

/** Milliseconds. What was not done stays until it is closed: there is something to do about it. */
const SHOWN_FOR = 8000

export function OutcomeSnackbar({ outcome, onClose }: OutcomeSnackbarProps) {
  if (!outcome) return null
  return (
    <Snackbar
      open
      autoHideDuration={outcome.kind === 'failed' || outcome.kind === 'not-done' ? null : SHOWN_FOR}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      {alertOf(outcome, onClose)}
    </Snackbar>
  )
}

function alertOf(outcome: Outcome, onClose: () => void) {
  switch (outcome.kind) {
    case 'failed': {
      const { title, advice } = failureText(outcome.error)
      const { reference } = outcome.error
      return (
        <Alert
          severity="error"
          variant="outlined"
          onClose={onClose}
          sx={{ bgcolor: 'background.paper', maxWidth: 560 }}
        >
          <AlertTitle>{title}</AlertTitle>
          {advice}
          {reference !== undefined && (
            <div>
              {common.reference} {reference}
            </div>
          )}
        </Alert>
      )
    }
    case 'not-done':
      return (
        <Alert severity="warning" variant="outlined" onClose={onClose} sx={{ ...readable, maxWidth: 560 }}>
          <AlertTitle>{outcome.title}</AlertTitle>
          {outcome.advice}
        </Alert>
      )
    case 'done':
    case 'neutral':
      return (
        <Alert
          severity={outcome.kind === 'done' ? 'success' : 'info'}
          variant="outlined"
          onClose={onClose}
          sx={readable}
        >
          {outcome.text}
        </Alert>
      )
  }
}

const readable = { bgcolor: 'background.paper', color: 'text.primary' } as const
