import { expect, test } from '../fixtures'

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
