import { z } from 'zod'
import { answerValues } from './answers'

/** Shapes of what is stored, sent or read from a file about one answer. Apart from `answers.ts`, so that the page does without zod. */

const shortText = z.string().max(500)

export const AnswerValue = z.enum(answerValues)

/** A piece of evidence: what it is and where it is kept. Sextant points to it and does not copy it. */
export const EvidencePiece = z.strictObject({
  title: shortText.trim().min(1),
  location: shortText.default(''),
  holder: shortText.default(''),
  date: z.iso.date().nullable().default(null),
  expires: z.iso.date().nullable().default(null),
})

/** Someone other than the person who answered saw the evidence. */
export const Verification = z.strictObject({ by: shortText.trim().min(1), on: z.iso.date() })
