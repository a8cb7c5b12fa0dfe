import { basename } from 'node:path'
import { writeVerified } from '../../exports/write-verified'
import type { HandOverOutcome, Parsed } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import type { ServiceContext } from '../context'
import { explainingFailures } from '../export-failures'
import type { ExportTools } from '../export-file'
import { localDay } from '../local-day'
import { type Reporter, Stopped, type Task } from '../task-progress'
import { isRecipient, sealDossier } from './age'
import { packDossier, sha256Of } from './format'
import { gatherDossier } from './gather'
import { createKeptCopies } from './kept-copies'
import { recordCopyOut } from './record-copy-out'
import { DossierRefusal } from './refusal'

export type HandOverTools = Pick<ExportTools, 'chooseFile'> & {
  readonly evidenceFolder: string
  readonly appVersion: string
  readonly task: Task
  /** Of the passphrase; lower in tests only. */
  readonly workFactor?: number
}

const STEPS = 3

/**
 * Writes a dossier, encrypted, where the person says. What is written is read again and opened before it gets its name. Its
 * suggested name says nothing of whose it is.
 *
 * @throws {AppError} `not-found`, `invalid-input` for a key that is not one, or an export code
 */
export async function handOverDossier(
  context: ServiceContext,
  input: Parsed<'handOverDossier'>,
  tools: HandOverTools,
): Promise<HandOverOutcome> {
  if (input.lock.kind === 'key' && !(await isRecipient(input.lock.recipient))) {
    return { outcome: 'refused', reason: NOT_A_KEY }
  }
  try {
    return await tools.task.run((report) => write(context, input, tools, report))
  } catch (error) {
    if (error instanceof Stopped) return { outcome: 'cancelled' }
    if (error instanceof DossierRefusal) return { outcome: 'refused', reason: error.message }
    throw error
  }
}

const NOT_A_KEY =
  'Ce n’est pas une clé de réception\u00a0: elle commence par «\u00a0age1\u00a0» et compte 62 caractères. Demandez à la personne de la copier depuis les Réglages de son Sextant.'

async function write(
  context: ServiceContext,
  { organisationId, lock, privateNotes, copies }: Parsed<'handOverDossier'>,
  tools: HandOverTools,
  report: Reporter,
): Promise<HandOverOutcome> {
  await report.step('Lecture du dossier', 0, STEPS)
  const kept = createKeptCopies(tools.evidenceFolder, () => context.database.cipher)
  const wanted = { organisationId, privateNotes, copies }
  const opened = await gatherDossier(context, wanted, kept, `Sextant ${tools.appVersion}`)
  const now = context.clock()
  const target = await tools.chooseFile('sextant-dossier', `Dossier Sextant – ${localDay(now)}.sextant-dossier`)
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Chiffrement', 1, STEPS)
  const content = await packDossier(opened)
  const fingerprint = sha256Of(content)
  const sealed = await sealDossier(content, lock, tools.workFactor)
  await report.step('Écriture et relecture', 2, STEPS)
  await explainingFailures(() =>
    writeVerified(target, sealed.bytes, async (written) => {
      if (sha256Of(await sealed.open(written)) !== fingerprint)
        throw new AppError('export-failed', 'read back otherwise')
    }),
  )
  const fileName = basename(target)
  await recordCopyOut(context, { organisationId }, { kind: 'dossier', name: fileName })
  return { outcome: 'saved', fileName }
}
