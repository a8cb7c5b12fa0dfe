import { useEffect } from 'react'
import { helpFor } from './help-route'
import type { Navigation } from './navigation'

/**
 * F1 opens the help on the chapter of the current screen. What was being typed is written first: the field loses the
 * focus, as when another screen is chosen. Over a dialog the key does nothing, so that what is typed there is not lost.
 */
export function useHelpKey({ route, leaveTo }: Navigation): void {
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (route.screen === 'help' || document.querySelector('[role="dialog"]')) return
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      leaveTo(helpFor(route))
    }
    window.addEventListener('keydown', open)
    return () => window.removeEventListener('keydown', open)
  }, [route, leaveTo])
}
