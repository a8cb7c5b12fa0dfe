import { allQuestions } from '../../questionnaires/questions'
import { deleteInstalled, listVersionUses } from '../db/repositories/installed-questionnaires'
import type { Parsed, QuestionnaireVersion } from '../ipc/contract'
import { AppError } from '../ipc/result'
import type { ServiceContext } from './context'
import type { DefinitionLibrary, LibraryEntry, LoadedDefinition } from './definitions'

/**
 * Every version at hand, oldest first for each questionnaire. One added from a file that can no longer be read is left
 * out, so that the others can still be chosen.
 *
 * @throws {AppError} `questionnaire-unreadable` when a version that ships with the application is wrong
 */
export async function listQuestionnaires({ database, definitions }: ServiceContext): Promise<QuestionnaireVersion[]> {
  const entries = await definitions.list()
  const uses = await listVersionUses(database)
  const versions: QuestionnaireVersion[] = []
  for (const entry of entries) {
    const loaded = await readable(definitions, entry)
    if (!loaded) continue
    const { definition, fingerprint, added } = loaded
    const questionCount = allQuestions(definition).length
    versions.push({
      id: entry.id,
      version: entry.version,
      title: definition.title,
      level: definition.level,
      audience: definition.audience,
      questionCount,
      minutes: questionCount * definition.minutesPerQuestion,
      fingerprint,
      stage: definition.stage,
      origin: entry.installedAt === null ? 'shipped' : 'file',
      installedAt: entry.installedAt,
      signature: added?.signature ?? null,
      notes: added?.notes ?? '',
      current: definitions.versions(entry.id).at(-1) === entry.version,
      usedBy: uses.find(({ id, version }) => id === entry.id && version === entry.version)?.assessments ?? 0,
    })
  }
  return versions
}

async function readable(library: DefinitionLibrary, entry: LibraryEntry): Promise<LoadedDefinition | null> {
  try {
    return await library.load(entry.id, entry.version)
  } catch (error) {
    const broken = error instanceof AppError && error.code === 'questionnaire-unreadable'
    if (broken && entry.installedAt !== null) return null
    throw error
  }
}

/**
 * Removes a version added from a file. The newest one goes first: the ones after it say what becomes of its answers.
 *
 * @throws {AppError} `not-found`; `conflict` when it ships with the application, when an assessment needs it, or when a
 *   newer version follows it
 */
export async function removeQuestionnaire(
  { database, definitions }: ServiceContext,
  { id, version }: Parsed<'removeQuestionnaire'>,
): Promise<void> {
  const entries = (await definitions.list()).filter((entry) => entry.id === id)
  const entry = entries.find((candidate) => candidate.version === version)
  if (!entry) throw new AppError('not-found', `${id} ${version} is not installed`)
  if (entry.installedAt === null) throw new AppError('conflict', `${id} ${version} ships with the application`)
  if (entries.at(-1) !== entry) throw new AppError('conflict', `a newer version follows ${id} ${version}`)
  await database.transaction(async (queries) => {
    const uses = await listVersionUses(queries)
    if (uses.some((use) => use.id === id && use.version === version)) {
      throw new AppError('conflict', `an assessment needs ${id} ${version}`)
    }
    await deleteInstalled(queries, id, version)
  })
  await definitions.list()
}
