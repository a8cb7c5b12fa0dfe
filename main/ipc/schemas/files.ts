import { z } from 'zod'
import { Role } from '../../../questionnaires/schema'
import { shownName } from '../../../questionnaires/typed-text'
import { Day, Id, shortText } from './basics'

/** What leaves the application: one list of files, the only way out. */

/** For whom a report is written (`questionnaires/audiences.ts`). */
export const Audience = z.enum(['direction', 'gouvernance', 'dialogue', 'usagers'])
export type Audience = z.infer<typeof Audience>

const recipient = shortText
const ofAssessment = { assessmentId: Id }
const ofEstablishment = { establishmentId: Id }

export const FileRequest = z.discriminatedUnion('what', [
  /** Everything about an assessment, the whole plan included. */
  z.strictObject({ what: z.literal('workbook'), ...ofAssessment, recipient }),
  /** The plan alone, to be worked on and sent back. */
  z.strictObject({ what: z.literal('plan'), ...ofEstablishment, recipient }),
  z.strictObject({ what: z.literal('plan-csv'), ...ofEstablishment }),
  z.strictObject({
    what: z.literal('report'),
    ...ofAssessment,
    audience: Audience,
    length: z.enum(['full', 'one-page']),
    recipient,
    /** Who signs, in the line of the dated visa. */
    visa: shortText,
  }),
  /** The questionnaire on paper. */
  z.strictObject({ what: z.literal('blank'), ...ofAssessment, questions: z.enum(['all', 'unanswered']) }),
  /** A small workbook to fill in and, beside it, the letter that goes with it. */
  z.strictObject({
    what: z.literal('provider-sheet'),
    ...ofAssessment,
    role: Role,
    questionIds: z.array(z.string().max(100)).min(1).max(500),
    recipient,
    /** By when an answer is hoped for. */
    by: Day.nullable(),
    /** Who signs the letter. */
    signatory: shortText,
  }),
  z.strictObject({ what: z.literal('evidence-list'), ...ofEstablishment, recipient }),
  z.strictObject({ what: z.literal('evidence-archive'), ...ofEstablishment, recipient }),
  z.strictObject({ what: z.literal('attack-sheet'), ...ofEstablishment }),
  /** « Ce que Sextant fait de vos données »: the same for everyone. */
  z.strictObject({ what: z.literal('privacy') }),
  /** The diagnostic, word for word as it was shown to the person. */
  z.strictObject({ what: z.literal('diagnostics'), text: z.string().min(1).max(100_000) }),
  /** All the data, for another place than this computer. */
  z.strictObject({ what: z.literal('backup') }),
  /** The certificate of the last erasure, until it is put away. */
  z.strictObject({ what: z.literal('erasure-certificate') }),
  /** The recovery sheet being made, under the token of `prepareRecoverySheet`. */
  z.strictObject({ what: z.literal('recovery-sheet'), token: Id }),
])
export type FileRequest = z.infer<typeof FileRequest>

/** A cancelled dialog is an outcome, not an error. */
export const SaveOutcome = z.discriminatedUnion('outcome', [
  /** `beside`: the second file, when two go together. */
  z.strictObject({ outcome: z.literal('saved'), fileName: shownName, beside: shownName.optional() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
])
export type SaveOutcome = z.infer<typeof SaveOutcome>

export const RadarView = z.enum(['pillars', 'domains'])
export type RadarView = z.infer<typeof RadarView>

/** Where the long work in hand stands; null when there is none. */
export const Progress = z
  .strictObject({
    /** What is being done, in French: « Écriture du classeur ». */
    step: z.string(),
    done: z.int(),
    total: z.int(),
  })
  .nullable()
export type Progress = z.infer<typeof Progress>
