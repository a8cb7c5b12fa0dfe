import type { AnswerValue } from '../../questionnaires/answers'
import { MAX_LEVEL } from '../../questionnaires/scales'
import type { Question } from '../../questionnaires/schema'
import { chance } from './demo-chance'
import { monthsLater } from './demo-evidence'

/** What is given to each scale of the demonstration once one knows how far the entity is. */

/** Figures given so far, by the id of their question: a part is drawn from its whole. */
type Figures = ReadonlyMap<string, AnswerValue>

/**
 * A value of a question at a level from 0 to 4: that level, or a figure that reaches as many thresholds. Null when its
 * whole has no figure.
 */
export function valueAtLevel(question: Question, level: number, figures: Figures): AnswerValue | null {
  if (question.scale === 'percent') return Math.round(figureAtLevel(question.levels, level, 0, 100, question.id))
  if (question.scale !== 'count') return level
  const { min, max, of, levels, id } = question
  if (of === undefined) return Math.round(figureAtLevel(levels, level, min, max, id))
  const whole = figures.get(of)
  if (typeof whole !== 'number') return null
  // Rounded up: the threshold reached in percent stays reached in persons.
  const part = Math.ceil((whole * figureAtLevel(levels, level, 0, 100, id)) / 100)
  return Math.min(max, whole, Math.max(min, part))
}

type Levels = readonly [number, number, number, number] | undefined

function figureAtLevel(levels: Levels, level: number, low: number, high: number, id: string): number {
  const place = chance(id, 'figure')
  if (levels === undefined) return low + (high - low) * (0.2 + 0.65 * place)
  const falling = levels[0] > levels[3]
  const [worst, best] = falling ? [high, low] : [low, high]
  const from = level === 0 ? worst : (levels[level - 1] ?? worst)
  const next = level === MAX_LEVEL ? best : (levels[level] ?? best)
  // Short of the next threshold; far below the first one, « at most 365 » would be a strange figure.
  const reach = level === 0 && falling ? 1 - Math.min(1, (0.5 + place) * (levels[0] / (high - levels[0]))) : 0.7 * place
  const figure = from + (next - from) * reach
  return falling ? Math.ceil(figure) : Math.floor(figure)
}

/** A value of a question that has no level: followed figures, dates, yes or no, choices. Null without its whole. */
export function followedValue(question: Question, asOf: string, figures: Figures): AnswerValue | null {
  const { id } = question
  switch (question.scale) {
    case 'date':
      return monthsLater(asOf, -1 - Math.floor(chance(id, 'date') * 9))
    case 'yes-no':
      return chance(id, 'yes') < 0.6 ? 'yes' : 'no'
    case 'choice':
      return question.choices[Math.floor(chance(id, 'choice') * question.choices.length)]?.id ?? null
    case 'percent':
      return Math.round(20 + 60 * chance(id, 'figure'))
    case 'count':
      return question.of === undefined
        ? usualCount(question.min, question.max, id)
        : valueAtLevel(question, MAX_LEVEL, figures)
    default:
      return null
  }
}

/** Bounds are wide, for the largest entities: what is usual is far below the upper one. */
function usualCount(min: number, max: number, id: string): number {
  return Math.min(max, Math.max(min, Math.round(Math.sqrt(max) * (3.5 + chance(id, 'figure')))))
}
