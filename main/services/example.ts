import { proposeActions } from '../../questionnaires/action-plan'
import type { Answer } from '../../questionnaires/answers'
import type { Queries } from '../db/connection'
import { type Entity, upsertActionEdits } from '../db/repositories/actions'
import { replaceEvidenceLinks, upsertAnswer } from '../db/repositories/answers'
import { insertAssessment, listAssessments, updateAssessment } from '../db/repositories/assessments'
import { insertContact } from '../db/repositories/contacts'
import { insertEstablishment, listEstablishments } from '../db/repositories/establishments'
import { insertEvent } from '../db/repositories/events'
import { insertEvidence } from '../db/repositories/evidence'
import { insertOrganisation, listOrganisations, removeOrganisation } from '../db/repositories/organisations'
import type { AssessmentSummary, Organisation, Output } from '../ipc/contract'
import { readContent } from './assessment-content'
import type { ServiceContext } from './context'
import type { LoadedDefinition } from './definitions'
import { monthsLater } from './demo-evidence'
import { exampleAnswers, exampleAssessments, firstAnswers, secondAnswers } from './example-assessments'
import { exampleContacts } from './example-contacts'
import {
  exampleActions,
  exampleCareHome,
  exampleEstablishment,
  exampleOrganisation,
  examplePeople,
} from './example-entity'
import { localDay } from './local-day'
import { takeSnapshot } from './snapshots'

/**
 * Creates a complete fictitious entity, marked as such: a hospital and its care home, an assessment of each questionnaire
 * with its answers and its evidence, two campaigns of one of them, plans that people began to work on, and some contacts.
 * When there is one already, it is the one given.
 *
 * @returns the site and the assessment to open first
 * @throws {AppError} `questionnaire-unreadable`
 */
export async function createExample(context: ServiceContext): Promise<Output<'createExample'>> {
  const wanted: Wanted[] = []
  for (const spec of exampleAssessments) {
    wanted.push({ ...spec, loaded: await context.definitions.current(spec.questionnaireId) })
  }
  return context.database.transaction(
    async (queries) => (await findExample(queries)) ?? (await writeExample(context, queries, wanted)),
  )
}

type Wanted = (typeof exampleAssessments)[number] & { readonly loaded: LoadedDefinition }

/** Erases the example and all that hangs from it, even what a person added to it; nothing else is touched. */
export async function eraseExample({ database }: ServiceContext): Promise<void> {
  await database.transaction(async (queries) => {
    for (const { id, details } of await listOrganisations(queries)) {
      if (details.example) await removeOrganisation(queries, id)
    }
  })
}

/** The hospital and its first assessment, unless one of them was put away. */
async function findExample(queries: Queries): Promise<Output<'createExample'> | null> {
  const examples = (await listOrganisations(queries)).filter(
    ({ archivedAt, details }) => details.example && !archivedAt,
  )
  const establishments = await listEstablishments(queries)
  const assessments = await listAssessments(queries)
  const [first] = exampleAssessments
  for (const { id } of examples) {
    const ofExample = (item: { readonly organisationId: string; readonly archivedAt: string | null }) =>
      item.organisationId === id && item.archivedAt === null
    const establishment = establishments.find(
      (site) => ofExample(site) && site.details.name === exampleEstablishment.name,
    )
    const assessment = assessments.find((each) => ofExample(each) && each.questionnaireId === first?.questionnaireId)
    if (establishment && assessment) return { establishmentId: establishment.id, assessmentId: assessment.id }
  }
  return null
}

