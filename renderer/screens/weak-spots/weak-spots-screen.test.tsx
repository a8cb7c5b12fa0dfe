import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { WeakSpot } from '../../../main/ipc/contract'
import { anAssessment, anEstablishment, anId } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { weakSpotTexts as texts } from '../../texts/weak-spots'
import { WeakSpotsScreen } from './weak-spots-screen'

const establishmentId = anEstablishment().id
const assessmentId = anAssessment().id

const late: WeakSpot = {
  kind: 'action-late',
  title: 'Tester les sauvegardes',
  detail: 'Échéance du 20/11/2026 dépassée',
  context: '',
  place: { screen: 'plan', actionKey: 'essai/tester-sauvegardes' },
}
const unproved = (questionId: string): WeakSpot => ({
  kind: 'no-evidence',
  title: `Question ${questionId}`,
  detail: 'Aucune preuve citée',
  context: 'Questionnaire d’essai',
  place: { screen: 'questionnaire', assessmentId, questionId },
})
const expired: WeakSpot = {
  kind: 'evidence-expired',
  title: 'Contrat',
  detail: 'A expiré le 01/11/2026',
  context: '',
  place: { screen: 'evidence', evidenceId: anId(7) },
}

describe('the standing review', () => {
  it('groups weak spots, says what to do, and each line opens its place', async () => {
    fakeDesktop({ getWeakSpots: () => [late, expired, unproved('1.1')] })
    const { user, goTo } = renderScreen(<WeakSpotsScreen establishmentId={establishmentId} />)
    const group = await screen.findByRole('region', { name: `${texts.kinds['action-late'].heading} (1)` })
    expect(within(group).getByText(texts.kinds['action-late'].advice)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Tester les sauvegardes' }))
    expect(goTo).toHaveBeenLastCalledWith({
      screen: 'plan',
      establishmentId,
      actionKey: 'essai/tester-sauvegardes',
    })
    await user.click(screen.getByRole('button', { name: 'Contrat' }))
    expect(goTo).toHaveBeenLastCalledWith({ screen: 'evidence', establishmentId, evidenceId: anId(7) })
    await user.click(screen.getByRole('button', { name: 'Question 1.1' }))
    expect(goTo).toHaveBeenLastCalledWith({
      screen: 'questionnaire',
      establishmentId,
      assessmentId,
      questionId: '1.1',
    })
  })

  it('shows the first ones of a long list, then all of them', async () => {
    const many = Array.from({ length: 12 }, (_, index) => unproved(`1.${index + 1}`))
    fakeDesktop({ getWeakSpots: () => many })
    const { user } = renderScreen(<WeakSpotsScreen establishmentId={establishmentId} />)
    expect(await screen.findAllByRole('listitem')).toHaveLength(8)
    await user.click(screen.getByRole('button', { name: texts.more(4) }))
    expect(screen.getAllByRole('listitem')).toHaveLength(12)
  })

  it('says so when there is nothing to check', async () => {
    fakeDesktop({ getWeakSpots: () => [] })
    renderScreen(<WeakSpotsScreen establishmentId={establishmentId} />)
    expect(await screen.findByText(texts.none)).toBeDefined()
  })
})
