import type { AnswerValue } from './answers'

/**
 * The small language of conditions in definitions, such as `dui = hosted and not (servers > 0)`.
 *
 * A comparison sets a reference (id of a question, `profile`, `score`) against a number, a word, or another question.
 * Comparisons combine with `and`, `or`, `not` and parentheses. It is parsed here and walked, never run as code.
 */

export const comparators = ['=', '!=', '<', '<=', '>', '>='] as const
export type Comparator = (typeof comparators)[number]

export type Comparison = {
  readonly kind: 'compare'
  readonly left: string
  readonly comparator: Comparator
  /** A number, a word, or the id of another question: the loader and the evaluation tell them apart. */
  readonly right: string | number
}
export type Expression =
  | Comparison
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }

/** Thrown when a condition cannot be read. The message is French, for the author of the definition. */
export class ExpressionError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ExpressionError'
  }
}

const TOKEN = /\s*(?:(<=|>=|!=|=|<|>|\(|\))|([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*))/y
const MAX_LENGTH = 500
const MAX_DEPTH = 20

/** Reads a condition. @throws {ExpressionError} saying what was expected, and where */
export function parseExpression(text: string): Expression {
  if (text.length > MAX_LENGTH) throw new ExpressionError(`condition trop longue (${MAX_LENGTH} caractères au plus)`)
  const tokens = tokensOf(text)
  let at = 0
  const peek = () => tokens[at]
  const expected = (what: string): never => {
    throw new ExpressionError(`${what} attendu ${peek() === undefined ? 'à la fin' : `avant « ${peek()} »`}`)
  }

  function chain(word: 'or' | 'and', depth: number, next: (depth: number) => Expression): Expression {
    const operands = [next(depth)]
    while (peek() === word) {
      at += 1
      operands.push(next(depth))
    }
    const [only] = operands
    return operands.length === 1 && only ? only : { kind: word, operands }
  }
  const either = (depth: number): Expression => chain('or', depth, (d) => chain('and', d, unary))

  function unary(depth: number): Expression {
    if (depth > MAX_DEPTH) throw new ExpressionError('trop de parenthèses imbriquées')
    if (peek() === 'not') {
      at += 1
      return { kind: 'not', operand: unary(depth + 1) }
    }
    if (peek() !== '(') return comparison()
    at += 1
    const inside = either(depth + 1)
    if (peek() !== ')') expected('une parenthèse fermante')
    at += 1
    return inside
  }

  function comparison(): Comparison {
    const left = word('une question')
    const comparator = comparators.find((known) => known === peek()) ?? expected('un signe =, !=, <, <=, > ou >=')
    at += 1
    const right = word('une valeur')
    return { kind: 'compare', left, comparator, right: /^\d+(\.\d+)?$/.test(right) ? Number(right) : right }
  }

  function word(what: string): string {
    const token = peek()
    if (token === undefined || !/^[A-Za-z0-9]/.test(token) || ['and', 'or', 'not'].includes(token))
      return expected(what)
    at += 1
    return token
  }

  const expression = either(0)
  if (at < tokens.length) expected('« and », « or » ou la fin')
  return expression
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const before = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) throw new ExpressionError(`caractère inattendu « ${text.slice(before).trim().charAt(0)} »`)
    tokens.push(match[1] ?? match[2] ?? '')
  }
  return tokens
}

/** Every comparison of a condition, from left to right. */
export function comparisonsOf(expression: Expression): readonly Comparison[] {
  switch (expression.kind) {
    case 'compare':
      return [expression]
    case 'not':
      return comparisonsOf(expression.operand)
    default:
      return expression.operands.flatMap(comparisonsOf)
  }
}

/** The value of a reference: null when it is not known (unanswered, « je ne sais pas », not applicable). */
export type Lookup = (reference: string) => AnswerValue | null | undefined

/**
 * Whether a condition holds; null when what is known does not settle it.
 *
 * @param lookup value of a reference, null when not known, undefined when it names nothing
 */
export function evaluate(expression: Expression, lookup: Lookup): boolean | null {
  switch (expression.kind) {
    case 'compare':
      return compare(expression, lookup)
    case 'not': {
      const value = evaluate(expression.operand, lookup)
      return value === null ? null : !value
    }
    case 'and':
      return all(expression.operands.map((operand) => evaluate(operand, lookup)))
    case 'or': {
      const none = all(expression.operands.map((operand) => not(evaluate(operand, lookup))))
      return not(none)
    }
  }
}

const not = (value: boolean | null): boolean | null => (value === null ? null : !value)

function all(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false
  return values.includes(null) ? null : true
}

function compare({ left, comparator, right }: Comparison, lookup: Lookup): boolean | null {
  const value = lookup(left) ?? null
  const referred = typeof right === 'string' ? lookup(right) : undefined
  const against = referred === undefined ? right : referred
  if (value === null || against === null) return null
  if (comparator === '=') return value === against
  if (comparator === '!=') return value !== against
  // Dates are text and compare in the order of the calendar; a number and a text do not compare.
  if (typeof value !== typeof against) return null
  switch (comparator) {
    case '<':
      return value < against
    case '<=':
      return value <= against
    case '>':
      return value > against
    case '>=':
      return value >= against
  }
}

const parsed = new Map<string, Expression>()

/** The same as {@link parseExpression}, kept: a definition's conditions are read thousands of times. */
export function expressionOf(text: string): Expression {
  const known = parsed.get(text)
  if (known) return known
  const expression = parseExpression(text)
  parsed.set(text, expression)
  return expression
}
