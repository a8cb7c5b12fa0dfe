import { screen } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Protection } from '../../../main/ipc/contract'
import { DesktopError } from '../../desktop-api'
import { anId } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { plain } from '../../testing/plain'
import { renderScreen } from '../../testing/render'
import { protectionTexts } from '../../texts/protection'
import { ProtectionScreen } from './protection-screen'
import { RecoverySheet } from './recovery-sheet'

const PHRASE = 'cadenas pluie tramway violon'
const { unlock, recover, elsewhere, resealed, passphrase, protect, offer } = protectionTexts

function aScreen(code: 'data-locked' | 'data-unprotected', protection: Partial<Protection>, answers: Answers = {}) {
  const known: Protection = { way: 'passphrase', systemAvailable: false, recoverySheetAt: null, ...protection }
  const desktop = fakeDesktop({ getProtection: () => known, ...answers })
  const onOpened = vi.fn()
  const error = new DesktopError(code, undefined)
  return { desktop, onOpened, ...renderScreen(<ProtectionScreen error={error} onOpened={onOpened} />) }
}

const press = (name: string) => screen.getByRole('button', { name })

describe('locked data', () => {
  it('keeps a wrong passphrase in its field, which keeps the focus', async () => {
    const { user, desktop, onOpened } = aScreen(
      'data-locked',
      {},
      {
        unlock: () => {
          throw new DesktopError('wrong-secret', undefined)
        },
      },
    )
    const field = await screen.findByLabelText(passphrase.label)
    await fill(user, field, 'autre phrase')
    await user.click(press(unlock.submit))
    expect((await screen.findByRole('alert')).textContent).toBe(unlock.wrong)
    expect(field).toHaveProperty('value', 'autre phrase')
    expect(document.activeElement).toBe(field)
    expect(onOpened).not.toHaveBeenCalled()
    desktop.prepare({ unlock: () => ({}) })
    await user.click(press(unlock.submit))
    await vi.waitFor(() => expect(onOpened).toHaveBeenCalled())
    expect(desktop.inputs('unlock')).toHaveLength(2)
  })

  it('says that a lost passphrase without a sheet opens nothing', async () => {
    const { user } = aScreen('data-locked', {})
    await user.click(await screen.findByRole('button', { name: unlock.lost }))
    expect(screen.getByText(plain(recover.noSheet))).toBeDefined()
    await user.click(press(recover.back))
    expect(screen.getByLabelText(passphrase.label)).toBeDefined()
  })

  it('of another account opens by the sheet, and is sealed again for this one', async () => {
    const sheet = { way: 'system', systemAvailable: true, recoverySheetAt: '2026-11-21T09:00:00.000Z' } as const
    const { user, desktop, onOpened } = aScreen('data-locked', sheet, {
      unlock: () => ({}),
      setPassphrase: () => ({}),
    })
    expect(await screen.findByRole('heading', { level: 1, name: elsewhere.title })).toBeDefined()
    await fill(user, screen.getByRole('textbox', { name: recover.code }), '7K2M')
    await user.click(press(recover.submit))
    await user.click(await screen.findByRole('button', { name: resealed.go }))
    expect(desktop.inputs('setPassphrase')).toEqual([{ current: null, next: null }])
    expect(onOpened).toHaveBeenCalled()
  })
})

describe('data without a key', () => {
  it('gets a passphrase typed twice, then the offer of a sheet', async () => {
    const { user, desktop, onOpened } = aScreen('data-unprotected', {}, { protect: () => ({}) })
    await fill(user, screen.getByLabelText(passphrase.label), PHRASE)
    await fill(user, screen.getByLabelText(passphrase.again), `${PHRASE}s`)
    await user.click(press(protect.submit))
    expect(screen.getByText(passphrase.different)).toBeDefined()
    expect(desktop.inputs('protect')).toEqual([])
    await user.clear(screen.getByLabelText(passphrase.again))
    await fill(user, screen.getByLabelText(passphrase.again), PHRASE)
    await user.click(press(protect.submit))
    await user.click(await screen.findByRole('button', { name: offer.later }))
    expect(desktop.inputs('protect')).toEqual([{ passphrase: PHRASE }])
    expect(onOpened).toHaveBeenCalled()
  })

  it('gives the focus to the title of what follows once the sheet is on paper', async () => {
    const texts = protectionTexts.sheet
    const { user } = aScreen(
      'data-unprotected',
      {},
      {
        protect: () => ({}),
        prepareRecoverySheet: () => ({ token: anId(9), code: 'AAAAA-BBBBB' }),
        confirmRecoverySheet: () => ({}),
      },
    )
    for (const label of [passphrase.label, passphrase.again]) await fill(user, screen.getByLabelText(label), PHRASE)
    await user.click(press(protect.submit))
    await user.click(await screen.findByRole('button', { name: offer.make }))
    await fill(user, await screen.findByLabelText(texts.confirm), 'BBBBB')
    await user.click(press(texts.submit))
    await screen.findByRole('button', { name: offer.done })
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  })

  it('leaves the focus on the button that prints the sheet', async () => {
    fakeDesktop({ exportFile: () => new Promise(() => undefined) })
    const { user } = renderScreen(
      <RecoverySheet
        sheet={{ token: anId(9), code: 'AAAAA-BBBBB' }}
        replaces={false}
        onConfirmed={() => undefined}
        actions={null}
      />,
    )
    const button = screen.getByRole<HTMLButtonElement>('button', { name: protectionTexts.sheet.print })
    await user.click(button)
    await vi.waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
    expect(button.disabled).toBe(false)
    expect(document.activeElement).toBe(button)
  })
})
