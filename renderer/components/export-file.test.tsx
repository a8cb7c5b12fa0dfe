import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { FileRequest, SaveOutcome } from '../../main/ipc/contract'
import { DesktopError } from '../desktop-api'
import { anId } from '../testing/builders'
import { fakeDesktop } from '../testing/fake-desktop'
import { plain } from '../testing/plain'
import { renderScreen } from '../testing/render'
import { exportFileTexts as texts } from '../texts/export-file'
import { ExportFileDialog } from './export-file'

const establishmentId = anId(2)
const build = (recipient: string): FileRequest => ({ what: 'plan', establishmentId, recipient })

function ask(options: { readonly asksRecipient?: boolean; readonly ready?: boolean } = {}) {
  const onClose = vi.fn()
  const rendered = renderScreen(
    <ExportFileDialog open title="Exporter" about="Un classeur." build={build} onClose={onClose} {...options} />,
  )
  return { ...rendered, onClose }
}

/** An export that lasts until it is told to end. */
function aLongExport() {
  let end: (outcome: SaveOutcome) => void = () => {}
  const ended = new Promise<SaveOutcome>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

describe('the export of a file', () => {
  it('wants to know for whom it is', async () => {
    fakeDesktop()
    const { user, onClose } = ask()
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: texts.recipient })
    expect(field.required).toBe(true)
    await user.click(screen.getByRole('button', { name: texts.confirm }))
    expect(screen.getByText(texts.recipientMissing)).toBeTruthy()
    expect(document.activeElement).toBe(field)
    expect(onClose).not.toHaveBeenCalled()
  })

  it('names the recipient, then says which file was written and closes', async () => {
    const desktop = fakeDesktop({ exportFile: () => ({ outcome: 'saved', fileName: 'plan.xlsx' }) })
    const { user, onClose } = ask()
    await user.click(screen.getByRole('textbox', { name: texts.recipient }))
    await user.paste('  Comité de direction ')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Fichier enregistré : plan.xlsx')).toBeTruthy()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'plan', establishmentId, recipient: 'Comité de direction' }])
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('asks no name of a file that bears none', async () => {
    const desktop = fakeDesktop({ exportFile: () => ({ outcome: 'cancelled' }) })
    const { user } = ask({ asksRecipient: false })
    expect(screen.queryByRole('textbox')).toBeNull()
    await user.click(screen.getByRole('button', { name: texts.confirm }))
    expect(await screen.findByText(plain(texts.cancelled))).toBeTruthy()
    expect(desktop.inputs('exportFile')).toEqual([{ what: 'plan', establishmentId, recipient: '' }])
  })

  it('waits for what else must be chosen', () => {
    fakeDesktop()
    ask({ ready: false })
    expect(screen.getByRole<HTMLButtonElement>('button', { name: texts.confirm }).disabled).toBe(true)
  })

  it('shows where a long one stands, and stops it when asked', async () => {
    const long = aLongExport()
    const desktop = fakeDesktop({
      exportFile: () => long.ended,
      getProgress: () => ({ step: 'Écriture du classeur', done: 1, total: 4 }),
      cancelTask: () => ({}),
    })
    const { user, onClose } = ask({ asksRecipient: false })
    await user.click(screen.getByRole('button', { name: texts.confirm }))
    expect(await screen.findByText('Écriture du classeur')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: texts.progress }).getAttribute('aria-valuenow')).toBe('25')
    await user.keyboard('{Escape}')
    expect(onClose).not.toHaveBeenCalled()
    await user.click(screen.getByRole('button', { name: texts.stop }))
    expect(screen.getByText(texts.stopping)).toBeTruthy()
    expect(desktop.inputs('cancelTask')).toHaveLength(1)
    long.end({ outcome: 'cancelled' })
    expect(await screen.findByText(plain(texts.cancelled))).toBeTruthy()
  })

  it('stays open with what was typed when it fails', async () => {
    fakeDesktop({
      exportFile: () => {
        throw new DesktopError('export-target-busy', undefined)
      },
    })
    const { user, onClose } = ask()
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: texts.recipient })
    await user.click(field)
    await user.paste('ARS')
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Ce fichier est ouvert dans une autre application.')).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('button', { name: texts.confirm })).toBeTruthy())
    expect(field.value).toBe('ARS')
    expect(onClose).not.toHaveBeenCalled()
  })
})
