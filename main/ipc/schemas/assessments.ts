import { z } from 'zod'
import { AnswerValue, EvidencePiece, Provenance, Verification } from '../../../questionnaires/answer-schemas'
import { MAX_TEXT } from '../../../questionnaires/answers'
import { requiredText, typedText } from '../../../questionnaires/typed-text'
import { Day, Id, Instant, shortText } from './basics'

/** A level from 0 to 4 that the establishment sets itself, for all domains, with exceptions. */
export const Target = z.strictObject({
  level: z.number().min(0).max(4),
  byDomain: z.record(z.string().max(60), z.number().min(0).max(4)).default({}),
  /** By when. */
  by: Day,
})
export type Target = z.infer<typeof Target>

/** What a person chose when opening an assessment, and where they stopped. */
export const AssessmentDetails = z.strictObject({
  profile: z.string().min(1).max(40),
  /** « Novembre 2026 ». */
  label: requiredText(120),
  /** Name of the one information system assessed; empty for the whole entity. */
  perimeter: typedText(200).default(''),
  lastQuestionId: z.string().max(60).nullable().default(null),
  target: Target.nullable().default(null),
})
export type AssessmentDetails = z.infer<typeof AssessmentDetails>

export const AssessmentSummary = z.strictObject({
  id: Id,
  organisationId: Id,
  establishmentId: Id.nullable(),
  questionnaireId: z.string(),
  questionnaireVersion: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
  /** Since when it is closed: nothing in it changes until it is reopened. */
  closedAt: Instant.nullable(),
  /** The campaign it continues: same questionnaire, same entity. */
  previousId: Id.nullable(),
  details: AssessmentDetails,
})
export type AssessmentSummary = z.infer<typeof AssessmentSummary>

/** What a person can write about one question. */
export const AnswerInput = z.strictObject({
  value: AnswerValue.nullable(),
  reason: typedText(MAX_TEXT),
  comment: typedText(MAX_TEXT),
  /** The adviser's own note: it leaves the application in full backups only. */
  privateNote: typedText(MAX_TEXT),
  verification: Verification.nullable(),
  /** Brought by a new version or a new campaign: to be confirmed by a person. It counts all the same. */
  toConfirm: z.boolean().default(false),
  /** Where it was taken from, when it was not given here. */
  provenance: Provenance.nullable().default(null),
  /** Number of the question in the official form, for definitions that have one. */
  officialNumber: typedText(40).default(''),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const StoredAnswer = z.strictObject({
  ...AnswerInput.shape,
  questionId: z.string(),
  answeredBy: shortText,
  revision: z.int().positive(),
  updatedAt: Instant,
  evidenceIds: z.array(Id),
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

export const StoredEvidence = z.strictObject({ id: Id, organisationId: Id, piece: EvidencePiece })
export type StoredEvidence = z.infer<typeof StoredEvidence>

/** An answer of an older version that found no place in the newer one: kept, readable, never counted. */
export const SetAsideAnswer = z.strictObject({
  questionId: z.string(),
  fromVersion: z.string(),
  label: z.string(),
  text: z.string(),
  /** The answer in words, as it was. */
  words: z.string(),
  answer: StoredAnswer,
})
export type SetAsideAnswer = z.infer<typeof SetAsideAnswer>

export const AssessmentContent = z.strictObject({
  assessment: AssessmentSummary,
  answers: z.array(StoredAnswer),
  setAside: z.array(SetAsideAnswer),
  /** Every piece of the organisation, so that one piece can serve several answers. */
  evidence: z.array(StoredEvidence),
})
export type AssessmentContent = z.infer<typeof AssessmentContent>

export const SavedAt = z.strictObject({ savedAt: Instant, revision: z.int().nonnegative() })
export type SavedAt = z.infer<typeof SavedAt>

/** An answer given elsewhere to a question that asks for the same thing. It is offered, never filled by itself. */
export const ReusableAnswer = z.strictObject({
  questionId: z.string(),
  /** What both questions cite: « ReCyF 2.5 (NIS 2), moyen 13.2 ». */
  requirement: z.string(),
  assessmentId: Id,
  questionnaireId: z.string(),
  questionnaireTitle: z.string(),
  questionnaireVersion: z.string(),
  sourceQuestionId: z.string(),
  sourceText: z.string(),
  /** The answer in words, with what it means there. */
  words: z.string(),
  /** The value proposed here; null when the scales do not compare: comment and evidence only. */
  proposed: AnswerValue.nullable(),
  comment: z.string(),
  answeredBy: z.string(),
  updatedAt: Instant,
  evidenceIds: z.array(Id),
})
export type ReusableAnswer = z.infer<typeof ReusableAnswer>
