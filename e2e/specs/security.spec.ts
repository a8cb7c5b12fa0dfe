import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, fileIn, test } from '../fixtures'

test('gives the page no right but its own channels', async ({ launch }) => {
  const { window } = await launch()
  await window.getByRole('heading', { level: 1 }).waitFor()
  const seen = await window.evaluate(() => ({
    origin: location.origin,
    node: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
    desktop: Object.keys(Reflect.get(globalThis, 'desktop')).includes('saveAnswer'),
    ipc: 'invoke' in Reflect.get(globalThis, 'desktop'),
  }))
  expect(seen).toEqual({ origin: 'sextant://app', node: 'undefinedundefined', desktop: true, ipc: false })
})

test('lets nothing out: requests, navigation and windows are refused', async ({ launch }) => {
  const app = await launch()
  const { window, electron } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  const attempts = await window.evaluate(async () => {
    const outcome = (request: Promise<unknown>) =>
      request.then(
        () => 'passed',
        () => 'refused',
      )
    const permission = await navigator.permissions.query({ name: 'geolocation' })
    return {
      popup: globalThis.open('https://example.org') === null,
      permission: permission.state,
      frame: await outcome(
        new Promise((resolve, reject) => {
          const frame = document.createElement('iframe')
          frame.src = 'sextant://app/index.html'
          frame.onload = () => (frame.contentDocument?.getElementById('root') ? resolve(1) : reject(new Error('empty')))
          document.body.append(frame)
        }),
      ),
    }
  })
  expect(attempts).toEqual({ popup: true, permission: 'denied', frame: 'refused' })
  // The policy of the page already stops these; main cancels them too when asked from its own side.
  const network = await electron.evaluate(async ({ net }) =>
    Promise.all(
      ['https://example.org/', 'http://127.0.0.1:9/'].map((address) =>
        net.fetch(address).then(
          () => 'passed',
          (error: Error) => error.message,
        ),
      ),
    ),
  )
  expect(network).toEqual(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_CLIENT'])
  await window.evaluate(() => {
    location.href = 'https://example.org/'
  })
  const address = () => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())
  await expect.poll(address).toBe('sextant://app/index.html')
  // The frame above is refused by the policy: the only violation that this test expects.
  app.forgive(/frame/i)
})

test('opens one application at a time on the same data', async ({ launch }) => {
  const first = await launch()
  await first.window.getByRole('heading', { level: 1 }).waitFor()
  await expect(launch()).rejects.toThrow()
  await expect(first.window.getByRole('heading', { level: 1 })).toBeVisible()
})

