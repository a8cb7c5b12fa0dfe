// The application as it is built, driven from inside its main process: neither Playwright nor debugging port. Orders come on
// the standard input and replies leave on the standard output, one JSON line each (e2e/inside/inside-app.ts is the other end).
import { createInterface } from 'node:readline'
import * as electron from 'electron'

/** What begins a line of the driver, among those of the application. */
const MARK = '@inside '

const say = (message) => process.stdout.write(`${MARK}${JSON.stringify(message)}\n`)

electron.app.on('web-contents-created', (_created, contents) => {
  // What the page says aloud for the test; Electron 45 gives the message on the event, 33 beside it.
  contents.on('console-message', (event, _level, message) => {
    const text = event.message ?? message
    if (text.startsWith(MARK)) say({ said: JSON.parse(text.slice(MARK.length)) })
    else if (text.includes('Content Security Policy')) say({ wrong: text })
  })
  contents.on('render-process-gone', (_event, { reason }) => say({ wrong: `the page is gone: ${reason}` }))
  // The first moment at which `window.desktop` answers: well before anything is drawn.
  contents.once('dom-ready', () => say({ ready: contents.getURL() }))
})

/** Runs the text of a function: `page` in the page of the window, `main` here. */
const places = {
  page: ({ code, values }) => {
    const [window] = electron.BrowserWindow.getAllWindows()
    return window.webContents.executeJavaScript(`(${code})(...${JSON.stringify(values)})`, true)
  },
  main: ({ code, values }) =>
    new Function('electron', 'values', `return (${code})(electron, ...values)`)(electron, values),
}

createInterface({ input: process.stdin }).on('line', async (line) => {
  const order = JSON.parse(line)
  try {
    say({ order: order.id, value: await places[order.where](order) })
  } catch (error) {
    say({ order: order.id, error: error instanceof Error ? error.message : String(error) })
  }
})

await import(new URL('../../out/main/index.js', import.meta.url).href)
