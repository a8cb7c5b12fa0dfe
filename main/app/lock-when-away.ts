import { type BrowserWindow, powerMonitor } from 'electron'

/**
 * Asks the page to lock the data when the session of the system is locked or put to sleep. The page decides: only when the
 * person wanted the data locked after idle time, and once all that was typed is written.
 */
export function lockWhenAway(window: () => BrowserWindow | undefined): void {
  const ask = () => {
    const contents = window()?.webContents
    if (!contents || contents.isCrashed()) return
    contents.executeJavaScript('void window.lockData?.()').catch(() => {})
  }
  powerMonitor.on('lock-screen', ask)
  powerMonitor.on('suspend', ask)
}
