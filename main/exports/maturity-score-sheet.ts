import type { CellFormulaValue, CellValue, Style, Workbook, Worksheet } from 'exceljs'
import { MAX_LEVEL } from '../../questionnaires/scales'
import type { Bounds } from '../../questionnaires/scoring/bounds'
import { type Fraction, ratio } from '../../questionnaires/scoring/fraction'
import { CORE_SHARE, type MaturityCounts } from '../../questionnaires/scoring/maturity'
import { levelFigure } from '../../questionnaires/scoring/reading'
import { cellText } from './cell-text'
import {
  answerFormula,
  coreFormula,
  groupFormulas,
  levelFormula,
  pointFormulas,
  type Rows,
  rangeOf,
  scoreColumns,
  where,
} from './level-formulas'
import { type DomainRow, type HeldCount, isHeld, type LevelRow, type MaturityFigures } from './maturity-figures'
import { addFramedSheet, describeExclusion, FIRST_FREE_ROW, writeSections } from './sheet-frame'
import { styledBox, styles } from './sheet-style'
import { rowHeight } from './text-height'
import { coreWords, levelStatusWords, NOT_EVALUATED, NOTHING, sheetNames } from './words'
import type { WorkbookModel } from './workbook-model'

type ColumnName = keyof typeof scoreColumns

const columns: Record<ColumnName, { readonly header: string; readonly width: number }> = {
  label: { header: 'Ensemble, thématiques, puis questions', width: 38 },
  domain: { header: 'Thématique', width: 27 },
  answer: { header: 'Réponse', width: 13 },
  level: { header: 'Niveau', width: 12 },
  weight: { header: 'Poids', width: 7 },
  possible: { header: 'Points possibles', width: 10 },
  points: { header: 'Points', width: 8 },
  optimistic: { header: 'Points si l’inconnu était au niveau 4', width: 12 },
  evidenced: { header: 'Points avec preuve', width: 9.4 },
  heldFrom: { header: 'Tenu dès le niveau', width: 8 },
  core: { header: 'Point indispensable', width: 14 },
  optimisticLevel: { header: 'Niveau si l’inconnu était au niveau 4', width: 12 },
  evidencedLevel: { header: 'Niveau avec preuve', width: 9.4 },
}
const names = Object.keys(columns) as readonly ColumnName[] // Object.keys forgets which keys a record has
const LAST_COLUMN = names.length
const HEADER_ROW = FIRST_FREE_ROW
const FIRST_ROW = HEADER_ROW + 1

type Cell = { readonly value: CellValue; readonly style: Partial<Style> }
type Line = Partial<Record<ColumnName, Cell>>

/**
 * « Feuille de score » of levels: formulas that anyone can check, over « Réponses », with the application's own figures
 * as results. The whole first, then each domain, then each question: all under the same columns.
 */
export function addMaturityScoreSheet(workbook: Workbook, model: WorkbookModel, figures: MaturityFigures): void {
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.score,
    model,
    widths: names.map((name) => columns[name].width),
    headerRow: HEADER_ROW,
    frozenColumns: 1,
  })
  writeHeader(sheet)
  const firstDomain = FIRST_ROW + overallCount(figures)
  const domains: Rows = { first: firstDomain, last: firstDomain + figures.domains.length - 1 }
  const questions: Rows = { first: domains.last + 1, last: domains.last + figures.questions.length }
  overallLines(figures, domains, questions).forEach((line, index) => {
    writeLine(sheet, FIRST_ROW + index, line)
  })
  figures.domains.forEach((domain, index) => {
    writeLine(sheet, domains.first + index, domainLine(domain, domains.first + index, questions))
  })
  figures.questions.forEach((question, index) => {
    writeLine(sheet, questions.first + index, questionLine(question, questions.first + index))
  })
  writeSections(sheet, questions.last + 2, LAST_COLUMN, [
    { title: 'La règle, en mots', lines: model.scoringRules },
    {
      title: 'Questions déclarées non applicables, hors du calcul',
      lines: model.exclusions.map(describeExclusion),
      none: 'Aucune question n’est déclarée non applicable avec un motif.',
    },
    {
      title: 'Questions écartées d’après la situation, hors du calcul',
      lines: figures.setAside.map(describeExclusion),
    },
    { title: 'Questions suivies sans être notées', lines: figures.followed },
  ])
}

function writeHeader(sheet: Worksheet): void {
  const row = sheet.getRow(HEADER_ROW)
  names.forEach((name, index) => {
    row.getCell(index + 1).value = columns[name].header
    row.getCell(index + 1).style = index < 2 ? styles.header : styles.headerCentre
  })
  row.height = rowHeight(names.map((name) => styledBox(columns[name].header, columns[name].width, styles.header)))
}

