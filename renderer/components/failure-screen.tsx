import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ErrorCode } from '../../main/ipc/contract'
import { callDesktop, type DesktopError } from '../desktop-api'
import { common } from '../texts/common'
import { errorTexts } from '../texts/errors'

/** Failures where seeing the files helps: the database, and its copies. */
const aboutTheFile: ReadonlySet<ErrorCode> = new Set(['database-unreadable', 'database-too-recent'])

type FailureScreenProps = { readonly error: DesktopError; readonly onRetry?: () => void }

/** What went wrong and what to do, in place of a screen that cannot be shown. */
export function FailureScreen({ error, onRetry }: FailureScreenProps) {
  const text = errorTexts[error.code]
  return (
    <Paper component="main" role="alert" sx={{ maxWidth: 640, m: 'auto', mt: '15vh', p: 4 }}>
      <Typography variant="h1" gutterBottom>
        {text.title}
      </Typography>
      <Typography gutterBottom>{text.advice}</Typography>
      {error.reference !== undefined && (
        <Typography color="textSecondary" gutterBottom>
          {common.reference} {error.reference}
        </Typography>
      )}
      <Stack direction="row" sx={{ mt: 2, gap: 1.5, flexWrap: 'wrap' }}>
        {onRetry && (
          <Button variant="contained" onClick={onRetry}>
            {common.retry}
          </Button>
        )}
        {aboutTheFile.has(error.code) && (
          <Button variant="outlined" onClick={() => void callDesktop('openDataFolder', {})}>
            {common.openDataFolder}
          </Button>
        )}
      </Stack>
    </Paper>
  )
}
