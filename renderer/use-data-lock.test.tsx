import { screen } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Protection } from '../main/ipc/contract'
import { nothingLeftIn, writeBeforeClosing } from './before-closing'
import { AppShell } from './components/app-shell'
import { FormDialog } from './components/form-dialog'
import { NotLocked } from './components/not-locked'
import { DesktopError } from './desktop-api'
import { type Answers, fakeDesktop } from './testing/fake-desktop'
import { plain } from './testing/plain'
import { renderScreen } from './testing/render'
import { errorTexts } from './texts/errors'
import { protectionTexts } from './texts/protection'
import { LockProvider, useDataLock } from './use-data-lock'
import { type OverviewState, useOverview } from './use-overview'

const texts = protectionTexts.notLocked
const byPassphrase: Protection = {
  way: 'passphrase',
  systemAvailable: false,
  recoverySheetAt: '2026-11-21T09:00:00.000Z',
}

type Forget = Extract<OverviewState, { state: 'ready' }>['forget']

function Shell({ forget }: { readonly forget: Forget }) {
  const store = useOverview()
  return (
    <LockProvider value={useDataLock({ state: 'ready', store, forget })}>
      <AppShell>écran</AppShell>
      <NotLocked />
    </LockProvider>
  )
}

/** The frame of every screen, with a text that cannot be written until `disk.works`. */
async function aShellWithText(answers: Answers = {}) {
  const desktop = fakeDesktop({ getProtection: () => byPassphrase, lock: () => ({}), ...answers })
  const disk = { works: false }
  writeBeforeClosing(disk, async () => disk.works)
  onTestFinished(() => nothingLeftIn(disk))
  const forget = vi.fn<Forget>()
  const { user } = renderScreen(<Shell forget={forget} />)
  const button = await screen.findByRole('button', { name: protectionTexts.rail.lock })
  return { desktop, disk, forget, user, button }
}

describe('« Verrouiller »', () => {
  it('says that a text could not be written, and closes nothing until it is', async () => {
    const { desktop, disk, forget, user, button } = await aShellWithText()
    await user.click(button)
    expect(await screen.findByText(texts.title)).toBeDefined()
    expect(screen.getByText(plain(texts.advice))).toBeDefined()
    expect(desktop.inputs('lock')).toEqual([])
    disk.works = true
    await user.click(button)
    await vi.waitFor(() => expect(forget).toHaveBeenCalledTimes(1))
    expect(desktop.inputs('lock')).toEqual([{}])
    expect(screen.queryByText(texts.title)).toBeNull()
  })

  it('says that a form is not saved, where a screen reader hears it in spite of the dialog', async () => {
    const { desktop, disk, user, button } = await aShellWithText()
    disk.works = true
    const form = renderScreen(
      <FormDialog unsaved onClose={() => {}}>
        formulaire
      </FormDialog>,
    )
    // As idle time would ask it.
    await user.click(button)
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining(texts.title))
    expect(desktop.inputs('lock')).toEqual([])
    form.unmount()
  })

  it('says what main answers when it cannot lock', async () => {
    const { disk, forget, user, button } = await aShellWithText({
      lock: () => {
        throw new DesktopError('unexpected', 'ref-1')
      },
    })
    disk.works = true
    await user.click(button)
    expect(await screen.findByText(errorTexts.unexpected.title)).toBeDefined()
    expect(forget).not.toHaveBeenCalled()
  })
})
