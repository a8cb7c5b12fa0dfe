import { type AnswerValue, nothingSaid, valuesNeedingReason } from '../../../questionnaires/answers'
import type { Question, Role } from '../../../questionnaires/schema'
import type { Queries } from '../../db/connection'
import { findAnswer, replaceEvidenceLinks } from '../../db/repositories/answers'
import { findEvidence, insertEvidence } from '../../db/repositories/evidence'
import type { AnswerInput } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { inputOf, writeAnswer } from '../answers'
import type { ServiceContext } from '../context'
import { localDay } from '../local-day'
import { openAssessment } from '../open-assessment'

/** What a line of a sheet answers, once read. */
export type Given = {
  readonly question: Question
  /** Null when only a comment or a piece is given. */
  readonly value: AnswerValue | null
  readonly comment: string
  /** What is said to prove it. */
  readonly evidence: string
  /** Revision of the answer that stood when it was shown; 0 when there was none. */
  readonly revision: number
}

/** A sheet that came back. */
export type Reply = {
  readonly assessmentId: string
  readonly role: Role
  readonly filledBy: string
  /** By question. */
  readonly given: ReadonlyMap<string, Given>
}

/**
 * Writes some of the answers of a reply, all of them or none.
 *
 * @throws {AppError} `not-found` when a question is not answered there; `conflict` when an answer changed since it was
 *   shown; `assessment-closed`
 */
export async function writeDeclared(
  context: ServiceContext,
  reply: Reply,
  questionIds: readonly string[],
): Promise<void> {
  const wanted = new Set(questionIds)
  const accepted = [...reply.given.values()].filter(({ question }) => wanted.has(question.id))
  if (accepted.length !== wanted.size) throw new AppError('not-found', 'this reply does not answer this question')
  await context.database.transaction(async (queries) => {
    const { organisationId } = await openAssessment(queries, reply.assessmentId)
    // A document named for two questions is one piece.
    const pieces = new Map<string, string>()
    for (const given of accepted) await write(context, queries, reply, given, { organisationId, pieces })
  })
}

type Pieces = { readonly organisationId: string; readonly pieces: Map<string, string> }

async function write(
  { clock, newId }: ServiceContext,
  queries: Queries,
  { assessmentId, role, filledBy }: Reply,
  given: Given,
  { organisationId, pieces }: Pieces,
): Promise<void> {
  const questionId = given.question.id
  const known = await findAnswer(queries, assessmentId, questionId)
  if ((known?.revision ?? 0) !== given.revision) throw new AppError('conflict', 'the answer changed since it was shown')
  const now = clock()
  const before = inputOf(known)
  const cited = known?.evidenceIds ?? []
  const evidenceIds = given.evidence === '' ? cited : await withPiece(cited, given.evidence)
  const provenance = { kind: 'declared', role, by: filledBy, on: localDay(now) } as const
  await writeAnswer(queries, assessmentId, {
    ...before,
    ...(given.value === null ? {} : claimOf(given.value, given.comment, before)),
    comment: withComment(before.comment, given.comment),
    // A comment alone leaves the answer to whoever gave it.
    provenance: given.value === null ? before.provenance : provenance,
    questionId,
    answeredBy: given.value === null ? (known?.answeredBy ?? '') : filledBy,
    revision: given.revision + 1,
    updatedAt: now,
    evidenceIds,
  })
  await replaceEvidenceLinks(queries, assessmentId, questionId, evidenceIds)

  async function withPiece(present: readonly string[], title: string): Promise<string[]> {
    for (const id of present) if ((await findEvidence(queries, id))?.piece.title === title) return [...present]
    const known = pieces.get(title)
    if (known !== undefined) return [...present, known]
    const id = newId()
    await insertEvidence(queries, { id, organisationId, piece: { ...nothingSaid, title, holder: filledBy } }, now)
    pieces.set(title, id)
    return [...present, id]
  }
}

/** The answer itself. Another answer than the one that stood has been verified by nobody, and its reason is its own. */
function claimOf(
  value: AnswerValue,
  comment: string,
  before: AnswerInput,
): Pick<AnswerInput, 'value' | 'reason' | 'verification' | 'toConfirm'> {
  return {
    value,
    reason: valuesNeedingReason.has(value) ? reasonOf(value, comment, before) : before.reason,
    verification: before.value === value ? before.verification : null,
    toConfirm: false,
  }
}

/**
 * The reason of an answer that needs one. « Non applicable » and « mesure alternative » count once it is written: what is
 * said of them is one, unless the same answer stood with its own.
 */
export function reasonOf(
  value: AnswerValue,
  comment: string,
  before: Pick<AnswerInput, 'value' | 'reason'> | undefined,
): string {
  return (before?.value === value && before.reason) || comment
}

/** What is said is added to what stands, once. */
function withComment(present: string, added: string): string {
  if (added === '' || present.includes(added)) return present
  return present.trim() === '' ? added : `${present}\n${added}`
}
