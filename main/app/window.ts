import path from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { ORIGIN } from '../security/app-protocol'
import { webPreferencesOf } from '../security/web-preferences'
import { acceptLoss } from './accept-loss'
import { closeOnceWritten } from './closing'

const PRELOAD = path.join(import.meta.dirname, '../preload/preload.cjs')

function openWindow(page: string, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({ ...options, webPreferences: webPreferencesOf(PRELOAD, app.isPackaged) })
  void window.loadURL(`${ORIGIN}/${page}`)
  return window
}

/** A page that does not say that it is drawn is shown all the same after this, in milliseconds. */
const SHOW_LIMIT = 2000

/** The window of the application, shown once its page has its first screen (channel `windowReady`). */
export function openMainWindow(): BrowserWindow {
  const window = openWindow('index.html', {
    title: 'Sextant',
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    // The page prepares its first screen without waiting for the process that draws; its first picture follows the showing.
    paintWhenInitiallyHidden: false,
    backgroundColor: '#06363f',
    autoHideMenuBar: process.platform !== 'darwin',
  })
  const late = setTimeout(() => window.show(), SHOW_LIMIT)
  window.once('show', () => clearTimeout(late))
  window.once('closed', () => clearTimeout(late))
  writeBeforeClosing(window)
  return window
}

/** Lets the page write what was typed in the last moment before the window goes. */
function writeBeforeClosing(window: BrowserWindow): void {
  const contents = window.webContents
  const requestClose = closeOnceWritten({
    // A page that crashed, or is not there yet, holds nothing.
    write: async () =>
      contents.isCrashed() || (await contents.executeJavaScript('window.writeAll?.() ?? true')) === true,
    acceptLoss: () => acceptLoss(window),
    close: () => window.destroy(),
  })
  window.on('close', (event) => {
    event.preventDefault()
    void requestClose()
  })
}

/** A window that nobody sees, on the page that makes pictures. It needs no channel to main. */
export function openHiddenWindow(
  page: string,
  size: { readonly width: number; readonly height: number },
): BrowserWindow {
  return openWindow(page, { ...size, show: false, useContentSize: true, paintWhenInitiallyHidden: true, frame: false })
}
