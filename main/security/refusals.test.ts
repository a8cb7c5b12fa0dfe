import { describe, expect, it } from 'vitest'
import { isLocal, networkSwitches } from './network'
import { isGranted } from './permissions'
import { callerOf, isTrusted } from './sender'

describe('the network', () => {
  it.each([
    'https://example.org/',
    'http://localhost:8080/',
    'ws://127.0.0.1/',
    'file:///etc/passwd',
    'ftp://a/',
    'blob:sextant://app/1',
    '',
  ])('cancels a request to %s', (address) => {
    expect(isLocal(address)).toBe(false)
  })

  it('lets the pages of the application load', () => {
    expect(isLocal('sextant://app/index.html')).toBe(true)
  })

  it('resolves no name', () => {
    expect(networkSwitches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
  })
})

describe('permissions', () => {
  it.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'openExternal',
    'fullscreen',
    'clipboard-read',
    'hid',
    'usb',
  ])('refuses %s', (permission) => {
    expect(isGranted(permission)).toBe(false)
  })
})

describe('the caller of a channel', () => {
  it('is trusted when it is the main frame of our page', () => {
    expect(isTrusted({ url: 'sextant://app/index.html', isMainFrame: true })).toBe(true)
  })

  it.each([
    ['a sub-frame of our page', { url: 'sextant://app/index.html', isMainFrame: false }],
    ['another host of our scheme', { url: 'sextant://other/index.html', isMainFrame: true }],
    ['a site', { url: 'https://app/index.html', isMainFrame: true }],
    ['a local file', { url: 'file:///index.html', isMainFrame: true }],
    ['an address made to look like ours', { url: 'sextant://app.example.org/', isMainFrame: true }],
    ['an empty page', { url: 'about:blank', isMainFrame: true }],
    ['no address', { url: '', isMainFrame: true }],
    ['no frame', null],
  ])('is refused when it is %s', (_name, caller) => {
    expect(isTrusted(caller)).toBe(false)
  })

  it('is nobody when the frame is gone', () => {
    expect(callerOf(null, undefined)).toBeNull()
  })
})
