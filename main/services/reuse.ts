import { toAnswerSet } from '../../questionnaires/answer-set'
import { lacksReason } from '../../questionnaires/answers'
import { askedQuestions } from '../../questionnaires/applicability'
import { fullAnswer } from '../../questionnaires/given-answer'
import { profileOf } from '../../questionnaires/questions'
import { type Link, linkedQuestions, proposedValue } from '../../questionnaires/reuse'
import { listAnswers } from '../db/repositories/answers'
import { listAssessmentsOf } from '../db/repositories/assessments'
import type { AssessmentSummary, ReusableAnswer, StoredAnswer } from '../ipc/contract'
import { readContent } from './assessment-content'
import type { ServiceContext } from './context'
import type { LoadedDefinition } from './definitions'

/** More would be a list to read instead of an answer to take over. */
const MAX_PER_QUESTION = 3

/**
 * The answers given in other assessments of the entity to questions that ask for the same thing: those of each question
 * asked, most recent first. They are offered; nothing is filled.
 *
 * Looked at: the assessments of the same organisation that are not archived, of the same establishment or of the
 * organisation as a whole, on the same information system or on all of them. Those of the same line of campaigns are left
 * out, since their answers were brought in already, and so is an answer that was itself taken over from here.
 *
 * @throws {AppError} `not-found`; `questionnaire-unreadable`
 */
export async function getReusableAnswers(context: ServiceContext, assessmentId: string): Promise<ReusableAnswer[]> {
  const { database, definitions } = context
  const { content, others } = await database.transaction(async (queries) => {
    const read = await readContent(queries, assessmentId)
    const assessments = await listAssessmentsOf(queries, read.assessment.organisationId)
    const line = campaignLine(assessments, read.assessment)
    const near = assessments.filter((other) => isNear(read.assessment, other) && !line.has(other.id))
    const withAnswers: Other[] = []
    for (const assessment of near) withAnswers.push({ assessment, answers: await listAnswers(queries, assessment.id) })
    return { content: read, others: withAnswers }
  })
  const { assessment } = content
  const { definition } = await definitions.load(assessment.questionnaireId, assessment.questionnaireVersion)
  const profile = profileOf(definition, assessment.details.profile)
  const offered: ReusableAnswer[] = []
  for (const other of others) {
    const { questionnaireId, questionnaireVersion } = other.assessment
    const loaded = await definitions.load(questionnaireId, questionnaireVersion)
    const links = linkedQuestions(definition, loaded.definition)
    offered.push(...offers(assessment, links, loaded, other))
  }
  return askedQuestions(definition, profile, toAnswerSet(content)).flatMap(({ id }) =>
    withoutCopies(offered.filter(({ questionId }) => questionId === id)).slice(0, MAX_PER_QUESTION),
  )
}

type Other = { readonly assessment: AssessmentSummary; readonly answers: readonly StoredAnswer[] }

function isNear(assessment: AssessmentSummary, other: AssessmentSummary): boolean {
  const [here, there] = [assessment, other].map(({ establishmentId }) => establishmentId)
  const { perimeter } = other.details
  return (
    other.id !== assessment.id &&
    other.archivedAt === null &&
    (here === there || here === null || there === null) &&
    (perimeter === '' || perimeter === assessment.details.perimeter)
  )
}

/** The campaigns before and after an assessment, itself included. */
function campaignLine(assessments: readonly AssessmentSummary[], { id }: AssessmentSummary): ReadonlySet<string> {
  const line = new Set([id])
  let size = 0
  while (size < line.size) {
    size = line.size
    for (const { id: one, previousId } of assessments) {
      if (previousId === null) continue
      if (line.has(one)) line.add(previousId)
      else if (line.has(previousId)) line.add(one)
    }
  }
  return line
}

function offers(
  { questionnaireId }: AssessmentSummary,
  links: readonly Link[],
  { definition }: LoadedDefinition,
  { assessment, answers }: Other,
): ReusableAnswer[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]))
  return links.flatMap(({ target, source, requirement }) => {
    const answer = byQuestion.get(source.id)
    if (!answer || answer.value === null || answer.value === 'unknown' || lacksReason(answer)) return []
    const { provenance } = answer
    const fromHere =
      provenance?.kind === 'reused' &&
      provenance.questionnaireId === questionnaireId &&
      provenance.questionId === target.id
    if (fromHere) return []
    return {
      questionId: target.id,
      requirement,
      assessmentId: assessment.id,
      questionnaireId: definition.id,
      questionnaireTitle: definition.title,
      questionnaireVersion: definition.version,
      sourceQuestionId: source.id,
      sourceText: source.text,
      words: fullAnswer(source, answer),
      proposed: proposedValue(target, source, answer.value),
      comment: answer.comment,
      answeredBy: answer.answeredBy,
      updatedAt: answer.updatedAt,
      evidenceIds: answer.evidenceIds,
    }
  })
}

/** Most recent first. An answer that a campaign brought keeps its date: it is the same answer, offered once. */
function withoutCopies(offered: readonly ReusableAnswer[]): readonly ReusableAnswer[] {
  const seen = new Set<string>()
  return offered
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .filter(({ questionnaireId, sourceQuestionId, updatedAt }) => {
      const key = `${questionnaireId}/${sourceQuestionId}/${updatedAt}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
}
