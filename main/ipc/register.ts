import { type BrowserWindow, ipcMain } from 'electron'
import { callerOf, isTrusted } from '../security/sender'
import { channels } from './channels'
import { fail } from './result'
import type { Router } from './router'

/**
 * Plugs the router on Electron: a call from anywhere but our window is refused before it is looked at. Nothing thrown
 * crosses, not even when the services could not be loaded: Electron would send the message of the error to the page. What
 * the router did not name is told on the console of the process. The envelope leaves as the text of its JSON.
 */
export function registerIpc(route: Router, window: () => BrowserWindow | undefined): void {
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      try {
        // A frame that is gone throws when it is looked at.
        const caller = callerOf(event.senderFrame, window()?.webContents.mainFrame)
        if (!isTrusted(caller)) return JSON.stringify(fail({ code: 'invalid-input' }))
        return JSON.stringify(await route(channel, input))
      } catch (error) {
        console.error(error)
        return JSON.stringify(fail({ code: 'unexpected' }))
      }
    })
  }
}
