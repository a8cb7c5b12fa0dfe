import type { ServiceContext } from '../../services/context'
import type { DefinitionLibrary } from '../../services/definitions'
import type { DiagnosticsRequest } from '../../services/diagnostics/export-diagnostics'
import type { DataFileRequest } from '../../services/export-file'
import type { KeyKeeper } from '../../services/protection/key-keeper'
import type { RecoverySheets } from '../../services/protection/protection'
import type { ReadingTools } from '../../services/reading-tools'
import type { Task } from '../../services/task-progress'
import type { Channel } from '../channels'
import type { OpenedKind, Output, Parsed } from '../contract'

/** One function per channel: parsed input in, value out. What it throws is turned into a code by the router. */
export type Handlers = { readonly [C in Channel]: (input: Parsed<C>) => Promise<Output<C>> }

/** The function of a channel, loaded if it has to be. */
export type HandlerOf = <C extends Channel>(channel: C) => Promise<Handlers[C]>

/** What the channels need besides the services. Dialogs, drawings and folders are Electron's: they come as functions. */
export type HandlerDependencies = {
  /**
   * What the use cases are given, once the database is open. It rejects with the error of the opening: every channel
   * that needs data then answers its code, and the others still work.
   */
  readonly context: () => Promise<ServiceContext>
  /** What ships with the application, readable even when the database is not open. */
  readonly definitions: DefinitionLibrary
  /** Path of the database, which may not have opened. */
  readonly databaseFile: string
  readonly keeper: KeyKeeper
  /** Shared with the export of the sheet. */
  readonly sheets: RecoverySheets
  /** Closes the data; asked for again, it is opened again. */
  readonly closeData: () => Promise<void>
  /** Closes the data, works, and opens it again; whoever asks for the data meanwhile waits. */
  readonly whileClosed: (work: () => Promise<void>) => Promise<void>
  /** Asks for a copy of the data to read; null when the person gives up. */
  readonly chooseBackupFile: () => Promise<string | null>
  readonly clock: ServiceContext['clock']
  readonly newId: ServiceContext['newId']
  readonly appVersion: string
  readonly openDataFolder: () => Promise<void>
  /** The kind of the file that the system asked to open, said once. */
  readonly announceOpenedFile: () => OpenedKind | null
  /** Asks for a file of questionnaire to read; null when the person gives up. */
  readonly chooseQuestionnaireFile: () => Promise<string | null>
  /** Asks for a dossier to read; null when the person gives up. */
  readonly chooseDossierFile: () => Promise<string | null>
  readonly handOverDossier: (
    context: ServiceContext,
    input: Parsed<'handOverDossier'>,
  ) => Promise<Output<'handOverDossier'>>
  /** Asks for the file of a public key to read; null when the person gives up. */
  readonly chooseKeyFile: () => Promise<string | null>
  /** Called when the page is drawn and answers. */
  readonly windowReady: () => void
  readonly createExample: (context: ServiceContext) => Promise<Output<'createExample'>>
  readonly eraseExample: (context: ServiceContext) => Promise<void>
  readonly exportFile: (context: ServiceContext, input: DataFileRequest) => Promise<Output<'exportFile'>>
  readonly exportDiagnostics: (input: DiagnosticsRequest) => Promise<Output<'exportFile'>>
  readonly saveRadar: (context: ServiceContext, input: Parsed<'saveRadar'>) => Promise<Output<'saveRadar'>>
  readonly reading: ReadingTools
  readonly task: Task
}
