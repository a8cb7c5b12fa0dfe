import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenedKind } from '../main/ipc/contract'
import { holdsUnsavedForm } from './before-closing'
import { callDesktop } from './desktop-api'
import type { Navigation } from './navigation'

type OpenedFile = {
  /** The kind of the file that the system asked to open, until its flow begins; null when there is none. */
  readonly kind: OpenedKind | null
  /** Its flow has begun, or is over. */
  readonly forget: () => void
}

const OpenedFileContext = createContext<OpenedFile>({ kind: null, forget: () => {} })

export const OpenedFileProvider = OpenedFileContext.Provider

/** The file that the system asked to open; without `OpenedFileProvider`, none. */
export const useOpened = (): OpenedFile => useContext(OpenedFileContext)

/**
 * Asks main whether a file waits to be opened, at the first screen, at each change of screen and whenever the window gets
 * the focus, and goes to the screen of its kind. A dossier is received over any screen. Over a dialog, or while a form
 * waits for its button, nothing is asked: what is typed there would be lost.
 */
export function useOpenedFile({ route, goTo }: Navigation): OpenedFile {
  const [kind, setKind] = useState<OpenedKind | null>(null)
  const forget = useCallback(() => setKind(null), [])
  useEffect(() => {
    const ask = async () => {
      if (document.querySelector('[role="dialog"]') || holdsUnsavedForm()) return
      const opened = await callDesktop('takeOpenedFile', {})
      if (opened.kind === null) return
      // What is being typed is written first, as when another screen is chosen.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      setKind(opened.kind)
      const screen = ({ backup: 'backups', pack: 'referentials', dossier: null } as const)[opened.kind]
      if (screen === null || screen === route.screen) return
      goTo({
        screen,
        ...('establishmentId' in route && { establishmentId: route.establishmentId }),
        ...('assessmentId' in route && { assessmentId: route.assessmentId }),
      })
    }
    // Not knowing is no harm: it is asked again.
    const look = () => void ask().catch(() => undefined)
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [route, goTo])
  return useMemo(() => ({ kind, forget }), [kind, forget])
}

/** Begins a flow by itself, once, when the file that the system asked to open is of its kind. */
export function useBeginWith(kind: OpenedKind, begin: () => void): void {
  const opened = useOpened()
  const begun = useRef(false)
  useEffect(() => {
    const waits = opened.kind === kind
    if (waits && !begun.current) {
      opened.forget()
      begin()
    }
    begun.current = waits
  })
}
