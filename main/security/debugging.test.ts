import { describe, expect, it } from 'vitest'
import { refusedSwitch } from './debugging'

const started = (...switches: readonly string[]) => ({
  packaged: true,
  inspected: false,
  hasSwitch: (name: string) => switches.includes(name),
})

describe('the installed application', () => {
  it.each([
    'remote-debugging-port',
    'remote-debugging-pipe',
    'disable-web-security',
    'load-extension',
    'renderer-cmd-prefix',
    'ignore-certificate-errors',
    'js-flags',
  ])('does not start with --%s', (name) => {
    expect(refusedSwitch(started('lang', name))).toBe(name)
  })

  it('starts with what an administrator may need', () => {
    expect(
      refusedSwitch(
        started(
          'lang',
          'user-data-dir',
          'no-sandbox',
          'disable-gpu',
          'force-device-scale-factor',
          'allow-file-access-from-files',
        ),
      ),
    ).toBe(null)
  })
})

it('lets developers, and the binary made for tests, be driven', () => {
  expect(refusedSwitch({ ...started('remote-debugging-port'), packaged: false })).toBeNull()
  expect(refusedSwitch({ ...started('remote-debugging-port'), inspected: true })).toBeNull()
})
