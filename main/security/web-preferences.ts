import type { WebPreferences } from 'electron'

/**
 * What no window of ours goes without. What is Electron's default is written all the same: a default may change, and a test
 * reads this.
 */
export function webPreferencesOf(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    spellcheck: false,
    // A file dropped on the window is not opened in its place.
    navigateOnDragDrop: false,
    // « alert » and its kind: a page of ours never blocks the process.
    disableDialogs: true,
    // The tools of developers stay shut on the desk of a user.
    devTools: !packaged,
  }
}
