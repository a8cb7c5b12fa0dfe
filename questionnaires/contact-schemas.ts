import { z } from 'zod'
import { contactRoles } from './contacts'
import { typedText } from './typed-text'

/** Shape of a line of the contacts register. Apart from `contacts.ts`, so that the page does without zod. */

const shortText = typedText(200).trim().default('')

export const ContactDetails = z.strictObject({
  role: z.enum(contactRoles),
  name: shortText,
  organisation: shortText,
  /** Free text: people write an extension, or two numbers. */
  phone: shortText,
  email: shortText,
  /** « Horaires », as the contact said them. */
  availability: shortText,
  note: typedText(2000).trim().default(''),
  /** Where the number comes from: a contract, a letter, a call. */
  source: shortText,
  /** When someone last made sure that it works. */
  checkedOn: z.iso.date().nullable().default(null),
})
