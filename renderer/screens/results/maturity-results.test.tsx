import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AssessmentDetails, AssessmentSummary, StoredAnswer } from '../../../main/ipc/contract'
import { aMaturityDefinition, maturityScoring } from '../../../questionnaires/testing/a-maturity-definition'
import {
  anAssessment,
  anAssessmentContent,
  anEvidence,
  anId,
  anOverview,
  aQuestionnaireVersion,
  aStoredAnswer,
} from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { ResultsScreen } from './results-screen'

const assessmentId = anAssessment().id
const establishmentId = anId(2)
const previousId = anId(7)

const answersOf = (values: Readonly<Record<string, StoredAnswer['value']>>) =>
  Object.entries(values).map(([questionId, value]) => aStoredAnswer({ questionId, value }))

const full = [
  ...answersOf({ serveur: 'yes', dossier: 'heberge', essai: 1, couverture: 60, nominatif: 3, accueil: 4, exercice: 1 }),
  aStoredAnswer({ questionId: 'copie', value: 3, evidenceIds: [anEvidence().id] }),
]

type Options = {
  readonly answers?: readonly StoredAnswer[]
  readonly details?: Partial<AssessmentDetails>
  readonly assessment?: Partial<Omit<AssessmentSummary, 'details'>>
  readonly before?: readonly StoredAnswer[]
  readonly method?: 'gated-index' | 'mean-of-domains'
  readonly newest?: string
}

async function openResults({ answers = full, details, assessment, before, method, newest }: Options = {}) {
  const definition = aMaturityDefinition(method ? { scoring: maturityScoring(method) } : {})
  const common = { establishmentId, questionnaireId: definition.id }
  const current = anAssessment({
    ...common,
    ...assessment,
    ...(before && { previousId }),
    details: { profile: 'complet', ...details },
  })
  const previous = anAssessment({
    ...common,
    id: previousId,
    createdAt: '2026-03-01T09:00:00.000Z',
    closedAt: '2026-03-20T09:00:00.000Z',
    details: { profile: 'complet', label: 'Mars 2026' },
  })
  const overview = anOverview({ assessments: before ? [current, previous] : [current] })
  const desktop = fakeDesktop({
    getOverview: () => overview,
    getAssessment: ({ assessmentId: id }) =>
      id === previousId
        ? anAssessmentContent({ assessment: previous, answers: [...(before ?? [])] })
        : anAssessmentContent({ assessment: current, answers: [...answers], evidence: [anEvidence()] }),
    getQuestionnaire: () => ({ definition, fingerprint: 'a3f19c0de4b2' }),
    listQuestionnaires: () => [aQuestionnaireVersion({ id: definition.id, version: newest ?? '1.0.0' })],
  })
  const rendered = renderScreen(<ResultsScreen assessmentId={assessmentId} />, {
    overview,
    route: { screen: 'results', establishmentId, assessmentId },
  })
  await screen.findByRole('heading', { level: 1 })
  return { desktop, ...rendered }
}

describe('results of a questionnaire of levels', () => {
  it('say the level in words, then the figures side by side', async () => {
    await openResults()
    expect(screen.getByRole('heading', { name: 'En chemin' })).toBeTruthy()
    const cards = within(screen.getByRole('list', { name: 'Chiffres clés' }))
    expect(cards.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Points indispensables2 sur 3 tenus1 à traiter d’abord',
      'Score déclaré2,0 sur 4d’après vos réponses',
      'Score avec preuve citée0,8 sur 41\u00a0réponse avec preuve, dont 0\u00a0vérifiée',
      'Au mieux, une fois tout renseigné2,5 sur 43 sans réponse',
    ])
  })

  it('explain any figure with its numbers, and lead to the questions behind it', async () => {
    const { user, goTo } = await openResults()
    await user.click(screen.getByRole('button', { name: /^Pourquoi ce score/ }))
    const dialog = () => within(screen.getByRole('dialog'))
    expect(screen.getByRole('dialog').textContent).toContain('4 × 2/3 × (0,6 + 0,4 × 11/28) = 2,0 sur 4')
    await user.click(dialog().getByRole('button', { name: 'Sauvegarde et restauration' }))
    expect(screen.getByRole('dialog').textContent).toContain('(3 + 1 + 2) ÷ 3 = 2,0 sur 4')
    await user.click(dialog().getByRole('button', { name: 'Essai de restauration' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId, questionId: 'essai' })
  })

  it('show how many points are held and no overall level while only those are answered', async () => {
    const { container, user, desktop, goTo } = await openResults({
      answers: answersOf({ copie: 3, essai: 1 }),
      details: { profile: 'demarrage' },
    })
    expect(screen.getByRole('heading', { name: /^1\spoint tenu sur 3$/ })).toBeTruthy()
    expect(container.textContent).not.toContain('Score déclaré')
    desktop.prepare({ updateAssessment: () => anAssessment() })
    await user.click(screen.getByRole('button', { name: 'Compléter le questionnaire' }))
    await waitFor(() => expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId }))
    expect(desktop.inputs('updateAssessment')[0]?.details.profile).toBe('complet')
  })

  it('list what the situation sets aside, with the reason, and the indication as one', async () => {
    await openResults({ answers: [...full.slice(1), aStoredAnswer({ questionId: 'serveur', value: 'no' })] })
    const aside = within(screen.getByRole('region', { name: 'Questions écartées par votre situation' }))
    expect(aside.getByText('Aucune donnée n’est gardée sur place.')).toBeTruthy()
    expect(aside.getByText('Essai de restauration')).toBeTruthy()
    expect(screen.getByText('Simple indication')).toBeTruthy()
    expect(screen.getByText('Accompagnement léger')).toBeTruthy()
  })

  it('mark the actions, and name the strengths', async () => {
    const { user, goTo } = await openResults()
    const first = within(screen.getByRole('region', { name: 'À faire en premier' }))
    expect(first.getByText('Indispensable')).toBeTruthy()
    await user.click(first.getByRole('button', { name: 'Essayer une restauration' }))
    expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ actionKey: 'essai/tester-sauvegardes' }))
    expect(screen.getByText(/Aucune thématique n’atteint encore le niveau 3/)).toBeTruthy()
  })

  it('say what is still to confirm, except once closed', async () => {
    const answers = [aStoredAnswer({ questionId: 'copie', value: 3, toConfirm: true })]
    const { unmount } = await openResults({ answers })
    expect(screen.getByText(/1 réponse vient d’avant/)).toBeTruthy()
    unmount()
    await openResults({ answers, assessment: { closedAt: '2026-11-22T09:00:00.000Z' } })
    expect(screen.queryByText(/vient d’avant/)).toBeNull()
    expect(screen.getByText(/^Close le/)).toBeTruthy()
  })

  it('say that a newer version exists, and open what changes', async () => {
    const { user, goTo } = await openResults({ newest: '1.1.0' })
    await user.click(await screen.findByRole('button', { name: /^Voir ce qui change/ }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'upgrade', establishmentId, assessmentId })
  })
})

