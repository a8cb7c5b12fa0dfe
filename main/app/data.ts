import { randomUUID } from 'node:crypto'
import { openDatabase } from '../db/open'
import { removeAbandoned } from '../services/backups/abandoned'
import { backUpToday, whileNoneIsMade } from '../services/backups/make-backup'
import type { ServiceContext } from '../services/context'
import type { DefinitionLibrary } from '../services/definitions'
import { withInstalled } from '../services/installed-definitions'
import type { KeyKeeper } from '../services/protection/key-keeper'
import { logFailure } from './log'
import { evidenceFolder, logFile } from './paths'

/** The data of the person, from the opening of the file to its closing. */
export type Data = {
  /**
   * Rejects with the error of the opening, which the first screen explains. Asked again after that, it opens the file
   * again: it was locked for a moment, or somebody put the right one back.
   */
  readonly context: () => Promise<ServiceContext>
  /**
   * Makes the copy of the day as soon as the database is open, without keeping anybody waiting; then that of each day while
   * the application stays open.
   */
  readonly backUp: () => void
  /** Asked for again after that, the file is opened again. */
  readonly close: () => Promise<void>
  /**
   * Closes the data, works on its file, and opens it again, whatever became of the work. Whoever asks for the data meanwhile
   * waits.
   */
  readonly whileClosed: (work: () => Promise<void>) => Promise<void>
}

/** Whether a day began is looked at so often, in milliseconds. */
const LOOK_EVERY = 3_600_000

/** Opens the database at once, while the page is being drawn. */
export function openData(file: string, definitions: DefinitionLibrary, keeper: KeyKeeper, clock: () => string): Data {
  let opening: Promise<ServiceContext> | null = open()
  let backUpWanted = false
  let backup: Promise<void> = Promise.resolve()

  function open(): Promise<ServiceContext> {
    const attempt = openDatabase(file, clock().slice(0, 10), keeper).then(
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

  /** Each in its turn, without keeping anybody waiting; what fails is logged. */
  function afterwards(
    opened: Promise<ServiceContext>,
    ...works: readonly ((c: ServiceContext) => Promise<void>)[]
  ): void {
    const failed = (error: unknown) => logFailure(logFile(), 'sauvegarde', error)
    for (const work of works) {
      backup = backup
        .then(() => opened)
        .then(
          (context) => work(context).catch(failed),
          () => {},
        )
    }
  }

  const sealOlder = async (context: ServiceContext) => {
    const { sealOlderCopies } = await import('../services/protection/seal-older-copies')
    await whileNoneIsMade(() => sealOlderCopies(context, file, evidenceFolder(), keeper))
  }
  const copyOfTheDay = (context: ServiceContext) => backUpToday(context, file)

  function reopen(): Promise<ServiceContext> {
    const attempt = open()
    if (backUpWanted) afterwards(attempt, sealOlder, copyOfTheDay)
    return attempt
  }

  function close(): Promise<void> {
    const closing = opening
    opening = null
    return backup.then(async () => closing?.then(({ database }) => database.close()).catch(() => {}))
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
      if (!backUpWanted) {
        // The opening may be checking the file in such a folder.
        void Promise.resolve(opening).then(
          () => removeAbandoned(file),
          () => removeAbandoned(file),
        )
        setInterval(() => opening && afterwards(opening, copyOfTheDay), LOOK_EVERY).unref()
      }
      backUpWanted = true
      if (opening) afterwards(opening, sealOlder, copyOfTheDay)
    },
    close,
    whileClosed: async (work) => {
      const closed = close()
      const done = closed.then(work)
      opening = done.then(reopen, reopen)
      opening.catch(() => {})
      await done
    },
  }
}
