import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PlanAction, WeakSpot } from '../../../main/ipc/contract'
import { aDefinition, aMeasure } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { DesktopError } from '../../desktop-api'
import {
  aDataStatus,
  anAssessment,
  anAssessmentContent,
  anEstablishment,
  anId,
  anOrganisation,
  anOverview,
  aPlanAction,
  aQuestionnaireVersion,
  aStoredAnswer,
} from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { common } from '../../texts/common'
import { homeTexts } from '../../texts/home'
import { providerTexts } from '../../texts/provider'
import { HomeScreen } from './home-screen'

const establishmentId = anEstablishment().id
const assessmentId = anAssessment().id

function anAction(overrides: Partial<PlanAction> = {}): PlanAction {
  return aPlanAction({
    key: 'essai/former',
    title: 'Former les équipes',
    measure: aMeasure({ id: 'former', title: 'Former les équipes' }),
    edits: { ...aPlanAction().edits, doneBy: 'Ressources humaines' },
    ...overrides,
  })
}

const weakSpots: WeakSpot[] = [
  {
    kind: 'weak-reason',
    title: 'Sauvegarde quotidienne',
    detail: 'Aucun motif écrit',
    context: 'Questionnaire d’essai',
    place: { screen: 'questionnaire', assessmentId, questionId: '2.1' },
  },
  {
    kind: 'evidence-expiring',
    title: 'Contrat d’hébergement',
    detail: 'Expire le 15/01/2027',
    context: '',
    place: { screen: 'evidence', evidenceId: anId(7) },
  },
]

const channels: Answers = {
  getQuestionnaire: () => ({ definition: aDefinition(), fingerprint: 'abc' }),
  getAssessment: () =>
    anAssessmentContent({
      answers: [
        aStoredAnswer({ questionId: '1.1', value: 'in-place' }),
        aStoredAnswer({ questionId: '2.1', value: 'not-applicable' }),
      ],
    }),
  getPlan: () => ({ actions: [anAction()], assessments: [], undo: null }),
  getWeakSpots: () => weakSpots,
  listQuestionnaires: () => [aQuestionnaireVersion({ id: 'essai' })],
  getDataStatus: () => aDataStatus(),
}

/** The entity is essential, and its assessment asks the questions of an important one. */
function essential(overrides: Parameters<typeof anOverview>[0] = {}) {
  const nis2 = {
    activity: 'care-provider',
    staff: 900,
    revenue: null,
    balanceSheet: null,
    ose: false,
    designated: null,
  } as const
  return anOverview({ organisations: [anOrganisation({ details: { nis2 } })], ...overrides })
}