async function writeExample(
  context: ServiceContext,
  queries: Queries,
  wanted: readonly Wanted[],
): Promise<Output<'createExample'>> {
  const { clock, newId } = context
  const now = clock()
  const organisation: Organisation = { id: newId(), archivedAt: null, details: exampleOrganisation }
  await insertOrganisation(queries, organisation, now)
  const organisationId = organisation.id
  const [establishmentId, careHomeId] = [newId(), newId()]
  for (const [id, details] of [
    [establishmentId, exampleEstablishment],
    [careHomeId, exampleCareHome],
  ] as const) {
    await insertEstablishment(queries, { id, organisationId, archivedAt: null, details }, now)
  }
  const places = { organisation: null, hospital: establishmentId, 'care-home': careHomeId }
  for (const { place, details } of exampleContacts(localDay(now))) {
    await insertContact(queries, { id: newId(), organisationId, establishmentId: places[place], details }, now)
  }
  const assessmentIds: string[] = []
  for (const one of wanted) {
    const site = one.place === 'organisation' ? null : careHomeId
    assessmentIds.push(await writeAssessments(context, queries, one, { organisationId, establishmentId: site }, now))
  }
  const [assessmentId] = assessmentIds
  if (assessmentId === undefined) throw new Error('the example has an assessment')
  return { establishmentId, assessmentId }
}

/** Writes the assessment of a questionnaire, after the campaign before when there was one, and what people did of its plan. */
async function writeAssessments(
  context: ServiceContext,
  queries: Queries,
  { loaded, profile, firstCampaign }: Wanted,
  entity: Entity,
  now: string,
): Promise<string> {
  const { definition } = loaded
  const asOf = localDay(now)
  const latest = exampleAnswers(definition, profile, asOf)
  let previousId: string | null = null
  let answers = latest
  if (firstCampaign !== null) {
    const day = monthsLater(asOf, -firstCampaign)
    const first = firstAnswers(definition, latest, firstCampaign, asOf)
    const at = `${day}T09:00:00.000Z`
    previousId = await writeAssessment(context, queries, loaded, { profile, entity, previousId: null, at }, first)
    await closeInPast(context, queries, loaded, previousId, at)
    answers = secondAnswers(latest, first, day)
  }
  const id = await writeAssessment(context, queries, loaded, { profile, entity, previousId, at: now }, answers)
  for (const [index, action] of proposeActions(definition, profile, answers).entries()) {
    const edits = exampleActions(index, action, asOf)
    if (edits !== null) await upsertActionEdits(queries, entity, action.key, edits, now)
  }
  return id
}

async function writeAssessment(
  { newId }: ServiceContext,
  queries: Queries,
  { definition }: LoadedDefinition,
  given: { readonly profile: string; readonly entity: Entity; readonly previousId: string | null; readonly at: string },
  answers: Readonly<Record<string, Answer>>,
): Promise<string> {
  const { profile, entity, previousId, at } = given
  const label = monthInWords(localDay(at))
  const assessment: AssessmentSummary = {
    id: newId(),
    ...entity,
    questionnaireId: definition.id,
    questionnaireVersion: definition.version,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    closedAt: null,
    previousId,
    details: { profile, label, perimeter: '', lastQuestionId: null, target: null },
  }
  await insertAssessment(queries, assessment)
  for (const [questionId, { evidence, ...answer }] of Object.entries(answers)) {
    await upsertAnswer(queries, assessment.id, {
      ...answer,
      questionId,
      privateNote: '',
      revision: 1,
      updatedAt: at,
      evidenceIds: [],
    })
    const evidenceIds: string[] = []
    for (const piece of evidence) {
      const id = newId()
      await insertEvidence(queries, { id, organisationId: entity.organisationId, piece }, at)
      evidenceIds.push(id)
    }
    await replaceEvidenceLinks(queries, assessment.id, questionId, evidenceIds)
  }
  return assessment.id
}

/** Closes the first campaign on its own day, with its snapshot and its trace. */
async function closeInPast(
  context: ServiceContext,
  queries: Queries,
  loaded: LoadedDefinition,
  assessmentId: string,
  at: string,
): Promise<void> {
  const content = await readContent(queries, assessmentId)
  await takeSnapshot(context, queries, 'closed', content, loaded, at)
  await updateAssessment(queries, { ...content.assessment, closedAt: at })
  const event = { id: context.newId(), by: examplePeople.respondent, at, kind: 'closed', note: '' } as const
  await insertEvent(queries, assessmentId, event)
}

/** « 2026-11-22 » → « Novembre 2026 ». */
function monthInWords(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const words = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, 1),
  )
  return words.charAt(0).toUpperCase() + words.slice(1)
}
