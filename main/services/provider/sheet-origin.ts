import { z } from 'zod'
import { Role } from '../../../questionnaires/schema'
import { findAssessment } from '../../db/repositories/assessments'
import { findEstablishment } from '../../db/repositories/establishments'
import { findOrganisation } from '../../db/repositories/organisations'
import type { ProviderOrigin } from '../../exports/provider-format'
import type { AssessmentSummary } from '../../ipc/contract'
import { Instant } from '../../ipc/schemas/basics'
import type { ServiceContext } from '../context'

const Origin = z.object({ role: Role, at: Instant })

/** Who was asked, and when; or, in French, why the sheet is not for this assessment. */
export async function originOf(
  context: ServiceContext,
  origin: ProviderOrigin,
  { id, questionnaireVersion }: AssessmentSummary,
): Promise<z.output<typeof Origin> | { readonly refused: string }> {
  if (origin.assessmentId !== id) {
    const other = await findAssessment(context.database, origin.assessmentId)
    return { refused: texts.otherAssessment(other && (await nameOf(context, other))) }
  }
  if (origin.version !== questionnaireVersion) return { refused: texts.otherVersion(origin.version.slice(0, 40)) }
  const known = Origin.safeParse(origin)
  return known.success ? known.data : { refused: texts.altered }
}

/** « Maturité cyber des ESSMS, Novembre 2026 », and whose it is. */
async function nameOf({ database, definitions }: ServiceContext, assessment: AssessmentSummary): Promise<string> {
  const { organisationId, establishmentId, questionnaireId, questionnaireVersion, details } = assessment
  const { definition } = await definitions.load(questionnaireId, questionnaireVersion)
  const entity =
    establishmentId === null
      ? await findOrganisation(database, organisationId)
      : await findEstablishment(database, establishmentId)
  const named = `«\u00a0${[definition.title, details.label, details.perimeter].filter((part) => part !== '').join(', ')}\u00a0»`
  return entity === null ? named : `${named} (${entity.details.name})`
}

const texts = {
  otherAssessment: (name: string | null) =>
    name === null
      ? 'Cette fiche a été préparée pour une autre évaluation. Ouvrez l’évaluation dont elle vient, puis relisez-la.'
      : `Cette fiche a été préparée pour une autre évaluation\u00a0: ${name}. Ouvrez cette évaluation, puis relisez la fiche.`,
  otherVersion: (version: string) =>
    `Cette fiche a été préparée avec la version ${version} du questionnaire, et l’évaluation en a changé depuis. Préparez une nouvelle fiche.`,
  altered:
    'Les repères de cette fiche ont été modifiés\u00a0: Sextant ne sait plus d’où elle vient. Préparez une nouvelle fiche.',
} as const
