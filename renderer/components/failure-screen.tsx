import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ErrorCode } from '../../main/ipc/contract'
import { callDesktop, type DesktopError } from '../desktop-api'
import { backupTexts } from '../texts/backups'
import { common } from '../texts/common'
import { errorTexts } from '../texts/errors'
import { helpTexts } from '../texts/help'

// Seldom needed: kept out of the first chunk.
const OfferBackups = lazy(async () => ({ default: (await import('./backups/offer-backups')).OfferBackups }))

const DiagnosticsDialog = lazy(async () => ({ default: (await import('./diagnostics-dialog')).DiagnosticsDialog }))

/** Failures where seeing the files helps: the database, and its copies. */
const aboutTheFile: ReadonlySet<ErrorCode> = new Set([
  'database-unreadable',
  'database-foreign',
  'database-too-recent',
  'database-busy',
  'database-read-only',
])

/** Those that a copy put in the place of the file mends. */
const restorable: ReadonlySet<ErrorCode> = new Set(['database-unreadable', 'database-foreign', 'database-too-recent'])

type FailureScreenProps = { readonly error: DesktopError; readonly onRetry?: () => void }

/** What went wrong and what to do, in place of a screen that cannot be shown. */
export function FailureScreen({ error, onRetry }: FailureScreenProps) {
  const [offering, setOffering] = useState(false)
  const [diagnosing, setDiagnosing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = errorTexts[error.code]
  const restores = onRetry !== undefined && restorable.has(error.code)
  return (
    <Paper component="main" sx={{ maxWidth: 640, mx: 'auto', my: offering ? '5vh' : '15vh', p: 4 }}>
      <div role="alert">
        <Typography variant="h1" ref={heading} tabIndex={-1} gutterBottom sx={{ '&:focus': { outline: 'none' } }}>
          {text.title}
        </Typography>
        <Typography gutterBottom>{text.advice}</Typography>
        {error.reference !== undefined && (
          <Typography color="textSecondary" gutterBottom>
            {common.reference} {error.reference}
          </Typography>
        )}
      </div>
      <Stack direction="row" sx={{ mt: 2, gap: 1.5, flexWrap: 'wrap' }}>
        {restores && !offering && (
          <Button variant="contained" onClick={() => setOffering(true)}>
            {backupTexts.failureScreen.heading}
          </Button>
        )}
        {onRetry && (
          <Button variant={restores ? 'outlined' : 'contained'} onClick={onRetry}>
            {common.retry}
          </Button>
        )}
        {aboutTheFile.has(error.code) && (
          <Button variant="outlined" onClick={() => void callDesktop('openDataFolder', {})}>
            {common.openDataFolder}
          </Button>
        )}
        {onRetry && (
          <Button variant="outlined" onClick={() => setDiagnosing(true)}>
            {helpTexts.diagnostics.button}
          </Button>
        )}
      </Stack>
      {diagnosing && (
        <Suspense fallback={null}>
          <DiagnosticsDialog onClose={() => setDiagnosing(false)} />
        </Suspense>
      )}
      {restores && offering && (
        <Suspense fallback={null}>
          <OfferBackups onRestored={onRetry} />
        </Suspense>
      )}
    </Paper>
  )
}
