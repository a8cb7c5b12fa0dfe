import { compareVersions } from '../../questionnaires/catalog'
import { lintDefinition } from '../../questionnaires/lint'
import { DefinitionError, loadDefinition } from '../../questionnaires/load'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { frenchTypography } from '../../questionnaires/typography'
import { equivalenceFaults } from '../../questionnaires/upgrade'
import { type DefinitionLibrary, fingerprintOf } from './definitions'
import { type FileProblem, readTextFile } from './read-text-file'

/** Larger than any questionnaire we can imagine, small enough never to freeze the application. */
export const MAX_FILE_BYTES = 4_000_000

/** Longer lists are of no help to anyone. */
const MAX_LISTED = 100

export type CheckedFile =
  | { readonly fileName: string; readonly problems: FileProblem[] }
  | { readonly fileName: string; readonly problems: null; readonly definition: QuestionnaireDefinition }

/**
 * Reads a file of questionnaire and checks it whole: the file, the YAML, the definition, and its place among the versions
 * at hand.
 *
 * @throws {AppError} `questionnaire-unreadable` when another version of the questionnaire cannot be read
 */
export async function checkQuestionnaireFile(library: DefinitionLibrary, file: string): Promise<CheckedFile> {
  const read = await readTextFile(file, MAX_FILE_BYTES)
  const { fileName } = read
  if ('problem' in read) return { fileName, problems: listed([read.problem]) }
  try {
    const definition = loadDefinition(read.text, fileName)
    const faults = await standingFaults(library, definition)
    if (faults.length === 0) return { fileName, problems: null, definition }
    return { fileName, problems: listed(faults.map(({ key, message }) => ({ line: lineOf(read.text, key), message }))) }
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return { fileName, problems: listed(error.problems) }
  }
}

/** At most so many problems, each with the typography of the screen. */
function listed(problems: readonly FileProblem[]): FileProblem[] {
  const kept = problems.slice(0, MAX_LISTED).map(({ line, message }) => ({ line, message: frenchTypography(message) }))
  const left = problems.length - kept.length
  return left > 0 ? [...kept, { line: null, message: frenchTypography(`et ${left} autres`) }] : kept
}

/** The line of a key at the left margin; null when it is written in another way. */
function lineOf(text: string, key: string): number | null {
  const index = text.split('\n').findIndex((line) => line.startsWith(`${key}:`))
  return index < 0 ? null : index + 1
}

type StandingFault = { readonly key: 'version' | 'equivalence'; readonly message: string }

/** What keeps a definition from taking its place among the versions at hand. */
export async function standingFaults(
  library: DefinitionLibrary,
  definition: QuestionnaireDefinition,
): Promise<readonly StandingFault[]> {
  const { id, version } = definition
  const entries = (await library.list()).filter((entry) => entry.id === id)
  const wrongVersion = (message: string): readonly StandingFault[] => [{ key: 'version', message }]
  if (entries.some((entry) => entry.version === version)) {
    const { fingerprint } = await library.load(id, version)
    return wrongVersion(
      fingerprint === fingerprintOf(definition)
        ? `la version ${version} de « ${id} » est déjà installée, avec le même contenu : il n’y a rien à faire`
        : `la version ${version} de « ${id} » est déjà installée, avec un autre contenu : une version ne change pas, donnez un numéro plus grand`,
    )
  }
  const shipped = entries.findLast(({ installedAt }) => installedAt === null)
  if (shipped && compareVersions(version, shipped.version) < 0) {
    return wrongVersion(
      `« ${id} » est fourni avec Sextant en version ${shipped.version} : un fichier ne peut apporter qu’une version plus récente`,
    )
  }
  const before = entries.findLast((entry) => compareVersions(entry.version, version) < 0)
  const after = entries.find((entry) => compareVersions(entry.version, version) > 0)
  const faults: StandingFault[] = []
  if (before) {
    const older = await library.load(id, before.version)
    faults.push(
      ...equivalenceFaults(older.definition, definition).map((fault) => ({
        key: 'equivalence' as const,
        message: `par rapport à la version ${before.version} : ${fault}`,
      })),
    )
  }
  if (after) {
    const newer = await library.load(id, after.version)
    // The version after this one is already there and cannot change: it must have been written for this one.
    const [fault] = equivalenceFaults(definition, newer.definition)
    if (fault !== undefined) {
      faults.push({
        key: 'version',
        message: `la version ${after.version}, déjà installée, ne lui fait pas suite : ${fault}`,
      })
    }
  }
  return faults
}

/** What deserves to be mended and stops nothing. */
export function remarksOn(library: DefinitionLibrary, definition: QuestionnaireDefinition): string[] {
  const { id, version, equivalence } = definition
  const from = equivalence && !library.versions(id).some((known) => compareVersions(known, version) < 0)
  const unread = from
    ? [`équivalence avec la version ${equivalence.from} : elle n’est pas installée, rien n’a été comparé`]
    : []
  const faults = [...unread, ...lintDefinition(definition).map(({ where, message }) => `${where} : ${message}`)]
  return listed(faults.map((message) => ({ line: null, message }))).map(({ message }) => message)
}
