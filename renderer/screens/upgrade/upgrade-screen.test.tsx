import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { UpgradePreview } from '../../../main/ipc/contract'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anAssessmentContent, anId, anOverview, aStoredAnswer } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { UpgradeScreen } from './upgrade-screen'

const assessmentId = anAssessment().id
const establishmentId = anId(2)

const share = (num: number, den: number, evaluated = true) => ({
  prudent: { num, den },
  optimistic: { num: den, den },
  evidenced: { num: 0, den },
  evaluated,
})

const question = (id: string, text: string) => ({ id, label: `Sujet ${id}`, text, meaning: null })

const preview: UpgradePreview = {
  fromVersion: '1.0.0',
  toVersion: '1.1.0',
  summary: 'Des questions plus nettes.',
  counts: { kept: 3, toReview: 1, setAside: 1, added: 2 },
  changes: [
    {
      kind: 'reworded',
      answers: 'review',
      from: [{ ...question('copie', 'Avez-vous une copie ?'), words: 'Niveau 3', meaning: 'Une copie est faite.' }],
      to: [{ ...question('copie', 'Avez-vous une copie hors ligne ?'), meaning: 'Une copie est débranchée.' }],
      note: 'La question dit où est la copie.',
    },
    { kind: 'added', answers: 'keep', from: [], to: [question('ia', 'Et l’IA ?')], note: 'Un sujet nouveau.' },
    {
      kind: 'removed',
      answers: 'set-aside',
      from: [{ ...question('fax', 'Et le fax ?'), words: '' }],
      to: [],
      note: 'Un sujet passé.',
    },
  ],
  before: share(1, 2),
  after: share(2, 5),
  unchangedBefore: share(2, 4),
  unchangedAfter: share(1, 2),
  actions: { unchanged: 4, added: 1, gone: 0, edited: 0 },
}

const answered = ['copie', 'essai', 'nominatif', 'accueil'].map((questionId) => aStoredAnswer({ questionId, value: 2 }))

async function openUpgrade(channels: Answers = {}, profile = 'complet') {
  const desktop = fakeDesktop({
    getOverview: () => anOverview(),
    previewUpgrade: () => preview,
    getAssessment: () => anAssessmentContent({ assessment: anAssessment({ details: { profile } }), answers: answered }),
    getQuestionnaire: () => ({ definition: aMaturityDefinition(), fingerprint: 'a3f19c0de4b2' }),
    ...channels,
  })
  const rendered = renderScreen(<UpgradeScreen establishmentId={establishmentId} assessmentId={assessmentId} />, {
    route: { screen: 'upgrade', establishmentId, assessmentId },
  })
  await screen.findByRole('heading', { level: 1 })
  return { desktop, ...rendered }
}

describe('moving to a newer version', () => {
  it('is shown first: counts, old and new wording side by side, with the answer', async () => {
    const { user, desktop } = await openUpgrade()
    const counts = within(screen.getByRole('list', { name: 'Ce que deviennent les réponses' }))
    expect(counts.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '3Reprises telles quelles',
      '1À reconfirmer',
      '2Nouvelles questions',
      '1Mises de côté, consultables',
    ])
    const row = screen.getByRole('row', { name: /Avez-vous une copie/ })
    expect(row.textContent).toContain('Avez-vous une copie hors ligne ?')
    expect(row.textContent).toContain('Question précisée')
    expect(row.textContent).toContain('Niveau 3')
    expect(row.textContent).toMatch(/Une copie est faite\..*Une copie est débranchée\./)
    await user.click(screen.getByRole('tab', { name: 'Mises de côté (1)' }))
    expect(screen.getByRole('row', { name: /Et le fax/ }).textContent).toContain('sans réponse')
    expect(desktop.inputs('upgradeAssessment')).toEqual([])
  })

  it('says the score on unchanged questions first, then what becomes of the plan', async () => {
    await openUpgrade()
    expect(screen.getByRole('heading', { name: '2,0 sur 4, inchangé à questions constantes.' })).toBeTruthy()
    const effect = screen.getByRole('region', { name: 'Votre score' }).textContent ?? ''
    expect(effect).toContain('2,0 sur 4 avant, 1,6 sur 4 après')
    expect(effect).toMatch(/4\sactions inchangées, 1\saction nouvelle\. Ce que vous avez écrit dans le plan est gardé/)
  })

  it('shows no score where none is shown yet', async () => {
    const { container } = await openUpgrade({}, 'demarrage')
    expect(container.textContent).toContain('Le score n’est pas encore affiché')
    expect(container.textContent).not.toContain('sur 4')
  })

  it('is done when asked, then can be taken back', async () => {
    const { user, desktop, goTo } = await openUpgrade({
      upgradeAssessment: () => anAssessment(),
      undoUpgrade: () => anAssessment(),
    })
    await user.click(screen.getByRole('button', { name: 'Passer à la version 1.1.0' }))
    const done = await screen.findByRole('status')
    expect(done.textContent).toMatch(/1\sréponse est à reconfirmer/)
    expect(screen.queryByRole('button', { name: 'Passer à la version 1.1.0' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    await user.click(within(done).getByRole('button', { name: 'Ouvrir le questionnaire' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId })
    await user.click(within(done).getByRole('button', { name: 'Revenir à la version 1.0.0' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('revenue à la version 1.0.0'))
    expect(desktop.inputs('undoUpgrade')).toEqual([{ assessmentId }])
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('says why it could not be done, and changes nothing', async () => {
    const { user } = await openUpgrade({
      upgradeAssessment: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await user.click(screen.getByRole('button', { name: 'Passer à la version 1.1.0' }))
    expect(await screen.findByText('Le disque est plein.')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Passer à la version 1.1.0' })).toBeTruthy()
  })

  it('can be left as it is', async () => {
    const { user, goTo } = await openUpgrade()
    await user.click(screen.getByRole('button', { name: 'Rester en 1.0.0' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'results', establishmentId, assessmentId })
  })
})
