import { basename } from 'node:path'
import { DatabaseError } from '../../db/errors'
import { type CopyOut, listCopiesOut } from '../../db/repositories/copies-out'
import { type KeySlot, listKeySlots } from '../../db/repositories/key-slots'
import type { BackupSource, ChosenBackup, Parsed, PreviewOutcome, RestorePreview } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import type { ServiceContext } from '../context'
import { isDossier } from '../dossiers/age'
import type { KeyKeeper } from '../protection/key-keeper'
import { keyOfSystem } from '../protection/key-slots'
import { parseName } from './backup-names'
import { byName, type Content, compare, heldBy, readContent } from './content'
import { pathOfBackup } from './make-backup'
import { replaceDatabase } from './replace-database'
import { CopyLocked, removeStaged, type Staged, stageCopy } from './stage'

export type RestorerTools = {
  /** The database, which may not be open, nor readable. */
  readonly file: string
  readonly keeper: KeyKeeper
  readonly evidenceFolder: string
  readonly clock: ServiceContext['clock']
  readonly newId: ServiceContext['newId']
  /** The data of today; rejects when it does not open. */
  readonly context: () => Promise<ServiceContext>
  /** Asks for a file; null when the person gives up. */
  readonly chooseFile: () => Promise<string | null>
  /** Closes the data, works, and opens it again; whoever asks for the data meanwhile waits. */
  readonly whileClosed: (work: () => Promise<void>) => Promise<void>
}

/** Puts a copy back in two steps: it is made ready and told whole, then exactly that takes the place of the data. */
export type Restorer = {
  readonly choose: () => Promise<ChosenBackup>
  /** @throws {AppError} `not-found` when the copy is not there any more */
  readonly preview: (request: Parsed<'previewRestore'>) => Promise<PreviewOutcome>
  /**
   * Restores what was last previewed.
   *
   * @throws {AppError} `not-found` when the token is not that of the last preview; {DatabaseError} when it cannot be done: the
   *   data is then as it was
   */
  readonly restore: (token: string) => Promise<void>
}

export function createRestorer(tools: RestorerTools): Restorer {
  const { file, keeper, clock, newId } = tools
  let chosen: { readonly token: string; readonly path: string } | null = null
  let ready: { readonly token: string; readonly staged: Staged; readonly takeKey: () => Promise<void> } | null = null

  const giveUp = async () => {
    if (!ready) return
    await removeStaged(ready.staged)
    // The key made for it is that of nothing any more.
    if (ready.staged.openedBy === 'new') keeper.forget()
    ready = null
  }

  const pathOf = async (source: BackupSource): Promise<string> => {
    const path = source.from === 'list' ? await pathOfBackup(file, source.id) : chosen?.path
    if (path == null || (source.from === 'file' && chosen?.token !== source.token)) {
      throw new AppError('not-found', 'no such copy')
    }
    return path
  }

  return {
    choose: async () => {
      const path = await tools.chooseFile()
      if (path === null) return { outcome: 'cancelled' }
      chosen = { token: newId(), path }
      return { outcome: 'chosen', token: chosen.token, fileName: basename(path) }
    },
    preview: async ({ source, secret }) => {
      const path = await pathOf(source)
      await giveUp()
      const today = await contentToday(tools)
      let staged: Staged
      try {
        staged = await stageCopy(path, {
          file,
          keeper,
          slotsToday: today.slots,
          copiesOutToday: today.copiesOut,
          secret,
          now: clock(),
        })
      } catch (error) {
        return refusalOf(error, path, secret !== null)
      }
      const token = newId()
      ready = {
        token,
        staged,
        takeKey: async () => {
          if (staged.openedBy === 'secret' && secret) await keeper.unlock(staged.slots, secret)
          if (staged.openedBy === 'system') keeper.forget()
        },
      }
      const { content, evidence } = staged
      return {
        outcome: 'ready',
        token,
        preview: {
          madeAt: parseName(basename(path))?.at ?? null,
          establishments: [...content.establishments.values()].sort(byName),
          copy: heldBy(content),
          evidenceFiles: evidence.length,
          opening: openingAfter(staged, today.slots, keeper),
          today: today.content && heldBy(today.content),
          changes: today.content && compare(content, today.content),
        },
      }
    },
    restore: async (token) => {
      if (ready?.token !== token) throw new AppError('not-found', 'nothing was made ready under this token')
      const { staged, takeKey } = ready
      ready = null
      try {
        await tools.whileClosed(async () => {
          await replaceDatabase(staged, tools)
          await takeKey()
        })
      } finally {
        await removeStaged(staged)
      }
    },
  }
}

type DataToday = {
  readonly content: Content | null
  readonly slots: readonly KeySlot[]
  readonly copiesOut: readonly CopyOut[]
}

/** What the data of today holds, who may open it, and what left it: null, and nothing, when it does not open. */
async function contentToday({ context }: RestorerTools): Promise<DataToday> {
  try {
    const { database } = await context()
    // A row may be damaged in data that is open: its key is known all the same.
    return {
      content: await readContent(database).catch(() => null),
      slots: await listKeySlots(database),
      copiesOut: await listCopiesOut(database).catch(() => []),
    }
  } catch {
    return { content: null, slots: [], copiesOut: [] }
  }
}

/** What opens the data once the copy is in its place; null for a copy of the key of today, or of none. */
function openingAfter(
  { openedBy, slots }: Staged,
  slotsToday: readonly KeySlot[],
  { store }: KeyKeeper,
): RestorePreview['opening'] {
  if (openedBy === 'today' || openedBy === 'new') return null
  const has = (among: readonly KeySlot[], wanted: KeySlot['kind']) => among.some(({ kind }) => kind === wanted)
  const unasked = keyOfSystem(slots, store) === null ? 'sheet' : 'account'
  return {
    by: has(slots, 'passphrase') ? 'passphrase' : unasked,
    sheet: has(slots, 'recovery'),
    replacesPassphrase: has(slotsToday, 'passphrase'),
  }
}

async function refusalOf(error: unknown, path: string, tried: boolean): Promise<PreviewOutcome> {
  if (error instanceof CopyLocked) return { outcome: 'locked', ways: [...error.ways], tried }
  const code = error instanceof DatabaseError ? error.code : null
  if (code === 'database-unreadable') {
    return { outcome: 'refused', reason: (await isDossier(path)) ? 'dossier' : 'damaged' }
  }
  if (code === 'database-foreign') return { outcome: 'refused', reason: 'foreign' }
  if (code === 'database-too-recent') return { outcome: 'refused', reason: 'too-recent' }
  throw error
}
