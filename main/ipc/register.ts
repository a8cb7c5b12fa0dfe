import { type BrowserWindow, ipcMain } from 'electron'
import { callerOf, isTrusted } from '../security/sender'
import { channels } from './channels'
import type { Router } from './router'

/** Plugs the router on Electron: a call from anywhere but our window is refused before it is looked at. */
export function registerIpc(route: Router, window: () => BrowserWindow | undefined): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) => {
      const caller = callerOf(event.senderFrame, window()?.webContents.mainFrame)
      if (!isTrusted(caller)) return { ok: false, error: { code: 'invalid-input' } }
      return route(channel, input)
    })
  }
}
