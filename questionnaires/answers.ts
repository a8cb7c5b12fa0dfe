import type { z } from 'zod'
import type * as schemas from './answer-schemas'

/** What can be answered to a `status` question. */
export const statusValues = ['in-place', 'partial', 'absent', 'alternative'] as const
export type StatusValue = (typeof statusValues)[number]

/** What can be answered to every scored question. « Je ne sais pas », « non applicable » and no answer are never confused. */
export const specialValues = ['not-applicable', 'unknown'] as const
export type SpecialValue = (typeof specialValues)[number]

/**
 * An answer: a special value, a status, a level from 0 to 4, a figure, a day (YYYY-MM-DD), `yes` or `no`, or the id of a
 * choice. The scale of the question says which; `scales.ts` checks it.
 */
export type AnswerValue = string | number

/** Every answer to a `status` question. */
export const statusAnswers = [...statusValues, ...specialValues] as const
export type StatusAnswer = (typeof statusAnswers)[number]

/** Values that count only once their reason is written: an alternative measure, or a means that does not apply. */
export const valuesNeedingReason: ReadonlySet<AnswerValue> = new Set(['alternative', 'not-applicable'])

/** Text lengths accepted from a person; a page of comment is already a lot. */
export const MAX_TEXT = 20_000
/** A piece of evidence: what it is and where it is kept. */
export type EvidencePiece = z.infer<typeof schemas.EvidencePiece>
/** Someone other than the person who answered saw the evidence. */
export type Verification = z.infer<typeof schemas.Verification>
/** Where an answer was taken from when it was not given in its assessment. */
export type Provenance = z.infer<typeof schemas.Provenance>

/** What is said of a piece of evidence beyond its title: nothing yet. */
export const nothingSaid = {
  location: '',
  holder: '',
  date: null,
  expires: null,
  link: '',
  document: '',
  file: null,
} as const

/** One answer, as scoring, plan and exports see it. `privateNote` is the adviser's own: only full backups hold it. */
export type Answer = {
  readonly value: AnswerValue | null
  readonly reason: string
  readonly comment: string
  readonly answeredBy: string
  readonly verification: Verification | null
  readonly evidence: readonly EvidencePiece[]
  /** Brought by a new version or a new campaign, and not confirmed yet. It counts all the same. */
  readonly toConfirm: boolean
  readonly provenance: Provenance | null
  /** Number of the question in the official form, as someone typed it. */
  readonly officialNumber: string
}

export type AnswerSet = Readonly<Record<string, Answer>>

export const noAnswer: Answer = {
  value: null,
  reason: '',
  comment: '',
  answeredBy: '',
  verification: null,
  evidence: [],
  toConfirm: false,
  provenance: null,
  officialNumber: '',
}

/** What a person has written about a question nobody has touched yet; the private note is the adviser's own. */
export const nothingWritten = {
  value: null,
  reason: '',
  comment: '',
  privateNote: '',
  verification: null,
  toConfirm: false,
  provenance: null,
  officialNumber: '',
} as const

/** Whether the reason that an answer needs is still to be written; until then it counts as unanswered. */
export function lacksReason(answer: Pick<Answer, 'value' | 'reason'>): boolean {
  return answer.value !== null && valuesNeedingReason.has(answer.value) && answer.reason.trim() === ''
}

/** What backs an answer: nothing but a declaration, a cited piece, or a piece seen by someone else. */
export type EvidenceState = 'declared' | 'cited' | 'verified'

/** Whether a piece counts on a date: it is dated, not in the future, and has not expired. Dates are YYYY-MM-DD. */
export function isCurrent(piece: EvidencePiece, asOf: string): boolean {
  return piece.date !== null && piece.date <= asOf && (piece.expires === null || piece.expires >= asOf)
}

/** The state of evidence of an answer on a date. « Vérifié » needs a name other than the one who answered. */
export function evidenceState(answer: Answer, asOf: string): EvidenceState {
  if (!answer.evidence.some((piece) => isCurrent(piece, asOf))) return 'declared'
  const { verification } = answer
  const seenByAnother =
    verification !== null &&
    verification.on <= asOf &&
    verification.by.trim().toLowerCase() !== answer.answeredBy.trim().toLowerCase()
  return seenByAnother ? 'verified' : 'cited'
}
