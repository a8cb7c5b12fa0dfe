import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels } from './channels'
import { registerIpc } from './register'
import type { Router } from './router'

type Listener = (event: { senderFrame: unknown }, input: unknown) => unknown
const listeners = new Map<string, Listener>()

vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}))

const mainFrame = { url: 'sextant://app/index.html' }
// The two members that the registration looks at.
const window = { webContents: { mainFrame } } as unknown as BrowserWindow
const routed: string[] = []
const route: Router = async (channel) => {
  routed.push(channel)
  return { ok: false, error: { code: 'not-found' } }
}

beforeEach(() => {
  listeners.clear()
  routed.length = 0
  registerIpc(route, () => window)
})

describe('a call from the page', () => {
  it.each(channels)('on %s reaches the router when it comes from our main frame', async (channel) => {
    expect(await listeners.get(channel)?.({ senderFrame: mainFrame }, {})).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(routed).toEqual([channel])
  })

  it.each(channels)('on %s is refused, unheard, when it comes from elsewhere', async (channel) => {
    const subFrame = { url: 'sextant://app/index.html' }
    const strangers = [null, subFrame, { url: 'https://example.org/' }]
    for (const senderFrame of strangers) {
      expect(await listeners.get(channel)?.({ senderFrame }, {})).toEqual({
        ok: false,
        error: { code: 'invalid-input' },
      })
    }
    mainFrame.url = 'https://example.org/'
    expect(await listeners.get(channel)?.({ senderFrame: mainFrame }, {})).toEqual({
      ok: false,
      error: { code: 'invalid-input' },
    })
    mainFrame.url = 'sextant://app/index.html'
    expect(routed).toEqual([])
  })

  it('listens to the channels of the contract and to no other', () => {
    expect([...listeners.keys()]).toEqual([...channels])
  })
})
