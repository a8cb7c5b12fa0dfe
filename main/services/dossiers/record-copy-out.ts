import { findAssessment } from '../../db/repositories/assessments'
import { insertCopyOut } from '../../db/repositories/copies-out'
import { findEstablishment } from '../../db/repositories/establishments'
import type { ServiceContext } from '../context'

/** Whose data a file held, by what it was asked for. */
type Of = { readonly organisationId: string } | { readonly establishmentId: string } | { readonly assessmentId: string }

/**
 * Notes that a file with the data of an organisation left Sextant: the certificate of its erasure will name it. A file that
 * is written stays written when that cannot be noted.
 *
 * @param kind what the file is (`FileRequest`), or « dossier »
 */
export async function recordCopyOut(
  context: ServiceContext,
  of: Of,
  { kind, name }: { readonly kind: string; readonly name: string },
): Promise<void> {
  const { database, clock, newId } = context
  await database
    .transaction(async (queries) => {
      const organisationId =
        'organisationId' in of
          ? of.organisationId
          : 'establishmentId' in of
            ? (await findEstablishment(queries, of.establishmentId))?.organisationId
            : (await findAssessment(queries, of.assessmentId))?.organisationId
      if (organisationId === undefined) return
      await insertCopyOut(queries, { id: newId(), organisationId, at: clock(), kind, name })
    })
    .catch(() => undefined)
}
