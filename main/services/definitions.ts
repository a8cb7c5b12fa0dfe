import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '../../questionnaires/canonical'
import { type CatalogEntry, catalog, definitionPath } from '../../questionnaires/catalog'
import { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { VersionSignature } from '../ipc/contract'
import { AppError } from '../ipc/result'

/** What came with a version added from a file. */
export type AddedVersion = { readonly signature: VersionSignature | null; readonly notes: string }

/** A version of a questionnaire with the SHA-256 of its canonical JSON, in hexadecimal. */
export type LoadedDefinition = {
  readonly definition: QuestionnaireDefinition
  readonly fingerprint: string
  /** Only for a version added from a file. */
  readonly added?: AddedVersion
}

/** A version at hand, and since when it is installed: null when it ships with the application. */
export type LibraryEntry = CatalogEntry & { readonly installedAt: string | null }

/** The questionnaires at hand: those that ship with the application, and those added from files. */
export type DefinitionLibrary = {
  /**
   * Reads a version; the file is read and parsed once.
   *
   * @throws {AppError} `not-found` when there is no such version, `questionnaire-unreadable` when its file is wrong
   */
  readonly load: (id: string, version: string) => Promise<LoadedDefinition>
  /** The version given to new assessments; same errors. */
  readonly current: (id: string) => Promise<LoadedDefinition>
  /** The versions of a questionnaire, oldest first; none when it does not exist. */
  readonly versions: (id: string) => readonly string[]
  /** Every version at hand, oldest first for each questionnaire. */
  readonly list: () => Promise<readonly LibraryEntry[]>
}

/** The fingerprint of a definition: it depends on the content, not on the layout of the file. */
export function fingerprintOf(definition: QuestionnaireDefinition): string {
  return createHash('sha256').update(canonicalJson(definition)).digest('hex')
}

/**
 * The library of the definitions found under a folder. Only what the catalogue lists is ever read.
 *
 * @param folder folder that holds `<id>/<version>.json`, as the build writes them
 */
export function createDefinitionLibrary(folder: string, entries: readonly CatalogEntry[] = catalog): DefinitionLibrary {
  const loaded = new Map<CatalogEntry, Promise<LoadedDefinition>>()
  const read = (entry: CatalogEntry | undefined, wanted: string): Promise<LoadedDefinition> => {
    if (!entry) return Promise.reject(new AppError('not-found', `questionnaire ${wanted} not found`))
    const known = loaded.get(entry)
    if (known) return known
    const reading = readDefinition(folder, entry)
    loaded.set(entry, reading)
    // A file that could not be read is tried again: it may have been locked for a moment.
    reading.catch(() => loaded.delete(entry))
    return reading
  }
  return {
    load: (id, version) =>
      read(
        entries.find((entry) => entry.id === id && entry.version === version),
        `${id} ${version}`,
      ),
    current: (id) =>
      read(
        entries.findLast((entry) => entry.id === id),
        id,
      ),
    versions: (id) => entries.filter((entry) => entry.id === id).map(({ version }) => version),
    list: async () => entries.map((entry) => ({ ...entry, installedAt: null })),
  }
}

async function readDefinition(folder: string, entry: CatalogEntry): Promise<LoadedDefinition> {
  const path = definitionPath(entry, 'json')
  try {
    const definition = QuestionnaireDefinition.parse(JSON.parse(await readFile(join(folder, path), 'utf8')))
    if (definition.id !== entry.id || definition.version !== entry.version) {
      throw new Error(`${path} declares ${definition.id} ${definition.version}`)
    }
    return { definition, fingerprint: fingerprintOf(definition) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('questionnaire-unreadable', `${path}: ${reason}`, { cause: error })
  }
}
