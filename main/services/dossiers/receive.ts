import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { searchable } from '../../../questionnaires/typography'
import type { Queries } from '../../db/connection'
import { listAssessments } from '../../db/repositories/assessments'
import { listAllIds } from '../../db/repositories/dossier-rows'
import { findEvidence } from '../../db/repositories/evidence'
import { insertInstalled } from '../../db/repositories/installed-questionnaires'
import { listOrganisations } from '../../db/repositories/organisations'
import { readReceivingIdentity } from '../../db/repositories/settings'
import type { DossierFile, DossierPreview, Organisation, Parsed, ReceivedDossier } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { isBackup } from '../backups/archive'
import { backUpBefore } from '../backups/make-backup'
import type { ServiceContext } from '../context'
import { localDay } from '../local-day'
import { type Opening, openedBy, openSealed } from './age'
import { countsOf, lastChange } from './describe'
import { type Dossier, MAX_FILE, type OpenedDossier, TOO_LARGE, unpackDossier } from './format'
import type { KeptCopies } from './kept-copies'
import { underNewIds } from './new-ids'
import { type BroughtQuestionnaire, checkQuestionnaires } from './questionnaires'
import { DossierRefusal } from './refusal'
import { writeRows } from './write-rows'

/** Receives dossiers, in three steps: a file is chosen, opened, and exactly what was shown is added. One at a time. */
export type DossierReceiver = {
  /** Lets the person choose a file; one made for the key of this Sextant is opened at once. */
  readonly choose: (context: ServiceContext) => Promise<DossierFile>
  /** Opens it with a passphrase. @throws {AppError} `wrong-secret`; `not-found` when another file was chosen since */
  readonly open: (context: ServiceContext, input: Parsed<'openDossier'>) => Promise<DossierFile>
  /**
   * Adds it beside what is there: nothing is replaced, nothing is merged. All of it or nothing.
   *
   * @throws {AppError} `not-found` when another file was chosen since
   */
  readonly receive: (context: ServiceContext, input: Parsed<'receiveDossier'>) => Promise<ReceivedDossier>
}

type Chosen = { readonly token: string; readonly fileName: string; readonly bytes: Uint8Array }

export function createDossierReceiver(
  chooseToRead: () => Promise<string | null>,
  kept: (context: ServiceContext) => KeptCopies,
): DossierReceiver {
  let chosen: Chosen | null = null
  let opened: (OpenedDossier & { readonly token: string }) | null = null

  const tryOpening = async (context: ServiceContext, file: Chosen, opening: Opening): Promise<DossierFile> => {
    const dossier = unpackDossier(await openSealed(file.bytes, opening))
    const brought = await checkQuestionnaires(context, dossier.dossier)
    const token = context.newId()
    const preview = await describe(context, dossier.dossier, brought, { token, fileName: file.fileName })
    opened = { ...dossier, token }
    chosen = null
    return { outcome: 'ready', preview }
  }

  return {
    choose: async (context) => {
      const path = await chooseToRead()
      if (path === null) return { outcome: 'cancelled' }
      chosen = null
      opened = null
      const fileName = basename(path).normalize('NFC').slice(0, 500)
      return explained(fileName, async () => {
        if (await isBackup(path)) throw new DossierRefusal(BACKUP)
        const file: Chosen = { token: context.newId(), fileName, bytes: await readWhole(path) }
        if (openedBy(file.bytes) === 'passphrase') {
          chosen = file
          return { outcome: 'locked', fileName, token: file.token }
        }
        const identity = await readReceivingIdentity(context.database)
        if (identity === null) throw new DossierRefusal(NOT_FOR_US)
        return tryOpening(context, file, { kind: 'key', identity }).catch((error: unknown) => {
          if (error instanceof AppError && error.code === 'wrong-secret') throw new DossierRefusal(NOT_FOR_US)
          throw error
        })
      })
    },
    open: async (context, { token, passphrase }) => {
      const file = chosen
      if (file?.token !== token) throw new AppError('not-found', 'no dossier under this token')
      return explained(file.fileName, () => tryOpening(context, file, { kind: 'passphrase', passphrase }))
    },
    receive: async (context, { token }) => {
      if (opened?.token !== token) throw new AppError('not-found', 'no dossier under this token')
      try {
        const received = await add(context, opened, kept(context))
        opened = null
        return received
      } catch (error) {
        if (error instanceof DossierRefusal) return { outcome: 'refused', reason: error.message }
        throw error
      }
    },
  }
}

const NOT_FOR_US =
  'Ce dossier a été transmis pour la clé de réception d’un autre Sextant\u00a0: lui seul peut l’ouvrir. Si c’est l’un de vos ordinateurs, ouvrez le dossier là-bas. Sinon, donnez votre clé (Réglages, «\u00a0Ma clé de réception\u00a0») et demandez qu’il vous soit transmis de nouveau.'

const BACKUP =
  'Ce fichier est une sauvegarde de Sextant, non un dossier. Elle se restaure depuis les Réglages, «\u00a0Sauvegardes\u00a0», et prend la place de toutes les données de ce poste\u00a0: vous verrez ce qu’elle contient avant de décider. Rien n’a été modifié.'