function writeLine(sheet: Worksheet, rowNumber: number, line: Line): void {
  const row = sheet.getRow(rowNumber)
  names.forEach((name, index) => {
    const { value, style } = line[name] ?? { value: null, style: line.label?.style ?? styles.label }
    row.getCell(index + 1).value = typeof value === 'string' ? cellText(value) : value
    row.getCell(index + 1).style = style
  })
  const text = (name: ColumnName) => {
    const value = line[name]?.value
    return styledBox(typeof value === 'string' ? value : '', columns[name].width, line[name]?.style ?? styles.label)
  }
  row.height = rowHeight([text('label'), text('domain')], 16)
}

function formula(text: string, result: number | string): CellFormulaValue {
  return { formula: text, result, date1904: false }
}

/** Sums of points and the three levels of a group, on a row. */
function groupCells(counts: MaturityCounts, group: ReturnType<typeof groupFormulas>, row: number): Line {
  const evaluated = `${group.applicable}>${group.unanswered}`
  const level = (points: ColumnName, share: Fraction): Cell => ({
    value: formula(
      `IF(${evaluated},${MAX_LEVEL}*${scoreColumns[points]}${row}/${scoreColumns.possible}${row},"${NOT_EVALUATED}")`,
      (counts.evaluated ? levelFigure(share) : null) ?? NOT_EVALUATED,
    ),
    style: styles.totalLevel,
  })
  return {
    ...sumCells(counts, group),
    level: level('points', counts.prudent),
    optimisticLevel: level('optimistic', counts.optimistic),
    evidencedLevel: level('evidenced', counts.evidenced),
  }
}

function sumCells(counts: MaturityCounts, group: ReturnType<typeof groupFormulas>): Line {
  const sum = (text: string, result: number): Cell => ({ value: formula(text, result), style: styles.totalNumber })
  return {
    weight: sum(group.weight, counts.prudent.den / MAX_LEVEL),
    possible: sum(group.possible, counts.prudent.den),
    points: sum(group.points, counts.prudent.num),
    optimistic: sum(group.optimistic, counts.optimistic.num),
    evidenced: sum(group.evidenced, counts.evidenced.num),
  }
}

/** « 2 sur 3 », or a dash without applicable point. */
function heldCell(group: ReturnType<typeof groupFormulas>, core: HeldCount | null): Cell {
  return {
    value: formula(
      `IF(${group.core}=0,"${NOTHING}",${group.held}&" sur "&(${group.core}))`,
      core === null ? NOTHING : `${core.held} sur ${core.applicable}`,
    ),
    style: styles.totalWords,
  }
}

const total = (text: string): Cell => ({ value: text, style: styles.totalText })

function domainLine({ label, counts, core }: DomainRow, row: number, questions: Rows): Line {
  const group = groupFormulas(questions, where.domain(questions, row))
  return { label: total(label), ...groupCells(counts, group, row), core: heldCell(group, core) }
}

function questionLine(question: LevelRow, row: number): Line {
  const { label, domain, weight, status, level, evidenced } = question
  const known = level ?? 0
  const best = level ?? MAX_LEVEL
  const applies = status === 'notApplicable' ? 0 : 1
  const points = pointFormulas(question, row)
  const words = status === 'level' ? null : levelStatusWords[status]
  const number = (text: string, result: number): Cell => ({ value: formula(text, result), style: styles.number })
  const held = words ?? (isHeld(question) ? coreWords.held : coreWords.notHeld)
  return {
    label: { value: label, style: styles.label },
    domain: { value: domain, style: styles.smallLabel },
    answer: { value: formula(answerFormula(question), question.words), style: styles.words },
    level: { value: formula(levelFormula(question), level ?? words ?? ''), style: styles.words },
    weight: { value: weight, style: styles.number },
    possible: number(points.possible, applies * MAX_LEVEL * weight),
    points: number(points.points, known * weight),
    optimistic: number(points.optimistic, applies * best * weight),
    evidenced: number(points.evidenced, evidenced ? known * weight : 0),
    heldFrom: { value: question.heldFrom ?? NOTHING, style: styles.words },
    core: {
      value: question.heldFrom === null ? NOTHING : formula(coreFormula(row), held),
      style: styles.words,
    },
  }
}

function overallCount({ method, coreOnly }: MaturityFigures): number {
  if (coreOnly) return 1
  return method === 'gated-index' ? 3 : 1
}

/** The rows of the whole: its level and, for the gated index, the two terms it is made of. */
function overallLines(figures: MaturityFigures, domains: Rows, questions: Rows): readonly Line[] {
  if (figures.coreOnly) return [heldLine(figures, questions)]
  if (figures.method !== 'gated-index') return [meanLine(figures, domains, questions)]
  return [indexLine(figures, questions), heldLine(figures, questions), restLine(figures, questions)]
}

