import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toAnswerSet } from '../../../../questionnaires/answer-set'
import { score } from '../../../../questionnaires/scoring/score'
import { aDefinition } from '../../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../../questionnaires/testing/a-maturity-definition'
import { aFolder } from '../../../db/testing/a-folder'
import type { DossierLock, HandOverOutcome } from '../../../ipc/contract'
import { getAssessmentContent } from '../../assessments'
import type { ServiceContext } from '../../context'
import { createExample } from '../../example'
import { getOverview } from '../../overview'
import { getPlan } from '../../plan/plan'
import { createTask } from '../../task-progress'
import { aContext, aLibrary } from '../../testing/a-context'
import { handOverDossier } from '../hand-over'
import { createKeptCopies } from '../kept-copies'
import { createDossierReceiver } from '../receive'

export const passphrase = 'quatre mots au hasard'
export const byPassphrase: DossierLock = { kind: 'passphrase', passphrase }

/** The questionnaires that the example is made of. */
export const exampleLibrary = () =>
  aLibrary(
    aDefinition(),
    aDefinition({ id: 'nis2-recyf' }),
    aMaturityDefinition({ id: 'essms-maturite' }),
    aMaturityDefinition({
      id: 'identification-electronique',
      level: 'organisation',
      profiles: [{ id: 'etablissement', label: 'Établissement', description: 'Toutes les questions.' }],
    }),
  )

/** One computer with its own data, its own copies of evidence and nothing in it. */
export async function aComputer(overrides: Partial<ServiceContext> = {}) {
  const context = await aContext({ definitions: exampleLibrary(), ...overrides })
  const evidenceFolder = join(await aFolder(), 'preuves')
  return { context, evidenceFolder, kept: createKeptCopies(evidenceFolder, () => context.database.cipher) }
}
export type Computer = Awaited<ReturnType<typeof aComputer>>

/** The same, with the complete example in it. */
export async function aComputerWithExample(overrides: Partial<ServiceContext> = {}) {
  const computer = await aComputer(overrides)
  await createExample(computer.context)
  const { organisations } = await getOverview(computer.context, '1.0.0')
  const organisationId = organisations[0]?.id ?? ''
  return { ...computer, organisationId }
}

type Asked = { readonly lock?: DossierLock; readonly privateNotes?: boolean; readonly copies?: boolean }

/** Hands an organisation over to a file. */
export async function handOver(
  { context, evidenceFolder }: Computer,
  organisationId: string,
  { lock = byPassphrase, privateNotes = false, copies = true }: Asked = {},
): Promise<{ readonly outcome: HandOverOutcome; readonly file: string }> {
  const file = join(await aFolder(), 'dossier.sextant-dossier')
  const outcome = await handOverDossier(
    context,
    { organisationId, lock, privateNotes, copies },
    { chooseFile: async () => file, evidenceFolder, appVersion: '1.0.0', task: createTask(), workFactor: 4 },
  )
  return { outcome, file }
}

/** What opens files on a computer. */
export const receiverOf = ({ kept }: Computer, file: string) =>
  createDossierReceiver(
    async () => file,
    () => kept,
  )

/** Opens a file with the passphrase and adds what it holds. */
export async function receive(computer: Computer, file: string) {
  const receiver = receiverOf(computer, file)
  const chosen = await receiver.choose(computer.context)
  const opened =
    chosen.outcome === 'locked' ? await receiver.open(computer.context, { token: chosen.token, passphrase }) : chosen
  if (opened.outcome !== 'ready') throw new Error(`not opened: ${JSON.stringify(opened)}`)
  const received = await receiver.receive(computer.context, { token: opened.preview.token })
  if (received.outcome !== 'received') throw new Error(received.reason)
  return { preview: opened.preview, ...received }
}

/** All that counts of an organisation, without any id: what people see. */
export async function whatPeopleSee({ context }: Computer, organisationId: string) {
  const { establishments, assessments } = await getOverview(context, '1.0.0')
  const results: unknown[] = []
  for (const assessment of assessments.filter((each) => each.organisationId === organisationId)) {
    const content = await getAssessmentContent(context, assessment.id)
    const { definition } = await context.definitions.load(assessment.questionnaireId, assessment.questionnaireVersion)
    const answers = toAnswerSet(content)
    const { details, questionnaireId, createdAt, updatedAt, closedAt } = assessment
    results.push({
      details,
      questionnaireId,
      createdAt,
      updatedAt,
      closedAt,
      continues: assessment.previousId !== null,
      answers,
      result: score(definition, details.profile, answers, '2026-11-22'),
    })
  }
  const plans: unknown[] = []
  for (const { id, details } of establishments.filter((site) => site.organisationId === organisationId)) {
    const { actions } = await getPlan(context, { establishmentId: id })
    plans.push({
      details,
      actions: actions.map(({ key, title, priority, edits, called }) => ({
        key,
        title,
        priority,
        called,
        edits: { ...edits, evidenceIds: edits.evidenceIds.length },
      })),
    })
  }
  return { results, plans }
}

/** Changes a file, and says where. */
export async function changeFile(file: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(file, change(await readFile(file)))
}
