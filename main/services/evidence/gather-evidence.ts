import { lackingDocuments } from '../../../questionnaires/wanted-documents'
import type { Entity } from '../../db/repositories/actions'
import { type EvidenceRow, evidenceRows, lackingRows } from '../../exports/evidence-rows'
import type { EvidenceListInput } from '../../exports/evidence-workbook'
import type { RegisteredEvidence } from '../../ipc/contract'
import type { ServiceContext } from '../context'
import { localDay } from '../local-day'
import { entityOfSite } from '../plan/sources'
import { type AskingAssessment, type EvidenceData, readRegister } from './read-register'
import { wantedDocuments } from './register'

/** What the files say of the evidence of a site. */
export type GatheredEvidence = EvidenceListInput & {
  readonly pieces: readonly RegisteredEvidence[]
  readonly asking: readonly AskingAssessment[]
}

/**
 * Reads what a file says of the evidence of a site: the pieces that back its answers or those of its legal entity, and
 * those that back none. What other sites cite is left out: the file is not for them.
 *
 * @throws {AppError} `not-found`; `questionnaire-unreadable`
 */
export async function gatherEvidence(
  context: ServiceContext,
  { establishmentId, recipient }: { readonly establishmentId: string; readonly recipient: string },
): Promise<GatheredEvidence> {
  const asOf = localDay(context.clock())
  const data = await readRegister(context, await entityOfSite(context.database, establishmentId))
  const pieces = piecesOf(data)
  const { organisation, establishment, asking } = data
  const lacking = lackingDocuments(
    wantedDocuments(asking),
    pieces.map(({ piece }) => piece),
    asOf,
  )
  return {
    frame: {
      entity: (establishment ?? organisation).details.name,
      recipient: recipient.trim(),
      example: organisation.details.example,
      asOf,
      questionnaire: 'Registre des preuves',
    },
    rows: evidenceRows(pieces, asOf),
    lacking: lackingRows(lacking),
    pieces,
    asking,
  }
}

/**
 * The rows of evidence of a legal entity, or of one of its sites, for another file.
 *
 * @param asOf YYYY-MM-DD
 * @throws {AppError} `not-found`; `questionnaire-unreadable`
 */
export async function gatherEvidenceRows(
  context: ServiceContext,
  entity: Entity,
  asOf: string,
): Promise<readonly EvidenceRow[]> {
  return evidenceRows(piecesOf(await readRegister(context, entity, 'cited')), asOf)
}

function piecesOf({ establishment, pieces }: EvidenceData): RegisteredEvidence[] {
  return pieces.flatMap((piece) => {
    const uses = piece.uses.filter(
      ({ establishmentId }) => establishmentId === null || establishmentId === establishment?.id,
    )
    return uses.length === 0 && piece.uses.length > 0 ? [] : [{ ...piece, uses }]
  })
}
