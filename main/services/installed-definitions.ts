import { compareVersions } from '../../questionnaires/catalog'
import { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { Database } from '../db/connection'
import { DatabaseError } from '../db/errors'
import {
  type InstalledContent,
  type InstalledQuestionnaire,
  listInstalled,
  readInstalled,
} from '../db/repositories/installed-questionnaires'
import type { TrustedKey } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { type DefinitionLibrary, fingerprintOf, type LibraryEntry, type LoadedDefinition } from './definitions'
import { getTrustedKeys } from './packs/trusted-keys'

/**
 * What follows the title of a questionnaire added from a file, wherever it is shown or printed, unless a key that is
 * trusted signed it.
 */
const UNVERIFIED = '(ajouté depuis un fichier, non vérifié)'

/**
 * The questionnaires that ship with the application, and those added from files, which are kept in the database.
 *
 * Which versions are installed, and which keys are trusted, is known from the start and read again by `list`, which
 * installing, removing and a change of the keys call. A
 * version added from a file stays the one that its assessments are pinned to, even when the application ships another
 * content under the same number later. Its first reading asks the database, so not from inside a transaction.
 */
export async function withInstalled(shipped: DefinitionLibrary, database: Database): Promise<DefinitionLibrary> {
  const contents = new Map<string, Promise<AddedContent>>()
  let installed = await listInstalled(database)
  let trusted: readonly TrustedKey[] = []
  let entries: readonly LibraryEntry[] = []
  const list = async () => {
    installed = await listInstalled(database)
    trusted = await getTrustedKeys({ database })
    entries = together(await shipped.list(), installed)
    return entries
  }
  await list()

  const load = async (id: string, version: string): Promise<LoadedDefinition> => {
    const row = installed.find((candidate) => candidate.id === id && candidate.version === version)
    if (!row) return shipped.load(id, version)
    return marked(await read(row), trusted)
  }
  const read = (row: InstalledQuestionnaire): Promise<AddedContent> => {
    // The same content may come back with a signature it had not.
    const key = `${row.fingerprint} ${row.installedAt}`
    const known = contents.get(key)
    if (known) return known
    const reading = readContent(database, row)
    contents.set(key, reading)
    reading.catch(() => contents.delete(key))
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

type AddedContent = LoadedDefinition & Pick<InstalledContent, 'signature' | 'notes'>

async function readContent(database: Database, row: InstalledQuestionnaire): Promise<AddedContent> {
  const { id, version, fingerprint } = row
  const content = await readInstalled(database, id, version).catch((error: unknown) => {
    if (error instanceof DatabaseError && error.code === 'database-unreadable') return null
    throw error
  })
  const parsed = QuestionnaireDefinition.safeParse(content?.definition)
  if (!content || !parsed.success || fingerprintOf(parsed.data) !== fingerprint) {
    throw new AppError('questionnaire-unreadable', `${id} ${version}, added from a file, is not what was installed`)
  }
  return { definition: parsed.data, fingerprint, signature: content.signature, notes: content.notes }
}

/** The title says that nobody trusted signed it, when it is so today: a key may have been removed since. */
function marked(
  { definition, fingerprint, signature, notes }: AddedContent,
  trusted: readonly TrustedKey[],
): LoadedDefinition {
  const key = trusted.find((candidate) => candidate.fingerprint === signature?.keyFingerprint)
  return {
    definition: key ? definition : { ...definition, title: `${definition.title} ${UNVERIFIED}` },
    fingerprint,
    added: {
      signature: signature && { ...signature, publisher: key?.name ?? signature.publisher, trusted: key !== undefined },
      notes,
    },
  }
}
