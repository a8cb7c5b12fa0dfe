import { z } from 'zod'
import { EstablishmentDetails, OrganisationDetails } from '../../../questionnaires/entities'
import { Id, Instant } from './basics'

export const Organisation = z.strictObject({
  id: Id,
  archivedAt: Instant.nullable(),
  details: OrganisationDetails,
})
export type Organisation = z.infer<typeof Organisation>

export const Establishment = z.strictObject({
  id: Id,
  organisationId: Id,
  archivedAt: Instant.nullable(),
  details: EstablishmentDetails,
})
export type Establishment = z.infer<typeof Establishment>
