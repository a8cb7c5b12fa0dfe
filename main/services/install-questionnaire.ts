import { allQuestions } from '../../questionnaires/questions'
import { insertInstalled, listInstalled } from '../db/repositories/installed-questionnaires'
import type { Output, Parsed, QuestionnaireFile, QuestionnaireVersion } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { found, type ServiceContext } from './context'
import { fingerprintOf, type LoadedDefinition } from './definitions'
import { listQuestionnaires } from './questionnaires'

/** Brings the YAML reader, which nothing else needs: loaded with the first file, not at each start. */
const loadChecks = () => import('./check-questionnaire-file')

/** Adds questionnaires from files, in two steps: a file is checked whole, then exactly what was checked is installed. */
export type QuestionnaireInstaller = {
  /**
   * Lets the person choose a file and checks it. Nothing is installed.
   *
   * @throws {AppError} `questionnaire-unreadable` when another version of the questionnaire cannot be read
   */
  readonly choose: (context: ServiceContext) => Promise<QuestionnaireFile>
  /**
   * Installs what the last check accepted, all of it or nothing.
   *
   * @throws {AppError} `not-found` when the token is not the one of the last check; `conflict` when another version came
   *   in between
   */
  readonly install: (
    context: ServiceContext,
    input: Parsed<'installQuestionnaire'>,
  ) => Promise<Output<'installQuestionnaire'>>
}

/** @param chooseFile asks the person for a file; null when they give up */
export function createInstaller(chooseFile: () => Promise<string | null>): QuestionnaireInstaller {
  // One at a time: choosing another file forgets the one before.
  let checked: { readonly token: string; readonly loaded: LoadedDefinition } | null = null
  return {
    choose: async (context) => {
      const file = await chooseFile()
      if (file === null) return { outcome: 'cancelled' }
      checked = null
      const { checkQuestionnaireFile, remarksOn } = await loadChecks()
      const outcome = await checkQuestionnaireFile(context.definitions, file)
      const { fileName } = outcome
      if (outcome.problems !== null) return { outcome: 'refused', fileName, problems: outcome.problems }
      const { definition } = outcome
      const token = context.newId()
      const fingerprint = fingerprintOf(definition)
      checked = { token, loaded: { definition, fingerprint } }
      return {
        outcome: 'ready',
        fileName,
        token,
        id: definition.id,
        version: definition.version,
        title: definition.title,
        questionCount: allQuestions(definition).length,
        fingerprint,
        remarks: remarksOn(context.definitions, definition),
      }
    },
    install: async (context, { token }) => {
      if (checked?.token !== token) throw new AppError('not-found', 'no questionnaire was checked under this token')
      const installed = await install(context, checked.loaded)
      checked = null
      return installed
    },
  }
}

async function install(
  context: ServiceContext,
  { definition, fingerprint }: LoadedDefinition,
): Promise<QuestionnaireVersion> {
  const { database, definitions, clock } = context
  const { id, version } = definition
  const { standingFaults } = await loadChecks()
  const [fault] = await standingFaults(definitions, definition)
  if (fault) throw new AppError('conflict', fault.message)
  await database.transaction(async (queries) => {
    const rows = await listInstalled(queries)
    if (rows.some((row) => row.id === id && row.version === version)) {
      throw new AppError('conflict', `${id} ${version} is already installed`)
    }
    await insertInstalled(queries, { id, version, installedAt: clock(), fingerprint }, definition)
  })
  const installed = (await listQuestionnaires(context)).find((entry) => entry.id === id && entry.version === version)
  return found(installed ?? null, `${id} ${version}`)
}
