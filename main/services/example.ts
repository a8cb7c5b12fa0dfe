import { proposeActions } from '../../questionnaires/action-plan'
import type { Answer } from '../../questionnaires/answers'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { Queries } from '../db/connection'
import { upsertActionEdits } from '../db/repositories/actions'
import { replaceEvidenceLinks, upsertAnswer } from '../db/repositories/answers'
import { insertAssessment, listAssessments } from '../db/repositories/assessments'
import { insertEstablishment, listEstablishments } from '../db/repositories/establishments'
import { insertEvidence } from '../db/repositories/evidence'
import { insertOrganisation, listOrganisations, removeOrganisation } from '../db/repositories/organisations'
import type { AssessmentSummary, Organisation, Output } from '../ipc/contract'
import type { ServiceContext } from './context'
import { demoAnswers } from './demo-answers'
import { exampleActions, exampleEstablishment, exampleOrganisation, examplePeople } from './example-entity'
import { localDay } from './local-day'

const QUESTIONNAIRE = 'nis2-recyf'
const PROFILE = 'EE'

/**
 * Creates a complete fictitious establishment, marked as such: an organisation, its site, one assessment with its
 * answers, its evidence and a plan that people began to work on. When there is one already, it is the one given.
 *
 * @throws {AppError} `questionnaire-unreadable`
 */
export async function createExample(context: ServiceContext): Promise<Output<'createExample'>> {
  const { definition } = await context.definitions.current(QUESTIONNAIRE)
  return context.database.transaction(
    async (queries) => (await findExample(queries)) ?? (await writeExample(context, queries, definition)),
  )
}

/** Erases the example and all that hangs from it, even what a person added to it; nothing else is touched. */
export async function eraseExample({ database }: ServiceContext): Promise<void> {
  await database.transaction(async (queries) => {
    for (const { id, details } of await listOrganisations(queries)) {
      if (details.example) await removeOrganisation(queries, id)
    }
  })
}

async function findExample(queries: Queries): Promise<Output<'createExample'> | null> {
  const examples = (await listOrganisations(queries)).filter(
    ({ archivedAt, details }) => details.example && !archivedAt,
  )
  const establishments = await listEstablishments(queries)
  const assessments = await listAssessments(queries)
  for (const { id } of examples) {
    const ofExample = (item: { readonly organisationId: string; readonly archivedAt: string | null }) =>
      item.organisationId === id && item.archivedAt === null
    const establishment = establishments.find(ofExample)
    const assessment = assessments.find(ofExample)
    if (establishment && assessment) return { establishmentId: establishment.id, assessmentId: assessment.id }
  }
  return null
}

async function writeExample(
  { clock, newId }: ServiceContext,
  queries: Queries,
  definition: QuestionnaireDefinition,
): Promise<Output<'createExample'>> {
  const now = clock()
  const asOf = localDay(now)
  const organisation: Organisation = { id: newId(), archivedAt: null, details: exampleOrganisation }
  await insertOrganisation(queries, organisation, now)
  const organisationId = organisation.id
  const establishmentId = newId()
  await insertEstablishment(
    queries,
    { id: establishmentId, organisationId, archivedAt: null, details: exampleEstablishment },
    now,
  )
  const assessment: AssessmentSummary = {
    id: newId(),
    organisationId,
    establishmentId: definition.level === 'organisation' ? null : establishmentId,
    questionnaireId: definition.id,
    questionnaireVersion: definition.version,
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
    details: { profile: PROFILE, label: monthInWords(asOf), perimeter: '', lastQuestionId: null },
  }
  await insertAssessment(queries, assessment)

  const answers = exampleAnswers(definition, asOf)
  for (const [questionId, { evidence, ...answer }] of Object.entries(answers)) {
    await upsertAnswer(queries, assessment.id, {
      ...answer,
      questionId,
      privateNote: '',
      revision: 1,
      updatedAt: now,
      evidenceIds: [],
    })
    const evidenceIds: string[] = []
    for (const piece of evidence) {
      const id = newId()
      await insertEvidence(queries, { id, organisationId, piece }, now)
      evidenceIds.push(id)
    }
    await replaceEvidenceLinks(queries, assessment.id, questionId, evidenceIds)
  }
  const entity = { organisationId, establishmentId: assessment.establishmentId }
  for (const [index, action] of proposeActions(definition, PROFILE, answers).entries()) {
    const edits = exampleActions(index, action, asOf)
    if (edits !== null) await upsertActionEdits(queries, entity, action.key, edits, now)
  }
  return { establishmentId, assessmentId: assessment.id }
}

/** The answers of the demonstration, given by someone; a third of those with evidence were checked by someone else. */
function exampleAnswers(definition: QuestionnaireDefinition, asOf: string): Record<string, Answer> {
  let proved = 0
  return Object.fromEntries(
    demoAnswers(definition, PROFILE, asOf).map(({ questionId, ...given }): [string, Answer] => {
      const checked = given.evidence.length > 0 && proved++ % 3 === 0
      const verification = checked ? { by: examplePeople.verifier, on: asOf } : null
      return [questionId, { ...given, answeredBy: examplePeople.respondent, verification }]
    }),
  )
}

/** « 2026-11-22 » → « Novembre 2026 ». */
function monthInWords(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const words = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}
