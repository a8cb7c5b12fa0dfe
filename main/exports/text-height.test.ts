import { describe, expect, it } from 'vitest'
import { rowHeight, wrappedLines } from './text-height'

const lines = (text: string, width = 20) => wrappedLines({ text, width, size: 10 })

describe('the lines of a wrapped text', () => {
  it('is one when all of it holds', () => {
    expect(lines('Oui')).toBe(1)
    expect(lines('')).toBe(1)
  })

  it('grows with the new lines of the text', () => {
    expect(lines('un\ndeux\n\nquatre')).toBe(4)
  })

  it('grows when the column shrinks', () => {
    const text = 'Une sauvegarde jamais restaurée est un pari que l’on perd le jour de la panne.'
    expect(lines(text, 60)).toBeLessThan(lines(text, 20))
    expect(lines(text, 20)).toBeLessThan(lines(text, 10))
  })

  it('counts narrow letters for less than wide ones', () => {
    expect(lines('il il il il il il il')).toBe(1)
    expect(lines('MM MM MM MM MM MM MM')).toBe(2)
  })

  it('breaks a word that is longer than the column', () => {
    expect(lines('a'.repeat(60))).toBeGreaterThanOrEqual(4)
  })
})

describe('the height of a row', () => {
  const box = (text: string) => ({ text, width: 20, size: 10 })

  it('is that of its tallest cell', () => {
    expect(rowHeight([box('court'), box('un\ndeux\ntrois')])).toBe(rowHeight([box('un\ndeux\ntrois')]))
  })

  it('stays within what Excel accepts', () => {
    expect(rowHeight([box('ligne\n'.repeat(500))])).toBe(409)
  })

  it('is never below the minimum', () => {
    expect(rowHeight([], 24)).toBe(24)
  })
})
