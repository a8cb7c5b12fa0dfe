import { expect, it } from 'vitest'
import { keepsKeys } from './key-store'

it.each([
  ['basic_text', false],
  ['unknown', false],
  ['gnome_libsecret', true],
  ['kwallet6', true],
])('a key store of Linux (%s) counts only when it protects something', (backend, expected) => {
  expect(keepsKeys('linux', () => backend)).toBe(expected)
})

it.each(['win32', 'darwin'] as const)('the key store of %s counts, and is not asked which one it is', (platform) => {
  const asked = () => {
    throw new Error('there is only one')
  }
  expect(keepsKeys(platform, asked)).toBe(true)
})
