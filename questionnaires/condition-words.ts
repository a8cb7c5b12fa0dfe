import { shortAnswer } from './answer-words'
import type { AnswerValue } from './answers'
import { type Comparator, type Comparison, type Expression, evaluate, expressionOf, type Lookup } from './expressions'
import { isMaturityQuestion, isTyped } from './scales'
import type { Question } from './schema'

/** A question that a condition names, and how to name it in a sentence: « question 4 ». */
type NamedQuestion = { readonly question: Question; readonly name: string }

/** The question behind an id; undefined for what is no question of the sheet. */
export type FindQuestion = (id: string) => NamedQuestion | undefined

/** What decides whether a question is to be filled in. */
type Conditions = {
  readonly when: string | undefined
  /** Conditions under which it is pointless. */
  readonly unless: readonly string[]
}

/**
 * When a question is to be filled in, in plain words: « À remplir si vous avez répondu « Oui » à la question 4. »; empty
 * when nothing decides it any more.
 *
 * @param known what is settled already, and so is not written
 * @throws {ExpressionError} when a condition cannot be read
 */
export function conditionWords({ when, unless }: Conditions, find: FindQuestion, known: Lookup): string {
  const said = (condition: string): string | null => {
    const open = stillOpen(withoutNot(expressionOf(condition), false), known)
    return open && inWords(open, find)
  }
  const asked = when === undefined ? null : said(when)
  const spared = unless.flatMap((condition) => said(condition) ?? [])
  const parts = [
    ...(asked === null ? [] : [`si ${asked}`]),
    ...(spared.length === 0 ? [] : [`sauf si ${spared.join(', ou si ')}`]),
  ]
  return parts.length === 0 ? '' : `À remplir ${parts.join(', ')}.`
}

/** What of a condition is not settled by what is known; null when all of it is. */
function stillOpen(expression: Positive, known: Lookup): Positive | null {
  if (evaluate(expression, known) !== null) return null
  if (expression.kind === 'compare') return expression
  const operands = expression.operands.flatMap((operand) => stillOpen(operand, known) ?? [])
  const [only] = operands
  return operands.length === 1 && only ? only : { ...expression, operands }
}

function inWords(expression: Positive, find: FindQuestion): string {
  if (expression.kind === 'compare') return comparison(expression, find)
  const { kind, operands } = expression
  const together = kind === 'and' ? sameAnswer(operands, find) : null
  if (together !== null) return together
  return operands
    .map((operand) => (operand.kind === 'compare' ? comparison(operand, find) : `(${inWords(operand, find)})`))
    .join(kind === 'and' ? ' et ' : ' ou ')
}

/** A condition without « not »: each comparison says its contrary instead. */
type Positive = Comparison | { readonly kind: 'and' | 'or'; readonly operands: readonly Positive[] }

const contraries = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' } as const satisfies Record<
  Comparator,
  Comparator
>

function withoutNot(expression: Expression, negated: boolean): Positive {
  switch (expression.kind) {
    case 'compare':
      return negated ? { ...expression, comparator: contraries[expression.comparator] } : expression
    case 'not':
      return withoutNot(expression.operand, !negated)
    default: {
      const flipped = expression.kind === 'and' ? 'or' : 'and'
      return {
        kind: negated ? flipped : expression.kind,
        operands: expression.operands.map((operand) => withoutNot(operand, negated)),
      }
    }
  }
}

/** « vous avez répondu « Non » à la question 3 et à la question 4 »; null unless all give the same answer. */
function sameAnswer(operands: readonly Positive[], find: FindQuestion): string | null {
  const given = operands.map((operand) => {
    const named = operand.kind === 'compare' && operand.comparator === '=' ? find(operand.left) : undefined
    if (operand.kind !== 'compare' || !named || isTyped(named.question) || isMaturityQuestion(named.question))
      return null
    return { answer: shortAnswer(named.question, operand.right), to: `à la ${named.name}` }
  })
  const [first] = given
  if (!first || given.some((one) => one?.answer !== first.answer)) return null
  return `vous avez répondu «\u00a0${first.answer}\u00a0» ${given.map((one) => one?.to).join(' et ')}`
}

const figureWords = {
  '=': 'est',
  '!=': 'n’est pas',
  '<': 'est inférieure à',
  '<=': 'ne dépasse pas',
  '>': 'dépasse',
  '>=': 'est au moins',
} as const satisfies Record<Comparator, string>

function comparison({ left, comparator, right }: Comparison, find: FindQuestion): string {
  const named = find(left)
  // Definitions are checked: a reference that is no question is the profile, and it is known.
  if (!named) return `«\u00a0${left}\u00a0» ${figureWords[comparator]} ${right}`
  const { question, name } = named
  const other = typeof right === 'string' ? find(right) : undefined
  if (other) return `la réponse à la ${name} ${figureWords[comparator]} celle de la ${other.name}`
  if (isTyped(question)) return `la réponse à la ${name} ${figureWords[comparator]} ${shortAnswer(question, right)}`
  if (isMaturityQuestion(question)) return levelWords(name, comparator, right)
  const answer = `répondu «\u00a0${shortAnswer(question, right)}\u00a0» à la ${name}`
  return comparator === '!=' ? `vous n’avez pas ${answer}` : `vous avez ${answer}`
}

/** Boxes are numbered from 1 and levels from 0. */
function levelWords(name: string, comparator: Comparator, level: AnswerValue): string {
  const box = (shift: number) => `la case ${Number(level) + 1 + shift}`
  const ticked: Record<Comparator, string> = {
    '=': `vous avez coché ${box(0)}`,
    '!=': `vous n’avez pas coché ${box(0)}`,
    '<': `vous avez coché ${box(-1)} ou une case avant`,
    '<=': `vous avez coché ${box(0)} ou une case avant`,
    '>': `vous avez coché ${box(1)} ou une case après`,
    '>=': `vous avez coché ${box(0)} ou une case après`,
  }
  return `${ticked[comparator]} à la ${name}`
}
