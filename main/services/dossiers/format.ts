import { createHash } from 'node:crypto'
import { z } from 'zod'
import { DossierRows } from '../../db/repositories/dossier-rows'
import { Id, Instant } from '../../ipc/schemas/basics'
import { inspectZip } from '../../workbooks/inspect-zip'
import { WorkbookRefusal } from '../../workbooks/refusals'
import { DAMAGED } from './age'
import { DossierRefusal } from './refusal'

/** What a dossier file holds once opened: a zip of `dossier.json`, of the copies and of a note (docs/dossier-format.md). */

const FORMAT = 'sextant-dossier'
/** Raised when an older Sextant could no longer read what we write. */
export const FORMAT_VERSION = 1
const CONTENT = 'dossier.json'
const NOTE = 'LISEZ-MOI.txt'
const copyPath = (sha256: string): string => `copies/${sha256}`

const MEGABYTE = 1_000_000
/** Copies beyond this are handed over apart. Bytes. */
export const MAX_COPIES = 150 * MEGABYTE
/** The file itself, opened or not. Bytes. */
export const MAX_FILE = 250 * MEGABYTE
const limits = { fileBytes: MAX_FILE, unzippedBytes: MAX_FILE, zipEntries: 20_000 }

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A questionnaire version that the assessments need. */
const NeededQuestionnaire = z.strictObject({
  id: z.string().max(100),
  version: z.string().max(100),
  title: z.string().max(500),
  fingerprint: Sha256,
  /** Null when it ships with Sextant. It is checked like any file of questionnaire, and never trusted for coming so. */
  definition: z.unknown().nullable(),
  notes: z.string().max(100_000),
})

export const Dossier = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** « Sextant 1.0.0 ». */
  application: z.string().max(100),
  createdAt: Instant,
  /** Whether the adviser’s own notes are in it. */
  privateNotes: z.boolean(),
  rows: DossierRows,
  questionnaires: z.array(NeededQuestionnaire).max(200),
  /** The copies that are in the file, by piece. */
  copies: z.array(z.strictObject({ evidenceId: Id, sha256: Sha256, bytes: z.int().nonnegative() })).max(20_000),
})
export type Dossier = z.infer<typeof Dossier>

/** A dossier with the content of its copies, by SHA-256. */
export type OpenedDossier = { readonly dossier: Dossier; readonly contents: ReadonlyMap<string, Uint8Array> }

/** Its version alone, whatever else a newer Sextant may write. */
const Marking = z.object({ format: z.literal(FORMAT), version: z.int().positive() })

const note = (dossier: Dossier): string =>
  [
    'Ce fichier est un dossier de Sextant (auto-évaluation de la cybersécurité), ouvert hors de Sextant.',
    `Il a été transmis le ${dossier.createdAt.slice(0, 10)} par ${dossier.application}.`,
    'dossier.json : toutes les données, en JSON. copies/ : les pièces gardées, nommées par leur empreinte SHA-256.',
    'Ces données décrivent les faiblesses d’un établissement : gardez-les à l’abri et effacez-les après usage.',
    '',
  ].join('\r\n')

/** The zip of a dossier. */
export async function packDossier({ dossier, contents }: OpenedDossier): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip')
  const zip = new JSZip()
  const options = { date: new Date(dossier.createdAt), createFolders: false, binary: true }
  zip.file(CONTENT, Buffer.from(JSON.stringify(dossier), 'utf8'), { ...options, compression: 'DEFLATE' })
  zip.file(NOTE, Buffer.from(note(dossier), 'utf8'), options)
  // Most documents are compressed already.
  for (const [sha256, content] of contents) zip.file(copyPath(sha256), content, { ...options, compression: 'STORE' })
  return zip.generateAsync({ type: 'nodebuffer' })
}

/**
 * Reads a dossier that nobody vouches for, within limits.
 *
 * @throws {DossierRefusal}
 */