const bounds = [
  { name: 'level', points: 'points', of: (counts: Bounds) => counts.prudent },
  { name: 'optimisticLevel', points: 'optimistic', of: (counts: Bounds) => counts.optimistic },
  { name: 'evidencedLevel', points: 'evidenced', of: (counts: Bounds) => counts.evidenced },
] as const

function eachBound(style: Partial<Style>, cell: (bound: (typeof bounds)[number]) => CellValue): Line {
  return Object.fromEntries(bounds.map((bound) => [bound.name, { value: cell(bound), style }]))
}

/** Nothing is shown while only core questions are answered. */
function shown(questions: Rows): string {
  const all = groupFormulas(questions, where.all(questions))
  const rest = groupFormulas(questions, where.rest(questions))
  return `AND(${all.applicable}>${all.unanswered},OR(${rest.applicable}=0,${rest.applicable}>${rest.unanswered}))`
}

function indexLine({ overall, level }: MaturityFigures, questions: Rows): Line {
  const [core, rest] = [FIRST_ROW + 1, FIRST_ROW + 2]
  const share = CORE_SHARE.num / CORE_SHARE.den
  const others = (CORE_SHARE.den - CORE_SHARE.num) / CORE_SHARE.den
  return {
    label: total(`Indice d’ensemble = ${MAX_LEVEL} × S × (0,6 + 0,4 × R)`),
    ...eachBound(styles.totalLevel, ({ name, of }) => {
      const letter = scoreColumns[name]
      const gate = `IF(${scoreColumns.possible}${rest}=0,1,${share}+${others}*${letter}${rest})`
      return formula(
        `IF(${shown(questions)},${MAX_LEVEL}*${letter}${core}*${gate},"${NOT_EVALUATED}")`,
        level === null ? NOT_EVALUATED : (levelFigure(of(overall)) ?? NOT_EVALUATED),
      )
    }),
  }
}

function heldLine({ core }: MaturityFigures, questions: Rows): Line {
  const group = groupFormulas(questions, where.all(questions))
  const held = { level: group.held, optimisticLevel: group.heldAtBest, evidencedLevel: group.heldWithProof }
  const count = core === null || core.applicable === 0 ? null : { held: core.prudent.num, applicable: core.applicable }
  return {
    label: total('S\u00a0: part des points indispensables tenus'),
    core: heldCell(group, count),
    ...eachBound(styles.totalShare, ({ name, of }) =>
      formula(`IF(${group.core}=0,1,(${held[name]})/(${group.core}))`, core === null ? 1 : (ratio(of(core)) ?? 1)),
    ),
  }
}

function restLine({ rest }: MaturityFigures, questions: Rows): Line {
  const row = FIRST_ROW + 2
  return {
    label: total('R\u00a0: part des points des autres questions'),
    ...sumCells(rest, groupFormulas(questions, where.rest(questions))),
    ...eachBound(styles.totalShare, ({ points, of }) =>
      formula(
        `IF(${scoreColumns.possible}${row}=0,"${NOTHING}",${scoreColumns[points]}${row}/${scoreColumns.possible}${row})`,
        ratio(of(rest)) ?? NOTHING,
      ),
    ),
  }
}

function meanLine(figures: MaturityFigures, domains: Rows, questions: Rows): Line {
  const { method, overall, level, core } = figures
  const possible = rangeOf('possible', domains)
  // A domain where nothing applies has no points: it weighs nothing, and is never a division by zero.
  const ofDomains = (points: ColumnName) =>
    `${MAX_LEVEL}*SUMPRODUCT(${rangeOf(points, domains)}/(${possible}+(${possible}=0)))/COUNTIF(${possible},">0")`
  const ofItems = (points: ColumnName) =>
    `${MAX_LEVEL}*SUM(${rangeOf(points, questions)})/SUM(${rangeOf('possible', questions)})`
  const group = groupFormulas(questions, where.all(questions))
  const count = core === null || core.applicable === 0 ? null : { held: core.prudent.num, applicable: core.applicable }
  return {
    label: total(
      method === 'mean-of-domains'
        ? 'Niveau d’ensemble = moyenne des thématiques'
        : 'Niveau d’ensemble = moyenne des questions',
    ),
    core: heldCell(group, count),
    ...eachBound(styles.totalLevel, ({ points, of }) =>
      formula(
        `IF(${shown(questions)},${method === 'mean-of-domains' ? ofDomains(points) : ofItems(points)},"${NOT_EVALUATED}")`,
        level === null ? NOT_EVALUATED : (levelFigure(of(overall)) ?? NOT_EVALUATED),
      ),
    ),
  }
}
