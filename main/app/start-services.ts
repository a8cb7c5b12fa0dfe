import { randomUUID } from 'node:crypto'
import { app, type BrowserWindow, shell } from 'electron'
import { createHandlers } from '../ipc/handlers'
import { createRouter, type Router } from '../ipc/router'
import { createDefinitionLibrary } from '../services/definitions'
import { createExample, eraseExample } from '../services/example'
import { exportWorkbook } from '../services/export-workbook'
import { saveRadar } from '../services/save-radar'
import { chooseFile, chooseQuestionnaire } from './choose-file'
import { openData } from './data'
import { drawRadar } from './draw-radar'
import { logFailure } from './log'
import { databaseFile, definitionsFolder, logFile } from './paths'
import { texts } from './texts'

/** All that answers the page, from the opening of the data to its closing. */
export type Services = {
  readonly route: Router
  /** Ends once the answers on their way are on the disk. */
  readonly close: () => Promise<void>
}

/**
 * Opens the data and plugs the use cases on it. Everything heavy of this process is behind this file (schemas, database):
 * `main/index.ts` loads it while the page starts.
 *
 * @param window the window of the application: shown once its page is drawn, and dialogs open over it
 */
export function startServices(window: () => BrowserWindow | undefined): Services {
  const definitions = createDefinitionLibrary(definitionsFolder())
  const data = openData(databaseFile(), definitions)
  const handlers = createHandlers({
    context: data.context,
    definitions,
    databaseFile: databaseFile(),
    appVersion: app.getVersion(),
    windowReady: () => {
      window()?.show()
      console.log(texts.ready)
      data.backUp()
    },
    openDataFolder: async () => {
      await shell.openPath(app.getPath('userData'))
    },
    chooseQuestionnaireFile: () => chooseQuestionnaire(window()),
    createExample,
    eraseExample,
    exportWorkbook: (context, input) =>
      exportWorkbook(context, input, { chooseFile: (name) => chooseFile(window(), 'xlsx', name), drawRadar }),
    saveRadar: (context, input) =>
      saveRadar(context, input, { chooseFile: (name) => chooseFile(window(), input.format, name), drawRadar }),
  })
  const log = (reference: string, error: unknown) => logFailure(logFile(), reference, error)
  return {
    route: createRouter({ handlers, newReference: () => randomUUID().slice(0, 8), log }),
    close: data.close,
  }
}