export function unpackDossier(bytes: Uint8Array): OpenedDossier {
  const parts = partsOf(bytes)
  const json = parts.get(CONTENT)
  if (!json) throw new DossierRefusal('Ce fichier s’ouvre, mais ce n’est pas un dossier de Sextant.')
  const value = parsed(json)
  const marking = Marking.safeParse(value)
  if (!marking.success) throw new DossierRefusal('Ce fichier s’ouvre, mais ce n’est pas un dossier de Sextant.')
  if (marking.data.version > FORMAT_VERSION) {
    throw new DossierRefusal(
      'Ce dossier a été transmis par une version plus récente de Sextant. Installez la dernière version sur ce poste, puis recommencez.',
    )
  }
  const checked = Dossier.safeParse(value)
  if (!checked.success) throw new DossierRefusal(DAMAGED, { cause: checked.error })
  const dossier = checked.data
  const contents = new Map<string, Uint8Array>()
  for (const { sha256, bytes: length } of dossier.copies) {
    const content = parts.get(copyPath(sha256))
    if (!content || content.length !== length || sha256Of(content) !== sha256) throw new DossierRefusal(DAMAGED)
    contents.set(sha256, content)
  }
  const fault = inconsistency(dossier)
  if (fault !== null) throw new DossierRefusal(DAMAGED, { cause: new Error(fault) })
  return { dossier, contents }
}

function partsOf(bytes: Uint8Array) {
  try {
    return inspectZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
    const tooBig = error.code === 'file-too-big' || error.code === 'unzipped-too-big'
    throw new DossierRefusal(tooBig ? TOO_LARGE : 'Ce fichier s’ouvre, mais ce n’est pas un dossier de Sextant.', {
      cause: error,
    })
  }
}

export const TOO_LARGE = `Ce dossier dépasse ${MAX_FILE / MEGABYTE}\u00a0Mo\u00a0: Sextant n’en ouvre pas de si grand. Demandez qu’il vous soit transmis sans les copies des pièces.`

function parsed(json: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(json).toString('utf8'))
  } catch (error) {
    throw new DossierRefusal(DAMAGED, { cause: error })
  }
}

/** What in a dossier points to nothing, or is there twice; null when all holds together. */
function inconsistency({ rows, copies }: Dossier): string | null {
  const sites = new Set(rows.establishments.map(({ id }) => id))
  const assessments = new Set(rows.assessments.map(({ id }) => id))
  const pieces = new Map(rows.evidence.map(({ id, piece }) => [id, piece]))
  const isSite = (id: string | null) => id === null || sites.has(id)
  const lists = [rows.establishments, rows.assessments, rows.evidence, rows.snapshots, rows.events, rows.planChanges]
  const ids = [rows.organisation.id, ...[...lists, rows.contacts].flatMap((list) => list.map(({ id }) => id))]
  if (new Set(ids).size !== ids.length) return 'the same id twice'
  if (
    !rows.assessments.every(
      ({ establishmentId, previousId }) =>
        isSite(establishmentId) && (previousId === null || assessments.has(previousId)),
    )
  ) {
    return 'an assessment of nobody'
  }
  if (goesRound(rows.assessments)) return 'campaigns that follow one another in a circle'
  const ofSites = [...rows.actions, ...rows.planChanges, ...rows.contacts]
  if (!ofSites.every(({ establishmentId }) => isSite(establishmentId))) return 'a row of an unknown site'
  const ofAssessments = [...rows.answers, ...rows.setAside, ...rows.snapshots, ...rows.events]
  if (!ofAssessments.every(({ assessmentId }) => assessments.has(assessmentId))) return 'a row of an unknown assessment'
  const answered = rows.answers.map(({ assessmentId, questionId }) => `${assessmentId} ${questionId}`)
  if (new Set(answered).size !== answered.length) return 'a question answered twice'
  const links = rows.answers.flatMap(({ evidenceIds }) => [...evidenceIds])
  if (!links.every((id) => pieces.has(id))) return 'an unknown piece of evidence'
  if (rows.answers.some(({ evidenceIds }) => new Set(evidenceIds).size !== evidenceIds.length))
    return 'a piece cited twice'
  const held = copies.every(({ evidenceId, sha256 }) => pieces.get(evidenceId)?.file?.sha256 === sha256)
  return held ? null : 'a copy of an unknown piece'
}

function goesRound(assessments: Dossier['rows']['assessments']): boolean {
  const previousOf = new Map(assessments.map(({ id, previousId }) => [id, previousId]))
  return assessments.some(({ id }) => {
    let at: string | null | undefined = id
    for (let steps = 0; steps <= assessments.length; steps++) {
      at = at == null ? null : previousOf.get(at)
      if (at == null) return false
    }
    return true
  })
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
