import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Plan, PlanFile } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { anId } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { planImport as texts } from '../../texts/plan-import'
import { PlanImport } from './plan-import'
import type { ReadyFile } from './plan-import-model'
import { aReadyFile } from './testing/a-ready-file'

const establishmentId = anId(2)
const plan: Plan = { actions: [], assessments: [], undo: { at: '2026-11-22T10:00:00.000Z', note: 'Classeur relu' } }

async function read(file: PlanFile, channels: Answers = {}) {
  const desktop = fakeDesktop({ choosePlanFile: () => file, applyPlanFile: () => plan, ...channels })
  const onDone = vi.fn<(plan: Plan) => void>()
  const onClose = vi.fn<() => void>()
  const rendered = renderScreen(<PlanImport establishmentId={establishmentId} onDone={onDone} onClose={onClose} />)
  return { ...rendered, desktop, onDone, onClose }
}

async function review(changes: Partial<ReadyFile> = {}, channels: Answers = {}) {
  const rendered = await read({ ...aReadyFile, ...changes }, channels)
  await screen.findByText(plain(texts.file(aReadyFile.fileName)))
  return rendered
}

const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const owner = texts.changed.acceptField('Pilote', 'Tester les sauvegardes')
const dueDate = texts.changed.acceptField('Échéance', 'Tester les sauvegardes')
const server = texts.changed.acceptField('Coût réel', 'Remplacer le serveur')

