import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from './answers'
import { comparisonsOf, type Expression, ExpressionError, evaluate, parseExpression } from './expressions'

const given: Record<string, AnswerValue | null> = {
  dui: 'heberge',
  serveurs: 2,
  '13.2': 3,
  bilan: '2026-03-01',
  inconnue: null,
}
const holds = (text: string) => evaluate(parseExpression(text), (reference) => given[reference])

describe('a condition', () => {
  it.each([
    ['dui = heberge', true],
    ['dui != heberge', false],
    ['dui = sur-place', false],
    ['serveurs > 1', true],
    ['serveurs >= 2 and serveurs <= 2', true],
    ['serveurs < 2', false],
    ['13.2 >= 3', true],
    ['13.2 > serveurs', true],
    ['bilan >= 2026-01-01', true],
    ['not dui = heberge', false],
    ['dui = sur-place or serveurs = 2', true],
    ['dui = heberge and (serveurs > 5 or 13.2 = 3)', true],
    ['not (dui = sur-place or serveurs > 5)', true],
  ])('« %s » is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  it.each([
    ['inconnue = 1', null],
    ['not inconnue = 1', null],
    ['inconnue = 1 and dui = sur-place', false],
    ['inconnue = 1 or dui = heberge', true],
    ['inconnue = 1 and dui = heberge', null],
    ['inconnue = 1 or dui = sur-place', null],
    ['serveurs > inconnue', null],
  ])('« %s », with an answer that is not known, is %s', (text, expected) => {
    expect(holds(text)).toBe(expected)
  })

  it('reads « and » before « or »', () => {
    expect(holds('dui = heberge or dui = sur-place and serveurs > 5')).toBe(true)
    expect(holds('(dui = heberge or dui = sur-place) and serveurs > 5')).toBe(false)
  })

  it('does not order a number against a word', () => {
    expect(holds('dui > 1')).toBeNull()
  })

  it.each([
    ['', /une question attendu à la fin/],
    ['dui', /un signe =.* attendu à la fin/],
    ['dui =', /une valeur attendu à la fin/],
    ['dui = heberge and', /une question attendu à la fin/],
    ['(dui = heberge', /une parenthèse fermante attendu à la fin/],
    ['dui = heberge)', /« and », « or » ou la fin attendu avant « \) »/],
    ['dui = heberge serveurs', /attendu avant « serveurs »/],
    ['dui == heberge', /une valeur attendu avant « = »/],
    ['process.exit()', /un signe/],
    ['dui = "x"', /caractère inattendu « " »/],
    ['and = 1', /une question attendu avant « and »/],
  ])('« %s » is refused with the reason', (text, reason) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError)
    expect(() => parseExpression(text)).toThrow(reason)
  })

  it('refuses endless nesting and endless text', () => {
    expect(() => parseExpression(`${'('.repeat(50)}a = 1${')'.repeat(50)}`)).toThrow(/imbriquées/)
    expect(() => parseExpression(`${'not '.repeat(60)}a = 1`)).toThrow(/imbriquées/)
    expect(() => parseExpression('a = 1 and '.repeat(100))).toThrow(/trop longue/)
  })

  it('never fails otherwise than with its own error, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        try {
          expect(comparisonsOf(parseExpression(text)).length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionError)
        }
      }),
    )
  })
})

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      kind: fc.constant('compare' as const),
      left: fc.constantFrom('a', 'b', 'c'),
      comparator: fc.constantFrom('=' as const, '>=' as const, '<' as const),
      right: fc.integer({ min: 0, max: 4 }),
    }),
    fc.record({ kind: fc.constant('not' as const), operand: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const),
      operands: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}))

function written(node: Expression): string {
  switch (node.kind) {
    case 'compare':
      return `${node.left} ${node.comparator} ${node.right}`
    case 'not':
      return `not (${written(node.operand)})`
    default:
      return `(${node.operands.map(written).join(` ${node.kind} `)})`
  }
}

describe('any condition', () => {
  const level = fc.option(fc.integer({ min: 0, max: 4 }))

  it('means the same once written and read again', () => {
    fc.assert(
      fc.property(expression, level, level, level, (node, a, b, c) => {
        const values: Record<string, number | null> = { a, b, c }
        const text = written(node)
        fc.pre(text.length <= 500)
        expect(evaluate(parseExpression(text), (name) => values[name])).toBe(evaluate(node, (name) => values[name]))
      }),
    )
  })

  it('that is settled stays so whatever the missing answers turn out to be', () => {
    fc.assert(
      fc.property(expression, level, level, fc.integer({ min: 0, max: 4 }), (node, a, b, c) => {
        const before = evaluate(node, (name) => ({ a, b, c: null })[name])
        fc.pre(before !== null)
        expect(evaluate(node, (name) => ({ a, b, c })[name])).toBe(before)
      }),
    )
  })
})
