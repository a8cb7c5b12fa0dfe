import { z } from 'zod'
import { shownName } from '../../../questionnaires/typed-text'
import { StoredEvidence } from './assessments'
import { Id, Instant } from './basics'

/** An answer that a piece backs, or could back. */
export const EvidenceUse = z.strictObject({
  assessmentId: Id,
  questionnaireId: z.string(),
  questionnaireTitle: z.string(),
  /** « Novembre 2026 ». */
  assessmentLabel: z.string(),
  /** Whose assessment it is: a site, or the legal entity (null). */
  establishmentId: Id.nullable(),
  /** Its name. */
  entity: z.string(),
  questionId: z.string(),
  /** The question as lists name it: its number when people quote it, then its subject. */
  label: z.string(),
  /** The present answer in words; empty without one. */
  words: z.string(),
  /** The answer says that the thing is in place: a piece is expected behind it. */
  claimed: z.boolean(),
  /** Closed or put away: such an assessment keeps its evidence as it was. */
  closed: z.boolean(),
})
export type EvidenceUse = z.infer<typeof EvidenceUse>

/** What else points to a piece: an action of a plan, an answer set aside by a new version, an upgrade that can be undone. */
export const EvidenceHold = z.enum(['action', 'set-aside', 'upgrade'])
export type EvidenceHold = z.infer<typeof EvidenceHold>

export const RegisteredEvidence = z.strictObject({
  ...StoredEvidence.shape,
  createdAt: Instant,
  uses: z.array(EvidenceUse),
  heldBy: z.array(EvidenceHold),
})
export type RegisteredEvidence = z.infer<typeof RegisteredEvidence>

/** Every piece of the legal entity, and what the assessments of a site ask for. */
export const EvidenceRegister = z.strictObject({
  pieces: z.array(RegisteredEvidence),
  /** Every question asked in the assessments of the site and of its legal entity, newest campaign of each, in order. */
  questions: z.array(EvidenceUse),
  /** Named documents that those questions call for (`questionnaires/documents.ts`), with the questions. */
  wanted: z.array(z.strictObject({ documentId: z.string(), uses: z.array(EvidenceUse) })),
})
export type EvidenceRegister = z.infer<typeof EvidenceRegister>

/** How a chosen file becomes evidence: its fingerprint only, or a copy in the store of Sextant. */
export const FileKeeping = z.enum(['fingerprint', 'copy'])
export type FileKeeping = z.infer<typeof FileKeeping>

export const EvidenceFileOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('refused'), fileName: shownName, reason: z.string() }),
  /** The name looks nominative or medical: nothing is kept until the person says so, by this token. */
  z.strictObject({
    outcome: z.literal('to-confirm'),
    fileName: shownName,
    token: Id,
    signs: z.array(z.enum(['health', 'number', 'person'])).min(1),
  }),
  z.strictObject({ outcome: z.literal('attached'), evidence: StoredEvidence }),
])
export type EvidenceFileOutcome = z.infer<typeof EvidenceFileOutcome>
