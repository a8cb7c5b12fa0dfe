import { describe, expect, it } from 'vitest'
import { webPreferencesOf } from './web-preferences'

describe('a window', () => {
  const preferences = webPreferencesOf('/app/preload.cjs', true)

  it.each(['sandbox', 'contextIsolation', 'webSecurity', 'disableDialogs'] as const)('has %s on', (name) => {
    expect(preferences[name]).toBe(true)
  })

  it.each([
    'nodeIntegration',
    'nodeIntegrationInWorker',
    'nodeIntegrationInSubFrames',
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'webviewTag',
    'plugins',
    'navigateOnDragDrop',
    'devTools',
  ] as const)('has %s off', (name) => {
    expect(preferences[name]).toBe(false)
  })

  it('asks for no feature of Chromium that is not on by itself, and for no session of its own', () => {
    for (const name of ['enableBlinkFeatures', 'disableBlinkFeatures', 'partition', 'session', 'additionalArguments'])
      expect(preferences).not.toHaveProperty(name)
  })

  it('opens the tools of developers to developers only', () => {
    expect(webPreferencesOf('/app/preload.cjs', false).devTools).toBe(true)
  })
})
