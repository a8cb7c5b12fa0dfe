import { compareVersions } from '../../questionnaires/catalog'
import { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { Database } from '../db/connection'
import { type InstalledQuestionnaire, listInstalled, readInstalled } from '../db/repositories/installed-questionnaires'
import { AppError } from '../ipc/result'
import { type DefinitionLibrary, fingerprintOf, type LibraryEntry, type LoadedDefinition } from './definitions'

/** What follows the title of a questionnaire added from a file, wherever it is shown or printed. */
const UNVERIFIED = '(ajouté depuis un fichier, non vérifié)'

/**
 * The questionnaires that ship with the application, and those added from files, which are kept in the database.
 *
 * Which versions are installed is known from the start and read again by `list`, which installing and removing call. A
 * version added from a file stays the one that its assessments are pinned to, even when the application ships another
 * content under the same number later. Its first reading asks the database, so not from inside a transaction.
 */
export async function withInstalled(shipped: DefinitionLibrary, database: Database): Promise<DefinitionLibrary> {
  const contents = new Map<string, Promise<LoadedDefinition>>()
  let installed = await listInstalled(database)
  let entries: readonly LibraryEntry[] = []
  const list = async () => {
    installed = await listInstalled(database)
    entries = together(await shipped.list(), installed)
    return entries
  }
  await list()

  const load = (id: string, version: string): Promise<LoadedDefinition> => {
    const row = installed.find((candidate) => candidate.id === id && candidate.version === version)
    if (!row) return shipped.load(id, version)
    const known = contents.get(row.fingerprint)
    if (known) return known
    const reading = readContent(database, row)
    contents.set(row.fingerprint, reading)
    reading.catch(() => contents.delete(row.fingerprint))
    return reading
  }
  const versions = (id: string) => entries.filter((entry) => entry.id === id).map(({ version }) => version)
  return {
    load,
    current: async (id) => {
      const newest = versions(id).at(-1)
      return newest === undefined ? shipped.current(id) : load(id, newest)
    },
    versions,
    list,
  }
}

/** Shipped questionnaires first, then the others; versions of each from the oldest to the newest. */
function together(
  shipped: readonly LibraryEntry[],
  installed: readonly InstalledQuestionnaire[],
): readonly LibraryEntry[] {
  const added = installed.map(({ id, version, installedAt }): LibraryEntry => ({ id, version, installedAt }))
  const kept = shipped.filter((entry) => !added.some(({ id, version }) => id === entry.id && version === entry.version))
  const ids = [...new Set([...shipped, ...added].map(({ id }) => id))]
  return ids.flatMap((id) =>
    [...kept, ...added].filter((entry) => entry.id === id).toSorted((a, b) => compareVersions(a.version, b.version)),
  )
}

async function readContent(database: Database, row: InstalledQuestionnaire): Promise<LoadedDefinition> {
  const { id, version, fingerprint } = row
  const parsed = QuestionnaireDefinition.safeParse(await readInstalled(database, id, version))
  if (!parsed.success || fingerprintOf(parsed.data) !== fingerprint) {
    throw new AppError('questionnaire-unreadable', `${id} ${version}, added from a file, is not what was installed`)
  }
  return { definition: { ...parsed.data, title: `${parsed.data.title} ${UNVERIFIED}` }, fingerprint }
}
