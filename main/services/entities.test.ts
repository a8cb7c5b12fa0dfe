import { describe, expect, it } from 'vitest'
import { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import { removeOrganisation } from '../db/repositories/organisations'
import { setEvidenceLinks } from './answers'
import { saveEstablishment, saveOrganisation, setArchived } from './entities'
import { saveEvidence } from './evidence/evidence'
import { getOverview } from './overview'
import { addAction } from './plan/plan'
import { aContext, anAssessment, anOrganisation, aPiece, someEdits } from './testing/a-context'

const missing = '00000000-0000-4000-8000-000000000000'
const site = (name: string) => EstablishmentDetails.parse({ name })

describe('organisations and establishments', () => {
  it('are found again as they were saved', async () => {
    const context = await aContext()
    const organisation = await anOrganisation(context)
    const establishment = await saveEstablishment(context, {
      id: null,
      organisationId: organisation.id,
      details: site('EHPAD Les Tilleuls'),
    })
    const overview = await getOverview(context, '0.1.0')
    expect(overview.organisations).toEqual([organisation])
    expect(overview.establishments).toEqual([establishment])
  })

  it('come together when an establishment is created alone', async () => {
    const context = await aContext()
    const alone = await saveEstablishment(context, {
      id: null,
      organisationId: null,
      details: site('EHPAD Les Tilleuls'),
    })
    const { organisations } = await getOverview(context, '0.1.0')
    expect(organisations).toMatchObject([{ id: alone.organisationId, details: { name: 'EHPAD Les Tilleuls' } }])
  })

  it('leave no organisation behind when the establishment cannot be written', async () => {
    const context = await aContext()
    await context.database.exec('DROP TABLE establishments')
    const saving = saveEstablishment(context, { id: null, organisationId: null, details: site('EHPAD Les Tilleuls') })
    await expect(saving).rejects.toThrow()
    expect(await context.database.get('SELECT count(*) AS n FROM organisations')).toEqual({ n: 0 })
  })

  it('change their details and keep their id', async () => {
    const context = await aContext()
    const { id } = await anOrganisation(context)
    const renamed = await saveOrganisation(context, { id, details: OrganisationDetails.parse({ name: 'Nouveau nom' }) })
    expect(renamed.id).toBe(id)
    expect((await getOverview(context, '0.1.0')).organisations).toEqual([renamed])
  })

  it('keep the organisation of an establishment that is edited', async () => {
    const context = await aContext()
    const alone = await saveEstablishment(context, { id: null, organisationId: null, details: site('Site A') })
    const edited = await saveEstablishment(context, { id: alone.id, organisationId: null, details: site('Site B') })
    expect(edited).toEqual({ ...alone, details: site('Site B') })
    const other = await anOrganisation(context)
    const moving = saveEstablishment(context, { id: alone.id, organisationId: other.id, details: site('Site B') })
    await expect(moving).rejects.toMatchObject({ code: 'conflict' })
  })

  it('are not found when they do not exist', async () => {
    const context = await aContext()
    const details = OrganisationDetails.parse({ name: 'Personne' })
    await expect(saveOrganisation(context, { id: missing, details })).rejects.toMatchObject({ code: 'not-found' })
    const inNowhere = saveEstablishment(context, { id: null, organisationId: missing, details: site('Nulle part') })
    await expect(inNowhere).rejects.toMatchObject({ code: 'not-found' })
    const away = setArchived(context, { kind: 'assessment', id: missing, archived: true })
    await expect(away).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('archiving', () => {
  it.each(['organisation', 'establishment', 'assessment'] as const)(
    'dates an %s once, and can be undone',
    async (kind) => {
      const context = await aContext()
      const assessment = await anAssessment(context)
      const establishment = await saveEstablishment(context, {
        id: null,
        organisationId: assessment.organisationId,
        details: site('Site'),
      })
      const ids = {
        organisation: assessment.organisationId,
        establishment: establishment.id,
        assessment: assessment.id,
      }
      const dateOf = async () => {
        const overview = await getOverview(context, '0.1.0')
        const all = [...overview.organisations, ...overview.establishments, ...overview.assessments]
        return all.find(({ id }) => id === ids[kind])?.archivedAt
      }
      await setArchived(context, { kind, id: ids[kind], archived: true })
      const first = await dateOf()
      expect(first).toMatch(/^2026-11-21T/)
      await setArchived(context, { kind, id: ids[kind], archived: true })
      expect(await dateOf()).toBe(first)
      await setArchived(context, { kind, id: ids[kind], archived: false })
      expect(await dateOf()).toBeNull()
    },
  )
})

describe('erasing an organisation', () => {
  it('erases all that hangs from it and nothing of another', async () => {
    const context = await aContext()
    const fill = async () => {
      const assessment = await anAssessment(context)
      const { organisationId } = assessment
      const { id: establishmentId } = await saveEstablishment(context, {
        id: null,
        organisationId,
        details: site('Site'),
      })
      await context.database.run('UPDATE assessments SET establishment_id = ? WHERE id = ?', [
        establishmentId,
        assessment.id,
      ])
      const evidence = await saveEvidence(context, { id: null, organisationId, piece: aPiece() })
      const assessmentId = assessment.id
      await setEvidenceLinks(context, { assessmentId, questionId: '1.1', evidenceIds: [evidence.id] })
      await addAction(context, { establishmentId, edits: someEdits({ title: 'Changer le coffre' }) })
      return organisationId
    }
    const tables = [
      'organisations',
      'establishments',
      'assessments',
      'answers',
      'answer_evidence',
      'evidence',
      'actions',
      'plan_changes',
    ]
    const counts = async () =>
      Promise.all(tables.map((table) => context.database.get(`SELECT count(*) AS n FROM ${table}`)))
    const erased = await fill()
    await fill()
    expect(await counts()).toEqual(Array(8).fill({ n: 2 }))
    await removeOrganisation(context.database, erased)
    expect(await counts()).toEqual(Array(8).fill({ n: 1 }))
  })
})
