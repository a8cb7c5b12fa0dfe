import path from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron'
import { ORIGIN } from '../security/app-protocol'
import { refuseNavigation } from '../security/navigation'

/** What no window of ours goes without. */
function webPreferences(): WebPreferences {
  return {
    preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
  }
}

function openWindow(page: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({ ...options, webPreferences: { ...webPreferences(), ...options.webPreferences } })
  refuseNavigation(window.webContents)
  void window.loadURL(`${ORIGIN}/${page}`)
  return window
}

/** The window of the application, shown at its first drawing so that no white flash is seen. */
export function openMainWindow(): BrowserWindow {
  const window = openWindow('index.html', {
    title: 'Sextant',
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: '#06363f',
    autoHideMenuBar: process.platform !== 'darwin',
  })
  window.once('ready-to-show', () => window.show())
  writeBeforeClosing(window)
  return window
}

/** A page that no longer answers is not waited for longer than this, in milliseconds. */
const FLUSH_LIMIT = 3000

/**
 * Lets the page write what was typed in the last moment before the window goes. Calls of a page reach main in order: when
 * the last one is answered, those of the listeners of `pagehide` have all arrived.
 */
function writeBeforeClosing(window: BrowserWindow): void {
  window.once('close', (event) => {
    event.preventDefault()
    const flushed = window.webContents.executeJavaScript(
      "window.dispatchEvent(new Event('pagehide')); window.desktop.getDataStatus({})",
    )
    const limit = new Promise((resolve) => setTimeout(resolve, FLUSH_LIMIT))
    void Promise.race([flushed, limit])
      .catch(() => {})
      .finally(() => window.destroy())
  })
}

/** A window that nobody sees, on the page that makes pictures. It needs no channel to main. */
export function openHiddenWindow(
  page: string,
  size: { readonly width: number; readonly height: number },
): BrowserWindow {
  return openWindow(page, { ...size, show: false, useContentSize: true, paintWhenInitiallyHidden: true, frame: false })
}
