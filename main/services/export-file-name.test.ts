import { describe, expect, it } from 'vitest'
import { exportFileName } from './export-file-name'

const named = (entity: string, title = 'NIS 2\u00a0: alignement ReCyF 2.5') =>
  exportFileName('Plan d’action', title, entity, '2026-11-22', 'xlsx')

describe('the suggested name of a file', () => {
  it('says what, about what, for whom and when', () => {
    expect(named('CH de Kerval')).toBe('Plan d’action NIS 2 – CH de Kerval – 2026-11-22.xlsx')
  })

  it('has no character that Windows refuses, nor any that cannot be seen', () => {
    expect(named('EHPAD «\u00a0A/B\\C\u00a0» : <x> | "y" ?*\u0007\u202e.')).toBe(
      'Plan d’action NIS 2 – EHPAD « A B C » x y – 2026-11-22.xlsx',
    )
  })

  it('stays short, whatever the name of the entity', () => {
    const name = named('Établissement '.repeat(30))
    expect(Buffer.byteLength(name)).toBeLessThan(200)
    expect(name).toMatch(/ – 2026-11-22\.xlsx$/)
  })

  it('is not cut inside a character', () => {
    expect(encodeURIComponent(named('😀'.repeat(100)))).toContain('%F0%9F%98%80')
  })

  it('leaves no empty place when a name has nothing to keep', () => {
    expect(named('???')).toBe('Plan d’action NIS 2 – 2026-11-22.xlsx')
  })
})
