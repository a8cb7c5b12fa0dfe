import { describe, expect, it } from 'vitest'
import { cellText, dayCell, frenchDay } from './cell-text'

describe('a text put in a cell', () => {
  it('keeps accents, emoji, tabs and new lines', () => {
    expect(cellText('Évaluation « œuvre »\t😀\nfin')).toBe('Évaluation « œuvre »\t😀\nfin')
  })

  it('has none of the characters that would make the workbook unreadable', () => {
    expect(cellText('a\u0000b\u000bc\u001fd\ufffee\ud800f\u007fg')).toBe('ab\ncde\ufffdfg')
  })

  it('ends its lines in one way', () => {
    expect(cellText('un\r\ndeux\rtrois')).toBe('un\ndeux\ntrois')
  })

  it('keeps as typed what looks like an escape of the format', () => {
    expect(cellText('nom_x000D_fin et _x12')).toBe('nom_x005F_x000D_fin et _x12')
  })

  it('is cut at what a cell holds, and says so', () => {
    const cut = cellText('é'.repeat(40_000))
    expect(cut).toHaveLength(32_767)
    expect(cut).toMatch(/…\s\(texte coupé ici/)
    expect(cellText('é'.repeat(32_767))).toBe('é'.repeat(32_767))
  })

  it('is never cut inside a character', () => {
    expect(cellText(`a${'😀'.repeat(20_000)}`)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
  })
})

describe('a day in a cell', () => {
  it('is midnight in UTC, whatever the time zone of the computer', () => {
    expect(dayCell('2026-03-29').toISOString()).toBe('2026-03-29T00:00:00.000Z')
  })

  it('is written the French way in a sentence', () => {
    expect(frenchDay('2026-11-22')).toBe('22/11/2026')
  })
})
