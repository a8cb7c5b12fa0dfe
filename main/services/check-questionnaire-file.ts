import { compareVersions } from '../../questionnaires/catalog'
import { lintDefinition } from '../../questionnaires/lint'
import { DefinitionError, loadDefinition } from '../../questionnaires/load'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { frenchTypography } from '../../questionnaires/typography'
import { equivalenceFaults } from '../../questionnaires/upgrade'
import type { FileSignature, QuestionnaireFile, TrustedKey } from '../ipc/contract'
import { type DefinitionLibrary, fingerprintOf } from './definitions'
import { checkSignature, SIGNATURE_EXTENSION } from './packs/check-signature'
import { looksLikePack, packLimits, readPack } from './packs/read-pack'
import { type FileProblem, readFileBytes, textOf } from './read-text-file'

/** Larger than any questionnaire we can imagine, small enough never to freeze the application. */
export const MAX_FILE_BYTES = 4_000_000

/** Longer lists are of no help to anyone. */
const MAX_LISTED = 100

type WhyRefused = Extract<QuestionnaireFile, { outcome: 'refused' }>['why']

export type CheckedFile =
  | { readonly fileName: string; readonly problems: FileProblem[]; readonly why: WhyRefused }
  | {
      readonly fileName: string
      readonly problems: null
      readonly definition: QuestionnaireDefinition
      readonly signature: FileSignature
      /** What the publisher says of it: plain text, perhaps empty. */
      readonly notes: string
    }

/**
 * Reads a file of questionnaire, a pack or bare YAML, and checks it whole: its signature first, then the file, the YAML, the
 * definition, and its place among the versions at hand.
 *
 * @param trusted the keys of the publishers that are trusted
 * @throws {AppError} `questionnaire-unreadable` when another version of the questionnaire cannot be read
 */
export async function checkQuestionnaireFile(
  library: DefinitionLibrary,
  file: string,
  trusted: readonly TrustedKey[],
): Promise<CheckedFile> {
  const read = await readFileBytes(file, packLimits.fileBytes)
  const { fileName } = read
  const refusedFor = (why: WhyRefused, ...problems: readonly FileProblem[]) => ({
    fileName,
    problems: listed(problems),
    why,
  })
  const refused = (...problems: readonly FileProblem[]) => refusedFor('faults', ...problems)
  if ('problem' in read) return refused(read.problem)
  if (fileName.toLowerCase().endsWith(SIGNATURE_EXTENSION)) return refused({ line: null, message: IS_SIGNATURE })
  // Of the very bytes that are used: the file may change in between.
  const checked = await checkSignature(file, read.bytes, trusted)
  if ('problem' in checked) return refusedFor('signature', checked.problem)
  const content = contentOf(read.bytes)
  if ('problem' in content) return refused(content.problem)
  const { text, notes } = content
  try {
    const definition = loadDefinition(text, fileName)
    const faults = await standingFaults(library, definition, checked.signature.kind === 'trusted')
    if (faults.length === 0) return { fileName, problems: null, definition, signature: checked.signature, notes }
    const problems = faults.map(({ key, message }) => ({ line: lineOf(text, key), message }))
    return refusedFor(faults.some(({ present }) => present) ? 'present' : 'faults', ...problems)
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error
    return refused(...error.problems)
  }
}

const IS_SIGNATURE = 'C’est une signature : choisissez le fichier qu’elle signe, elle sera lue avec lui.'

/** The text of the definition and the notes, from a pack or from bare YAML, which has none. */
function contentOf(
  bytes: Buffer,
): { readonly text: string; readonly notes: string } | { readonly problem: FileProblem } {
  const pack = looksLikePack(bytes) ? readPack(bytes) : { definition: bytes, notes: '' }
  if ('problem' in pack) return pack
  if (pack.definition.length > MAX_FILE_BYTES) return { problem: { line: null, message: TOO_LARGE } }
  const text = textOf(pack.definition)
  return 'problem' in text ? text : { ...text, notes: pack.notes }
}

const TOO_LARGE = `Le questionnaire pèse plus de ${MAX_FILE_BYTES / 1e6} Mo.`

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

type StandingFault = {
  readonly key: 'version' | 'equivalence'
  readonly message: string
  /** The very same content is there already. */
  readonly present?: boolean
}

/**
 * What keeps a definition from taking its place among the versions at hand.
 *
 * @param signed whether a publisher that is trusted vouches for it: it may then take the place of the same content, which
 *   came in without verification
 */
export async function standingFaults(
  library: DefinitionLibrary,
  definition: QuestionnaireDefinition,
  signed: boolean,
): Promise<readonly StandingFault[]> {
  const { id, version } = definition
  const entries = (await library.list()).filter((entry) => entry.id === id)
  const wrongVersion = (message: string, present = false): readonly StandingFault[] => [
    { key: 'version', message, present },
  ]
  if (entries.some((entry) => entry.version === version)) {
    const { fingerprint, added } = await library.load(id, version)
    const same = fingerprint === fingerprintOf(definition)
    if (same && signed && added && !added.signature?.trusted) return []
    return wrongVersion(
      same
        ? `la version ${version} de « ${id} » est déjà installée, avec le même contenu : il n’y a rien à faire`
        : `la version ${version} de « ${id} » est déjà installée, avec un autre contenu : une version ne change pas, donnez un numéro plus grand`,
      same,
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
