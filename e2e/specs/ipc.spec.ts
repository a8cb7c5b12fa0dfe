import type { ElectronApplication, Page } from 'playwright/test'
import { channels } from '../../main/ipc/channels'
import { expect, test } from '../fixtures'

/** Each answers with the text of an envelope. */
type Calls = Readonly<Record<string, (input: unknown) => Promise<string>>>
const refused = { ok: false, error: { code: 'invalid-input' } }
const allRefused = Object.fromEntries(channels.map((channel) => [channel, refused]))

/** Calls every channel with what it would accept of nobody else, from the page given. */
const callAll = async (): Promise<Record<string, unknown>> => {
  const calls: Calls = Reflect.get(globalThis, 'desktop')
  return Object.fromEntries(
    await Promise.all(Object.entries(calls).map(async ([channel, call]) => [channel, JSON.parse(await call({}))])),
  )
}

const overviewFrom = (window: Page) =>
  window.evaluate(async () => {
    const calls: Calls = Reflect.get(globalThis, 'desktop')
    return JSON.parse((await calls.getOverview?.({})) ?? '')
  })

test('gives the page exactly the channels of the contract, as functions that tell nothing else', async ({ launch }) => {
  const { window } = await launch()
  await window.getByRole('heading', { level: 1 }).waitFor()
  const seen = await window.evaluate(() => {
    const calls: Calls = Reflect.get(globalThis, 'desktop')
    return Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, typeof call]))
  })
  expect(seen).toEqual(Object.fromEntries(channels.map((channel) => [channel, 'function'])))
  // A frame inside the page has none of them.
  await window.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>un cadre</p>'
    document.body.append(frame)
  })
  await expect.poll(() => window.frames().length).toBe(2)
  const [frame] = window.mainFrame().childFrames()
  expect(await frame?.evaluate(() => typeof Reflect.get(globalThis, 'desktop'))).toBe('undefined')
})

test('answers no other window, and no other page in its window', async ({ launch }) => {
  const app = await launch()
  const { window, electron } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  expect(await inAnotherWindow(electron, callAll)).toEqual(allRefused)
  expect(await overviewFrom(window)).toMatchObject({ ok: true })
  // Main alone can lead its window elsewhere: the page has no way to.
  await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.loadURL('data:text/html,<h1>Une autre page</h1>'),
  )
  await window.getByRole('heading', { name: 'Une autre page' }).waitFor()
  expect(await window.evaluate(callAll)).toEqual(allRefused)
})

/** Runs a function in a second window of the application, on one of its own pages, with its own preload. */
function inAnotherWindow(electron: ElectronApplication, run: () => Promise<unknown>): Promise<unknown> {
  return electron.evaluate(async ({ app, BrowserWindow }, code) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`
    const second = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await second.loadURL('sextant://app/print.html')
    const answer: unknown = await second.webContents.executeJavaScript(`(${code})()`)
    second.destroy()
    return answer
  }, String(run))
}

test('refuses messages too large or too strange, and goes on working', async ({ launch }) => {
  const { window } = await launch()
  await window.getByRole('heading', { level: 1 }).waitFor()
  const before = await overviewFrom(window)
  const answers = await window.evaluate(async () => {
    const calls: Calls = Reflect.get(globalThis, 'desktop')
    const nested = (depth: number) => {
      let value: object = {}
      for (let level = 0; level < depth; level++) value = { value }
      return value
    }
    const organisation = (details: object) => ({ id: null, details })
    const id = '6f1f6f4e-2c1c-4a53-9f0e-0d6c7a1b2c3d'
    const messages: readonly (readonly [channel: string, input: unknown])[] = [
      ['saveOrganisation', organisation({ name: 'x'.repeat(30_000_000) })],
      ['saveOrganisation', organisation({ name: 'x'.repeat(201) })],
      ['saveOrganisation', organisation({ name: 'CH', places: Number.NaN })],
      ['saveOrganisation', organisation({ name: 'CH', constructor: { prototype: { example: true } } })],
      ['saveOrganisation', organisation(nested(100))],
      ['setEvidenceUses', { id, uses: Array(600_000).fill('x') }],
      ['getOverview', new ArrayBuffer(50_000_000)],
      ['getOverview', new Map([['a', 1]])],
      ['saveSettings', { respondent: 'x'.repeat(1_000_000) }],
    ]
    return Promise.all(messages.map(async ([channel, input]) => JSON.parse((await calls[channel]?.(input)) ?? '')))
  })
  expect(answers).toMatchObject(answers.map(() => refused))
  expect(await overviewFrom(window)).toEqual(before)
  // What would pollute a prototype does not even cross to main: nothing is left of it.
  const polluting = await window.evaluate(() => {
    const calls: Calls = Reflect.get(globalThis, 'desktop')
    return calls.saveOrganisation?.({ id: null, details: JSON.parse('{"name": "CH", "__proto__": {"example": true}}') })
  })
  expect(JSON.parse(polluting ?? '')).toMatchObject({ ok: true, value: { details: { name: 'CH', example: false } } })
})
