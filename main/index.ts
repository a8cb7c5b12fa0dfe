import inspector from 'node:inspector'
import { app, type BrowserWindow, Menu, protocol } from 'electron'
import { lockWhenAway } from './app/lock-when-away'
import { installContextMenu, installMenu } from './app/menu'
import { createOpenedFile } from './app/opened-file'
import { keepBesideProgram } from './app/portable'
import { secureSession } from './app/secure-session'
import { texts } from './app/texts'
import { openMainWindow } from './app/window'
import { registerIpc } from './ipc/register'
import { schemePrivileges } from './security/app-protocol'
import { refusedSwitch } from './security/debugging'
import { networkSwitches } from './security/network'

// The order of start-up, nothing else. What is imported above is light: the rest is loaded while the page starts
// (docs/decisions/012-window-first.md). No top-level await on `ready`: it waits for this module.

const refused = refusedSwitch({
  packaged: app.isPackaged,
  inspected: inspector.url() !== undefined,
  hasSwitch: (name) => app.commandLine.hasSwitch(name),
})
if (refused !== null) {
  console.error(texts.refusedSwitch(refused))
  process.exit(1)
}
// Before anything asks where files are kept.
keepBesideProgram()
for (const [name, value] of networkSwitches) app.commandLine.appendSwitch(name, value)
// As root both together loop for ever without a window; an ordinary user always has the sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([schemePrivileges])
app.setName('Sextant')
// Date fields and the words of the system's own dialogs follow the language of the application.
app.commandLine.appendSwitch('lang', 'fr')
// The page gives back what a work session left within seconds rather than a minute, and draws as fast
// (docs/decisions/012-window-first.md).
app.commandLine.appendSwitch('js-flags', '--max-semi-space-size=2')
// Electron would first build a menu of its own.
Menu.setApplicationMenu(null)

let window: BrowserWindow | undefined

const opened = createOpenedFile()
opened.openFrom(process.argv, process.cwd())
// macOS says it so, at the start too: before `ready`.
app.on('open-file', (event, file) => {
  event.preventDefault()
  opened.open(file)
  showWindow()
})

// The demonstration runs instead of opening the window; the value of the switch is a file (`scripts/demo.mjs`).
const demoRequest = app.commandLine.getSwitchValue('sextant-demo')
if (demoRequest !== '') {
  void app.whenReady().then(async () => (await import('./app/demo')).runDemoAndQuit(demoRequest))
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  const served = secureSession()
  openWindow()
  installMenu()
  // The page evaluates its scripts in its own process; meanwhile this one loads the services and opens the data.
  const services = served.then(async () => (await import('./app/start-services')).startServices(() => window, opened))
  // What the page asks waits for them.
  registerIpc(
    async (channel, input) => (await services).route(channel, input),
    () => window,
  )
  lockWhenAway(() => window)
  app.on('second-instance', (_event, argv, folder) => {
    opened.openFrom(argv, folder)
    showWindow()
  })
  app.on('activate', () => {
    if (window === undefined) openWindow()
  })
  app.on('window-all-closed', () => app.quit())
  // Answers still on their way are written before the process ends.
  app.once('will-quit', (event) => {
    event.preventDefault()
    const closed = services.then(({ close }) => close())
    // Not from inside the event: Electron ignores a quit asked while it is giving one up.
    void closed.catch(() => {}).finally(() => setImmediate(() => app.quit()))
  })
}

function openWindow(): void {
  window = openMainWindow()
  installContextMenu(window)
  window.once('closed', () => {
    window = undefined
  })
}

function showWindow(): void {
  window?.restore()
  window?.focus()
  // It may have had the focus already, and the page asks on that event what file waits for it.
  window?.webContents.executeJavaScript("void window.dispatchEvent(new Event('focus'))").catch(() => {})
}
