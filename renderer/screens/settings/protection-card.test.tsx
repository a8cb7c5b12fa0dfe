import { screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Protection } from '../../../main/ipc/contract'
import { anId, someSettings } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { protectionTexts } from '../../texts/protection'
import { ProtectionCard } from './protection-card'

const { card, dialog, passphrase, sheet } = protectionTexts
const NEXT = 'lanterne huit moutarde quai'

async function aCard(protection: Partial<Protection>, answers: Answers = {}) {
  const known: Protection = { way: 'passphrase', systemAvailable: true, recoverySheetAt: null, ...protection }
  const desktop = fakeDesktop({ getProtection: () => known, ...answers })
  const onChange = vi.fn()
  const rendered = renderScreen(<ProtectionCard settings={someSettings()} onChange={onChange} />)
  await screen.findByText(card.sheetTitle)
  return { desktop, onChange, ...rendered }
}

describe('the protection of the data, in the settings', () => {
  it('says what protects it, what does not, and that there is no sheet', async () => {
    await aCard({ way: 'system' })
    for (const text of [card.system, card.covers, card.limits, card.noSheet, card.lockNeeds]) {
      expect(screen.getByText(plain(text))).toBeDefined()
    }
    expect(screen.getByRole('button', { name: card.setPassphrase })).toBeDefined()
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('changes the passphrase against the one of today', async () => {
    const { user, desktop } = await aCard({}, { setPassphrase: () => ({}) })
    await user.click(screen.getByRole('button', { name: card.changePassphrase }))
    const box = within(screen.getByRole('dialog', { name: dialog.change }))
    await fill(user, box.getByLabelText(passphrase.today), 'celle de hier')
    await fill(user, box.getByLabelText(passphrase.next), NEXT)
    await fill(user, box.getByLabelText(passphrase.again), NEXT)
    await user.click(box.getByRole('button', { name: dialog.submit }))
    expect(await screen.findByText(card.changed)).toBeDefined()
    const current = { kind: 'passphrase', text: 'celle de hier' }
    expect(desktop.inputs('setPassphrase')).toEqual([{ current, next: NEXT }])
  })

  it('puts a sheet in service once its last group is typed again, and says that the one before is not', async () => {
    const { user, desktop } = await aCard(
      { recoverySheetAt: '2026-11-21T09:00:00.000Z' },
      { prepareRecoverySheet: () => ({ token: anId(7), code: 'AAAA-BBBB-CCCC' }), confirmRecoverySheet: () => ({}) },
    )
    expect(screen.getByText(plain(card.sheetSince('21 novembre 2026')))).toBeDefined()
    await user.click(screen.getByRole('button', { name: card.remakeSheet }))
    expect(await screen.findByText(plain(sheet.replaces))).toBeDefined()
    const group = screen.getByRole('textbox', { name: sheet.confirm })
    await fill(user, group, 'AAAA')
    await user.click(screen.getByRole('button', { name: sheet.submit }))
    expect(screen.getByText(sheet.wrong)).toBeDefined()
    expect(desktop.inputs('confirmRecoverySheet')).toEqual([])
    await user.clear(group)
    await fill(user, group, 'cccc')
    await user.click(screen.getByRole('button', { name: sheet.submit }))
    expect(await screen.findByText(plain(sheet.confirmedReplacing))).toBeDefined()
    expect(desktop.inputs('confirmRecoverySheet')).toEqual([{ token: anId(7) }])
  })

  it('lets the delay of the lock be chosen', async () => {
    const { user, onChange } = await aCard({})
    await user.click(screen.getByRole('combobox', { name: card.lockAfter }))
    await user.click(screen.getByRole('option', { name: card.lockMinutes(15) }))
    expect(onChange).toHaveBeenCalledWith({ lockAfterMinutes: 15 })
  })
})
