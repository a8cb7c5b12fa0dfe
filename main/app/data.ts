import { randomUUID } from 'node:crypto'
import { openDatabase } from '../db/open'
import { backUpToday } from '../services/backups'
import type { ServiceContext } from '../services/context'
import type { DefinitionLibrary } from '../services/definitions'
import { logFailure } from './log'
import { logFile } from './paths'

/** The data of the person, from the opening of the file to its closing. */
export type Data = {
  /** Rejects with the error of the opening, which the first screen explains. */
  readonly context: () => Promise<ServiceContext>
  /** Makes the copy of the day, without keeping anybody waiting. */
  readonly backUp: () => void
  readonly close: () => Promise<void>
  readonly closed: () => boolean
}

/** Opens the database at once, while the window is being drawn. */
export function openData(file: string, definitions: DefinitionLibrary): Data {
  const clock = () => new Date().toISOString()
  const opening = openDatabase(file, clock().slice(0, 10)).then(
    (database): ServiceContext => ({ database, clock, newId: randomUUID, definitions }),
  )
  // The error is for whoever asks for the context; nobody may have asked yet.
  opening.catch(() => {})
  let backup: Promise<void> = Promise.resolve()
  let closed = false
  return {
    context: () => opening,
    backUp: () => {
      backup = opening
        .then((context) => backUpToday(context, file))
        .catch((error: unknown) => logFailure(logFile(), 'sauvegarde', error))
    },
    close: async () => {
      closed = true
      await backup
      await opening.then(({ database }) => database.close()).catch(() => {})
    },
    closed: () => closed,
  }
}
