import { type DossierRows, readDossierRows } from '../../db/repositories/dossier-rows'
import { readInstalled } from '../../db/repositories/installed-questionnaires'
import { found, type ServiceContext } from '../context'
import { type Dossier, FORMAT_VERSION, MAX_COPIES, type OpenedDossier } from './format'
import type { KeptCopies } from './kept-copies'
import { DossierRefusal } from './refusal'

export type Wanted = {
  readonly organisationId: string
  /** The adviser’s own notes. */
  readonly privateNotes: boolean
  /** The copies of the pieces of evidence. */
  readonly copies: boolean
}

/**
 * A dossier as it stands at one instant: the rows of an organisation, the questionnaires they need and the copies kept.
 *
 * @throws {AppError} `not-found`, `questionnaire-unreadable`
 * @throws {DossierRefusal} when the copies are too large together
 */
export async function gatherDossier(
  context: ServiceContext,
  { organisationId, privateNotes, copies }: Wanted,
  kept: KeptCopies,
  application: string,
): Promise<OpenedDossier> {
  const read = found(
    await context.database.transaction((queries) => readDossierRows(queries, organisationId)),
    'organisation',
  )
  const rows = privateNotes ? read : withoutPrivateNotes(read)
  const contents = new Map<string, Uint8Array>()
  const held: Dossier['copies'] = []
  let total = 0
  for (const { id, piece } of copies ? rows.evidence : []) {
    if (piece.file?.copied !== true) continue
    const { sha256, bytes } = piece.file
    total += bytes
    if (total > MAX_COPIES) throw new DossierRefusal(TOO_MUCH)
    const content = contents.get(sha256) ?? (await kept.read(id, sha256))
    // Lost, or changed: the piece goes with its fingerprint, as it is here.
    if (content === null) continue
    contents.set(sha256, content)
    held.push({ evidenceId: id, sha256, bytes: content.length })
  }
  const dossier: Dossier = {
    format: 'sextant-dossier',
    version: FORMAT_VERSION,
    application,
    createdAt: context.clock(),
    privateNotes,
    rows,
    questionnaires: await neededQuestionnaires(context, rows),
    copies: held,
  }
  return { dossier, contents }
}

const TOO_MUCH = `Les copies des pièces dépassent ensemble ${MAX_COPIES / 1e6}\u00a0Mo. Transmettez le dossier sans elles, et les pièces par un autre moyen sûr.`

/** The versions that the assessments are pinned to, and those that taking an upgrade back would bring to life again. */
async function neededQuestionnaires(
  { database, definitions }: ServiceContext,
  { assessments, snapshots }: DossierRows,
): Promise<Dossier['questionnaires']> {
  const idOf = new Map(assessments.map(({ id, questionnaireId }) => [id, questionnaireId]))
  const pairs = new Map<string, readonly [string, string]>()
  const need = (id: string, version: string) => pairs.set(`${id} ${version}`, [id, version])
  for (const { questionnaireId, questionnaireVersion } of assessments) need(questionnaireId, questionnaireVersion)
  for (const { assessmentId, questionnaireVersion } of snapshots) {
    need(found(idOf.get(assessmentId) ?? null, 'assessment of a snapshot'), questionnaireVersion)
  }
  const needed: Dossier['questionnaires'] = []
  for (const [id, version] of [...pairs.values()].toSorted()) {
    const { definition, fingerprint } = await definitions.load(id, version)
    const installed = await readInstalled(database, id, version)
    needed.push({
      id,
      version,
      title: definition.title,
      fingerprint,
      definition: installed?.definition ?? null,
      notes: installed?.notes ?? '',
    })
  }
  return needed
}

/** Wherever they are: in the answers, in those set aside, and in what snapshots keep. */
function withoutPrivateNotes(rows: DossierRows): DossierRows {
  const silent = <T extends { readonly privateNote: string }>(answer: T): T => ({ ...answer, privateNote: '' })
  const setAside = <T extends { readonly answer: DossierRows['setAside'][number]['answer'] }>(kept: T): T => ({
    ...kept,
    answer: silent(kept.answer),
  })
  return {
    ...rows,
    answers: rows.answers.map(silent),
    setAside: rows.setAside.map(setAside),
    snapshots: rows.snapshots.map((snapshot) => ({
      ...snapshot,
      content: {
        ...snapshot.content,
        answers: snapshot.content.answers.map(silent),
        setAside: snapshot.content.setAside.map(setAside),
      },
    })),
  }
}
