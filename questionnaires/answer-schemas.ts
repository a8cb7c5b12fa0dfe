import { z } from 'zod'
import { Role } from './schema'
import { requiredText, typedText } from './typed-text'

/** Shapes of what is stored, sent or read from a file about one answer. Apart from `answers.ts`, so that the page does without zod. */

const shortText = typedText(500)

/** Any answer; whether it suits its question is checked with the definition at hand (`isValidValue`). */
export const AnswerValue = z.union([z.string().min(1).max(60), z.number().min(0).max(1_000_000_000)])

/** A file known by its content: moved or renamed it is recognised, changed it is not. */
export const EvidenceFile = z.strictObject({
  name: shortText,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  /** A copy is kept by Sextant; else only the fingerprint is. */
  copied: z.boolean(),
})

/**
 * A piece of evidence: what it is and where it is kept. Sextant points to it, and copies a file only when asked to. Rows
 * written by older versions lack the keys that have a default.
 */
export const EvidencePiece = z.strictObject({
  title: requiredText(500),
  location: shortText.default(''),
  holder: shortText.default(''),
  date: z.iso.date().nullable().default(null),
  expires: z.iso.date().nullable().default(null),
  /** Address of a page or path of a shared folder, as someone typed it: shown, never opened. */
  link: shortText.default(''),
  /** The named document it is (`documents.ts`); empty: another one. */
  document: z.string().max(60).default(''),
  file: EvidenceFile.nullable().default(null),
})

/** Someone other than the person who answered saw the evidence. */
export const Verification = z.strictObject({ by: requiredText(500), on: z.iso.date() })

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
  /** Declared by someone outside who filled in a sheet: « le prestataire ». */
  z.strictObject({ kind: z.literal('declared'), role: Role, by: shortText, on: z.iso.date() }),
  /** Carried from an older version of the questionnaire. */
  z.strictObject({ kind: z.literal('upgrade'), fromVersion: shortText, questionIds: z.array(shortText).max(50) }),
])
