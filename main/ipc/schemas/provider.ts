import { z } from 'zod'
import { AnswerValue } from '../../../questionnaires/answer-schemas'
import { Role } from '../../../questionnaires/schema'
import { shownName } from '../../../questionnaires/typed-text'
import { Day, Id } from './basics'

const GivenAnswer = z.strictObject({
  /** The answer in words. */
  words: z.string(),
  comment: z.string(),
  /** What the provider says proves it. */
  evidence: z.string(),
})

/** The reply of a provider, read whole. Nothing is changed yet. */
export const ProviderReply = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('refused'), fileName: shownName, reasons: z.array(z.string()) }),
  z.strictObject({
    outcome: z.literal('ready'),
    fileName: shownName,
    /** Names what was read, so that the same content is applied. */
    token: Id,
    /** Who was asked. */
    role: Role,
    /** Day the sheet was prepared. */
    preparedOn: Day,
    /** Who filled it in, as the sheet says; empty when it does not. */
    filledBy: z.string(),
    /** What was left aside in the workbook, in sentences. */
    notes: z.array(z.string()),
    answers: z.array(
      z.strictObject({
        questionId: z.string(),
        label: z.string(),
        text: z.string(),
        value: AnswerValue.nullable(),
        given: GivenAnswer,
        /** What was typed as the answer and is none, and why; null when there is nothing of the kind. */
        notUnderstood: z.strictObject({ text: z.string(), reason: z.string() }).nullable(),
        /** The answer counts only once its reason is written, and the sheet gives none. */
        reasonMissing: z.boolean(),
        /** What stands here today; null when nothing does. */
        present: GivenAnswer.nullable(),
        /** Answered or changed here since the sheet left. */
        changedSince: z.boolean(),
      }),
    ),
    /** Questions asked to which the sheet answers nothing. */
    unanswered: z.int(),
    /** Cells that cannot be read. `label`: their question, empty when it is not known. */
    refused: z.array(z.strictObject({ row: z.int(), label: z.string(), text: z.string(), reason: z.string() })),
  }),
])
export type ProviderReply = z.infer<typeof ProviderReply>
