import { describe, expect, it } from 'vitest'
import { catalog, compareVersions } from './catalog'

describe('versions', () => {
  it.each([
    ['1.0.0', '1.0.0', 0],
    ['1.0.0', '1.0.1', -1],
    ['1.10.0', '1.9.0', 1],
    ['2.0.0', '10.0.0', -1],
    ['1.2.3', '1.2.10', -1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign)
    expect(Math.sign(compareVersions(b, a))).toBe(-sign + 0)
  })

  it('of the catalogue stand from the oldest to the newest', () => {
    for (const id of new Set(catalog.map((entry) => entry.id))) {
      const versions = catalog.filter((entry) => entry.id === id).map(({ version }) => version)
      expect(versions.toSorted(compareVersions)).toEqual(versions)
    }
  })
})
