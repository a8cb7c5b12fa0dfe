import { toAnswerSet } from '../../../questionnaires/answer-set'
import { shortAnswer } from '../../../questionnaires/answer-words'
import type { AnswerSet } from '../../../questionnaires/answers'
import { askedQuestions } from '../../../questionnaires/applicability'
import { questionName } from '../../../questionnaires/names'
import { profileOf, questionsById } from '../../../questionnaires/questions'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { Queries } from '../../db/connection'
import type { Entity } from '../../db/repositories/actions'
import { listAnswers } from '../../db/repositories/answers'
import { listAssessmentsOf } from '../../db/repositories/assessments'
import { findEstablishment, listEstablishmentsOf } from '../../db/repositories/establishments'
import {
  type DatedEvidence,
  listDatedEvidence,
  listEvidenceHolds,
  listEvidenceLinks,
} from '../../db/repositories/evidence'
import { findOrganisation } from '../../db/repositories/organisations'
import type {
  AssessmentSummary,
  Establishment,
  EvidenceUse,
  Organisation,
  RegisteredEvidence,
} from '../../ipc/contract'
import { found, type ServiceContext } from '../context'
import { currentAssessments } from '../plan/sources'
import { claimsInPlace } from './claims'

/** A current assessment of a site or of its legal entity, with the questions it asks. */
export type AskingAssessment = {
  readonly assessment: AssessmentSummary
  readonly definition: QuestionnaireDefinition
  readonly questions: readonly EvidenceUse[]
}

/** The evidence of a legal entity, seen from one of its sites or from itself. */
export type EvidenceData = {
  readonly organisation: Organisation
  readonly establishment: Establishment | null
  readonly pieces: readonly RegisteredEvidence[]
  /** Oldest first; what they ask, in the order of their questionnaires. */
  readonly asking: readonly AskingAssessment[]
}

/**
 * Reads the register as it stands at one instant.
 *
 * @param what `cited` leaves out what the current assessments ask: the answers of those that cite no piece are not read
 * @throws {AppError} `not-found`; `questionnaire-unreadable`
 */
export async function readRegister(
  context: ServiceContext,
  entity: Entity,
  what: 'cited-and-asked' | 'cited' = 'cited-and-asked',
): Promise<EvidenceData> {
  const read = await context.database.transaction((queries) => readRows(queries, entity, what))
  // Not from inside the transaction: definitions added from files come from the same database.
  const describe = new Map<string, Describing>()
  for (const { assessment, answers } of read.assessments) {
    const { definition } = await context.definitions.load(assessment.questionnaireId, assessment.questionnaireVersion)
    describe.set(assessment.id, describing(assessment, definition, answers, read.names))
  }
  return {
    organisation: read.organisation,
    establishment: read.establishment,
    pieces: read.pieces.map((piece): RegisteredEvidence => {
      const links = read.links.filter(({ evidenceId }) => evidenceId === piece.id)
      const uses = links.flatMap(({ assessmentId, questionId }) => describe.get(assessmentId)?.use(questionId) ?? [])
      return { ...piece, uses, heldBy: [...(read.holds.get(piece.id) ?? [])] }
    }),
    asking: read.current.flatMap((assessment) => {
      const described = describe.get(assessment.id)
      return described ? [{ assessment, definition: described.definition, questions: described.asked() }] : []
    }),
  }
}

type Rows = {
  readonly organisation: Organisation
  readonly establishment: Establishment | null
  readonly names: ReadonlyMap<string | null, string>
  readonly pieces: readonly DatedEvidence[]
  readonly links: Awaited<ReturnType<typeof listEvidenceLinks>>
  readonly holds: Awaited<ReturnType<typeof listEvidenceHolds>>
  /** Those that cite something, or ask for something. */
  readonly assessments: readonly { readonly assessment: AssessmentSummary; readonly answers: AnswerSet }[]
  readonly current: readonly AssessmentSummary[]
}

async function readRows(
  queries: Queries,
  { organisationId, establishmentId }: Entity,
  what: 'cited-and-asked' | 'cited',
): Promise<Rows> {
  const establishment =
    establishmentId === null ? null : found(await findEstablishment(queries, establishmentId), 'establishment')
  const organisation = found(await findOrganisation(queries, organisationId), 'organisation')
  const sites = await listEstablishmentsOf(queries, organisationId)
  const links = await listEvidenceLinks(queries, organisationId)
  const current = what === 'cited' ? [] : await currentAssessments(queries, { organisationId, establishmentId })
  const wanted = new Set([...links.map(({ assessmentId }) => assessmentId), ...current.map(({ id }) => id)])
  const assessments: Rows['assessments'][number][] = []
  for (const assessment of (await listAssessmentsOf(queries, organisationId)).filter(({ id }) => wanted.has(id))) {
    const answers = toAnswerSet({ answers: await listAnswers(queries, assessment.id), evidence: [] })
    assessments.push({ assessment, answers })
  }
  return {
    organisation,
    establishment,
    names: new Map<string | null, string>([
      [null, organisation.details.name],
      ...sites.map(({ id, details }) => [id, details.name] as const),
    ]),
    pieces: await listDatedEvidence(queries, organisationId),
    links,
    holds: await listEvidenceHolds(queries, organisationId),
    assessments,
    current,
  }
}

type Describing = {
  readonly definition: QuestionnaireDefinition
  /** What is asked of the profile, but what only describes the entity. */
  readonly asked: () => EvidenceUse[]
  readonly use: (questionId: string) => EvidenceUse
}

function describing(
  assessment: AssessmentSummary,
  definition: QuestionnaireDefinition,
  answers: AnswerSet,
  names: ReadonlyMap<string | null, string>,
): Describing {
  const questions = questionsById(definition)
  const context = new Set(
    definition.domains.filter((domain) => domain.context === true).flatMap((domain) => domain.questions),
  )
  const use = (questionId: string): EvidenceUse => {
    const question = questions.get(questionId)
    const value = answers[questionId]?.value ?? null
    return {
      assessmentId: assessment.id,
      questionnaireId: definition.id,
      questionnaireTitle: definition.title,
      assessmentLabel: assessment.details.label,
      establishmentId: assessment.establishmentId,
      entity: names.get(assessment.establishmentId) ?? '',
      questionId,
      label: question ? questionName(question) : questionId,
      words: question && value !== null ? shortAnswer(question, value) : '',
      claimed: question !== undefined && claimsInPlace(question, answers),
      closed: assessment.closedAt !== null || assessment.archivedAt !== null,
    }
  }
  return {
    definition,
    asked: () =>
      askedQuestions(definition, profileOf(definition, assessment.details.profile), answers)
        .filter((question) => !context.has(question))
        .map(({ id }) => use(id)),
    use,
  }
}
