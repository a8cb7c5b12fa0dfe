import { searchable } from '../../../questionnaires/typography'
import { Queue } from '../../db/queue'
import { listCopiesOut } from '../../db/repositories/copies-out'
import { listOwnedIds, readDossierRows } from '../../db/repositories/dossier-rows'
import { removeOrganisation } from '../../db/repositories/organisations'
import type { CopyOutWords, Erasure, ErasureCertificate, ErasurePreview, Parsed } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { whileNoneIsMade } from '../backups/make-backup'
import { found, type ServiceContext } from '../context'
import { cleanCopies, countCopiesWith, holdsAny } from './clean-copies'
import { copyOutKind } from './copy-out-words'
import { countsOf } from './describe'
import {
  databaseFileOf,
  type RunningErasure,
  readErasureJournal,
  removeErasureJournal,
  writeErasureJournal,
} from './erasure-journal'
import type { KeptCopies } from './kept-copies'

export type ErasureTools = {
  readonly kept: KeptCopies
  readonly appVersion: string
}

const erasures = new Queue()

/** Works while nothing is being erased: an erasure under way ends first. */
export const whileNothingIsErased = <T>(work: () => Promise<T>): Promise<T> => erasures.add(work)

/** What erasing an organisation would remove, and what it cannot reach. @throws {AppError} `not-found` */
export async function previewErasure(
  { database }: ServiceContext,
  { organisationId }: Parsed<'previewErasure'>,
): Promise<ErasurePreview> {
  const file = await databaseFileOf(database)
  const { organisation, counts, copiesOut, ids } = await whatGoes(database, organisationId)
  return { organisation, counts, backups: await countCopiesWith(file, new Set(ids)), copiesOut }
}

/**
 * Erases an organisation for good: its rows, the copies of its pieces, then what the copies of the data hold of it. Begun,
 * it is written down: killed halfway, it is taken up again by `resumeErasure`.
 *
 * @returns what was done, and what could not be reached
 * @throws {AppError} `not-found`; `invalid-input` when the name typed is not its name; `conflict` when another erasure is
 *   not finished, or its certificate not put away
 * @throws {DatabaseError} when it cannot be written: nothing is lost, and it can be taken up again
 */
export async function eraseDossier(
  context: ServiceContext,
  { organisationId, name }: Parsed<'eraseDossier'>,
  tools: ErasureTools,
): Promise<ErasureCertificate> {
  const { database, clock } = context
  const begun = await readErasureJournal(database)
  // It failed halfway, and whoever asked for it asks again.
  const again = begun?.state === 'running' && begun.organisationId === organisationId ? begun : null
  if (begun !== null && again === null) throw new AppError('conflict', 'another erasure is not finished')
  const going = again ?? (await whatGoes(database, organisationId))
  if (searchable(name.trim()) !== searchable(going.organisation.trim())) {
    throw new AppError('invalid-input', 'the name typed is another')
  }
  if (again !== null) return run(context, again, tools)
  const running: RunningErasure = { state: 'running', organisationId, startedAt: clock(), rewritten: [], ...going }
  await writeErasureJournal(database, running)
  return run(context, running, tools)
}

/** What was begun; null when nothing was. */
export async function getErasure({ database }: ServiceContext): Promise<Erasure> {
  const journal = await readErasureJournal(database)
  if (journal?.state !== 'running') return journal
  return { state: 'interrupted', organisation: journal.organisation, startedAt: journal.startedAt }
}

/** Ends an erasure that was interrupted; every step may be done twice. @throws {AppError} `not-found` */
export async function resumeErasure(context: ServiceContext, tools: ErasureTools): Promise<ErasureCertificate> {
  const journal = found(await readErasureJournal(context.database), 'erasure')
  return journal.state === 'done' ? journal.certificate : run(context, journal, tools)
}

/** Puts the certificate away. @throws {AppError} `conflict` while the erasure is not finished */
export async function closeErasure({ database }: ServiceContext): Promise<void> {
  if ((await readErasureJournal(database))?.state === 'running') throw new AppError('conflict', 'it is not finished')
  await removeErasureJournal(database)
}

const run = (...begun: Parameters<typeof runToItsEnd>): Promise<ErasureCertificate> =>
  erasures.add(() => runToItsEnd(...begun))

async function runToItsEnd(
  { database, clock }: ServiceContext,
  running: RunningErasure,
  { kept, appVersion }: ErasureTools,
): Promise<ErasureCertificate> {
  const { organisationId, organisation, startedAt, counts, copiesOut } = running
  const ids = new Set(running.ids)
  const unreachable: { name: string; reason: string }[] = []
  await database.transaction((queries) => removeOrganisation(queries, organisationId))
  const erasePieces = async (pieces: readonly string[]) => {
    for (const id of pieces) {
      await kept.erase(id).catch(() => {
        unreachable.push({ name: `preuves/${id}`, reason: 'un autre logiciel utilise cette copie de pièce' })
      })
    }
  }
  await erasePieces(running.evidenceIds)
  // What was deleted is written over already (secure_delete); the pages it left are given back.
  await database.exec('VACUUM')
  const file = await databaseFileOf(database)
  if (await holdsAny(file, ids))
    throw new AppError('unexpected', 'something of the organisation is left in the database')
  let rewritten = running.rewritten
  const cleaned = await whileNoneIsMade(() =>
    cleanCopies(file, organisationId, ids, {
      // A piece of before a restoration: its copy is here, its row is not any more.
      onFound: erasePieces,
      onRewritten: async (name) => {
        rewritten = [...new Set([...rewritten, name])]
        await writeErasureJournal(database, { ...running, rewritten })
      },
    }),
  )
  const certificate: ErasureCertificate = {
    organisation,
    startedAt,
    finishedAt: clock(),
    application: `Sextant ${appVersion}`,
    counts,
    rewritten: rewritten.toSorted(),
    unreachable: [...unreachable, ...cleaned.unreachable],
    copiesOut,
  }
  await writeErasureJournal(database, { state: 'done', certificate })
  return certificate
}

type Going = Omit<RunningErasure, 'state' | 'organisationId' | 'startedAt' | 'rewritten'>

/** @throws {AppError} `not-found` */
function whatGoes(database: ServiceContext['database'], organisationId: string): Promise<Going> {
  return database.transaction(async (queries) => {
    const rows = found(await readDossierRows(queries, organisationId), 'organisation')
    const copied = rows.evidence.filter(({ piece }) => piece.file?.copied === true)
    const out = (await listCopiesOut(queries)).filter(
      (copy) => copy.organisationId === null || copy.organisationId === organisationId,
    )
    return {
      organisation: rows.organisation.details.name,
      counts: countsOf(rows, copied.length),
      copiesOut: out.map(({ at, kind, name }): CopyOutWords => ({ at, what: copyOutKind(kind), name })),
      evidenceIds: rows.evidence.map(({ id }) => id),
      ids: [...(await listOwnedIds(queries, organisationId))],
    }
  })
}
