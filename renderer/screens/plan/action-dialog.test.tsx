import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ActionEdits, Contact, PlanAction } from '../../../main/ipc/contract'
import { writeAll } from '../../before-closing'
import { DesktopError } from '../../desktop-api'
import { anEvidence, anId } from '../../testing/builders'
import { aContact } from '../../testing/contacts'
import { fakeDesktop } from '../../testing/fake-desktop'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { forms } from '../../texts/forms'
import { plan } from '../../texts/plan'
import { ActionDialog } from './action-dialog'
import { aManualAction, anAction, BACKUPS, INQUIRY, INQUIRY_MESSAGE, someEdits } from './testing/a-plan'

type Save = (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>

const establishmentId = anId(2)
const contract = { ...anEvidence({ piece: { title: 'Contrat de sauvegarde' } }), createdAt: '2026-11-01T08:00:00.000Z' }
const register = { pieces: [{ ...contract, uses: [], heldBy: [] }], questions: [], wanted: [] }

async function openAction(action: PlanAction, pieces = register.pieces, contacts: Contact[] = []) {
  fakeDesktop({ getEvidence: () => ({ ...register, pieces }), getContacts: () => contacts })
  const onSave = vi.fn<Save>(async (_key, change) => ({ ...action, edits: { ...action.edits, ...change } }))
  const callbacks = { onClose: vi.fn(), onDiscard: vi.fn(), onRemove: vi.fn(), onQuestion: vi.fn() }
  const rendered = renderScreen(
    <ActionDialog
      action={action}
      establishmentId={establishmentId}
      ownerName="EHPAD Les Tilleuls"
      today="2026-11-22"
      onSave={onSave}
      {...callbacks}
    />,
  )
  const dialog = within(screen.getByRole('dialog', { name: action.title }))
  await waitFor(() => expect(dialog.queryByText('Chargement…')).toBeNull())
  return { ...rendered, ...callbacks, onSave, dialog }
}

describe('an action opened', () => {
  it('tells why, how, with whom, and which questions call for it with their present answers', async () => {
    const { dialog, user, onQuestion } = await openAction(anAction(BACKUPS))
    expect(dialog.getByText('Service informatique, prestataire informatique')).toBeTruthy()
    expect(dialog.getByText('Aide possible : GRADeS')).toBeTruthy()
    expect(dialog.getByText('ISO 27002 : 8.13')).toBeTruthy()
    expect(dialog.getByText('Commencer (tester-sauvegardes).')).toBeTruthy()
    expect(dialog.getByText('Réponse actuelle : Partiel')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '2.2 · Essai de restauration' }))
    expect(onQuestion.mock.lastCall?.[0]).toMatchObject({ questionId: '2.2', assessmentId: anId(3) })
  })

  it('gives the ready message of what is not known, and copies it', async () => {
    const { dialog, user } = await openAction(anAction(INQUIRY))
    await user.click(dialog.getByRole('button', { name: 'Copier le message' }))
    expect(await screen.findByText('Message copié.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(INQUIRY_MESSAGE)
  })

  it('says whose it is', async () => {
    const { dialog } = await openAction(aManualAction())
    expect(dialog.getByText('Action du site : EHPAD Les Tilleuls · Ajoutée à la main')).toBeTruthy()
  })

  it('offers the names of the contacts, and takes any other', async () => {
    const contacts = [aContact({ role: 'direction-astreinte', name: 'Mme Morel' })]
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS), register.pieces, contacts)
    const owner = await dialog.findByRole('combobox', { name: 'Pilote' })
    const offered = document.getElementById(owner.getAttribute('list') ?? '')
    expect([...(offered?.children ?? [])].map((option) => option.getAttribute('value'))).toEqual(['Mme Morel'])
    await user.click(owner)
    await user.paste('Directrice')
    await user.tab()
    await waitFor(() => expect(onSave.mock.calls).toEqual([[BACKUPS, { owner: 'Directrice' }]]))
  })

  it('is saved once, with what was typed and nothing else', async () => {
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    await user.tab()
    await waitFor(() => expect(onSave).toHaveBeenCalled())
    expect(onSave.mock.calls).toEqual([[BACKUPS, { owner: 'Directrice' }]])
  })

  it('writes on closing what was just typed', async () => {
    const { dialog, user, onSave, onClose } = await openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('textbox', { name: 'Commentaire' }))
    await user.paste('À voir')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(onSave.mock.calls).toEqual([[BACKUPS, { comment: 'À voir' }]])
  })

  it('reads a day typed in French, and does not give what is not one', async () => {
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS))
    const field = dialog.getByRole('textbox', { name: 'Échéance' })
    await user.click(field)
    await user.paste('31/02/2027')
    await user.tab()
    expect(dialog.getByText(/^Ce jour n’existe pas/)).toBeTruthy()
    await user.click(field)
    await user.paste(' ou après')
    expect(dialog.getByText('Une date est attendue, par exemple 31/01/2027.')).toBeTruthy()
    expect(onSave).not.toHaveBeenCalled()
    await user.clear(field)
    await user.paste('31/1/27')
    await user.tab()
    await waitFor(() => expect(onSave.mock.lastCall).toEqual([BACKUPS, { dueDate: '2027-01-31' }]))
  })

  it('says that a refused field is not saved, and closes on it only when the person lets it go', async () => {
    const { dialog, user, onSave, onClose } = await openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    const field = dialog.getByRole('textbox', { name: 'Échéance' })
    await user.click(field)
    await user.paste('30/02/2027')
    await waitFor(() => expect(onSave).toHaveBeenCalled())
    expect(dialog.getByText(forms.incomplete)).toBeTruthy()
    expect(dialog.queryByText(forms.saved)).toBeNull()
    expect(await writeAll()).toBe(false)
    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    expect(document.activeElement).toBe(field)
    expect(onClose).not.toHaveBeenCalled()
    await user.click(dialog.getByRole('button', { name: plan.detail.discard }))
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
    expect(onSave.mock.calls).toEqual([[BACKUPS, { owner: 'Directrice' }]])
  })

  it('takes times and costs as they are written in French', async () => {
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('textbox', { name: 'Coût estimé' }))
    await user.paste('1 250,50')
    await user.click(dialog.getByRole('textbox', { name: 'Temps de travail, en heures' }))
    await user.paste('12')
    await user.click(dialog.getByRole('checkbox', { name: 'Revient chaque année' }))
    await waitFor(() =>
      expect(onSave.mock.lastCall).toEqual([BACKUPS, { estimatedCost: 1250.5, effortHours: 12, recurring: true }]),
    )
  })

  it('says who can help, and goes back to what the measure says', async () => {
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS))
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: 'GRADeS' }).checked).toBe(true)
    await user.click(dialog.getByRole('checkbox', { name: 'CRRC' }))
    await user.tab()
    await waitFor(() => expect(onSave.mock.lastCall?.[1]).toEqual({ helpers: ['self', 'grades', 'crrc'] }))
    await user.click(dialog.getByRole('button', { name: plan.detail.helpersReset }))
    await waitFor(() => expect(onSave.mock.lastCall?.[1]).toEqual({ helpers: null }))
  })

  it('is linked to pieces of the register', async () => {
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('combobox', { name: plan.detail.evidenceLabel }))
    await user.click(await screen.findByRole('option', { name: 'Contrat de sauvegarde (01/10/2026)' }))
    await user.tab()
    await waitFor(() => expect(onSave.mock.lastCall).toEqual([BACKUPS, { evidenceIds: [contract.id] }]))
  })

  it('says that there is no piece to link', async () => {
    const { dialog } = await openAction(anAction(BACKUPS), [])
    expect(dialog.getByText(plan.detail.evidenceNone)).toBeTruthy()
  })

  it('keeps the title of an action typed by hand while another is not written', async () => {
    const { dialog, user, onSave } = await openAction(aManualAction())
    const field = dialog.getByRole('textbox', { name: /^Titre/ })
    await user.clear(field)
    expect(dialog.getByText(plan.add.nameMissing)).toBeTruthy()
    expect(dialog.getByText(forms.incomplete)).toBeTruthy()
    await user.paste('Changer la serrure')
    await user.tab()
    await waitFor(() =>
      expect(onSave.mock.calls.map(([, change]) => change)).toEqual([{ title: 'Changer la serrure' }]),
    )
  })

  it('is removed only when it was typed by hand', async () => {
    const { dialog, user, onRemove, unmount } = await openAction(aManualAction())
    await user.click(dialog.getByRole('button', { name: plan.remove.button }))
    expect(onRemove).toHaveBeenCalled()
    unmount()
    const other = await openAction(anAction(BACKUPS))
    expect(other.dialog.queryByRole('button', { name: plan.remove.button })).toBeNull()
  })
})

