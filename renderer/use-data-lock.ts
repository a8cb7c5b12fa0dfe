import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { Protection } from '../main/ipc/contract'
import { writeAll } from './before-closing'
import { asDesktopError, callDesktop, DesktopError } from './desktop-api'
import { today } from './format'
import type { OverviewState } from './use-overview'

export type DataLock = {
  /** How the data is protected; null until it is known. */
  readonly protection: Protection | null
  /** No recovery sheet, and nobody put it off. */
  readonly sheetDue: boolean
  /** Asks again how the data is protected, after a change of it. */
  readonly refresh: () => void
  /** Writes what is being typed, then closes the data; what could not be written closes nothing. */
  readonly lock: () => Promise<void>
  /** Why the data was not closed the last time: a text could not be written, or main refused. */
  readonly notLocked: 'unwritten' | DesktopError | null
  readonly closeNotLocked: () => void
}

const LockContext = createContext<DataLock>({
  protection: null,
  sheetDue: false,
  refresh: () => {},
  lock: async () => {},
  notLocked: null,
  closeNotLocked: () => {},
})

export const LockProvider = LockContext.Provider

/** How the data is protected, and the way to lock it. */
export const useLock = (): DataLock => useContext(LockContext)

/** How often idle time is looked at, in milliseconds. The clock of the system tells it: timers stand still while it sleeps. */
const LOOK_EVERY = 5_000
const MINUTE = 60_000
const gestures = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const

/** Locks the data when it is asked, after idle time, and when the session of the system is locked. */
export function useDataLock(overview: OverviewState): DataLock {
  const ready = overview.state === 'ready'
  const settings = ready ? overview.store.overview.settings : null
  const [protection, setProtection] = useState<Protection | null>(null)
  const refresh = useCallback(() => {
    // What cannot be told is not shown; the settings say why.
    callDesktop('getProtection', {}).then(setProtection, () => undefined)
  }, [])
  useEffect(() => {
    if (ready) refresh()
  }, [ready, refresh])

  const current = useRef(overview)
  current.current = overview
  const [notLocked, setNotLocked] = useState<DataLock['notLocked']>(null)
  const closeNotLocked = useCallback(() => setNotLocked(null), [])
  const lock = useCallback(async () => {
    if (current.current.state !== 'ready') return
    if (!(await writeAll())) return setNotLocked('unwritten')
    try {
      await callDesktop('lock', {})
    } catch (error) {
      return setNotLocked(asDesktopError(error))
    }
    setNotLocked(null)
    if (current.current.state === 'ready') current.current.forget(new DesktopError('data-locked', undefined))
  }, [])

  const byPassphrase = protection?.way === 'passphrase'
  useLockWhenAway(ready && byPassphrase ? (settings?.lockAfterMinutes ?? 0) : 0, lock)
  const putOffTo = settings?.sheetReminderFrom ?? ''
  const sheetDue = protection !== null && protection.recoverySheetAt === null && putOffTo <= today()
  return useMemo(
    () => ({ protection, sheetDue, refresh, lock, notLocked, closeNotLocked }),
    [protection, sheetDue, refresh, lock, notLocked, closeNotLocked],
  )
}

function useLockWhenAway(minutes: number, lock: DataLock['lock']): void {
  useEffect(() => {
    if (minutes === 0) return
    let last = Date.now()
    const seen = () => {
      last = Date.now()
    }
    const look = () => {
      if (Date.now() - last < minutes * MINUTE) return
      // What could not be written now may be later: not at each look.
      last += MINUTE
      void lock()
    }
    for (const gesture of gestures) window.addEventListener(gesture, seen, { capture: true, passive: true })
    const timer = setInterval(look, LOOK_EVERY)
    // Called by main when the session of the system is locked or put to sleep (`main/app/lock-when-away.ts`).
    Object.assign(window, { lockData: lock })
    return () => {
      for (const gesture of gestures) window.removeEventListener(gesture, seen, { capture: true })
      clearInterval(timer)
      Object.assign(window, { lockData: undefined })
    }
  }, [minutes, lock])
}
