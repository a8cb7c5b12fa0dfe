import { namedDocuments, questionsFor } from '../../../questionnaires/documents'
import { findAnswer } from '../../db/repositories/answers'
import { listAssessmentsOf } from '../../db/repositories/assessments'
import { deleteEvidence, findEvidence, listEvidenceHolds, listEvidenceLinks } from '../../db/repositories/evidence'
import type { EvidenceRegister, Parsed, StoredEvidence } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { checkQuestion, linkEvidence } from '../answers'
import { found, type ServiceContext } from '../context'
import { assessmentClosed } from '../open-assessment'
import { entityOfSite } from '../plan/sources'
import { type AskingAssessment, readRegister } from './read-register'

/**
 * The evidence of the legal entity of a site, with every answer that each piece backs, and what the assessments of the
 * site and of its legal entity ask for.
 *
 * @throws {AppError} `not-found`; `questionnaire-unreadable`
 */
export async function getEvidence(
  context: ServiceContext,
  { establishmentId }: Parsed<'getEvidence'>,
): Promise<EvidenceRegister> {
  const { pieces, asking } = await readRegister(context, await entityOfSite(context.database, establishmentId))
  return {
    pieces: [...pieces],
    questions: asking.flatMap(({ questions }) => questions),
    wanted: wantedDocuments(asking),
  }
}

/** The named documents that questions asked here call for, in the order of the list, with those questions. */
export function wantedDocuments(asking: readonly AskingAssessment[]): EvidenceRegister['wanted'] {
  return namedDocuments.flatMap(({ id }) => {
    const uses = asking.flatMap(({ definition, questions }) => {
      const calling = new Set(questionsFor(id, definition.id))
      return questions.filter(({ questionId }) => calling.has(questionId))
    })
    return uses.length === 0 ? [] : [{ documentId: id, uses }]
  })
}

/**
 * Says which answers a piece backs, among those of the open assessments of its organisation: it is attached to those
 * given, after their other pieces, and detached from the rest. Closed assessments, and those put away, keep what they
 * cite. All of it or nothing.
 *
 * @throws {AppError} `not-found` (piece; assessment or question of its organisation); `assessment-closed` when a new use
 *   is asked in an assessment that does not change
 * @throws {DatabaseError} when it cannot be written
 */
export async function setEvidenceUses(context: ServiceContext, { id, uses }: Parsed<'setEvidenceUses'>): Promise<void> {
  const { database, clock } = context
  const { organisationId } = found(await findEvidence(database, id), 'evidence')
  for (const { assessmentId, questionId } of uses) {
    const { assessment } = await checkQuestion(context, assessmentId, questionId)
    if (assessment.organisationId !== organisationId)
      throw new AppError('not-found', 'assessment of another organisation')
  }
  await database.transaction(async (queries) => {
    found(await findEvidence(queries, id), 'evidence')
    const links = (await listEvidenceLinks(queries, organisationId)).filter(({ evidenceId }) => evidenceId === id)
    const present = new Set(links.map(keyOf))
    const wanted = new Set(uses.map(keyOf))
    const fixed = new Set(
      (await listAssessmentsOf(queries, organisationId))
        .filter(({ closedAt, archivedAt }) => closedAt !== null || archivedAt !== null)
        .map((assessment) => assessment.id),
    )
    const added = uses.filter((use, index) => !present.has(keyOf(use)) && uses.findIndex(sameAs(use)) === index)
    if (added.some(({ assessmentId }) => fixed.has(assessmentId))) throw assessmentClosed()
    const removed = links.filter((link) => !wanted.has(keyOf(link)) && !fixed.has(link.assessmentId))
    for (const { assessmentId, questionId } of [...added, ...removed]) {
      const others = ((await findAnswer(queries, assessmentId, questionId))?.evidenceIds ?? []).filter(
        (other) => other !== id,
      )
      const evidenceIds = wanted.has(keyOf({ assessmentId, questionId })) ? [...others, id] : others
      await linkEvidence(queries, clock, { assessmentId, questionId, evidenceIds })
    }
  })
}

type Use = { readonly assessmentId: string; readonly questionId: string }
const keyOf = ({ assessmentId, questionId }: Use): string => `${assessmentId}/${questionId}`
const sameAs = (use: Use) => (other: Use) => keyOf(use) === keyOf(other)

/**
 * Removes a piece that nothing uses: no answer, open or closed, no action, nothing that could be put back.
 *
 * @returns the piece as it was
 * @throws {AppError} `not-found`; `conflict` when something uses it
 */
export async function removeEvidence(
  { database }: ServiceContext,
  { id }: Parsed<'removeEvidence'>,
): Promise<StoredEvidence> {
  return database.transaction(async (queries) => {
    const evidence = found(await findEvidence(queries, id), 'evidence')
    const links = await listEvidenceLinks(queries, evidence.organisationId)
    const holds = await listEvidenceHolds(queries, evidence.organisationId)
    if (links.some(({ evidenceId }) => evidenceId === id) || holds.has(id)) {
      throw new AppError('conflict', 'the piece is used')
    }
    await deleteEvidence(queries, id)
    return evidence
  })
}
