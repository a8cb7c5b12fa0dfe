import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ActionEdits, PlanAction } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { renderScreen } from '../../testing/render'
import { plan } from '../../texts/plan'
import { ActionDialog } from './action-dialog'
import { anAction, BACKUPS, INQUIRY, planDefinition } from './testing/a-plan'

type Save = (key: string, change: Partial<ActionEdits>) => Promise<PlanAction>

function openAction(action: PlanAction) {
  const onSave = vi.fn<Save>(async (_key, change) => ({ ...action, edits: { ...action.edits, ...change } }))
  const callbacks = { onClose: vi.fn(), onDiscard: vi.fn(), onQuestion: vi.fn() }
  const rendered = renderScreen(
    <ActionDialog action={action} definition={planDefinition} onSave={onSave} {...callbacks} />,
  )
  return { ...rendered, ...callbacks, onSave, dialog: within(screen.getByRole('dialog', { name: /./ })) }
}

describe('an action opened', () => {
  it('tells why, how, with whom, and which questions call for it', async () => {
    const { dialog, user, onQuestion } = openAction(anAction(BACKUPS))
    expect(dialog.getByText('Service informatique, prestataire informatique')).toBeTruthy()
    expect(dialog.getByText('Aide possible : GRADeS')).toBeTruthy()
    expect(dialog.getByText('ISO 27002 : 8.13')).toBeTruthy()
    expect(dialog.getByText('Commencer (tester-sauvegardes).')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '2.2 · Essai de restauration' }))
    expect(onQuestion).toHaveBeenCalledWith('2.2')
  })

  it('gives the ready message of what is not known, and copies it', async () => {
    const { dialog, user } = openAction(anAction(INQUIRY))
    await user.click(dialog.getByRole('button', { name: 'Copier le message' }))
    expect(await screen.findByText('Message copié.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(planDefinition.domains[2]?.questions[0]?.ask)
  })

  it('says when the answers no longer ask for it', () => {
    openAction(anAction(BACKUPS, { called: false }))
    expect(screen.getByRole('dialog').textContent).toContain(plan.notCalled)
  })

  it('is saved once, with what was typed and nothing else', async () => {
    const { dialog, user, onSave } = openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('textbox', { name: 'Pilote' }))
    await user.paste('Directrice')
    await user.tab()
    await waitFor(() => expect(onSave).toHaveBeenCalled())
    expect(onSave.mock.calls).toEqual([[BACKUPS, { owner: 'Directrice' }]])
  })

  it('writes on closing what was just typed', async () => {
    const { dialog, user, onSave, onClose } = openAction(anAction(BACKUPS))
    await user.click(dialog.getByRole('textbox', { name: 'Commentaire' }))
    await user.paste('À voir')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(onClose).toHaveBeenCalled())
    expect(onSave.mock.calls).toEqual([[BACKUPS, { comment: 'À voir' }]])
  })

  it('reads a day typed in French, and does not give what is not one', async () => {
    const { dialog, user, onSave } = openAction(anAction(BACKUPS))
    const field = dialog.getByRole('textbox', { name: 'Échéance' })
    await user.click(field)
    await user.paste('31/02/2027')
    await user.tab()
    expect(dialog.getByText('Écrivez la date comme 31/01/2027.')).toBeTruthy()
    expect(onSave).not.toHaveBeenCalled()
    await user.clear(field)
    await user.paste('31/1/27')
    await user.tab()
    await waitFor(() => expect(onSave.mock.lastCall).toEqual([BACKUPS, { dueDate: '2027-01-31' }]))
  })

  it('keeps the text on screen when it cannot be written, and writes it when asked again', async () => {
    const { dialog, user, onSave, onClose } = openAction(anAction(BACKUPS))
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

  it('lets go of what cannot be written only when the person says so', async () => {
    const { dialog, user, unmount, onSave, onDiscard } = openAction(anAction(BACKUPS))
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
