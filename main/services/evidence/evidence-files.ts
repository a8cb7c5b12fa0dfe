import { basename } from 'node:path'
import type { EvidencePiece } from '../../../questionnaires/answers'
import { findEvidence, listEvidence, updateEvidence } from '../../db/repositories/evidence'
import { listOrganisations } from '../../db/repositories/organisations'
import type { EvidenceFileOutcome, Parsed, StoredEvidence } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { found, type ServiceContext } from '../context'
import type { ReadingTools } from '../reading-tools'
import { type CopyStore, createCopyStore } from './copies'
import { FileRefusal, readFingerprint } from './read-file'
import { removeEvidence } from './register'
import { sensitiveSignsOf } from './sensitive-names'

/** The files behind the pieces: their fingerprint, or a copy in the store. One gesture at a time. */
export type EvidenceFiles = {
  /**
   * Asks for a file and keeps its fingerprint, or a copy; the file that the piece had is left. A name that looks nominative
   * or medical is to be confirmed first. The path never leaves main.
   *
   * @throws {AppError} `not-found` (piece, or token); `disk-full` or `export-failed` when the copy cannot be written
   * @throws {DatabaseError} when it cannot be written
   */
  readonly attach: (context: ServiceContext, input: Parsed<'attachEvidenceFile'>) => Promise<EvidenceFileOutcome>
  /** Forgets the file of a piece; its copy is removed once the database says so. @throws {AppError} `not-found` */
  readonly detach: (context: ServiceContext, input: Parsed<'detachEvidenceFile'>) => Promise<StoredEvidence>
  /** Removes a piece that nothing uses, with its copy. @throws {AppError} `not-found`; `conflict` when it is used */
  readonly remove: (context: ServiceContext, input: Parsed<'removeEvidence'>) => Promise<void>
  /** Erases the example, then the copies that its pieces had. */
  readonly eraseExample: (context: ServiceContext, erase: (context: ServiceContext) => Promise<void>) => Promise<void>
}

type Awaiting = { readonly token: string; readonly id: string; readonly path: string }

export function createEvidenceFiles({ chooseToRead, evidenceFolder }: ReadingTools): EvidenceFiles {
  const copiesOf = ({ database }: ServiceContext) => createCopyStore(evidenceFolder, () => database.cipher)
  const inTurn = createTurns()
  // One at a time: choosing another file forgets the one before.
  let awaiting: Awaiting | null = null

  const choose = async (context: ServiceContext, id: string): Promise<EvidenceFileOutcome | string> => {
    const path = await chooseToRead('evidence')
    if (path === null) return { outcome: 'cancelled' }
    const signs = sensitiveSignsOf(nameOf(path))
    if (signs.length === 0) return path
    awaiting = { token: context.newId(), id, path }
    return { outcome: 'to-confirm', fileName: nameOf(path), token: awaiting.token, signs }
  }
  const confirmedPath = (id: string, token: string): string => {
    if (awaiting?.token !== token || awaiting.id !== id) throw new AppError('not-found', 'no file under this token')
    const { path } = awaiting
    awaiting = null
    return path
  }

  return {
    attach: async (context, { id, keeping, confirmed }) => {
      found(await findEvidence(context.database, id), 'evidence')
      const path = confirmed === null ? await choose(context, id) : confirmedPath(id, confirmed)
      if (typeof path !== 'string') return path
      return inTurn(() => attachFile(context, copiesOf(context), id, path, keeping === 'copy'))
    },
    detach: (context, { id }) =>
      inTurn(() => changing(context, copiesOf(context), id, () => setFile(context, id, null))),
    remove: (context, { id }) =>
      inTurn(() => changing(context, copiesOf(context), id, async () => void (await removeEvidence(context, { id })))),
    eraseExample: (context, erase) =>
      inTurn(async () => {
        const copies = copiesOf(context)
        for (const { id, piece } of await examplePieces(context)) await markCopy(copies, id, piece)
        await thenSettle(context, copies, () => erase(context))
      }),
  }
}

async function attachFile(
  context: ServiceContext,
  copies: CopyStore,
  id: string,
  path: string,
  copied: boolean,
): Promise<EvidenceFileOutcome> {
  const name = nameOf(path)
  try {
    const evidence = await changing(context, copies, id, async () => {
      const fingerprint = copied ? await copies.add(id, path).catch(explained) : await readFingerprint(path)
      return setFile(context, id, { name, ...fingerprint, copied })
    })
    return { outcome: 'attached', evidence }
  } catch (error) {
    if (error instanceof FileRefusal) return { outcome: 'refused', fileName: name, reason: error.message }
    throw error
  }
}

/** Changes a piece whose copy may have to go: only the database says whether it does. */
async function changing<T>(
  context: ServiceContext,
  copies: CopyStore,
  id: string,
  change: () => Promise<T>,
): Promise<T> {
  const known = found(await findEvidence(context.database, id), 'evidence')
  await markCopy(copies, id, known.piece)
  return thenSettle(context, copies, change)
}

async function thenSettle<T>({ database }: ServiceContext, copies: CopyStore, change: () => Promise<T>): Promise<T> {
  try {
    return await change()
  } finally {
    await copies.settle(async (id) => {
      const file = (await findEvidence(database, id))?.piece.file
      return file?.copied === true ? file.sha256 : null
    })
  }
}

async function markCopy(copies: CopyStore, id: string, { file }: EvidencePiece): Promise<void> {
  if (file?.copied === true) await copies.mark(id, file.sha256)
}

function setFile({ database }: ServiceContext, id: string, file: EvidencePiece['file']): Promise<StoredEvidence> {
  return database.transaction(async (queries) => {
    const known = found(await findEvidence(queries, id), 'evidence')
    const changed: StoredEvidence = { ...known, piece: { ...known.piece, file } }
    await updateEvidence(queries, changed)
    return changed
  })
}

async function examplePieces({ database }: ServiceContext): Promise<StoredEvidence[]> {
  const pieces: StoredEvidence[] = []
  for (const { id, details } of await listOrganisations(database)) {
    if (details.example) pieces.push(...(await listEvidence(database, id)))
  }
  return pieces
}

/** The name of a file as it is shown; the same letters whatever the system composed them with. */
function nameOf(path: string): string {
  return basename(path).normalize('NFC').slice(0, 500)
}

/** The refusal of a file is for the person; the rest is ours. */
function explained(error: unknown): never {
  if (error instanceof FileRefusal) throw error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const full = code === 'ENOSPC' || code === 'EDQUOT'
  throw new AppError(full ? 'disk-full' : 'export-failed', 'the copy could not be written', { cause: error })
}

/** Runs works one after the other, whatever becomes of each. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn
    return turn
  }
}