describe('what an action proposes', () => {
  it('is to be closed when no answer asks for it, with its reason', async () => {
    const { dialog, user, onSave } = await openAction(anAction(BACKUPS, { called: false }))
    expect(dialog.getByText(plain(plan.closing.one))).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: plan.closing.oneAbandoned }))
    await waitFor(() =>
      expect(onSave.mock.lastCall?.[1]).toEqual({
        status: 'abandoned',
        statusReason: 'Les réponses ne la demandent plus',
      }),
    )
  })

  it('is to look at its answers again when it is done; nothing changes by itself', async () => {
    const { dialog, user, onQuestion, onSave } = await openAction(
      anAction(BACKUPS, { edits: someEdits({ status: 'done', doneOn: '2026-11-20' }) }),
    )
    await user.click(
      dialog.getByRole('button', {
        name: `${plan.done.open('Sauvegarde quotidienne')} (${plan.done.answer('Partiel')})`,
      }),
    )
    expect(onQuestion.mock.lastCall?.[0]).toMatchObject({ questionId: '2.1' })
    expect(onSave).not.toHaveBeenCalled()
  })
})

describe('an action that cannot be written', () => {
  it('keeps the text on screen, and is written when asked again', async () => {
    const { dialog, user, onSave, onClose } = await openAction(anAction(BACKUPS))
    onSave.mockRejectedValue(new DesktopError('database-write-failed', 'A1B2'))
    const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Commentaire' })
    await user.click(field)
    await user.paste('À voir')
    await user.tab()
    expect(await screen.findByText('L’enregistrement n’a pas abouti.')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Fermer' }))
    expect(onClose).not.toHaveBeenCalled()
    expect(field.value).toBe('À voir')
    onSave.mockResolvedValue(anAction(BACKUPS))
    await user.click(await dialog.findByRole('button', { name: 'Réessayer' }))
    await waitFor(() => expect(screen.queryByText('L’enregistrement n’a pas abouti.')).toBeNull())
    expect(onSave.mock.lastCall).toEqual([BACKUPS, { comment: 'À voir' }])
  })

  it('is let go only when the person says so', async () => {
    const { dialog, user, unmount, onSave, onDiscard } = await openAction(anAction(BACKUPS))
    onSave.mockRejectedValue(new DesktopError('disk-full', undefined))
    await user.click(dialog.getByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    await user.tab()
    await user.click(await dialog.findByRole('button', { name: 'Fermer sans garder cette saisie' }))
    expect(onDiscard).toHaveBeenCalled()
    const before = onSave.mock.calls.length
    unmount()
    expect(onSave.mock.calls).toHaveLength(before)
  })
})
