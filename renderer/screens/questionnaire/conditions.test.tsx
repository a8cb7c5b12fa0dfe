import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { DesktopError } from '../../desktop-api'
import { anOverview, aStoredAnswer } from '../../testing/builders'
import { fill } from '../../testing/fill'
import { setWindowWidth } from '../../testing/window-width'
import { domainWords, questionnaireTexts as texts } from '../../texts/questionnaire'
import { aMaturityAssessment, choice, choices, field, openQuestionnaire, rail } from './testing/open-questionnaire'

const words = domainWords.theme

beforeEach(() => {
  setWindowWidth(1400)
  // A question that comes back is drawn in an idle moment: here there are some.
  vi.stubGlobal('requestIdleCallback', (task: IdleRequestCallback) =>
    window.setTimeout(() => task({ didTimeout: false, timeRemaining: () => 10 })),
  )
  vi.stubGlobal('cancelIdleCallback', (handle: number) => window.clearTimeout(handle))
  return () => vi.unstubAllGlobals()
})

const inRail = (name: RegExp) => within(rail()).getByRole('button', { name })
const headline = () => within(rail()).getByText(/réponses? sur/).textContent

describe('the context of an entity', () => {
  it('stands first, marked as not scored, and out of the ranks', async () => {
    const { user } = await openQuestionnaire()
    expect(inRail(/Situation/).textContent).toBe('à commencerSituationnon noté0/3')
    expect(screen.getByText(texts.domain.unscored)).toBeTruthy()
    expect(screen.getByText('Votre situation · Questionnaire complet')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: words.next }))
    expect(screen.getByText('Thématique 1 sur 3 · Questionnaire complet')).toBeTruthy()
    expect(screen.queryByText(texts.domain.unscored)).toBeNull()
  })

  it('changes at once what is asked, counted and found, and says what it spares', async () => {
    const { user } = await openQuestionnaire({ questionId: 'serveur' })
    expect(headline()).toMatch(/^0.réponse sur 15/)
    expect(screen.getByText(texts.domain.spares(0))).toBeTruthy()
    await user.click(choice('données gardées sur place', /^Non/))
    expect(headline()).toMatch(/^1.réponse sur 14/)
    expect(screen.getByText(/^Vos réponses vous épargnent 1.question\.$/)).toBeTruthy()
    expect(inRail(/Sauvegarde/).textContent).toContain('0/3')
    await user.type(screen.getByRole('combobox', { name: texts.search.label }), 'restauration')
    expect(screen.getByText(texts.search.none)).toBeTruthy()
    await user.click(inRail(/Sauvegarde/))
    expect(screen.queryByRole('radiogroup', { name: /essai de restauration/ })).toBeNull()
    await user.click(inRail(/Situation/))
    await user.click(choice('données gardées sur place', /^Oui/))
    expect(headline()).toMatch(/^1.réponse sur 15/)
    await user.click(inRail(/Sauvegarde/))
    expect(await screen.findByRole('radiogroup', { name: /essai de restauration/ })).toBeTruthy()
  })

  it('brings a question in with its condition', async () => {
    const { user } = await openQuestionnaire({ questionId: 'dossier' })
    await user.click(choice('dossier de la personne', /^Pas de dossier/))
    expect(headline()).toMatch(/sur 14/)
    await user.click(choice('dossier de la personne', /^Hébergé/))
    expect(headline()).toMatch(/sur 15/)
  })

  it('is followed by the keys, which pass over what is set aside', async () => {
    const { user } = await openQuestionnaire({
      questionId: 'copie',
      content: { answers: [aStoredAnswer({ questionId: 'serveur', value: 'no' })] },
    })
    await user.keyboard('s')
    expect(document.activeElement).toBe(field('part des données sauvegardées'))
  })

  it('opens at the beginning when the place where one stopped is set aside', async () => {
    await openQuestionnaire({
      content: {
        assessment: aMaturityAssessment({ lastQuestionId: 'essai' }),
        answers: [aStoredAnswer({ questionId: 'serveur', value: 'no' })],
      },
    })
    expect(choices('données gardées sur place').contains(document.activeElement)).toBe(true)
  })
})

describe('a question that the answers of its own domain set aside', () => {
  /** The context asks for the places only where data are kept. */
  const definition = aMaturityDefinition({
    deactivate: [{ when: 'serveur = no', questions: ['places', 'essai'], because: 'Rien n’est gardé sur place.' }],
  })

  it('leaves and comes back under the eyes of the person, with its answer', async () => {
    const { user, desktop } = await openQuestionnaire({
      definition,
      questionId: 'serveur',
      content: { answers: [aStoredAnswer({ questionId: 'places', value: 82 })] },
    })
    expect(field('nombre de places').value).toBe('82')
    await user.click(choice('données gardées sur place', /^Non/))
    expect(screen.queryByRole('textbox', { name: /nombre de places/ })).toBeNull()
    expect(document.activeElement).toBe(choice('données gardées sur place', /^Non/))
    await user.click(choice('données gardées sur place', /^Oui/))
    expect(field('nombre de places').value).toBe('82')
    expect(desktop.inputs('saveAnswer').map(({ questionId }) => questionId)).toEqual(['serveur', 'serveur'])
  })
})

