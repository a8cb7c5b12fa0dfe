import type { Answer, AnswerSet, EvidencePiece } from './answers'

/** An assessment as it is stored: answers and pieces apart, joined by ids. */
type StoredContent = {
  readonly answers: readonly (Omit<Answer, 'evidence'> & {
    readonly questionId: string
    readonly evidenceIds: readonly string[]
  })[]
  readonly evidence: readonly { readonly id: string; readonly piece: EvidencePiece }[]
}

/**
 * The answers of an assessment with their evidence, as scoring, plan and exports see them.
 *
 * Fields are copied one by one: the private note, and whatever else is stored one day, stays behind.
 */
export function toAnswerSet({ answers, evidence }: StoredContent): AnswerSet {
  const pieces = new Map(evidence.map(({ id, piece }) => [id, piece]))
  return Object.fromEntries(
    answers.map((stored): [string, Answer] => [
      stored.questionId,
      {
        value: stored.value,
        reason: stored.reason,
        comment: stored.comment,
        answeredBy: stored.answeredBy,
        verification: stored.verification,
        evidence: stored.evidenceIds.flatMap((id) => pieces.get(id) ?? []),
        toConfirm: stored.toConfirm,
        provenance: stored.provenance,
        officialNumber: stored.officialNumber,
      },
    ]),
  )
}
