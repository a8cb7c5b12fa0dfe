import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Button from '@mui/material/Button'
import type { DesktopError } from '../desktop-api'
import { common } from '../texts/common'
import { failureText } from '../texts/errors'
import { intoSight } from './into-sight'

type FailureAlertProps = { readonly error: DesktopError; readonly onRetry?: () => void }

/** What went wrong and what to do, inside a screen that stays usable. */
export function FailureAlert({ error, onRetry }: FailureAlertProps) {
  const { title, advice } = failureText(error)
  return (
    <Alert
      ref={intoSight}
      severity="error"
      variant="outlined"
      sx={{ color: 'text.primary' }}
      action={
        onRetry && (
          <Button color="inherit" onClick={onRetry}>
            {common.retry}
          </Button>
        )
      }
    >
      <AlertTitle>{title}</AlertTitle>
      {advice}
      {error.reference !== undefined && ` ${common.reference} ${error.reference}`}
    </Alert>
  )
}
