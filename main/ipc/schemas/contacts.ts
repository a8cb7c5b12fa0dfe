import { z } from 'zod'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import { Id } from './basics'

/** Someone to call on a bad day: for the whole legal entity (no site), or for one site. */
export const Contact = z.strictObject({
  id: Id,
  organisationId: Id,
  establishmentId: Id.nullable(),
  details: ContactDetails,
})
export type Contact = z.infer<typeof Contact>