describe('what is set aside', () => {
  const setAside = () => screen.getByRole('button', { name: /question.* écartées?$/ })

  it('is listed at the foot of its domain, folded, with the reason and what was answered', async () => {
    const { user } = await openQuestionnaire({
      questionId: 'copie',
      content: {
        answers: [
          aStoredAnswer({ questionId: 'serveur', value: 'no' }),
          aStoredAnswer({ questionId: 'essai', value: 2 }),
        ],
      },
    })
    expect(setAside().getAttribute('aria-expanded')).toBe('false')
    await user.click(setAside())
    expect(screen.getByText('Aucune donnée n’est gardée sur place.')).toBeTruthy()
    expect(screen.getByText(texts.setAside.answerKept)).toBeTruthy()
    await user.click(inRail(/Comptes/))
    expect(screen.queryByRole('button', { name: /écartée/ })).toBeNull()
  })

  it('is listed whole with the context, which set it aside', async () => {
    const answers = [
      aStoredAnswer({ questionId: 'serveur', value: 'no' }),
      aStoredAnswer({ questionId: 'dossier', value: 'aucun' }),
    ]
    const { user } = await openQuestionnaire({ content: { answers } })
    await user.click(setAside())
    expect(screen.getByText('Essai de restauration')).toBeTruthy()
    expect(screen.getByText('Engagement de l’éditeur')).toBeTruthy()
  })
})

describe('two answers that cannot both be true', () => {
  const bigger = [
    aStoredAnswer({ questionId: 'personnes', value: 100 }),
    aStoredAnswer({ questionId: 'equipees', value: 120 }),
  ]

  it('are explained under both, and lead to one another', async () => {
    const { user } = await openQuestionnaire({ questionId: 'equipees', content: { answers: bigger } })
    const alerts = await screen.findAllByText(/\(120\) ne peut pas dépasser « Personnes qui se connectent » \(100\)/)
    expect(alerts).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: texts.contradiction.open('Personnes qui se connectent') }))
    expect(document.activeElement).toBe(field('personnes qui se connectent'))
  })

  it('are both to complete, and go once they agree', async () => {
    const { user } = await openQuestionnaire({ questionId: 'equipees', content: { answers: bigger } })
    await user.click(await screen.findByRole('button', { name: texts.toComplete.open(15) }))
    const dialog = await screen.findByRole('dialog', { name: texts.toComplete.title })
    expect(within(dialog).getAllByText(texts.toComplete.lacks.contradiction)).toHaveLength(2)
    await user.click(within(dialog).getByRole('button', { name: 'Fermer' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const input = field('personnes équipées')
    await user.clear(input)
    await fill(user, input, '90')
    await waitFor(() => expect(screen.queryByText(texts.contradiction.title)).toBeNull())
    expect(screen.getByRole('button', { name: texts.toComplete.open(13) })).toBeTruthy()
  })

  it('come from a rule of the definition too, across scales', async () => {
    const answers = [
      aStoredAnswer({ questionId: 'charte', value: 'no' }),
      aStoredAnswer({ questionId: 'accueil', value: 4 }),
    ]
    await openQuestionnaire({ questionId: 'charte', content: { answers } })
    expect(await screen.findAllByText(/^L’accueil le plus complet comprend une charte signée/)).toHaveLength(2)
  })
})

describe('the start in 20 minutes', () => {
  const content = { assessment: aMaturityAssessment({ profile: 'demarrage' }) }

  it('asks the context and the core questions only, and leads to all of them without losing an answer', async () => {
    const full = aMaturityAssessment({ profile: 'complet' })
    const { user, desktop, unmount } = await openQuestionnaire({
      content: { ...content, answers: [aStoredAnswer({ questionId: 'copie', value: 3 })] },
      questionId: 'nominatif',
      answers: { updateAssessment: () => full, getOverview: () => anOverview() },
    })
    expect(headline()).toMatch(/^1.réponse sur 6/)
    await user.click(choice('un compte par personne', /^4/))
    expect(screen.getByText(/^Il reste 9.questions pour tout couvrir/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: texts.goOn.button('Questionnaire complet') }))
    expect(desktop.inputs('updateAssessment').at(-1)?.details.profile).toBe('complet')
    expect(headline()).toMatch(/^2.réponses sur 15/)
    expect(document.activeElement?.textContent).toBe('Votre situation')
    await user.click(inRail(/Comptes/))
    expect(choice('un compte par personne', /^4/).checked).toBe(true)
    expect(field('délai de fermeture')).toBeTruthy()
    unmount()
    // The place where one stopped goes with the new profile, and not with the one before.
    expect(desktop.inputs('updateAssessment').at(-1)?.details.profile).toBe('complet')
  })

  it('says why the rest could not be opened, and stays', async () => {
    const { user, desktop } = await openQuestionnaire({ content, questionId: 'nominatif' })
    desktop.prepare({
      updateAssessment: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await user.click(screen.getByRole('button', { name: texts.goOn.button('Questionnaire complet') }))
    expect(await screen.findByText('Le disque est plein.')).toBeTruthy()
    expect(headline()).toMatch(/sur 6/)
  })
})