describe('the reading of an edited workbook', () => {
  it('asks for a file at once, and closes when none is chosen', async () => {
    const { desktop, onClose } = await read({ outcome: 'cancelled' })
    await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1))
    expect(desktop.inputs('choosePlanFile')).toEqual([{ establishmentId }])
  })

  it('says why a file is refused, and offers another', async () => {
    const { user, desktop, onClose } = await read({
      outcome: 'refused',
      fileName: 'budget.xlsx',
      reasons: ['Ce classeur n’est pas un plan.'],
    })
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByText('Ce classeur n’est pas un plan.')).toBeTruthy()
    desktop.prepare({ choosePlanFile: () => ({ outcome: 'cancelled' }) })
    // The buttons work a moment after the answer is shown, once the reading has ended.
    const free = (name: string) => waitFor(() => expect(button(name).disabled).toBe(false))
    await free(texts.other)
    await user.click(button(texts.other))
    expect(desktop.inputs('choosePlanFile')).toHaveLength(2)
    expect(screen.getByText('Ce classeur n’est pas un plan.')).toBeTruthy()
    await free('Fermer')
    await user.click(button('Fermer'))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('shows each difference before and after, what is new, what is gone and what was not read', async () => {
    await review()
    expect(screen.getByText(/exporté le 20 novembre 2026/)).toBeTruthy()
    expect(screen.getByText('Ce classeur contient des macros.')).toBeTruthy()
    const table = screen.getByRole('table', { name: texts.changed.title })
    expect(within(table).getByText('Aïcha')).toBeTruthy()
    expect(within(table).getByText('Yann')).toBeTruthy()
    expect(within(table).getByText(plain(texts.changed.atExport('31/01/2027')))).toBeTruthy()
    expect(screen.getByText(plain(texts.added.copy('Tester les sauvegardes')))).toBeTruthy()
    const refused = screen.getByRole('table', { name: texts.refusedCells.title })
    expect(within(refused).getByText('Une date est attendue, comme 31/01/2027.')).toBeTruthy()
  })

  it('ticks what is clear; conflicts, copies and removed lines wait for a decision', async () => {
    await review()
    expect(box(owner).checked).toBe(true)
    expect(box(server).checked).toBe(true)
    expect(box(dueDate).checked).toBe(false)
    expect(box(/^Changer les serrures/).checked).toBe(true)
    expect(box(/^Tester les sauvegardes \(ligne 9\)/).checked).toBe(false)
    expect(box('Former les équipes').checked).toBe(false)
    expect(button(texts.apply(2, 1, 0))).toBeTruthy()
  })

  it('accepts by line, by column, or all at once', async () => {
    const { user } = await review()
    await user.click(button(texts.changed.none))
    expect([box(owner).checked, box(dueDate).checked, box(server).checked]).toEqual([false, false, false])
    await user.click(box(texts.changed.acceptRow('Tester les sauvegardes')))
    expect([box(owner).checked, box(dueDate).checked, box(server).checked]).toEqual([true, true, false])
    await user.click(box(texts.changed.column('Pilote', 1)))
    expect([box(owner).checked, box(dueDate).checked, box(server).checked]).toEqual([false, true, false])
    await user.click(button(texts.changed.all))
    expect([box(owner).checked, box(dueDate).checked, box(server).checked]).toEqual([true, true, true])
  })

  it('sends exactly what is accepted, says what was done, and gives the plan back', async () => {
    const { user, desktop, onDone, onClose } = await review()
    await user.click(box(server))
    await user.click(box('Former les équipes'))
    await user.click(button(/^Appliquer/))
    expect(await screen.findByText(plain(texts.done(1, 1, 1)))).toBeTruthy()
    expect(desktop.inputs('applyPlanFile')).toEqual([
      {
        token: aReadyFile.token,
        changed: [{ key: 'essai/tester-sauvegardes', fields: ['owner'] }],
        added: [8],
        abandoned: ['essai/former'],
      },
    ])
    await user.click(button('Fermer'))
    expect(onDone).toHaveBeenCalledWith(plan)
    expect(onClose).not.toHaveBeenCalled()
  })

  it('can be taken back at once', async () => {
    const { user, desktop, onDone, onClose } = await review({}, { undoPlanChange: () => plan })
    await user.click(button(/^Appliquer/))
    await user.click(await screen.findByRole('button', { name: texts.undo }))
    expect(await screen.findByText(plain(texts.undone))).toBeTruthy()
    expect(desktop.inputs('undoPlanChange')).toEqual([{ establishmentId }])
    await user.click(button('Fermer'))
    expect(onClose).toHaveBeenCalledTimes(1)
    expect(onDone).not.toHaveBeenCalled()
  })

  it('has nothing to apply when everything is refused, or when nothing differs', async () => {
    const { user } = await review({ added: [], missing: [] })
    await user.click(button(texts.changed.none))
    expect(button('Appliquer').disabled).toBe(true)
  })

  it('says that a workbook proposes nothing', async () => {
    const { user, onClose } = await review({ changed: [], added: [], missing: [], refused: [], notes: [] })
    expect(screen.getByText(texts.nothing)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Appliquer/ })).toBeNull()
    await user.click(button('Fermer'))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('reads the workbook again when the plan changed meanwhile', async () => {
    const { user, desktop } = await review(
      {},
      {
        applyPlanFile: () => {
          throw new DesktopError('conflict', undefined)
        },
      },
    )
    await user.click(button(/^Appliquer/))
    expect(await screen.findByText(plain(texts.changedSince))).toBeTruthy()
    desktop.prepare({ choosePlanFile: () => ({ ...aReadyFile, token: anId(9), added: [], missing: [] }) })
    await user.click(button(texts.readAgain))
    expect(await screen.findByRole('button', { name: texts.apply(2, 0, 0) })).toBeTruthy()
    expect(screen.queryByText(plain(texts.changedSince))).toBeNull()
  })

  it('does not show, nor take, more added lines than anyone typed', async () => {
    const added = Array.from({ length: 203 }, (_, index) => ({
      row: 10 + index,
      title: `Ligne ${index}`,
      copyOf: null,
      fields: [],
    }))
    await review({ changed: [], missing: [], refused: [], added })
    expect(screen.getByText(plain(texts.added.more(3)))).toBeTruthy()
    expect(button(texts.apply(0, 200, 0))).toBeTruthy()
  })
})
