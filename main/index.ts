import { randomUUID } from 'node:crypto'
import { app, type BrowserWindow, protocol, shell } from 'electron'
import { chooseFile } from './app/choose-file'
import { openData } from './app/data'
import { DEMO_SWITCH, runDemoAndQuit } from './app/demo'
import { drawRadar } from './app/draw-radar'
import { logFailure } from './app/log'
import { installContextMenu, installMenu } from './app/menu'
import { databaseFile, definitionsFolder, logFile } from './app/paths'
import { secureSession } from './app/secure-session'
import { texts } from './app/texts'
import { openMainWindow } from './app/window'
import { createHandlers } from './ipc/handlers'
import { registerIpc } from './ipc/register'
import { createRouter } from './ipc/router'
import { schemePrivileges } from './security/app-protocol'
import { networkSwitches } from './security/network'
import { createDefinitionLibrary } from './services/definitions'
import { createExample, eraseExample } from './services/example'
import { exportWorkbook } from './services/export-workbook'
import { saveRadar } from './services/save-radar'

// The order of start-up, nothing else. No top-level await on `ready`: it waits for this module.

for (const [name, value] of networkSwitches) app.commandLine.appendSwitch(name, value)
// As root both together loop for ever without a window; an ordinary user always has the sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged([schemePrivileges])
app.setName('Sextant')
// Date fields and the words of the system's own dialogs follow the language of the application.
app.commandLine.appendSwitch('lang', 'fr')

let window: BrowserWindow | undefined

const demoRequest = app.commandLine.getSwitchValue(DEMO_SWITCH)
if (demoRequest !== '') {
  void app.whenReady().then(() => runDemoAndQuit(demoRequest))
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

function start(): void {
  secureSession()
  installMenu()
  const definitions = createDefinitionLibrary(definitionsFolder())
  const data = openData(databaseFile(), definitions)
  const handlers = createHandlers({
    context: data.context,
    definitions,
    databaseFile: databaseFile(),
    appVersion: app.getVersion(),
    windowReady: () => {
      console.log(texts.ready)
      data.backUp()
    },
    openDataFolder: async () => {
      await shell.openPath(app.getPath('userData'))
    },
    createExample,
    eraseExample,
    exportWorkbook: (context, input) =>
      exportWorkbook(context, input, { chooseFile: (name) => chooseFile(window, 'xlsx', name), drawRadar }),
    saveRadar: (context, input) =>
      saveRadar(context, input, { chooseFile: (name) => chooseFile(window, input.format, name), drawRadar }),
  })
  const log = (reference: string, error: unknown) => logFailure(logFile(), reference, error)
  const route = createRouter({ handlers, newReference: () => randomUUID().slice(0, 8), log })
  registerIpc(route, () => window)
  openWindow()
  app.on('second-instance', () => {
    window?.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (window === undefined) openWindow()
  })
  app.on('window-all-closed', () => app.quit())
  // Answers still on their way are written before the process ends.
  app.on('will-quit', (event) => {
    if (data.closed()) return
    event.preventDefault()
    // Not from inside the event: Electron ignores a quit asked while it is giving one up.
    void data.close().finally(() => setImmediate(() => app.quit()))
  })
}

function openWindow(): void {
  window = openMainWindow()
  installContextMenu(window)
  window.once('closed', () => {
    window = undefined
  })
}
