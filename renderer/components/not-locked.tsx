import Portal from '@mui/material/Portal'
import { lazy, Suspense } from 'react'
import { protectionTexts } from '../texts/protection'
import { useLock } from '../use-data-lock'

// Seldom needed: kept out of the first chunk.
const OutcomeSnackbar = lazy(async () => ({ default: (await import('./outcome-snackbar')).OutcomeSnackbar }))

/** Nobody should leave believing that the data is closed. */
export function NotLocked() {
  const { notLocked, closeNotLocked } = useLock()
  if (notLocked === null) return null
  return (
    // Out of the screen, which an open dialog hides from screen readers.
    <Portal>
      <Suspense fallback={null}>
        <OutcomeSnackbar
          outcome={
            notLocked === 'unwritten'
              ? { kind: 'not-done', ...protectionTexts.notLocked }
              : { kind: 'failed', error: notLocked }
          }
          onClose={closeNotLocked}
        />
      </Suspense>
    </Portal>
  )
}