describe('home of an establishment', () => {
  it('shows how far each assessment has gone, and whose it is', async () => {
    fakeDesktop(channels)
    const { user, goTo } = renderScreen(<HomeScreen establishmentId={establishmentId} />)
    expect(await screen.findByText(/1 sur 6 questions répondues/)).toBeDefined()
    expect(screen.getByText(/pour l’entité juridique Association Les Tilleuls/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Reprendre, Questionnaire d’essai, Novembre 2026' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId })
  })

  it('says that the entity now calls for another profile, and leads to the change', async () => {
    fakeDesktop(channels)
    const { user } = renderScreen(<HomeScreen establishmentId={establishmentId} />, { overview: essential() })
    expect(await screen.findByText(/maintenant «\s*Entité essentielle.*profil «\s*Entité importante/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: new RegExp(homeTexts.assessments.changeProfile) }))
    expect(await screen.findByRole('dialog', { name: homeTexts.dialog.editTitle })).toBeDefined()
  })

  it('says nothing of the profile of a closed assessment', async () => {
    fakeDesktop(channels)
    const assessments = [anAssessment({ closedAt: '2026-11-20T09:00:00.000Z' })]
    renderScreen(<HomeScreen establishmentId={establishmentId} />, { overview: essential({ assessments }) })
    expect(await screen.findByText(/1 sur 6 questions répondues/)).toBeDefined()
    expect(screen.queryByRole('button', { name: new RegExp(homeTexts.assessments.changeProfile) })).toBeNull()
  })

  it('says where to start, what to check and where the copies are', async () => {
    fakeDesktop(channels)
    const { user, goTo } = renderScreen(<HomeScreen establishmentId={establishmentId} />)
    const first = await screen.findByRole('region', { name: homeTexts.first.heading })
    await user.click(within(first).getByRole('button', { name: homeTexts.first.steps }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'plan', establishmentId, actionKey: 'essai/former' })
    const checks = screen.getByRole('region', { name: homeTexts.checks.heading })
    expect(within(checks).getByText('1 réponse sans motif convaincant')).toBeDefined()
    await user.click(within(checks).getByRole('button', { name: homeTexts.checks.open }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'weak-spots', establishmentId })
    expect(screen.getByText(/21 novembre 2026/)).toBeDefined()
  })

  it('offers the letter to the provider when the first action is theirs', async () => {
    const theirs = aPlanAction({
      measure: aMeasure({
        id: 'tester-sauvegardes',
        title: 'Tester les sauvegardes',
        who: ['prestataire', 'direction'],
      }),
      origins: [
        {
          assessmentId,
          questionnaireId: 'essai',
          questionnaireTitle: 'Questionnaire d’essai',
          questionId: '2.1',
          label: 'Sauvegarde',
          name: '2.1',
          text: 'Sauvegardez-vous\u202f?',
          ask: '',
          why: '',
          answeredBy: ['prestataire'],
          words: 'Absent',
        },
      ],
    })
    fakeDesktop({ ...channels, getPlan: () => ({ actions: [theirs], assessments: [], undo: null }) })
    const { user, goTo } = renderScreen(<HomeScreen establishmentId={establishmentId} />)
    await user.click(await screen.findByRole('button', { name: providerTexts.letter }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'provider', establishmentId, assessmentId })
  })

  it('shows no card without content', async () => {
    fakeDesktop({ getDataStatus: () => aDataStatus({ backups: [] }) })
    const { user, goTo } = renderScreen(<HomeScreen establishmentId={establishmentId} />, {
      overview: anOverview({ assessments: [] }),
    })
    expect(await screen.findByText(new RegExp(homeTexts.data.notCopied))).toBeDefined()
    for (const name of [homeTexts.first.heading, homeTexts.checks.heading, homeTexts.due.heading]) {
      expect(screen.queryByRole('region', { name })).toBeNull()
    }
    const [qualify] = screen.getAllByRole('button', { name: homeTexts.assessments.qualifyFirst })
    if (qualify) await user.click(qualify)
    expect(goTo).toHaveBeenCalledWith({ screen: 'nis2', establishmentId })
  })

  it('begins by the questionnaire, not by NIS 2, in a care home', () => {
    fakeDesktop({ getDataStatus: () => aDataStatus({ backups: [] }) })
    renderScreen(<HomeScreen establishmentId={establishmentId} />, {
      overview: anOverview({ assessments: [], establishments: [anEstablishment({ details: { category: 'EHPAD' } })] }),
    })
    const assessments = within(screen.getByRole('region', { name: homeTexts.assessments.heading }))
    expect(assessments.getByText(/Commencez par les quinze points indispensables/)).toBeDefined()
    expect(assessments.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      homeTexts.assessments.startFirst,
    ])
  })

  it('lists what is due, soonest first, and says what is late', async () => {
    const due = (key: string, dueDate: string) =>
      anAction({ key, title: key, edits: { ...anAction().edits, dueDate, owner: 'Direction' } })
    fakeDesktop({
      ...channels,
      getPlan: () => ({ actions: [due('b', '2099-02-01'), due('a', '2020-01-31')], assessments: [], undo: null }),
    })
    renderScreen(<HomeScreen establishmentId={establishmentId} />)
    const card = await screen.findByRole('region', { name: homeTexts.due.heading })
    expect(within(card).getByText('31 janvier 2020')).toBeDefined()
    expect(within(card).getAllByText(homeTexts.due.late)).toHaveLength(1)
    const titles = within(card)
      .getAllByRole('button')
      .map(({ textContent }) => textContent)
    expect(titles).toEqual([homeTexts.due.plan, 'a', 'b', 'Contrat d’hébergement'])
  })

  it('stays usable and offers to try again when a part cannot be read', async () => {
    const desktop = fakeDesktop({
      ...channels,
      getAssessment: () => {
        throw new DesktopError('unexpected', 'R-1')
      },
    })
    const { user } = renderScreen(<HomeScreen establishmentId={establishmentId} />)
    await screen.findByText(/R-1/)
    desktop.prepare(channels)
    await user.click(screen.getByRole('button', { name: common.retry }))
    expect(await screen.findByText(/1 sur 6/)).toBeDefined()
  })

  it('archives an assessment after saying that nothing is deleted', async () => {
    const desktop = fakeDesktop({
      ...channels,
      setArchived: () => ({}),
      getOverview: () => anOverview({ assessments: [anAssessment({ archivedAt: '2026-11-22T10:00:00.000Z' })] }),
    })
    const { user } = renderScreen(<HomeScreen establishmentId={establishmentId} />)
    await user.click(await screen.findByRole('button', { name: homeTexts.assessments.more('Novembre 2026') }))
    await user.click(screen.getByRole('menuitem', { name: homeTexts.assessments.archive }))
    expect(screen.getByText(/Rien n’est effacé/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: homeTexts.archiveAssessment.confirm }))
    expect(await screen.findByText(/1 évaluation archivée/)).toBeDefined()
    const title = screen.getByRole('heading', { name: homeTexts.assessments.heading })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(desktop.inputs('setArchived')).toEqual([{ kind: 'assessment', id: assessmentId, archived: true }])
  })
})

