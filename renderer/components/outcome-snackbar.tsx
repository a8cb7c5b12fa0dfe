import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Snackbar from '@mui/material/Snackbar'
import type { DesktopError } from '../desktop-api'
import { common } from '../texts/common'
import { errorTexts } from '../texts/errors'

/** What came of something the person asked for. */
export type Outcome =
  | { readonly kind: 'done' | 'neutral'; readonly text: string }
  | { readonly kind: 'failed'; readonly error: DesktopError }

type OutcomeSnackbarProps = { readonly outcome: Outcome | null; readonly onClose: () => void }

/** Milliseconds. A failure stays until it is closed: there is something to do about it. */
const SHOWN_FOR = 8000

export function OutcomeSnackbar({ outcome, onClose }: OutcomeSnackbarProps) {
  if (!outcome) return null
  const failed = outcome.kind === 'failed'
  return (
    <Snackbar
      open
      autoHideDuration={failed ? null : SHOWN_FOR}
      onClose={(_, reason) => reason !== 'clickaway' && onClose()}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
    >
      {failed ? (
        <Alert
          severity="error"
          variant="outlined"
          onClose={onClose}
          sx={{ bgcolor: 'background.paper', maxWidth: 560 }}
        >
          <AlertTitle>{errorTexts[outcome.error.code].title}</AlertTitle>
          {errorTexts[outcome.error.code].advice}
          {outcome.error.reference !== undefined && (
            <div>
              {common.reference} {outcome.error.reference}
            </div>
          )}
        </Alert>
      ) : (
        <Alert
          severity={outcome.kind === 'done' ? 'success' : 'info'}
          variant="outlined"
          onClose={onClose}
          sx={{ bgcolor: 'background.paper', color: 'text.primary' }}
        >
          {outcome.text}
        </Alert>
      )}
    </Snackbar>
  )
}
