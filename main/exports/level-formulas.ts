import { MAX_LEVEL } from '../../questionnaires/scales'
import { ANSWERS_HEADER_ROW, levelColumnNumbers } from './answers-sheet'
import type { LevelRow, Thresholds } from './maturity-figures'
import { columnLetter } from './table'
import { coreWords, evidenceWords, NOTHING, sheetNames, statusWords } from './words'

/** The formulas of one question in the score sheet of levels. They read « Réponses »; no text that someone wrote is in them. */

/** Columns of the score sheet, by what they hold. */
export const scoreColumns = {
  label: 'A',
  domain: 'B',
  answer: 'C',
  level: 'D',
  weight: 'E',
  possible: 'F',
  points: 'G',
  optimistic: 'H',
  evidenced: 'I',
  heldFrom: 'J',
  core: 'K',
  optimisticLevel: 'L',
  evidencedLevel: 'M',
} as const

type AnswerColumn = keyof typeof levelColumnNumbers

/** A cell of « Réponses ». @param answer place of its row, from 0 */
function answerCell(answer: number, column: AnswerColumn): string {
  return `'${sheetNames.answers}'!$${columnLetter(levelColumnNumbers[column])}$${ANSWERS_HEADER_ROW + 1 + answer}`
}

/** The answer in words, as it stands in « Réponses ». */
export function answerFormula({ answer }: LevelRow): string {
  return answerCell(answer, 'answer')
}

/** The level from 0 to 4, or the word that says why there is none. */
export function levelFormula({ answer, thresholds }: LevelRow): string {
  const words = answerCell(answer, 'answer')
  const withoutReason = `TRIM(${answerCell(answer, 'reason')})=""`
  const notApplicable = `IF(${withoutReason},"${statusWords.unanswered}","${statusWords.notApplicable}")`
  const figure = answerCell(answer, 'figure')
  const level = thresholds === null ? figure : thresholdsFormula(figure, thresholds)
  return `IF(${words}="${statusWords.notApplicable}",${notApplicable},IF(ISNUMBER(${figure}),${level},${words}))`
}

/** How many thresholds a figure reaches. A part is compared in percent of its whole, when there is one that holds it. */
function thresholdsFormula(figure: string, { levels, of }: Thresholds): string {
  const [first, , , last] = levels
  const sign = first <= last ? '>=' : '<='
  const reached = (value: string) => levels.map((threshold) => `(${value}${sign}${threshold})`).join('+')
  if (of === null) return reached(figure)
  if ('value' in of && of.value === null) return `"${statusWords.unknown}"`
  const whole = 'answer' in of ? answerCell(of.answer, 'figure') : String(of.value)
  const comparable = `AND(ISNUMBER(${whole}),${whole}>0,${whole}>=${figure})`
  return `IF(${comparable},${reached(`100*${figure}/${whole}`)},"${statusWords.unknown}")`
}

/** The points of a question on a row of the score sheet: what it can give, gives, would give at best, and proves. */
export function pointFormulas({ answer }: LevelRow, row: number) {
  const { level, weight, points } = scoreColumns
  const out = `${level}${row}="${statusWords.notApplicable}"`
  const proof = answerCell(answer, 'evidence')
  return {
    possible: `IF(${out},0,${MAX_LEVEL}*${weight}${row})`,
    points: `IF(ISNUMBER(${level}${row}),${level}${row}*${weight}${row},0)`,
    optimistic: `IF(${out},0,IF(ISNUMBER(${level}${row}),${level}${row},${MAX_LEVEL})*${weight}${row})`,
    evidenced: `IF(OR(${proof}="${evidenceWords.cited}",${proof}="${evidenceWords.verified}"),${points}${row},0)`,
  }
}

/** Whether a « point indispensable » is held, or why it cannot be said. */
export function coreFormula(row: number): string {
  const level = `${scoreColumns.level}${row}`
  const held = `${level}>=${scoreColumns.heldFrom}${row}`
  return `IF(ISNUMBER(${level}),IF(${held},"${coreWords.held}","${coreWords.notHeld}"),${level})`
}

/** Rows of the score sheet, both included. */
export type Rows = { readonly first: number; readonly last: number }

/** The sums of the questions of a group; `where` is a criterion of SUMIFS, such as the label of a domain. */
export function groupFormulas(questions: Rows, where: string) {
  const range = (column: keyof typeof scoreColumns) => rangeOf(column, questions)
  const sum = (column: keyof typeof scoreColumns) => `SUMIFS(${range(column)},${where})`
  return {
    weight: `SUMIFS(${range('weight')},${where},${range('possible')},">0")`,
    possible: sum('possible'),
    points: sum('points'),
    optimistic: sum('optimistic'),
    evidenced: sum('evidenced'),
    applicable: `COUNTIFS(${where},${range('possible')},">0")`,
    unanswered: `COUNTIFS(${where},${range('level')},"${statusWords.unanswered}")`,
    held: `COUNTIFS(${where},${range('core')},"${coreWords.held}")`,
    heldWithProof: `COUNTIFS(${where},${range('core')},"${coreWords.held}",${range('evidenced')},">0")`,
    /** Held, or not known: what would be held at best. */
    heldAtBest: [coreWords.held, statusWords.unknown, statusWords.unanswered]
      .map((word) => `COUNTIFS(${where},${range('core')},"${word}")`)
      .join('+'),
    core: [coreWords.held, coreWords.notHeld, statusWords.unknown, statusWords.unanswered]
      .map((word) => `COUNTIFS(${where},${range('core')},"${word}")`)
      .join('+'),
  }
}

/** « $D$8:$D$20 ». */
export function rangeOf(column: keyof typeof scoreColumns, { first, last }: Rows): string {
  const letter = scoreColumns[column]
  return `$${letter}$${first}:$${letter}$${last}`
}

/** Criteria that pick the questions: all of them, those that are not core, those of the domain named in a row. */
export const where = {
  all: (questions: Rows) => `${rangeOf('domain', questions)},"?*"`,
  rest: (questions: Rows) => `${rangeOf('core', questions)},"${NOTHING}"`,
  domain: (questions: Rows, row: number) => `${rangeOf('domain', questions)},$${scoreColumns.label}${row}`,
}