describe('opening an assessment', () => {
  const essential = anOrganisation({
    details: {
      nis2: {
        activity: 'care-provider',
        staff: 900,
        revenue: null,
        balanceSheet: null,
        ose: false,
        designated: null,
      },
    },
  })

  it('proposes the profile of the qualification, and names one information system if asked', async () => {
    const desktop = fakeDesktop({
      ...channels,
      createAssessment: () => anAssessment({ id: anId(9) }),
      getOverview: () => anOverview(),
    })
    const { user, goTo } = renderScreen(<HomeScreen establishmentId={establishmentId} />, {
      overview: anOverview({ assessments: [], organisations: [essential] }),
    })
    await user.click(screen.getByRole('button', { name: homeTexts.assessments.startFirst }))
    expect(await screen.findByRole('radio', { name: /Entité essentielle/ })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('radio', { name: homeTexts.dialog.one }))
    await user.click(screen.getByRole('button', { name: homeTexts.dialog.create }))
    expect(screen.getByText(homeTexts.dialog.perimeterRequired)).toBeDefined()
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /système d’information/ }))
    await fill(user, screen.getByRole('textbox', { name: /système d’information/ }), 'Dossier patient')
    await user.click(screen.getByRole('button', { name: homeTexts.dialog.create }))
    await waitFor(() => expect(goTo).toHaveBeenCalled())
    expect(desktop.inputs('createAssessment')[0]).toMatchObject({
      establishmentId: null,
      details: { profile: 'EE', perimeter: 'Dossier patient' },
    })
  })

  it('offers every questionnaire, the one for the site chosen already, and asks what it needs', async () => {
    const levels = aMaturityDefinition({ id: 'essms-maturite', title: 'Maturité cyber' })
    const desktop = fakeDesktop({
      ...channels,
      listQuestionnaires: () => [
        aQuestionnaireVersion({ id: 'essai', title: 'ReCyF' }),
        aQuestionnaireVersion({ id: levels.id, title: levels.title, level: 'establishment' }),
        aQuestionnaireVersion({ id: levels.id, title: 'Ancienne', version: '0.9.0', current: false }),
      ],
      getQuestionnaire: ({ id }) => ({ definition: id === levels.id ? levels : aDefinition(), fingerprint: 'abc' }),
      createAssessment: () => anAssessment({ id: anId(9) }),
      getOverview: () => anOverview(),
    })
    const { user, goTo } = renderScreen(<HomeScreen establishmentId={establishmentId} />, {
      overview: anOverview({ assessments: [], establishments: [anEstablishment({ details: { category: 'EHPAD' } })] }),
    })
    await user.click(screen.getByRole('button', { name: homeTexts.assessments.startFirst }))
    expect(await screen.findByRole('radio', { name: /^Maturité cyber/ })).toHaveProperty('checked', true)
    expect(screen.queryByRole('radio', { name: /Ancienne/ })).toBeNull()
    expect(await screen.findByRole('radio', { name: /Démarrage en 20 minutes/ })).toHaveProperty('checked', true)
    expect(screen.queryByRole('radio', { name: homeTexts.dialog.one })).toBeNull()
    await user.click(screen.getByRole('radio', { name: /^ReCyF/ }))
    expect(await screen.findByRole('radio', { name: /Démarche volontaire/ })).toHaveProperty('checked', true)
    await user.click(screen.getByRole('radio', { name: /^Maturité cyber/ }))
    await user.click(await screen.findByRole('radio', { name: /Questionnaire complet/ }))
    await user.click(screen.getByRole('button', { name: homeTexts.dialog.create }))
    await waitFor(() => expect(goTo).toHaveBeenCalled())
    expect(desktop.inputs('createAssessment')[0]).toMatchObject({
      questionnaireId: 'essms-maturite',
      establishmentId,
      details: { profile: 'complet', perimeter: '' },
    })
  })

  it('keeps what was typed when it cannot be saved', async () => {
    fakeDesktop({
      ...channels,
      updateAssessment: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    const { user } = renderScreen(<HomeScreen establishmentId={establishmentId} />)
    await user.click(await screen.findByRole('button', { name: homeTexts.assessments.more('Novembre 2026') }))
    await user.click(screen.getByRole('menuitem', { name: homeTexts.assessments.edit }))
    const label = await screen.findByRole('textbox', { name: /Nom de l’évaluation/ })
    await fill(user, label, ' bis')
    await user.click(screen.getByRole('button', { name: homeTexts.dialog.save }))
    expect(await screen.findByText(/disque est plein/)).toBeDefined()
    expect(label).toHaveProperty('value', 'Novembre 2026 bis')
  })
})
