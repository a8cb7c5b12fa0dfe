import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSignedBy, MinisignError, parsePublicKey, parseSignature } from '../services/packs/minisign'
import { campaign } from './campaign'
import { damaged, someDamages, textPieces } from './damage'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'services', 'packs', 'testing', 'fixtures', name))
const content = fixture('signe.txt')
const keyFile = fixture('editeur.pub')
const key = parsePublicKey(keyFile.toString())
const signatures = [fixture('signe.txt.minisig'), fixture('signe.txt.ancien.minisig')]
const pieces = [...textPieces, 'RW', 'RU', 'untrusted comment: ', 'trusted comment: ', '====', '\r\n']

/** What it returns; null when it is refused as it should be, with a sentence. */
function refusedOr<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof MinisignError)) throw error
    expect(error.message).toMatch(/^.{20,}\.$/su)
    return null
  }
}

/** All that a signature vouches for: what it says besides is nobody's. */
const signedPart = (file: Uint8Array) => Buffer.from(file).toString().split(/\r?\n/).slice(1, 4).join('\n')

describe('whatever happens to a signature', () => {
  const files = campaign(
    'signatures',
    0.6,
    fc.record({ form: fc.constantFrom(0, 1), damages: someDamages(pieces, 3) }),
    ({ form, damages }) => {
      const real = signatures[form] ?? content
      const file = damaged(real, damages)
      const signature = refusedOr(() => parseSignature(file))
      if (signature === null || !isSignedBy(key, content, signature)) return
      expect(signedPart(file)).toBe(signedPart(real))
    },
  )
  it('it is refused, or what it vouches for is untouched', files.assert, files.limit)

  const random = campaign('signatures', 0.1, fc.uint8Array({ maxLength: 400 }), (bytes) => {
    expect(refusedOr(() => parseSignature(bytes))).toBeNull()
  })
  it('it is refused when it never was one', random.assert, random.limit)
})

describe('whatever happens to a public key', () => {
  const files = campaign('signatures', 0.3, someDamages(pieces, 3), (damages) => {
    const read = refusedOr(() => parsePublicKey(damaged(keyFile, damages).toString()))
    if (read === null) return
    expect(read.bytes).toHaveLength(32)
    expect(parsePublicKey(read.text)).toEqual(read)
  })
  it('it is refused, or it is a whole key', files.assert, files.limit)
})
