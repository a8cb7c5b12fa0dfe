import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { app, type BrowserWindow, shell } from 'electron'
import { createHandlers } from '../ipc/handlers'
import { createRouter, type Router } from '../ipc/router'
import type { BackupTools } from '../services/backups/export-backup'
import { createDefinitionLibrary } from '../services/definitions'
import { type EvidenceStore, type ExportTools, exportFile } from '../services/export-file'
import type { SheetMaker } from '../services/protection/export-recovery-sheet'
import { createKeyKeeper } from '../services/protection/key-keeper'
import { createRecoverySheets } from '../services/protection/protection'
import { createTask } from '../services/task-progress'
import { readWorkbookFile, type StartWorker } from '../workbooks/read-workbook'
import { chooseFile, chooseToRead } from './choose-file'
import { openData } from './data'
import { drawRadar } from './draw-radar'
import { giveBack, onceQuiet } from './give-back'
import { logFailure } from './log'
import type { OpenedFile } from './opened-file'
import { databaseFile, definitionsFolder, evidenceFolder, logFile } from './paths'
import { printPdf } from './print-pdf'
import { systemStore } from './system-store'
import { texts } from './texts'

/** The build puts the code of the worker beside this one. */
const startWorker: StartWorker = (options) =>
  new Worker(path.join(import.meta.dirname, 'read-workbook-worker.js'), options)

/** All that answers the page, from the opening of the data to its closing. */
export type Services = {
  readonly route: Router
  /** Ends once the answers on their way are on the disk. */
  readonly close: () => Promise<void>
}

const loadExample = () => import('../services/example')

/**
 * Opens the data and plugs the use cases on it. What the first screen needs of this process is behind this file (schemas,
 * database): `main/index.ts` loads it while the page starts. What no first screen needs is loaded when it is first asked for.
 *
 * @param window the window of the application: shown once its page is drawn, and dialogs open over it
 * @param opened the file that the system asked to open: the next choice of a file of its kind is this one, without a dialog
 */
export function startServices(window: () => BrowserWindow | undefined, opened: OpenedFile): Services {
  const definitions = createDefinitionLibrary(definitionsFolder())
  const clock = () => new Date().toISOString()
  const keeper = createKeyKeeper(systemStore, clock)
  const data = openData(databaseFile(), definitions, keeper, clock)
  const sheets = createRecoverySheets(keeper)
  const task = createTask()
  const tools: ExportTools & EvidenceStore & SheetMaker & BackupTools = {
    chooseFile: (kind, name) => chooseFile(window(), kind, name),
    drawRadar,
    printPdf,
    evidenceFolder: evidenceFolder(),
    databaseFile: databaseFile(),
    sheets,
  }
  const handlerOf = createHandlers({
    context: data.context,
    definitions,
    databaseFile: databaseFile(),
    keeper,
    sheets,
    closeData: async () => {
      await data.close()
      // What was read of it does not stay in memory behind the lock.
      giveBack()
    },
    whileClosed: data.whileClosed,
    chooseDossierFile: async () => opened.take('dossier') ?? chooseToRead(window(), 'dossier'),
    handOverDossier: async (context, input) =>
      (await import('../services/dossiers/hand-over')).handOverDossier(context, input, {
        ...tools,
        appVersion: app.getVersion(),
        task,
      }),
    chooseBackupFile: async () => opened.take('backup') ?? chooseToRead(window(), 'backup'),
    clock,
    newId: randomUUID,
    appVersion: app.getVersion(),
    windowReady: () => {
      window()?.show()
      console.log(texts.ready)
      data.backUp()
    },
    announceOpenedFile: opened.announce,
    openDataFolder: async () => {
      await shell.openPath(app.getPath('userData'))
    },
    chooseQuestionnaireFile: async () => opened.take('pack') ?? chooseToRead(window(), 'questionnaire'),
    chooseKeyFile: () => chooseToRead(window(), 'key'),
    createExample: async (context) => (await loadExample()).createExample(context),
    eraseExample: async (context) => (await loadExample()).eraseExample(context),
    exportFile: (context, input) => exportFile(context, input, tools, task),
    exportDiagnostics: async (input) =>
      (await import('../services/diagnostics/export-diagnostics')).exportDiagnostics(input, { ...tools, clock }),
    saveRadar: async (context, input) =>
      (await import('../services/save-radar')).saveRadar(context, input, {
        chooseFile: (name) => chooseFile(window(), input.format, name),
        drawRadar,
      }),
    reading: {
      chooseToRead: (kind) => chooseToRead(window(), kind),
      readWorkbook: (file) => readWorkbookFile(file, startWorker),
      evidenceFolder: evidenceFolder(),
    },
    task,
  })
  const log = (reference: string, error: unknown) => logFailure(logFile(), reference, error)
  const route = createRouter({ handlerOf, newReference: () => randomUUID().slice(0, 8), log })
  const asked = onceQuiet(giveBack)
  return {
    route: (channel, input) => {
      asked()
      return route(channel, input)
    },
    close: data.close,
  }
}
