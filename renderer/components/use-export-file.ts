import { useCallback, useEffect, useState } from 'react'
import type { FileRequest, Progress } from '../../main/ipc/contract'
import { asDesktopError, callDesktop } from '../desktop-api'
import { exportFileTexts } from '../texts/export-file'
import type { Outcome } from './outcome-snackbar'

/** Milliseconds between two looks at where a long export stands. */
const LOOK_EVERY = 200

export type FileExport = {
  readonly running: boolean
  /** Where it stands; null before the first step, and while the person chooses the folder. */
  readonly progress: Progress
  readonly stopping: boolean
  /** What came of the last export, until it is closed. */
  readonly outcome: Outcome | null
  /** Writes a file where main asks; true when it is written or given up, false when it failed. It never rejects. */
  readonly start: (request: FileRequest) => Promise<boolean>
  /** Asks main to stop before its next step. */
  readonly stop: () => void
  readonly closeOutcome: () => void
}

/** One export at a time: running, stopped, and what came of it. */
export function useExportFile(): FileExport {
  const [running, setRunning] = useState(false)
  const [stopping, setStopping] = useState(false)
  const [progress, setProgress] = useState<Progress>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  useEffect(() => {
    if (!running) return
    let current = true
    const timer = setInterval(() => {
      // The export itself tells its failure; not knowing where it stands is no harm.
      callDesktop('getProgress', {}).then(
        (seen) => current && setProgress(seen),
        () => undefined,
      )
    }, LOOK_EVERY)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [running])

  const start = useCallback(async (request: FileRequest) => {
    setRunning(true)
    setStopping(false)
    setProgress(null)
    setOutcome(null)
    try {
      const saved = await callDesktop('exportFile', request)
      setOutcome(
        saved.outcome === 'saved'
          ? { kind: 'done', text: exportFileTexts.saved(saved.fileName, saved.beside) }
          : { kind: 'neutral', text: exportFileTexts.cancelled },
      )
      return true
    } catch (error) {
      setOutcome({ kind: 'failed', error: asDesktopError(error) })
      return false
    } finally {
      setRunning(false)
    }
  }, [])
  const stop = useCallback(() => {
    setStopping(true)
    callDesktop('cancelTask', {}).catch(() => setStopping(false))
  }, [])
  const closeOutcome = useCallback(() => setOutcome(null), [])
  return { running, progress, stopping, outcome, start, stop, closeOutcome }
}