test('opens nothing to a script that would run in the page: network, devices, downloads, sockets', async ({
  launch,
}) => {
  const heard: string[] = []
  const server = createServer((request) => heard.push(`http ${request.url}`)).listen(0, '127.0.0.1')
  const socket = createSocket('udp4', () => heard.push('udp')).bind(0, '127.0.0.1')
  await Promise.all([once(server, 'listening'), once(socket, 'listening')])
  // Both listen on an address of the network, not on a path.
  const ports = { tcp: (server.address() as AddressInfo).port, udp: socket.address().port }
  const app = await launch()
  const { window, electron } = app
  await window.getByRole('heading', { level: 1 }).waitFor()
  await electron.evaluate(({ session }) => {
    session.defaultSession.on('will-download', (event) => Reflect.set(globalThis, 'download', event.defaultPrevented))
  })
  const attempts = await window.evaluate(async ({ tcp, udp }) => {
    const http = `http://127.0.0.1:${tcp}`
    const outcome = (attempt: () => unknown): Promise<string> =>
      Promise.resolve()
        .then(attempt)
        .then(
          () => 'passed',
          () => 'refused',
        )
    const loaded = (tag: 'img' | 'script' | 'link' | 'video' | 'object', attribute: string) =>
      outcome(
        () =>
          new Promise((resolve, reject) => {
            const element = document.createElement(tag)
            element.onload = resolve
            element.onerror = reject
            if (tag === 'link') element.setAttribute('rel', 'stylesheet')
            element.setAttribute(attribute, `${http}/${tag}`)
            document.body.append(element)
          }),
      )
    const opened = (source: EventTarget) =>
      outcome(
        () =>
          new Promise((resolve, reject) => {
            source.addEventListener('open', resolve)
            source.addEventListener('error', reject)
          }),
      )
    const link = document.createElement('a')
    link.download = 'piege.txt'
    link.href = 'data:text/plain,x'
    link.click()
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udp}` }] })
    const candidates: unknown[] = []
    const gathered = new Promise((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) =>
        candidate === null ? resolve(undefined) : candidate.candidate !== '' && candidates.push(candidate.candidate),
      )
    })
    connection.createDataChannel('a')
    await connection.setLocalDescription(await connection.createOffer())
    await gathered
    const form = document.createElement('form')
    form.action = `${http}/form`
    form.method = 'post'
    document.body.append(form)
    form.submit()
    navigator.sendBeacon(`${http}/beacon`, 'x')
    const asked = { video: true, audio: true }
    return {
      fetch: await outcome(() => fetch(`${http}/fetch`)),
      socket: await opened(new WebSocket(`ws://127.0.0.1:${tcp}/socket`)),
      events: await opened(new EventSource(`${http}/events`)),
      import: await outcome(() => import(/* @vite-ignore */ `${http}/module.js`)),
      image: await loaded('img', 'src'),
      script: await loaded('script', 'src'),
      style: await loaded('link', 'href'),
      eval: await outcome(() => Reflect.get(globalThis, 'eval')('1')),
      camera: await outcome(() => navigator.mediaDevices.getUserMedia(asked)),
      screen: await outcome(() => navigator.mediaDevices.getDisplayMedia(asked)),
      clipboard: await outcome(() => navigator.clipboard.readText()),
      position: await outcome(() => new Promise((ok, no) => navigator.geolocation.getCurrentPosition(ok, no))),
      worker: await outcome(() => navigator.serviceWorker.register(`${http}/worker.js`)),
      peers: candidates.length,
    }
  }, ports)
  const { peers, ...others } = attempts
  expect(others).toEqual(Object.fromEntries(Object.keys(others).map((name) => [name, 'refused'])))
  expect(peers).toBe(0)
  await expect.poll(() => electron.evaluate(() => Reflect.get(globalThis, 'download'))).toBe(true)
  expect(heard).toEqual([])
  // Each refusal above is told by the policy of the page.
  app.forgive(/Content Security Policy/)
  server.close()
  socket.close()
})

test('stays on its page: no reload, no tools of developers, no file dropped in its place', async ({
  dataFolder,
  launch,
}) => {
  const { window, electron } = await launch()
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.evaluate(() => Reflect.set(globalThis, 'sameDocument', true))
  for (const keys of ['F5', 'Control+r', 'Control+Shift+r', 'F12', 'Control+Shift+i', 'Alt+ArrowLeft', 'Control+o'])
    await window.keyboard.press(keys)
  const file = fileIn(dataFolder, 'piège.html')
  writeFileSync(file, '<h1>Une autre page</h1>')
  const devtools = await window.context().newCDPSession(window)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await devtools.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  const shell = await electron.evaluate(({ BrowserWindow, Menu }) => {
    type Items = readonly Electron.MenuItem[]
    const roles = (items: Items): string[] =>
      items.flatMap(({ role, submenu }) => [...(role ? [String(role)] : []), ...roles(submenu?.items ?? [])])
    return {
      pages: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
      tools: BrowserWindow.getAllWindows().some(({ webContents }) => webContents.isDevToolsOpened()),
      roles: roles(Menu.getApplicationMenu()?.items ?? []),
    }
  })
  expect(shell).toMatchObject({ pages: ['sextant://app/index.html'], tools: false })
  expect(shell.roles.length).toBeGreaterThan(0)
  expect(shell.roles.filter((role) => /reload|devtools/i.test(role))).toEqual([])
  expect(await window.evaluate(() => Reflect.get(globalThis, 'sameDocument'))).toBe(true)
})
