import { describe, expect, it } from 'vitest'
import { readYaml } from './read-yaml'

const problemsOf = (text: string) => readYaml(text).problems?.map(({ line, message }) => `${line} ${message}`) ?? []

describe('reading YAML', () => {
  it('gives the data and the line of what stands in it', () => {
    const read = readYaml('a: 1\nb:\n  - c: x\n  - c: y\n')
    if (read.problems !== null) throw new Error('it is right')
    expect(read.data).toEqual({ a: 1, b: [{ c: 'x' }, { c: 'y' }] })
    expect(read.lineOf(['b', 1, 'c'])).toBe(4)
    expect(read.lineOf(['b', 1, 'absent'])).toBe(4)
    expect(read.lineOf([])).toBe(1)
  })

  it('reads dates, words and figures as YAML 1.2 does', () => {
    expect(readYaml('a: 2026-11-22\nb: no\nc: 012\nd: ~\n')).toMatchObject({
      data: { a: '2026-11-22', b: 'no', c: 12, d: null },
    })
  })

  it.each([
    ['lists in brackets', (inside: string, depth: number) => '['.repeat(depth - 1) + inside + ']'.repeat(depth - 1)],
    ['lists of dashes', (inside: string, depth: number) => '- '.repeat(depth - 1) + inside],
    [
      'keys',
      (inside: string, depth: number) =>
        `${Array.from({ length: depth - 1 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')}${' '.repeat(depth)}${inside}`,
    ],
  ])('accepts sixty levels of %s and refuses one more', (_what, nested) => {
    for (const inside of ['[]', '[x]', '{a: 1}']) {
      expect(problemsOf(nested(inside, 60))).toEqual([])
      expect(problemsOf(nested(inside, 61))).toEqual([expect.stringMatching(/^\d+ plus de 60 niveaux imbriqués$/)])
    }
  })

  it.each([
    ['a key twice', 'a: 1\nb: 2\na: 3', '3 clé « a » écrite deux fois'],
    ['a key twice in braces', 'x: {b: 1, b: 2}', '1 clé « b » écrite deux fois'],
    ['a figure and a text that are the same key', '1: a\n"1": b', '2 clé « 1 » écrite deux fois'],
    ['a list as a key', '? [a]\n: b', '1 une clé est un mot, pas une liste ni un objet'],
    ['an alias', 'a: &x 1\nb: *x', '1 les alias YAML (&, *) ne sont pas admis'],
    ['two documents', 'a: 1\n---\nb: 2', '2 un seul document est attendu (« --- » en sépare deux)'],
    ['a long run of spaces', `a: "x${' '.repeat(60)}y"`, '1 trop d’espaces à la suite dans un texte'],
    ['an endless text', `a: ${'x'.repeat(4001)}`, '1 texte de plus de 4 000 caractères'],
    ['a quote that is not closed', 'a: 1\nb: "x', '2 YAML illisible : il manque un signe'],
    ['a colon inside a text', 'a: un: deux', '1 YAML illisible : deux « clé : valeur » sur une ligne'],
    ['a tab', 'a:\n\tb: 1', '2 YAML illisible : tabulation'],
    ['something else', '" ]'.repeat(5000), '1 '],
  ])('refuses %s', (_what, text, expected) => {
    expect(problemsOf(text)[0]).toContain(expected)
  })

  it.each([
    ['brackets', '] '.repeat(500_000)],
    ['brackets opened', '['.repeat(3_000_000)],
    ['figures', `[${'1,'.repeat(1_000_000)}]`],
    ['keys', Array.from({ length: 300_000 }, (_, index) => `a${index}: 1`).join('\n')],
    ['comments', '#\n'.repeat(1_000_000)],
    ['documents', '---\n'.repeat(500_000)],
    ['quotes', '"\n'.repeat(1_000_000)],
  ])('gives up early on millions of %s', (_what, text) => {
    expect(problemsOf(text)).toHaveLength(1)
  })

  it('does not let a key reach the prototype of an object', () => {
    const read = readYaml('__proto__: {polluted: true}\n')
    expect(Object.keys(read.problems === null ? Object(read.data) : {})).toEqual(['__proto__'])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
