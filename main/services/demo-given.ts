import type { AnswerValue, EvidencePiece } from '../../questionnaires/answers'

/** An answer of the demonstration or of an answers file, before it is saved. Questions left out stay unanswered. */
export type GivenAnswer = {
  readonly questionId: string
  readonly value: AnswerValue
  readonly reason: string
  readonly comment: string
  readonly evidence: readonly EvidencePiece[]
  /** Number of the question in the official form, for those who know it. */
  readonly officialNumber: string
}
