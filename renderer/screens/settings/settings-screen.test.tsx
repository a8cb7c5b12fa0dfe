import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DesktopError } from '../../desktop-api'
import { aDataStatus, aQuestionnaireVersion, someSettings } from '../../testing/builders'
import { type Answers, fakeDesktop } from '../../testing/fake-desktop'
import { fill } from '../../testing/fill'
import { renderScreen } from '../../testing/render'
import { backupTexts } from '../../texts/backups'
import { forms } from '../../texts/forms'
import { settingsTexts } from '../../texts/settings'
import { SettingsScreen } from './settings-screen'

const channels: Answers = {
  getProtection: () => ({ way: 'passphrase', systemAvailable: true, recoverySheetAt: null }),
  getDataStatus: () => aDataStatus({ databaseBytes: 1_234_000 }),
  listQuestionnaires: () => [aQuestionnaireVersion({ fingerprint: '0123456789abcdef'.repeat(4) })],
  saveSettings: () => someSettings(),
  getReceivingKey: () => ({ recipient: null }),
}

describe('settings', () => {
  it('saves who answers as it is typed', async () => {
    const desktop = fakeDesktop(channels)
    const { user } = renderScreen(<SettingsScreen />)
    await fill(user, screen.getByRole('textbox', { name: settingsTexts.respondent.name }), 'Anne Le Goff')
    await user.tab()
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveSettings').at(-1)).toMatchObject({ respondent: 'Anne Le Goff' })
  })

  it('saves the theme and keeps the choice on screen when it cannot', async () => {
    const desktop = fakeDesktop(channels)
    const { user } = renderScreen(<SettingsScreen />)
    await user.click(screen.getByRole('radio', { name: settingsTexts.display.themes.dark }))
    expect(await screen.findByText(forms.saved)).toBeDefined()
    expect(desktop.inputs('saveSettings').at(-1)).toMatchObject({ theme: 'dark' })
    desktop.prepare({
      saveSettings: () => {
        throw new DesktopError('disk-full', undefined)
      },
    })
    await user.click(screen.getByRole('switch', { name: settingsTexts.keyboard.shortcuts }))
    expect(await screen.findByText(forms.notSaved)).toBeDefined()
    expect(screen.getByRole('switch', { name: settingsTexts.keyboard.shortcuts })).toHaveProperty('checked', false)
  })

  it('says when the last copy was made, and lists the versions with their fingerprint', async () => {
    fakeDesktop(channels)
    renderScreen(<SettingsScreen />)
    expect(await screen.findByText(/21 novembre 2026/)).toBeDefined()
    expect(screen.getByText(/1,2 Mo/)).toBeDefined()
    expect(await screen.findByText('empreinte 0123456789ab')).toBeDefined()
    expect(screen.getByText(/CC BY 4\.0/)).toBeDefined()
  })

  it('leads to the copies', async () => {
    fakeDesktop(channels)
    const { user, goTo } = renderScreen(<SettingsScreen />, { route: { screen: 'settings' } })
    await user.click(screen.getByRole('button', { name: backupTexts.title }))
    expect(goTo).toHaveBeenCalledWith({ screen: 'backups' })
  })

  it('opens the folder of the data', async () => {
    const desktop = fakeDesktop({ ...channels, openDataFolder: () => ({}) })
    const { user } = renderScreen(<SettingsScreen />)
    await user.click(screen.getByRole('button', { name: settingsTexts.data.open }))
    expect(desktop.inputs('openDataFolder')).toHaveLength(1)
  })
})
