import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionEdits, Plan } from '../../../main/ipc/contract'
import { holdsUnsavedForm, writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anAssessment, anId, anOverview, someSettings } from '../../testing/builders'
import { clickBeside } from '../../testing/click-beside'
import { fakeDesktop } from '../../testing/fake-desktop'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { forms } from '../../texts/forms'
import { plan as texts } from '../../texts/plan'
import { PlanScreen } from './plan-screen'
import {
  aManualAction,
  anAction,
  aPlan,
  BACKUPS,
  INQUIRY,
  MANUAL,
  SOMEONE,
  someActions,
  someEdits,
} from './testing/a-plan'

const assessmentId = anAssessment().id
const establishmentId = anId(2)

type Opening = { readonly plan?: Plan; readonly actionKey?: string; readonly respondent?: string }

/** The plan on screen, over a main process that keeps what it is given. */
async function openPlan({ plan = aPlan(), actionKey, respondent = '' }: Opening = {}) {
  let current = plan
  const desktop = fakeDesktop({
    getPlan: () => current,
    getEvidence: () => ({ pieces: [], questions: [], wanted: [] }),
    getContacts: () => [],
    saveAction: ({ key, edits }) => {
      const action = current.actions.find((candidate) => candidate.key === key)
      if (!action) throw new DesktopError('not-found', undefined)
      // The screen sends every field; the contract would let the newer ones be missing.
      const saved = { ...action, edits: edits as ActionEdits, priority: edits.priority ?? action.computedPriority }
      current = { ...current, actions: current.actions.map((known) => (known.key === key ? saved : known)) }
      return saved
    },
    undoPlanChange: () => plan,
  })
  const rendered = renderScreen(
    <PlanScreen
      assessmentId={assessmentId}
      establishmentId={establishmentId}
      {...(actionKey !== undefined && { actionKey })}
    />,
    {
      route: { screen: 'plan', establishmentId, assessmentId },
      overview: anOverview({ settings: someSettings({ respondent }) }),
    },
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

const findCell = (key: string, field: string) =>
  document.querySelector<HTMLElement>(`[data-id="${key}"] [data-field="${field}"]`)
const cell = (key: string, field: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = findCell(key, field)
    if (!found) throw new Error(`no cell ${key} ${field}`)
    return found
  })
const open = async (user: { click: (element: Element) => Promise<void> }, view: keyof typeof texts.views.names) =>
  user.click(screen.getByRole('tab', { name: texts.views.names[view] }))
const changed = (overrides: Parameters<typeof someActions>[0], more: Plan['actions'] = []) =>
  aPlan([...someActions(overrides), ...more])

describe('plan screen', () => {
  it('counts the actions, the first ones, the late and the soon due ones', async () => {
    const today = new Date().toLocaleDateString('sv-SE')
    const plan = changed({
      [BACKUPS]: { edits: someEdits({ dueDate: '2020-01-31' }) },
      [SOMEONE]: { edits: someEdits({ dueDate: today }) },
    })
    await openPlan({ plan })
    expect(screen.getByText('3 actions · 2 de priorité 1 · 1 en retard · 1 à finir sous 30 jours')).toBeTruthy()
  })

  it('is that of the site', async () => {
    const { desktop } = await openPlan()
    expect(desktop.inputs('getPlan')).toEqual([{ establishmentId }])
  })

  it('says that an empty plan is built by answering', async () => {
    const { user, goTo } = await openPlan({ plan: aPlan([]) })
    await user.click(screen.getByRole('button', { name: 'Ouvrir le questionnaire' }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId })
  })

  it('sends to the home of a site that no questionnaire speaks of', async () => {
    const { user, goTo } = await openPlan({ plan: { actions: [], assessments: [], undo: null } })
    await user.click(screen.getByRole('button', { name: texts.empty.home }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'home', establishmentId })
  })

  it('says why the plan cannot be read', async () => {
    fakeDesktop({
      getPlan: () => {
        throw new DesktopError('questionnaire-unreadable', undefined)
      },
    })
    renderScreen(<PlanScreen establishmentId={establishmentId} />)
    expect(await screen.findByText('Ce questionnaire ne peut pas être lu.')).toBeTruthy()
  })

  it('opens the action it is asked for', async () => {
    await openPlan({ actionKey: BACKUPS })
    expect(screen.getByRole('dialog', { name: 'Tester les sauvegardes' })).toBeTruthy()
  })
})

describe('the grid', () => {
  it('writes a cell once when Enter is pressed', async () => {
    const { user, desktop } = await openPlan()
    await user.dblClick(await cell(BACKUPS, 'owner'))
    await user.clear(await screen.findByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(desktop.inputs('saveAction')).toHaveLength(1))
    expect(desktop.inputs('saveAction')[0]).toEqual({
      establishmentId,
      key: BACKUPS,
      edits: someEdits({ owner: 'Directrice' }),
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

  const typeIn = async (user: UserEvent, column: string, field: string, text: string) => {
    await user.dblClick(await cell(BACKUPS, field))
    const input = await screen.findByRole<HTMLInputElement>('textbox', { name: new RegExp(`^${column}`) })
    await user.clear(input)
    await user.type(input, text)
    return input
  }

  it('writes the cell being typed when the window closes or the data is locked, once', async () => {
    const { user, desktop } = await openPlan()
    await typeIn(user, 'Pilote', 'owner', 'Directrice')
    expect(await writeAll()).toBe(true)
    expect(desktop.inputs('saveAction')).toEqual([
      { establishmentId, key: BACKUPS, edits: someEdits({ owner: 'Directrice' }) },
    ])
    expect(await writeAll()).toBe(true)
    expect(desktop.inputs('saveAction')).toHaveLength(1)
  })

  it('writes the cell being typed when the screen is left, and holds what the disk refused', async () => {
    const { user, desktop, unmount } = await openPlan()
    desktop.prepare({
      saveAction: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await typeIn(user, 'Échéance', 'dueDate', '28/02/2027')
    unmount()
    await waitFor(() => expect(desktop.inputs('saveAction')).toHaveLength(1))
    expect(await writeAll()).toBe(false)
    desktop.prepare({ saveAction: () => anAction(BACKUPS) })
    expect(await writeAll()).toBe(true)
    expect(desktop.inputs('saveAction').at(-1)?.edits.dueDate).toBe('2027-02-28')
  })

  it('holds closing, the lock, the rail and the other views while a cell cannot be read, until Escape gives it up', async () => {
    const { user, desktop } = await openPlan()
    const input = await typeIn(user, 'Échéance', 'dueDate', '31/02/2027')
    expect(await screen.findByText(/^Ce jour n’existe pas.*Échap/)).toBeTruthy()
    expect(screen.getByText(forms.incomplete)).toBeTruthy()
    await open(user, 'timeline')
    expect(input.isConnected).toBe(true)
    expect(document.activeElement).toBe(input)
    expect(holdsUnsavedForm()).toBe(true)
    expect(await writeAll()).toBe(false)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(holdsUnsavedForm()).toBe(false))
    expect(await writeAll()).toBe(true)
    expect(desktop.inputs('saveAction')).toEqual([])
    await open(user, 'timeline')
    expect(screen.getByRole('tab', { name: texts.views.names.timeline, selected: true })).toBeTruthy()
  })
})

describe('filters', () => {
  it('add up, and one click shows everything again', async () => {
    const { user } = await openPlan({ plan: changed({}, [aManualAction()]) })
    await cell(BACKUPS, 'owner')
    await user.click(screen.getByText('Priorité 1 : 2'))
    await waitFor(() => expect(findCell(INQUIRY, 'title')).toBeNull())
    expect(screen.getByText('2 sur 4 actions')).toBeTruthy()
    await user.click(screen.getByLabelText(texts.filters.search))
    await user.paste('quotidienne')
    await waitFor(() => expect(findCell(SOMEONE, 'title')).toBeNull())
    expect(findCell(BACKUPS, 'title')).not.toBeNull()
    await user.click(screen.getByRole('button', { name: texts.filters.reset }))
    await cell(INQUIRY, 'title')
    await cell(MANUAL, 'title')
  })

  it('offer « les miennes » once someone said who answers', async () => {
    const { unmount } = await openPlan()
    expect(screen.queryByText(/^Les miennes/)).toBeNull()
    unmount()
    await openPlan({
      respondent: 'Mme Le Goff',
      plan: changed({ [BACKUPS]: { edits: someEdits({ owner: 'mme le goff' }) } }),
    })
    expect(screen.getByText('Les miennes : 1')).toBeTruthy()
  })
})

describe('views', () => {
  it('put what is late first in the timeline', async () => {
    const { user } = await openPlan({ plan: changed({ [BACKUPS]: { edits: someEdits({ dueDate: '2020-01-31' }) } }) })
    await open(user, 'timeline')
    const headings = screen.getAllByRole('heading', { level: 2 }).map((heading) => plain(heading.textContent))
    expect(headings).toEqual(['En retard : 1 action', 'Sans date : 2 actions'])
  })

  it('give each owner what they follow', async () => {
    const { user } = await openPlan({ plan: changed({ [BACKUPS]: { edits: someEdits({ owner: 'Directrice' }) } }) })
    await open(user, 'owners')
    expect(within(screen.getByRole('region', { name: /^Directrice/ })).getByText('Tester les sauvegardes')).toBeTruthy()
    expect(screen.getByRole('region', { name: texts.part(texts.owners.none, 2) })).toBeTruthy()
  })

  it('choose six actions by rule, and move one by hand', async () => {
    const { user, desktop } = await openPlan()
    await open(user, 'six-months')
    const [first] = within(screen.getByRole('region', { name: /^Mois 1/ })).getAllByRole('button')
    expect(first?.textContent).toBe('Nommer un responsable')
    await user.click(screen.getByRole('combobox', { name: texts.six.moveOf('Tester les sauvegardes') }))
    await user.click(screen.getByRole('option', { name: 'Mois 4' }))
    await waitFor(() => expect(desktop.inputs('saveAction')[0]?.edits.month).toBe(4))
    expect(within(screen.getByRole('region', { name: /^Mois 4/ })).getByText('Tester les sauvegardes')).toBeTruthy()
  })

  it('go back to the rule in one change', async () => {
    const plan = changed({
      [BACKUPS]: { edits: someEdits({ month: 4 }) },
      [SOMEONE]: { edits: someEdits({ month: 0 }) },
    })
    const { user, desktop } = await openPlan({ plan })
    desktop.prepare({ saveActions: () => aPlan() })
    await open(user, 'six-months')
    await user.click(screen.getByRole('button', { name: texts.six.reset }))
    await waitFor(() => expect(desktop.inputs('saveActions')).toHaveLength(1))
    expect(desktop.inputs('saveActions')[0]?.changes.map(({ edits }) => edits.month)).toEqual([null, null])
    await waitFor(() => expect(screen.queryByRole('button', { name: texts.six.reset })).toBeNull())
  })

  it('add the budget up by quarter', async () => {
    const costs = someEdits({ dueDate: '2027-02-28', estimatedCost: 1200.5 })
    const { user } = await openPlan({ plan: changed({ [BACKUPS]: { edits: costs } }) })
    await open(user, 'budget')
    const row = screen.getByRole('row', { name: /^T1 2027/ })
    expect(plain(row.textContent)).toContain('1 200,50 €')
    expect(screen.getByText('2 actions sans coût écrit.')).toBeTruthy()
  })

  it('are reached from the keyboard', async () => {
    const { user } = await openPlan()
    screen.getByRole('tab', { name: texts.views.names.table }).focus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(screen.getByRole('tab', { name: texts.views.names.timeline, selected: true })).toBeTruthy()
  })
})

describe('undoing', () => {
  const undo = { at: '2026-11-22T09:00:00.000Z', note: 'Tester les sauvegardes' }

  it('says what it takes back, and does it from the button', async () => {
    const { user, desktop } = await openPlan({ plan: aPlan(someActions(), undo) })
    desktop.prepare({ undoPlanChange: () => aPlan() })
    await user.click(screen.getByRole('button', { name: texts.undo('Tester les sauvegardes') }))
    expect(await screen.findByText('Annulé : Tester les sauvegardes')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Annuler/ })).toBeNull()
    expect(desktop.inputs('undoPlanChange')).toEqual([{ establishmentId }])
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }))
  })

  it('does it with Ctrl+Z, but not in a field', async () => {
    const { user, desktop } = await openPlan({ plan: aPlan(someActions(), undo) })
    await user.click(screen.getByLabelText(texts.filters.search))
    await user.keyboard('{Control>}z{/Control}')
    expect(desktop.inputs('undoPlanChange')).toEqual([])
    screen.getByRole('tab', { name: texts.views.names.table }).focus()
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(desktop.inputs('undoPlanChange')).toHaveLength(1))
  })

  it('is offered for what was just written', async () => {
    const { user } = await openPlan({ actionKey: BACKUPS })
    await user.click(screen.getByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    await user.keyboard('{Escape}')
    expect(await screen.findByRole('button', { name: texts.undo('Tester les sauvegardes') })).toBeTruthy()
  })

  it('says when it is no longer possible, and shows the plan as it is', async () => {
    const { user, desktop } = await openPlan({ plan: aPlan(someActions(), undo) })
    desktop.prepare({
      undoPlanChange: () => {
        throw new DesktopError('conflict', undefined)
      },
      getPlan: () => aPlan([]),
    })
    await user.click(screen.getByRole('button', { name: /^Annuler/ }))
    expect(await screen.findByText('Ces données ont changé entre-temps.')).toBeTruthy()
    expect(await screen.findByText(texts.empty.title)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
  })
})

describe('actions typed by hand', () => {
  it('are added with a title', async () => {
    const { user, desktop } = await openPlan()
    desktop.prepare({ addAction: () => aManualAction(), getPlan: () => changed({}, [aManualAction()]) })
    await user.click(screen.getByRole('button', { name: texts.add.title }))
    await user.click(screen.getByRole('button', { name: texts.add.confirm }))
    expect(screen.getByText(texts.add.nameMissing)).toBeTruthy()
    await user.click(screen.getByRole('textbox', { name: /^Ce qu’il faut faire/ }))
    await user.paste('Changer le coffre')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Action ajoutée : Changer le coffre')).toBeTruthy()
    expect(desktop.inputs('addAction')[0]?.edits).toMatchObject({ title: 'Changer le coffre', priority: 2 })
    await cell(MANUAL, 'title')
  })

  it('are not lost to a click beside the dialog, nor to the lock', async () => {
    const { user } = await openPlan()
    await user.click(screen.getByRole('button', { name: texts.add.title }))
    const title = screen.getByRole('textbox', { name: /^Ce qu’il faut faire/ })
    expect(await writeAll()).toBe(true)
    await user.click(title)
    await user.paste('Changer le coffre')
    expect(await writeAll()).toBe(false)
    await clickBeside(user, screen.getByRole('dialog'))
    expect(title.isConnected).toBe(true)
  })

  it('are removed, which can be undone', async () => {
    const { user, desktop } = await openPlan({ plan: changed({}, [aManualAction()]), actionKey: MANUAL })
    desktop.prepare({ removeAction: () => ({}), getPlan: () => aPlan() })
    await user.click(screen.getByRole('button', { name: texts.remove.button }))
    expect(await screen.findByText('Action retirée : Changer le coffre')).toBeTruthy()
    expect(desktop.inputs('removeAction')).toEqual([{ establishmentId, key: MANUAL }])
  })
})

describe('proposals', () => {
  it('close at once what no answer asks for, in one change, with the reason', async () => {
    const plan = changed({ [BACKUPS]: { called: false }, [SOMEONE]: { called: false } })
    const { user, desktop } = await openPlan({ plan })
    desktop.prepare({ saveActions: () => aPlan([anAction(INQUIRY)]) })
    expect(screen.getByText(/2 actions ne sont plus demandées par les réponses/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: texts.closing.see }))
    await user.click(screen.getByRole('checkbox', { name: 'Nommer un responsable' }))
    await user.click(screen.getByRole('button', { name: texts.closing.confirm(1) }))
    expect(await screen.findByText('1 action close.')).toBeTruthy()
    expect(desktop.inputs('saveActions')).toEqual([
      {
        establishmentId,
        note: texts.closing.note(1),
        changes: [
          {
            key: BACKUPS,
            edits: someEdits({ status: 'abandoned', statusReason: 'Les réponses ne la demandent plus' }),
          },
        ],
      },
    ])
    expect(screen.queryByRole('button', { name: texts.closing.see })).toBeNull()
  })

  it('send to the answers of what was just said to be done, and change none', async () => {
    const { user, goTo, desktop } = await openPlan({ actionKey: BACKUPS })
    await user.click(screen.getByRole('combobox', { name: 'Statut' }))
    await user.click(screen.getByRole('option', { name: 'Faite' }))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(await screen.findByRole('button', { name: /^Revoir.+Essai de restauration/ }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'questionnaire', establishmentId, assessmentId, questionId: '2.2' })
    expect(desktop.inputs('saveAnswer')).toEqual([])
  })
})

describe('exports', () => {
  it('hand over the workbook, or the simple table', async () => {
    const { user, desktop } = await openPlan()
    desktop.prepare({ exportFile: () => ({ outcome: 'saved', fileName: 'plan.xlsx' }) })
    await user.click(screen.getByRole('button', { name: texts.exports.button }))
    await user.click(screen.getByRole('menuitem', { name: texts.exports.workbook }))
    await user.type(screen.getByRole('textbox', { name: /^Destinataire/ }), 'CVS{Enter}')
    expect(await screen.findByText('Fichier enregistré : plan.xlsx')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: texts.exports.button }))
    await user.click(screen.getByRole('menuitem', { name: texts.exports.csv }))
    await user.click(screen.getByRole('button', { name: 'Choisir le dossier et exporter' }))
    await waitFor(() => expect(desktop.inputs('exportFile')).toHaveLength(2))
    expect(desktop.inputs('exportFile')).toEqual([
      { what: 'plan', establishmentId, recipient: 'CVS' },
      { what: 'plan-csv', establishmentId },
    ])
  })
})
