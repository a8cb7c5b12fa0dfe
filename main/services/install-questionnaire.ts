import { allQuestions } from '../../questionnaires/questions'
import type { Queries } from '../db/connection'
import {
  deleteInstalled,
  type InstalledContent,
  insertInstalled,
  listInstalled,
} from '../db/repositories/installed-questionnaires'
import type { FileSignature, Output, Parsed, QuestionnaireFile, QuestionnaireVersion } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { found, type ServiceContext } from './context'
import { fingerprintOf, type LoadedDefinition } from './definitions'
import { getTrustedKeys } from './packs/trusted-keys'
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
   * @throws {AppError} `not-found` when the token is not the one of the last check; `invalid-input` when nobody trusted
   *   signed it and the person did not say that they take it so; `conflict` when another version came in between, or the key
   *   that signed it is no longer trusted
   */
  readonly install: (
    context: ServiceContext,
    input: Parsed<'installQuestionnaire'>,
  ) => Promise<Output<'installQuestionnaire'>>
}

/** @param chooseFile asks the person for a file; null when they give up */
export function createInstaller(chooseFile: () => Promise<string | null>): QuestionnaireInstaller {
  // One at a time: choosing another file forgets the one before.
  let checked: ({ readonly token: string } & Checked) | null = null
  return {
    choose: async (context) => {
      const file = await chooseFile()
      if (file === null) return { outcome: 'cancelled' }
      checked = null
      const { checkQuestionnaireFile, remarksOn } = await loadChecks()
      const outcome = await checkQuestionnaireFile(context.definitions, file, await getTrustedKeys(context))
      const { fileName } = outcome
      if (outcome.problems !== null) {
        return { outcome: 'refused', why: outcome.why, fileName, problems: outcome.problems }
      }
      const { definition, signature, notes } = outcome
      const token = context.newId()
      const fingerprint = fingerprintOf(definition)
      checked = { token, loaded: { definition, fingerprint }, signature, notes }
      return {
        outcome: 'ready',
        fileName,
        token,
        id: definition.id,
        version: definition.version,
        title: definition.title,
        questionCount: allQuestions(definition).length,
        fingerprint,
        signature,
        notes,
        remarks: remarksOn(context.definitions, definition),
      }
    },
    install: async (context, { token, unverified }) => {
      if (checked?.token !== token) throw new AppError('not-found', 'no questionnaire was checked under this token')
      if (checked.signature.kind !== 'trusted' && !unverified) {
        throw new AppError('invalid-input', 'nobody trusted signed it, and the person did not say that they take it so')
      }
      const installed = await install(context, checked)
      checked = null
      return installed
    },
  }
}

type Checked = { readonly loaded: LoadedDefinition; readonly signature: FileSignature; readonly notes: string }

async function install(
  context: ServiceContext,
  { loaded: { definition, fingerprint }, signature, notes }: Checked,
): Promise<QuestionnaireVersion> {
  const { database, definitions, clock } = context
  const { id, version } = definition
  const { standingFaults } = await loadChecks()
  const [fault] = await standingFaults(definitions, definition, signature.kind === 'trusted')
  if (fault) throw new AppError('conflict', fault.message)
  await database.transaction(async (queries) => {
    const rows = await listInstalled(queries)
    const same = rows.find((row) => row.id === id && row.version === version)
    if (same && (same.fingerprint !== fingerprint || signature.kind !== 'trusted')) {
      throw new AppError('conflict', `${id} ${version} is already installed`)
    }
    // The same content, that nobody had vouched for.
    if (same) await deleteInstalled(queries, id, version)
    const content = { definition, signature: await stillTrusted(queries, signature), notes }
    await insertInstalled(queries, { id, version, installedAt: clock(), fingerprint }, content)
  })
  const installed = (await listQuestionnaires(context)).find((entry) => entry.id === id && entry.version === version)
  return found(installed ?? null, `${id} ${version}`)
}

/**
 * Who signed it, as it will be kept; null when nobody trusted did.
 *
 * @throws {AppError} `conflict` when the key was removed since the file was checked
 */
async function stillTrusted(database: Queries, signature: FileSignature): Promise<InstalledContent['signature']> {
  if (signature.kind !== 'trusted') return null
  const { publisher, keyFingerprint } = signature
  const keys = await getTrustedKeys({ database })
  if (keys.some(({ fingerprint }) => fingerprint === keyFingerprint)) return { publisher, keyFingerprint }
  throw new AppError('conflict', 'the key that signed it is no longer trusted')
}
