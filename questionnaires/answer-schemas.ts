import { z } from 'zod'

/** Shapes of what is stored, sent or read from a file about one answer. Apart from `answers.ts`, so that the page does without zod. */

const shortText = z.string().max(500)

/** Any answer; whether it suits its question is checked with the definition at hand (`isValidValue`). */
export const AnswerValue = z.union([z.string().min(1).max(60), z.number().min(0).max(1_000_000_000)])

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

/** Where an answer was taken from when it was not given in its assessment. */
export const Provenance = z.discriminatedUnion('kind', [
  /** Taken over from a question of another questionnaire that asks for the same thing. */
  z.strictObject({
    kind: z.literal('reused'),
    questionnaireId: shortText,
    questionnaireVersion: shortText,
    questionId: shortText,
    on: z.iso.date(),
  }),
  /** Brought by the campaign before. */
  z.strictObject({ kind: z.literal('campaign'), on: z.iso.date() }),
  /** Carried from an older version of the questionnaire. */
  z.strictObject({ kind: z.literal('upgrade'), fromVersion: shortText, questionIds: z.array(shortText).max(50) }),
])