async function explained(fileName: string, work: () => Promise<DossierFile>): Promise<DossierFile> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DossierRefusal) return { outcome: 'refused', fileName, reason: error.message }
    throw error
  }
}

/** @throws {DossierRefusal} */
async function readWhole(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MAX_FILE) throw new DossierRefusal(TOO_LARGE)
    return await readFile(path)
  } catch (error) {
    if (error instanceof DossierRefusal) throw error
    throw new DossierRefusal('Ce fichier ne peut pas être lu. Copiez-le sur ce poste, puis recommencez.', {
      cause: error,
    })
  }
}

async function describe(
  { database }: ServiceContext,
  { rows, createdAt, privateNotes, copies }: Dossier,
  brought: readonly BroughtQuestionnaire[],
  { token, fileName }: { readonly token: string; readonly fileName: string },
): Promise<DossierPreview> {
  const same = await findSame(database, rows.organisation)
  const here = (await listAssessments(database)).filter(({ organisationId }) => organisationId === same?.id)
  const changed = new Map(here.map(({ id, updatedAt }) => [id, updatedAt]))
  const inFile = new Map(rows.assessments.map(({ id, updatedAt }) => [id, updatedAt]))
  const newer = (mine: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>) =>
    [...mine].filter(([id, at]) => at > (theirs.get(id) ?? '')).length
  return {
    token,
    fileName,
    organisation: rows.organisation.details.name,
    establishments: rows.establishments.map(({ details }) => details.name),
    counts: countsOf(rows, copies.length),
    handedOverAt: createdAt,
    lastChangeAt: lastChange(rows.assessments),
    privateNotes,
    here: same && {
      name: same.details.name,
      lastChangeAt: lastChange(here),
      newerInFile: newer(inFile, changed),
      newerHere: newer(changed, inFile),
    },
    questionnaires: brought.map(({ definition }) => `${definition.title}, version ${definition.version}`),
  }
}

/** The organisation of here that is the one of the file: by its id, else by its FINESS, else by its name. */
async function findSame(
  queries: Queries,
  { id, details }: Pick<Organisation, 'id' | 'details'>,
): Promise<Organisation | null> {
  const known = await listOrganisations(queries)
  const name = searchable(details.name)
  return (
    known.find((organisation) => organisation.id === id) ??
    known.find((organisation) => details.finess !== '' && organisation.details.finess === details.finess) ??
    known.find((organisation) => searchable(organisation.details.name) === name) ??
    null
  )
}

async function add(
  context: ServiceContext,
  { dossier: read, contents }: OpenedDossier,
  kept: KeptCopies,
): Promise<ReceivedDossier> {
  const { database, clock, newId, definitions } = context
  const brought = await checkQuestionnaires(context, read)
  await backUpBefore(context, 'import')
  const dossier = await underFreeIds(database, read, newId)
  const now = clock()
  try {
    for (const { evidenceId, sha256 } of dossier.copies) {
      const content = contents.get(sha256)
      if (content) await kept.add(evidenceId, content)
    }
    await database.transaction(async (queries) => {
      for (const { definition, fingerprint, notes } of brought) {
        const row = { id: definition.id, version: definition.version, installedAt: now, fingerprint }
        // A signature is worth what was checked here: none was.
        await insertInstalled(queries, row, { definition, signature: null, notes })
      }
      await writeRows(queries, await asReceived(queries, dossier, localDay(now)))
    })
  } finally {
    await kept.settle(async (id) => {
      const file = (await findEvidence(database, id))?.piece.file
      return file?.copied === true ? file.sha256 : null
    })
  }
  if (brought.length > 0) await definitions.list()
  const [first] = dossier.rows.establishments
  return { outcome: 'received', organisationId: dossier.rows.organisation.id, establishmentId: first?.id ?? null }
}

/** New ids for all as soon as one of them is already there. */
async function underFreeIds(database: Queries, dossier: Dossier, newId: () => string): Promise<Dossier> {
  const taken = await listAllIds(database)
  const { rows } = dossier
  const lists = [rows.establishments, rows.assessments, rows.evidence, rows.snapshots, rows.events, rows.planChanges]
  const ids = [rows.organisation, ...[...lists, rows.contacts].flat()].map(({ id }) => id)
  return ids.some((id) => taken.has(id)) ? underNewIds(dossier, newId) : dossier
}

const LONGEST_NAME = 200

/** The rows to write: the name says so when the organisation is already there, and a copy is kept only when it came. */
async function asReceived(queries: Queries, { rows, copies }: Dossier, day: string): Promise<Dossier['rows']> {
  const { details } = rows.organisation
  const mark = ` (reçu le ${day.split('-').reverse().join('/')})`
  const twice = (await findSame(queries, rows.organisation)) !== null
  const name = twice ? `${details.name.slice(0, LONGEST_NAME - mark.length)}${mark}` : details.name
  const came = new Set(copies.map(({ evidenceId }) => evidenceId))
  return {
    ...rows,
    organisation: { ...rows.organisation, details: { ...details, name } },
    evidence: rows.evidence.map(({ id, piece, ...dates }) => ({
      ...dates,
      id,
      piece:
        piece.file?.copied === true && !came.has(id) ? { ...piece, file: { ...piece.file, copied: false } } : piece,
    })),
  }
}
