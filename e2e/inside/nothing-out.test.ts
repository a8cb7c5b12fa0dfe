import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tryEveryWayOut } from './every-way-out'
import { type InsideApp, ownArguments, startInside } from './inside-app'
import { playJourney } from './journey'
import { readTrace, strace, type Trace } from './trace'

/**
 * Sockets of the machine that the application may reach: the screen, the bus of the desktop, sound, and the one by which a
 * second start finds the first. None of them resolves names or relays requests.
 */
const LOCAL = [
  /^@?\/tmp\/\.X11-unix\/X\d+$/,
  /^\/run\/user\/\d+\/(?:wayland-\d+|bus|pulse\/native|pipewire-\d+)$/,
  /^\/run\/dbus\/system_bus_socket$/,
  /^@?\/tmp\/dbus-\w+$/,
  /\/SingletonSocket$/,
]

function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'sextant-inside-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the application under the tracer, lets it be used, quits it, and gives what was seen. */
async function traced(use: (app: InsideApp, folder: string) => Promise<void>): Promise<Trace> {
  const folder = aFolder()
  const file = path.join(folder, 'trace')
  const app = startInside({ dataFolder: path.join(folder, 'données'), under: strace(file) })
  onTestFinished(() => app.kill())
  await app.ready
  await use(app, folder)
  expect(await app.quit()).toBe(0)
  return readTrace(readFileSync(file, 'utf8'))
}

describe('the application and the network', () => {
  it('asks nothing of it during the main journey, Chromium included', async () => {
    const trace = await traced(async (app, folder) => {
      await playJourney(app, folder)
      for (const file of ['classeur.xlsx', 'rapport.pdf']) {
        expect(statSync(path.join(folder, file)).size).toBeGreaterThan(5000)
      }
    })
    expect(trace.outside).toEqual([])
    expect([...trace.localSockets].filter((socket) => !LOCAL.some((known) => known.test(socket)))).toEqual([])
    // Every process of Chromium was followed, not the first one alone.
    expect(trace.processes).toBeGreaterThan(20)
    expect(trace.calls).toBeGreaterThan(200)
  })

  it('would be seen asking: each way out leaves its mark in the trace', async () => {
    const { outside } = await traced(async (app) => {
      await app.main(async ({ session }) => {
        const net = process.getBuiltinModule('node:net')
        const dgram = process.getBuiltinModule('node:dgram')
        const dns = process.getBuiltinModule('node:dns')
        await new Promise((resolve) => net.connect(9, '127.0.0.1').once('error', resolve))
        await new Promise<void>((resolve) => {
          const server = net.createServer().listen(0, '::1', () => server.close(() => resolve()))
        })
        const socket = dgram.createSocket('udp4')
        await new Promise((resolve) => socket.send('x', 9, '127.0.0.1', resolve))
        socket.close()
        await new Promise((resolve) => dns.resolve4('sextant.invalid', resolve))
        // Chromium itself, in a session whose guard is taken away.
        const open = session.fromPartition('unguarded')
        open.webRequest.onBeforeRequest(null)
        open.setSpellCheckerEnabled(true)
        open.setSpellCheckerLanguages(['fr'])
        await open.fetch('http://127.0.0.1:9/').catch(() => {})
      })
    })
    for (const mark of [
      /connect\(\d+<TCP:.*htons\(9\)/,
      /bind\(\d+<TCPv6:.*"::1"/,
      /listen\(\d+<TCPv6:/,
      /sendmsg\(\d+<UDP:.*htons\(9\)/,
      /connect\(\d+<UDP:.*htons\(53\)/,
      // Its own probe of IPv6, by which Chromium begins; the rule on names stops what would follow.
      /connect\(\d+<UDPv6:.*2001:4860:4860::8888/,
    ]) {
      expect(outside.join('\n')).toMatch(mark)
    }
  })

  it('lets no page out, whatever its code tries', async () => {
    const { outside } = await traced(async (app) => {
      for (const host of ['127.0.0.1:9', '[::1]:9', '192.0.2.1', 'sextant.invalid']) {
        const outcomes = Object.values(await app.page(tryEveryWayOut, host))
        expect([...new Set(outcomes)], host).toEqual(['refused'])
      }
    })
    // WebRTC makes UDP sockets and asks the system which of its addresses they would have: no datagram is in that.
    expect(outside.filter((call) => !/^\d+ +(?:connect|bind)\(\d+<UDP/.test(call))).toEqual([])
  })

  it('has only the two doors of Playwright when Playwright drives it, and both are closed to other machines', async () => {
    const folder = aFolder()
    const file = path.join(folder, 'trace')
    const traced = path.join(folder, 'traced')
    const electron = process.env.SEXTANT_ELECTRON ?? ''
    const electronArguments: string[] = JSON.parse(process.env.SEXTANT_ELECTRON_ARGS ?? '[]')
    writeFileSync(traced, `#!/bin/sh\nexec ${strace(file).join(' ')} '${electron}' "$@"\n`, { mode: 0o755 })
    const app = await _electron.launch({
      executablePath: traced,
      args: [...electronArguments, ...ownArguments(folder)],
    })
    const window = await app.firstWindow()
    await window.getByRole('heading', { level: 1 }).waitFor()
    await app.close()

    const { outside } = readTrace(readFileSync(file, 'utf8'))
    const ports = outside.flatMap((call) => /listen\(\d+<TCP:\[127\.0\.0\.1:(\d+)\]>/.exec(call)?.[1] ?? [])
    expect(ports).toHaveLength(2)
    const doors = ports.join('|')
    const known = [
      /^\d+ +bind\(\d+<TCP:\[\d+\]>, \{sa_family=AF_INET, sin_port=htons\(0\), sin_addr=inet_addr\("127\.0\.0\.1"\)\}/,
      new RegExp(`^\\d+ +listen\\(\\d+<TCP:\\[127\\.0\\.0\\.1:(?:${doors})\\]>`),
      // What goes back through them.
      new RegExp(`^\\d+ +send(?:to|msg)\\(\\d+<TCP:\\[127\\.0\\.0\\.1:(?:${doors})->127\\.0\\.0\\.1:\\d+\\]>`),
    ]
    expect(outside.filter((call) => !known.some((form) => form.test(call)))).toEqual([])
  })
})