describe('objectives by year', () => {
  it('are told by a word, the figure, the threshold and what is missing, with a link to the question', async () => {
    const { user, goTo } = await openResults()
    const line = within(screen.getByRole('region', { name: 'Objectifs – Ligne d’essai' }))
    await user.click(line.getByRole('button', { name: /^2026/ }))
    const year = within(line.getByRole('region', { name: '2026' }))
    expect(year.getAllByRole('listitem')[0]?.textContent).toMatch(/^À risque/)
    expect(year.getByText(/Niveau 1 \(attendu : niveau 3 au moins/)).toBeTruthy()
    await user.click(year.getByRole('button', { name: /Date du dernier essai/ }))
    expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ questionId: 'dernier-essai' }))
  })

  it('show the calendar alone when they are not published', async () => {
    await openResults()
    const line = within(screen.getByRole('region', { name: 'Objectifs – Seconde ligne d’essai' }))
    expect(line.getByText(/ne sont pas publiés ici/)).toBeTruthy()
    expect(line.getByText(/du 1er octobre 2026 au 31 décembre 2026/)).toBeTruthy()
    expect(line.queryByRole('button', { name: /^2026/ })).toBeNull()
  })
})

describe('the target', () => {
  it('is set by the establishment, with a date, and nothing is drawn before', async () => {
    const { user, desktop } = await openResults()
    expect(screen.queryByText(/Cible que vous/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Fixer une cible' }))
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    expect(screen.getByText('Indiquez la date visée.')).toBeTruthy()
    await fill(user, screen.getByRole('textbox', { name: /Pour quand/ }), '31/12/2027')
    await user.click(screen.getByRole('combobox', { name: /Comptes et accès/ }))
    await user.click(screen.getByRole('option', { name: 'Niveau 2' }))
    desktop.prepare({ updateAssessment: () => anAssessment() })
    await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
    await waitFor(() =>
      expect(desktop.inputs('updateAssessment')[0]?.details.target).toEqual({
        level: 3,
        byDomain: { comptes: 2 },
        by: '2027-12-31',
      }),
    )
  })

  it('is drawn and said once it is set', async () => {
    await openResults({ details: { target: { level: 3, byDomain: { comptes: 2 }, by: '2027-12-31' } } })
    expect(screen.getByText(/Cible que vous vous êtes fixée/)).toBeTruthy()
    expect(
      screen.getByText(/niveau 3 d’ici le 31 décembre 2027 \(1 exception\)\. 0 thématique sur 3 l’atteint/),
    ).toBeTruthy()
  })
})

describe('comparison with the campaign before', () => {
  const before = answersOf({ copie: 1, essai: 3, accueil: 4, exercice: 1, nominatif: 3 })

  it('says the differences, what moved, and what is still to confirm', async () => {
    const { user, goTo } = await openResults({ before })
    const panel = within(await screen.findByRole('region', { name: 'Depuis la campagne précédente' }))
    expect(await panel.findByText('En progrès : 1')).toBeTruthy()
    expect(panel.getByText('Niveau 1 → Niveau 3')).toBeTruthy()
    expect(panel.getByText('En recul : 1')).toBeTruthy()
    expect(panel.getByText('sans réponse → 60 %')).toBeTruthy()
    expect(panel.getByText('Toutes les réponses reprises ont été confirmées.')).toBeTruthy()
    await user.click(panel.getByRole('button', { name: 'Copie à part' }))
    expect(goTo).toHaveBeenCalledWith(expect.objectContaining({ questionId: 'copie' }))
    expect(screen.getByRole('button', { name: /^Score déclaré/ }).textContent).toContain(
      'depuis «\u00a0Mars 2026\u00a0»',
    )
  })

  it('can be put away', async () => {
    const { user } = await openResults({ before })
    await screen.findByText('En progrès : 1')
    await user.click(screen.getByRole('combobox', { name: 'Comparer avec' }))
    await user.click(screen.getByRole('option', { name: 'Aucune comparaison' }))
    await waitFor(() => expect(screen.queryByText('En progrès : 1')).toBeNull())
  })
})

describe('the mean of domains', () => {
  it('is explained domain by domain', async () => {
    const { user } = await openResults({ method: 'mean-of-domains' })
    await user.click(screen.getByRole('button', { name: /^Score déclaré/ }))
    expect(screen.getByRole('dialog').textContent).toContain('÷ 3 = ')
  })
})
