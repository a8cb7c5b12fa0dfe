import { z } from 'zod'
import { contactRoles } from './contacts'

/** Shape of a line of the contacts register. Apart from `contacts.ts`, so that the page does without zod. */

const shortText = z.string().trim().max(200).default('')

export const ContactDetails = z.strictObject({
  role: z.enum(contactRoles),
  name: shortText,
  organisation: shortText,
  /** Free text: people write an extension, or two numbers. */
  phone: shortText,
  email: shortText,
  /** « Horaires », as the contact said them. */
  availability: shortText,
  note: z.string().trim().max(2000).default(''),
  /** Where the number comes from: a contract, a letter, a call. */
  source: shortText,
  /** When someone last made sure that it works. */
  checkedOn: z.iso.date().nullable().default(null),
})
