import { expect, it, vi } from 'vitest'
import { channels } from '../ipc/channels'

const exposed = new Map<string, Record<string, (input: unknown) => unknown>>()
const invoked: unknown[][] = []

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: Record<string, (input: unknown) => unknown>) => exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: (...call: unknown[]) => {
      invoked.push(call)
      return Promise.resolve()
    },
  },
}))

it('gives the page one function per channel, and nothing else', async () => {
  await import('./preload')
  expect([...exposed.keys()]).toEqual(['desktop'])
  const api = exposed.get('desktop') ?? {}
  expect(Object.keys(api)).toEqual([...channels])
  for (const channel of channels) api[channel]?.({ of: channel })
  expect(invoked).toEqual(channels.map((channel) => [channel, { of: channel }]))
})
