import type { ServiceContext } from '../../services/context'
import type { DefinitionLibrary } from '../../services/definitions'
import type { ReadingTools } from '../../services/reading-tools'
import type { Task } from '../../services/task-progress'
import type { Channel } from '../channels'
import type { Output, Parsed } from '../contract'

/** One function per channel: parsed input in, value out. What it throws is turned into a code by the router. */
export type Handlers = { readonly [C in Channel]: (input: Parsed<C>) => Promise<Output<C>> }

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
  readonly appVersion: string
  readonly openDataFolder: () => Promise<void>
  /** Asks for a file of questionnaire to read; null when the person gives up. */
  readonly chooseQuestionnaireFile: () => Promise<string | null>
  /** Called when the page is drawn and answers. */
  readonly windowReady: () => void
  readonly createExample: (context: ServiceContext) => Promise<Output<'createExample'>>
  readonly eraseExample: (context: ServiceContext) => Promise<void>
  readonly exportFile: (context: ServiceContext, input: Parsed<'exportFile'>) => Promise<Output<'exportFile'>>
  readonly saveRadar: (context: ServiceContext, input: Parsed<'saveRadar'>) => Promise<Output<'saveRadar'>>
  readonly reading: ReadingTools
  readonly task: Task
}
