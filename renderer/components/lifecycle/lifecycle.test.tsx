import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { AssessmentEvent } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anId, anOverview } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { lifecycleTexts } from '../../texts/lifecycle'
import { LifecycleMenu } from './lifecycle-menu'

const assessmentId = anAssessment().id
const closedAt = '2026-11-22T09:00:00.000Z'

async function openMenu(item: string, channels: Answers, assessment = anAssessment()) {
  const desktop = fakeDesktop({ getOverview: () => anOverview(), ...channels })
  const onChanged = vi.fn()
  const rendered = renderScreen(
    <LifecycleMenu assessment={assessment} establishmentId={anId(2)} onChanged={onChanged} />,
  )
  await rendered.user.click(screen.getByRole('button', { name: lifecycleTexts.menu }))
  await rendered.user.click(screen.getByRole('menuitem', { name: item }))
  return { desktop, onChanged, ...rendered }
}

describe('the life of an assessment', () => {
  it('is closed after saying what that freezes', async () => {
    const { user, desktop, onChanged } = await openMenu(lifecycleTexts.close.action, {
      closeAssessment: () => anAssessment({ closedAt }),
    })
    expect(screen.getByRole('dialog').textContent).toContain('ses réponses ne pourront plus changer')
    await user.click(screen.getByRole('button', { name: lifecycleTexts.close.confirm }))
    await waitFor(() => expect(onChanged).toHaveBeenCalled())
    expect(desktop.inputs('closeAssessment')).toEqual([{ assessmentId }])
  })

  it('is reopened with a reason only, kept on screen when it fails', async () => {
    const { user, desktop, onChanged } = await openMenu(
      lifecycleTexts.reopen.action,
      {
        reopenAssessment: () => {
          throw new DesktopError('disk-full', undefined)
        },
      },
      anAssessment({ closedAt }),
    )
    const confirm = screen.getByRole('button', { name: lifecycleTexts.reopen.confirm })
    await user.click(confirm)
    expect(screen.getByText(lifecycleTexts.reopen.reasonRequired)).toBeTruthy()
    const reason = screen.getByRole('textbox', { name: /Pourquoi la rouvrir/ })
    expect(document.activeElement).toBe(reason)
    await fill(user, reason, 'Une erreur relevée par le CVS.')
    await user.click(confirm)
    expect(await screen.findByText('Le disque est plein.')).toBeTruthy()
    expect(reason).toHaveProperty('value', 'Une erreur relevée par le CVS.')
    desktop.prepare({ reopenAssessment: () => anAssessment() })
    await user.click(confirm)
    await waitFor(() => expect(onChanged).toHaveBeenCalled())
    expect(desktop.inputs('reopenAssessment').at(-1)).toEqual({
      assessmentId,
      reason: 'Une erreur relevée par le CVS.',
    })
  })

  it('tells its history, and takes back an upgrade that came last', async () => {
    const event = (id: number, kind: AssessmentEvent['kind'], note: string): AssessmentEvent => ({
      id: anId(id),
      at: closedAt,
      kind,
      by: 'Mme Le Goff',
      note,
    })
    const { user, desktop, onChanged } = await openMenu(lifecycleTexts.history.action, {
      getAssessmentEvents: () => [event(20, 'upgraded', 'De 1.0.0 à 1.1.0'), event(21, 'reopened', 'Une erreur.')],
      undoUpgrade: () => anAssessment(),
    })
    const texts = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)
    expect(texts[0]).toContain('par Mme Le Goff')
    expect(texts[1]).toMatch(/^Rouverte.*Une erreur\.$/)
    await user.click(screen.getByRole('button', { name: lifecycleTexts.history.undo }))
    await waitFor(() => expect(onChanged).toHaveBeenCalled())
    expect(desktop.inputs('undoUpgrade')).toEqual([{ assessmentId }])
  })

  it('goes on with a new campaign, which leaves a past target behind', async () => {
    const target = { level: 3, byDomain: {}, by: '2020-01-01' }
    const { user, desktop, goTo } = await openMenu(
      lifecycleTexts.campaign.action,
      { createAssessment: () => anAssessment({ id: anId(9) }) },
      anAssessment({ details: { target, lastQuestionId: '1.2' } }),
    )
    const label = screen.getByRole('textbox', { name: /Nom de la campagne/ })
    await user.clear(label)
    await fill(user, label, 'Mars 2027')
    await user.click(screen.getByRole('button', { name: lifecycleTexts.campaign.confirm }))
    await waitFor(() =>
      expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId: anId(2), assessmentId: anId(9) }),
    )
    expect(desktop.inputs('createAssessment')[0]).toMatchObject({
      previousId: assessmentId,
      details: { label: 'Mars 2027', profile: 'EI', target: null, lastQuestionId: null },
    })
  })
})
