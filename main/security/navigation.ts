import type { App, WebContents } from 'electron'

/** Keeps a window on its page: no navigation, redirection, frame, embedded page or new window. */
export function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The same for every page that is ever made, whoever makes it. To be called before the first window. */
export function refuseNavigationEverywhere(app: App): void {
  app.on('web-contents-created', (_event, contents) => refuseNavigation(contents))
}
