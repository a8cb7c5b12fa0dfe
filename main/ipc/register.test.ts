import type { BrowserWindow } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels } from './channels'
import { registerIpc } from './register'
import type { Router } from './router'

type Listener = (event: { readonly senderFrame: unknown }, input: unknown) => unknown
const listeners = new Map<string, Listener>()

vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, listener: Listener) => listeners.set(channel, listener) },
}))

const ours = 'sextant://app/index.html'
const mainFrame = { url: ours }
// The two members that the registration looks at.
const window = { webContents: { mainFrame } } as unknown as BrowserWindow
const routed: string[] = []
const answer = { ok: false, error: { code: 'not-found' } } as const
const refusal = { ok: false, error: { code: 'invalid-input' } }
let route: Router = async () => answer

/** Makes a call as Electron delivers it, and reads the text of the answer. */
const call = async (channel: string, senderFrame: unknown, input: unknown = {}): Promise<unknown> =>
  JSON.parse(String(await listeners.get(channel)?.({ senderFrame }, input)))

beforeEach(() => {
  listeners.clear()
  routed.length = 0
  mainFrame.url = ours
  route = async (channel) => {
    routed.push(channel)
    return answer
  }
  registerIpc(
    (channel, input) => route(channel, input),
    () => window,
  )
})

describe('a call from the page', () => {
  it.each(channels)('on %s reaches the router when it comes from our main frame', async (channel) => {
    expect(await call(channel, mainFrame)).toEqual(answer)
    expect(routed).toEqual([channel])
  })

  it.each(channels)('on %s is refused, unheard, when it comes from elsewhere', async (channel) => {
    const strangers = {
      nobody: null,
      'a sub-frame of our page': { url: ours },
      'the main frame of another window': { url: ours },
      'a site': { url: 'https://example.org/' },
      'a file': { url: 'file:///index.html' },
    }
    for (const [stranger, frame] of Object.entries(strangers)) {
      expect(await call(channel, frame), stranger).toEqual(refusal)
    }
    for (const url of ['https://example.org/', 'data:text/html,x', 'about:blank', 'sextant://app.example.org/', '']) {
      mainFrame.url = url
      expect(await call(channel, mainFrame), `our window, led to ${url}`).toEqual(refusal)
    }
    expect(routed).toEqual([])
  })

  it.each(channels)('on %s gets an envelope even when its frame is gone, or the services failed', async (channel) => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const gone = {
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed: /home/aicha')
      },
    }
    mainFrame.url = ours
    const disposed = await call(channel, gone)
    route = () => Promise.reject(new Error('SQLITE_CANTOPEN: /home/aicha/.config/sextant.db'))
    expect(JSON.stringify([disposed, await call(channel, mainFrame)])).not.toMatch(/aicha|SQLITE|disposed/)
    expect(await call(channel, mainFrame)).toEqual({ ok: false, error: { code: 'unexpected' } })
    expect(told).toHaveBeenCalledTimes(3)
    told.mockRestore()
  })

  it('listens to the channels of the contract and to no other', () => {
    expect([...listeners.keys()]).toEqual([...channels])
  })

  it('is refused while there is no window', async () => {
    listeners.clear()
    registerIpc(route, () => undefined)
    for (const channel of channels) expect(await call(channel, mainFrame)).toEqual(refusal)
    expect(routed).toEqual([])
  })
})
