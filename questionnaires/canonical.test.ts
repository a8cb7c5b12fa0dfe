import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical'

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: 1, a: [{ d: null, c: 'é' }] })).toBe('{"a":[{"c":"é","d":null}],"b":1}')
    expect(canonicalJson({ a: [{ c: 'é', d: null }], b: 1 })).toBe('{"a":[{"c":"é","d":null}],"b":1}')
  })

  it('leaves absent members out, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: false })).toBe('{"b":false}')
  })

  it('holds the same content as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})
