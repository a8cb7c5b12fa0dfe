import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { anAssessment, anId } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { fastEntryTexts as texts } from '../../texts/fast-entry'
import { PaperMenu } from './paper-menu'

async function open(closedAt: string | null = null) {
  const desktop = fakeDesktop({
    exportFile: () => ({ outcome: 'saved', fileName: 'feuille.pdf' }),
    getProgress: () => null,
  })
  const rendered = renderScreen(<PaperMenu assessment={anAssessment({ closedAt })} establishmentId={anId(2)} />)
  await rendered.user.click(screen.getByRole('button', { name: texts.menu.open }))
  return { ...rendered, desktop }
}

describe('« Questionnaire papier »', () => {
  it.each([
    ['all', null],
    ['unanswered', texts.print.unanswered],
  ] as const)('prints the questions that are wanted: %s', async (questions, choice) => {
    const { user, desktop } = await open()
    await user.click(screen.getByRole('menuitem', { name: texts.menu.print }))
    await screen.findByRole('radiogroup', { name: texts.print.which })
    if (choice !== null) await user.click(screen.getByRole('radio', { name: choice }))
    await user.click(screen.getByRole('button', { name: texts.print.confirm }))
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'blank', assessmentId: anId(3), questions }])
    expect(await screen.findByText(/feuille\.pdf/)).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('leads to the fast entry', async () => {
    const { user, goTo } = await open()
    await user.click(screen.getByRole('menuitem', { name: texts.menu.enter }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'fast-entry', establishmentId: anId(2), assessmentId: anId(3) })
  })

  it('offers no entry in an assessment that is closed', async () => {
    await open('2026-11-20T10:00:00.000Z')
    expect(screen.queryByRole('menuitem', { name: texts.menu.enter })).toBeNull()
    expect(screen.getByRole('menuitem', { name: texts.menu.print })).toBeTruthy()
  })
})
