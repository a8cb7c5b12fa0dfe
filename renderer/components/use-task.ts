import { useCallback, useState } from 'react'
import { asDesktopError, type DesktopError } from '../desktop-api'

type Task = {
  readonly running: boolean
  readonly error: DesktopError | null
  /** Runs the task; true when it succeeded. A failure is kept in `error` until the next run. */
  readonly run: (task: () => Promise<unknown>) => Promise<boolean>
}

/** A button that does something in main: running, failed, or done. */
export function useTask(): Task {
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<DesktopError | null>(null)
  const run = useCallback(async (task: () => Promise<unknown>) => {
    setRunning(true)
    setError(null)
    try {
      await task()
      return true
    } catch (failure) {
      setError(asDesktopError(failure))
      return false
    } finally {
      setRunning(false)
    }
  }, [])
  return { running, error, run }
}
