import { randomUUID } from 'node:crypto'
import { openDatabase } from '../db/open'
import { backUpToday } from '../services/backups'
import type { ServiceContext } from '../services/context'
import type { DefinitionLibrary } from '../services/definitions'
import { withInstalled } from '../services/installed-definitions'
import { logFailure } from './log'
import { logFile } from './paths'

/** The data of the person, from the opening of the file to its closing. */
export type Data = {
  /**
   * Rejects with the error of the opening, which the first screen explains. Asked again after that, it opens the file
   * again: it was locked for a moment, or somebody put the right one back.
   */
  readonly context: () => Promise<ServiceContext>
  /** Makes the copy of the day as soon as the database is open, without keeping anybody waiting. */
  readonly backUp: () => void
  readonly close: () => Promise<void>
}

/** Opens the database at once, while the page is being drawn. */
export function openData(file: string, definitions: DefinitionLibrary): Data {
  const clock = () => new Date().toISOString()
  let opening: Promise<ServiceContext> | null = open()
  let backUpWanted = false
  let backup: Promise<void> = Promise.resolve()

  function open(): Promise<ServiceContext> {
    const attempt = openDatabase(file, clock().slice(0, 10)).then(
      async (database): Promise<ServiceContext> => ({
        database,
        clock,
        newId: randomUUID,
        definitions: await withInstalled(definitions, database),
      }),
    )
    // The error is for whoever asks for the context; nobody may have asked yet.
    attempt.catch(() => {})
    return attempt
  }

  function copy(opened: Promise<ServiceContext>): void {
    const failed = (error: unknown) => logFailure(logFile(), 'sauvegarde', error)
    backup = opened.then(
      (context) => backUpToday(context, file).catch(failed),
      () => {},
    )
  }

  function reopen(): Promise<ServiceContext> {
    const attempt = open()
    if (backUpWanted) copy(attempt)
    return attempt
  }

  return {
    context: () => {
      opening ??= reopen()
      const asked = opening
      asked.catch(() => {
        if (opening === asked) opening = null
      })
      return asked
    },
    backUp: () => {
      backUpWanted = true
      if (opening) copy(opening)
    },
    close: async () => {
      await backup
      await opening?.then(({ database }) => database.close()).catch(() => {})
    },
  }
}
