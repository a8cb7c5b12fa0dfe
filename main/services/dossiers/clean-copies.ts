import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Database } from '../../db/connection'
import { flush, PARTIAL } from '../../db/copy'
import { eraseFile, eraseFolder } from '../../db/erase-file'
import { DatabaseError } from '../../db/errors'
import { checkDatabaseFile, exists } from '../../db/file-check'
import { schemaVersion } from '../../db/migrations'
import { backupsFolderOf } from '../../db/open'
import { listOwnedIds } from '../../db/repositories/dossier-rows'
import { removeOrganisation } from '../../db/repositories/organisations'
import { Id } from '../../ipc/schemas/basics'
import { abandonedFolders } from '../backups/abandoned'

/** A copy ends so while it is written again, then what it was, until it is written over. */
const WORK = '.effacement'
const OLD = '.ancien'
export type CleanedCopies = {
  /** Names of the copies written again. */
  readonly rewritten: readonly string[]
  readonly unreachable: readonly { readonly name: string; readonly reason: string }[]
}

type Told = {
  /** Ids that only a copy has, before it is written again: something else may be kept under them. */
  readonly onFound: (ids: readonly string[]) => Promise<void>
  readonly onRewritten: (name: string) => Promise<void>
}

/**
 * Writes again, without an organisation, each copy of the data that holds something of it: automatic copies, and files of
 * databases left beside ours. A copy is replaced once the new one was compacted, read whole, and holds none of its ids. To be
 * called while no copy is being made.
 *
 * @param file the database
 * @param ids ids of the rows erased
 */
export async function cleanCopies(
  file: string,
  organisationId: string,
  ids: ReadonlySet<string>,
  { onFound, onRewritten }: Told,
): Promise<CleanedCopies> {
  const rewritten: string[] = []
  const unreachable: { name: string; reason: string }[] = []
  const done = async (path: string, work: () => Promise<boolean>): Promise<boolean> => {
    try {
      return await work()
    } catch (error) {
      unreachable.push({ name: basename(path), reason: reasonOf(error) })
      return false
    }
  }
  await endUnfinished(file)
  for (const folder of await abandonedFolders(file)) await done(folder, () => eraseFolder(folder).then(() => true))
  for (const copy of await copiesOf(file)) {
    const isRewritten = await done(copy, async () => {
      if (!(await holdsAny(copy, ids))) return false
      // Not finished, or replaced already: it is no copy of anything.
      if (isLeftover(copy)) return eraseFile(copy).then(() => false)
      await rewrite(copy, organisationId, ids, onFound)
      return true
    })
    if (!isRewritten) continue
    rewritten.push(basename(copy))
    await onRewritten(basename(copy))
    await done(`${copy}${OLD}`, () => eraseFile(`${copy}${OLD}`).then(() => true))
  }
  return { rewritten, unreachable }
}

const isLeftover = (path: string): boolean => [PARTIAL, '-journal', OLD].some((ending) => path.endsWith(ending))

/** How many copies of the data this computer has with something of these ids. One that cannot be read counts: it may. */
export async function countCopiesWith(file: string, ids: ReadonlySet<string>): Promise<number> {
  let count = 0
  for (const copy of await copiesOf(file)) {
    if (copy.endsWith('.db') && (await holdsAny(copy, ids).catch(() => true))) count += 1
  }
  return count
}

/** What the copy was stays beside it under another name: it is to be written over. */
async function rewrite(
  copy: string,
  organisationId: string,
  ids: ReadonlySet<string>,
  onFound: Told['onFound'],
): Promise<void> {
  const work = `${copy}${WORK}`
  try {
    const version = await checkDatabaseFile(copy, schemaVersion())
    await rm(work, { force: true })
    await copyFile(copy, work)
    const database = await Database.open(work, 'read-write')
    const gone = new Set(ids)
    try {
      const owned = await listOwnedIds(database, organisationId)
      await onFound(owned.filter((id) => !ids.has(id) && Id.safeParse(id).success))
      for (const id of owned) gone.add(id)
      await database.transaction((queries) => removeOrganisation(queries, organisationId))
      await database.exec('VACUUM')
    } finally {
      await database.close()
    }
    if ((await checkDatabaseFile(work, schemaVersion())) !== version)
      throw new DatabaseError('unexpected', 'another schema')
    if (await holdsAny(work, gone)) throw new DatabaseError('unexpected', 'something of the organisation is left')
    await flush(work)
    await rename(copy, `${copy}${OLD}`)
    await rename(work, copy)
    await flush(dirname(copy))
  } finally {
    await eraseFile(work).catch(() => undefined)
  }
}

/** What a crash left: the copy in its place again when it has none, then nothing of the old one. */
async function endUnfinished(file: string): Promise<void> {
  for (const path of await filesIn([dirname(file), backupsFolderOf(file)])) {
    if (path.endsWith(WORK)) await eraseFile(path).catch(() => undefined)
    if (!path.endsWith(OLD)) continue
    const copy = path.slice(0, -OLD.length)
    if (await exists(copy)) await eraseFile(path).catch(() => undefined)
    else await rename(path, copy).catch(() => undefined)
  }
}

/** Databases other than the one in use: automatic copies, copies in the making, files put aside by a restoration. */
async function copiesOf(file: string): Promise<readonly string[]> {
  const own = new Set([file, `${file}-journal`])
  const inBackups = await filesIn([backupsFolderOf(file)])
  const beside = (await filesIn([dirname(file)])).filter((path) => basename(path).includes('.db'))
  return [...inBackups, ...beside].filter((path) => !own.has(path)).toSorted()
}

async function filesIn(folders: readonly string[]): Promise<readonly string[]> {
  const paths: string[] = []
  for (const folder of folders) {
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const path = join(folder, name)
      if ((await stat(path).catch(() => null))?.isFile()) paths.push(path)
    }
  }
  return paths
}

const CHUNK = 8_000_000
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
const UUID_LENGTH = 36

/** Whether the bytes of a file, freed pages included, hold one of these ids. */
export async function holdsAny(path: string, ids: ReadonlySet<string>): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(CHUNK)
    let before = ''
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK, null)
      if (bytesRead === 0) return false
      const text = before + buffer.toString('latin1', 0, bytesRead)
      for (const [id] of text.matchAll(UUID)) if (ids.has(id)) return true
      before = text.slice(-(UUID_LENGTH - 1))
    }
  } finally {
    await handle.close()
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof DatabaseError ? error.code : ''
  if (code === 'database-too-recent') return 'elle a été faite par une version plus récente de Sextant'
  if (code === 'database-unreadable') return 'elle est abîmée et ne peut pas être lue'
  if (code === 'disk-full') return 'le disque est plein'
  if (code === 'unexpected')
    return 'tout le dossier n’a pas pu en être retiré\u00a0: elle est restée telle qu’elle était'
  return 'un autre logiciel l’utilise, ou elle est protégée en écriture'
}
