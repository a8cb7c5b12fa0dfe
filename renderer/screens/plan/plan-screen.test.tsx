import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlanAction } from '../../../main/ipc/contract'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anId } from '../../testing/builders'
import { fakeDesktop } from '../../testing/fake-desktop'
import { renderScreen } from '../../testing/render'
import { PlanScreen } from './plan-screen'
import {
  aPlan,
  BACKUPS,
  planDefinition as definition,
  untouchedEdits as edits,
  INQUIRY,
  planContent,
} from './testing/a-plan'

const assessmentId = anAssessment().id
const establishmentId = anId(2)

async function openPlan({ plan = aPlan(), actionKey }: { plan?: PlanAction[]; actionKey?: string } = {}) {
  const desktop = fakeDesktop({
    getAssessment: () => planContent,
    getQuestionnaire: () => ({ definition, fingerprint: 'a3f19c0de4b2' }),
    getActionPlan: () => plan,
    saveAction: ({ key, edits: saved }) => {
      const action = plan.find((candidate) => candidate.key === key)
      if (!action) throw new DesktopError('not-found', undefined)
      return { ...action, edits: saved, priority: saved.priority ?? action.computedPriority }
    },
  })
  const rendered = renderScreen(
    <PlanScreen
      assessmentId={assessmentId}
      establishmentId={establishmentId}
      {...(actionKey !== undefined && { actionKey })}
    />,
    { route: { screen: 'plan', establishmentId, assessmentId } },
  )
  await screen.findByRole('heading', { level: 1, hidden: true })
  return { desktop, ...rendered }
}

/** jsdom lays nothing out: without a size the grid draws no row. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1400)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800)
})
afterEach(() => vi.restoreAllMocks())

describe('plan screen', () => {
  it('counts the actions, the first ones and the late ones', async () => {
    await openPlan({ plan: aPlan({ [BACKUPS]: { edits: { ...edits, dueDate: '2020-01-31' } } }) })
    expect(screen.getByText('3 actions · 2 de priorité 1 · 1 en retard')).toBeTruthy()
  })

  it('says that an empty plan is built by answering', async () => {
    const { user, goTo, desktop } = await openPlan({ plan: [] })
    expect(desktop.inputs('getActionPlan')).toEqual([{ assessmentId }])
    await user.click(screen.getByRole('button', { name: 'Ouvrir le questionnaire' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId })
  })

  it('opens the action it is asked for', async () => {
    await openPlan({ actionKey: BACKUPS })
    expect(screen.getByRole('dialog', { name: 'Tester les sauvegardes' })).toBeTruthy()
  })
})

describe('the grid', () => {
  const cell = async (key: string, field: string): Promise<HTMLElement> => {
    const selector = `[data-id="${key}"] [data-field="${field}"]`
    return waitFor(() => {
      const found = document.querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`no cell ${selector}`)
      return found
    })
  }

  it('writes a cell once when Enter is pressed', async () => {
    const { user, desktop } = await openPlan()
    await user.dblClick(await cell(BACKUPS, 'owner'))
    await user.clear(await screen.findByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(desktop.inputs('saveAction')).toHaveLength(1))
    expect(desktop.inputs('saveAction')[0]).toEqual({
      assessmentId,
      key: BACKUPS,
      edits: { ...edits, owner: 'Directrice' },
    })
    await waitFor(async () => expect((await cell(BACKUPS, 'owner')).textContent).toBe('Directrice'))
  })

  it('keeps the cell open with its text when it cannot be written; Escape brings the previous value back', async () => {
    const { user, desktop } = await openPlan()
    desktop.prepare({
      saveAction: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await user.dblClick(await cell(BACKUPS, 'doneBy'))
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Réalisé par' })
    await user.clear(input)
    await user.paste('Prestataire')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Le disque est plein.')).toBeTruthy()
    expect(input.isConnected).toBe(true)
    expect(input.value).toBe('Prestataire')
    expect(await writeAll()).toBe(false)
    await user.keyboard('{Escape}')
    await waitFor(async () => expect((await cell(BACKUPS, 'doneBy')).textContent).toBe('Direction'))
    expect(screen.queryByText('Le disque est plein.')).toBeNull()
    expect(await writeAll()).toBe(true)
  })

  it('narrows the plan with a chip or with words', async () => {
    const { user } = await openPlan()
    await cell(BACKUPS, 'owner')
    await user.click(screen.getByText('Se renseigner : 1'))
    await waitFor(() => expect(document.querySelector(`[data-id="${BACKUPS}"]`)).toBeNull())
    expect(document.querySelector(`[data-id="${INQUIRY}"]`)).not.toBeNull()
    await user.click(screen.getByText('Toutes : 3'))
    await cell(BACKUPS, 'owner')
    await user.click(screen.getByLabelText('Rechercher dans le plan'))
    await user.paste('quotidienne')
    await waitFor(() => expect(document.querySelector(`[data-id="${INQUIRY}"]`)).toBeNull())
    expect(document.querySelector(`[data-id="${BACKUPS}"]`)).not.toBeNull()
  })
})
