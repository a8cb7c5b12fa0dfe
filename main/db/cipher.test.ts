import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCipher, lockedCipher, newKey } from './cipher'
import { DatabaseError } from './errors'

const PLACE = '["answers","1","2"]'
const unreadable = expect.objectContaining({ code: 'database-unreadable' })

describe('a sealed text', () => {
  const key = newKey()
  const cipher = createCipher(key)

  it('opens in its place, whatever it holds, and never twice the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, place) => {
        const text = JSON.stringify(value)
        const sealed = cipher.seal(place, text)
        expect(cipher.open(place, sealed)).toBe(text)
        expect(createCipher(key).open(place, sealed)).toBe(text)
        expect(cipher.seal(place, text)).not.toBe(sealed)
      }),
    )
  })

  it('does not open in another place, nor with another key', () => {
    const sealed = cipher.seal(PLACE, '"oui"')
    expect(() => cipher.open('["answers","1","3"]', sealed)).toThrow(unreadable)
    expect(() => createCipher(key).open('["answers","1","3"]', sealed)).toThrow(unreadable)
    expect(() => createCipher(newKey()).open(PLACE, sealed)).toThrow(unreadable)
  })

  it('does not open once any byte of it is changed, or once it is cut', () => {
    const sealed = Buffer.from(cipher.seal(PLACE, '"oui"').slice(3), 'base64')
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const changed = Buffer.from(sealed)
        changed[at] = (changed[at] ?? 0) ^ mask
        expect(() => cipher.open(PLACE, `s1:${changed.toString('base64')}`)).toThrow(unreadable)
      }),
    )
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        const cut = sealed.subarray(0, length).toString('base64')
        expect(() => cipher.open(PLACE, `s1:${cut}`)).toThrow(unreadable)
      }),
    )
  })

  it('opens still once the texts sealed since are more than are remembered', () => {
    const sealed = Array.from({ length: 20 }, (_, index) =>
      cipher.seal(PLACE, JSON.stringify('é'.repeat(300_000) + index)),
    )
    const opened = sealed.map((text): string => JSON.parse(cipher.open(PLACE, text)).slice(300_000))
    expect(opened).toEqual(sealed.map((_, index) => String(index)))
  })

  it('is never taken from a text in clear', () => {
    expect(() => cipher.open(PLACE, '{"value":"in-place"}')).toThrow(unreadable)
  })

  it('has a length that says nothing of its content, but in steps of 256 bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (length) => {
        const same = Math.ceil(length / 256) * 256
        const lengthOf = (bytes: number) => cipher.seal(PLACE, 'a'.repeat(bytes)).length
        expect(lengthOf(length)).toBe(lengthOf(same))
      }),
    )
  })

  it('is refused while the key is not known, rather than written in clear', () => {
    for (const refused of [
      () => lockedCipher.seal(PLACE, '1'),
      () => lockedCipher.open(PLACE, 's1:'),
      () => lockedCipher.sealFile(PLACE, Buffer.alloc(1)),
      () => lockedCipher.openFile(PLACE, Buffer.alloc(1)),
    ]) {
      expect(refused).toThrow(expect.objectContaining({ code: 'data-locked' }))
    }
  })

  it('needs a key of 32 bytes', () => {
    expect(() => createCipher(key.subarray(1))).toThrow(DatabaseError)
  })
})

describe('a sealed file', () => {
  it('opens to the same bytes, in its place only', () => {
    const cipher = createCipher(newKey())
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (content) => {
        const sealed = cipher.sealFile(PLACE, content)
        expect(new Uint8Array(cipher.openFile(PLACE, sealed))).toEqual(content)
        expect(() => cipher.openFile('ailleurs', sealed)).toThrow(unreadable)
      }),
    )
  })
})
