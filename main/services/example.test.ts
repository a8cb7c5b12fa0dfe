import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { statusAnswers } from '../../questionnaires/answers'
import { EstablishmentDetails } from '../../questionnaires/entities'
import { retainedCategory } from '../../questionnaires/nis2'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { getAssessmentContent } from './assessments'
import { getAssessmentEvents } from './closing'
import { getContacts } from './contacts/contacts'
import type { ServiceContext } from './context'
import { saveEstablishment, setArchived } from './entities'
import { createExample, eraseExample } from './example'
import { getOverview } from './overview'
import { getPlan } from './plan/plan'
import { aContext, aLibrary, anAssessment } from './testing/a-context'

const anExampleContext = (): Promise<ServiceContext> =>
  aContext({
    definitions: aLibrary(
      aDefinition(),
      aDefinition({ id: 'nis2-recyf' }),
      aMaturityDefinition({ id: 'essms-maturite' }),
      aMaturityDefinition({
        id: 'identification-electronique',
        level: 'organisation',
        profiles: [{ id: 'etablissement', label: 'Établissement', description: 'Toutes les questions.' }],
      }),
    ),
  })

const TABLES = [
  'organisations',
  'establishments',
  'assessments',
  'answers',
  'evidence',
  'answer_evidence',
  'actions',
  'snapshots',
  'assessment_events',
  'contacts',
]

async function counts({ database }: ServiceContext): Promise<Record<string, number>> {
  const Row = z.object({ n: z.number() })
  const entries: [string, number][] = []
  for (const table of TABLES) {
    entries.push([table, Row.parse(await database.get(`SELECT count(*) AS n FROM ${table}`)).n])
  }
  return Object.fromEntries(entries)
}

describe('the example', () => {
  it('is a complete establishment, marked as fictitious, with no number that could be someone’s', async () => {
    const context = await anExampleContext()
    const { establishmentId, assessmentId } = await createExample(context)
    const { organisations, establishments, assessments } = await getOverview(context, '1.0.0')
    expect(organisations[0]?.details).toMatchObject({ example: true, finess: '', siren: '' })
    expect(organisations[0]?.details.name).toContain('(exemple)')
    expect(organisations.map(({ details }) => retainedCategory(details))).toEqual(['EE'])
    expect(establishments.map(({ details }) => [details.finess, details.siret])).toEqual([
      ['', ''],
      ['', ''],
    ])
    expect(establishments.map(({ id }) => id)).toContain(establishmentId)
    expect(assessments.find(({ id }) => id === assessmentId)).toMatchObject({
      questionnaireId: 'nis2-recyf',
      establishmentId: null,
      details: { profile: 'EE', label: 'Novembre 2026' },
    })
  })

  it('has contacts at each site, whose numbers ring nowhere', async () => {
    const context = await anExampleContext()
    await createExample(context)
    const { establishments } = await getOverview(context, '1.0.0')
    for (const { id } of establishments) {
      const contacts = await getContacts(context, { establishmentId: id })
      expect(contacts.length).toBeGreaterThan(3)
      for (const { details } of contacts) {
        for (const number of details.phone.split(' ou ').filter(Boolean))
          expect(number).toMatch(/^(02 61 91|06 39 98) /)
        expect(`${details.name} ${details.organisation}`).toMatch(/\((?:exemple|fictive|fictif)\)/)
      }
    }
  })

  it('holds an assessment of each questionnaire, and two campaigns of one', async () => {
    const context = await anExampleContext()
    await createExample(context)
    const { assessments } = await getOverview(context, '1.0.0')
    const campaigns = assessments.filter(({ questionnaireId }) => questionnaireId === 'essms-maturite')
    expect(assessments.map(({ questionnaireId }) => questionnaireId).sort()).toEqual([
      'essms-maturite',
      'essms-maturite',
      'identification-electronique',
      'nis2-recyf',
    ])
    const first = campaigns.find(({ closedAt }) => closedAt !== null)
    const second = campaigns.find(({ closedAt }) => closedAt === null)
    expect(second?.previousId).toBe(first?.id)
    expect([first?.details.label, second?.details.label]).toEqual(['Novembre 2025', 'Novembre 2026'])
    expect(await getAssessmentEvents(context, first?.id ?? '')).toMatchObject([{ kind: 'closed' }])
    const [before, after] = [
      await getAssessmentContent(context, first?.id ?? ''),
      await getAssessmentContent(context, second?.id ?? ''),
    ]
    const level = (content: typeof before) =>
      content.answers.reduce((sum, { value }) => sum + (typeof value === 'number' && value <= 4 ? value : 0), 0)
    expect(level(after)).toBeGreaterThan(level(before))
  })

  it('has answers of every kind, evidence, and a plan that people work on', async () => {
    const context = await anExampleContext()
    const { assessmentId, establishmentId } = await createExample(context)
    const { answers, evidence } = await getAssessmentContent(context, assessmentId)
    expect(new Set(answers.map(({ value }) => value))).toEqual(new Set(statusAnswers))
    expect(evidence.length).toBeGreaterThan(0)
    expect(answers.some(({ verification }) => verification !== null)).toBe(true)
    const { actions } = await getPlan(context, { establishmentId })
    expect(actions.some(({ edits }) => edits.owner !== '' && edits.dueDate !== null)).toBe(true)
  })

  it('is the same each time it is made', async () => {
    const [one, two] = [await anExampleContext(), await anExampleContext()]
    const contentOf = async (context: ServiceContext) =>
      getAssessmentContent(context, (await createExample(context)).assessmentId)
    expect(await contentOf(one)).toEqual(await contentOf(two))
  })

  it('is not made twice', async () => {
    const context = await anExampleContext()
    const first = await createExample(context)
    expect(await createExample(context)).toEqual(first)
    expect((await counts(context)).organisations).toBe(1)
  })

  it('is made anew when the one before was put away', async () => {
    const context = await anExampleContext()
    const first = await createExample(context)
    await setArchived(context, { kind: 'assessment', id: first.assessmentId, archived: true })
    expect((await createExample(context)).assessmentId).not.toBe(first.assessmentId)
  })

  it('is erased with all that hangs from it, and nothing else', async () => {
    const context = await anExampleContext()
    const mine = await anAssessment(context)
    await saveEstablishment(context, {
      id: null,
      organisationId: mine.organisationId,
      details: EstablishmentDetails.parse({ name: 'Site de la Grève' }),
    })
    const before = await counts(context)
    await createExample(context)
    await eraseExample(context)
    expect(await counts(context)).toEqual(before)
  })

  it('can be erased when there is none', async () => {
    const context = await anExampleContext()
    await anAssessment(context)
    const before = await counts(context)
    await eraseExample(context)
    expect(await counts(context)).toEqual(before)
  })
})
