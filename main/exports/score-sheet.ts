import type { CellFormulaValue, Style, Workbook, Worksheet } from 'exceljs'
import type { CoverageCounts } from '../../questionnaires/scoring/coverage'
import { ratio } from '../../questionnaires/scoring/fraction'
import { ANSWERS_HEADER_ROW, answerColumnNumbers } from './answers-sheet'
import { cellText } from './cell-text'
import type { CoverageFigures, FigureRow } from './coverage-figures'
import { addFramedSheet, describeExclusion, FIRST_FREE_ROW, writeSections } from './sheet-frame'
import { styledBox, styles } from './sheet-style'
import { columnLetter } from './table'
import { rowHeight } from './text-height'
import { evidenceWords, NOT_EVALUATED, sheetNames, statusWords } from './words'
import type { WorkbookModel } from './workbook-model'

export const SCORE_HEADER_ROW = FIRST_FREE_ROW

/** A figure of the sheet: the header that the formulas compare, where the application's own figure is, and its formula. */
type Figure = {
  readonly header: string
  readonly result: (counts: CoverageCounts) => number
  /** For an objective; pillars and the whole sum the objectives. */
  readonly formula: (row: number) => string
}

const range = (model: WorkbookModel, column: number): string => {
  const letter = columnLetter(column)
  const last = ANSWERS_HEADER_ROW + Math.max(1, model.answers.length)
  return `'${sheetNames.answers}'!$${letter}$${ANSWERS_HEADER_ROW + 1}:$${letter}$${last}`
}

function figures(model: WorkbookModel): readonly Figure[] {
  const domain = range(model, answerColumnNumbers.domain)
  const status = range(model, answerColumnNumbers.status)
  const evidence = range(model, answerColumnNumbers.evidence)
  const counted = (key: keyof typeof statusWords, index: number): Figure => ({
    header: statusWords[key],
    result: (counts) => counts[key],
    formula: (row) =>
      `COUNTIFS(${domain},$A${row},${status},${columnLetter(FIRST_FIGURE + index)}$${SCORE_HEADER_ROW})`,
  })
  const backed = (row: number, word: string) =>
    `COUNTIFS(${domain},$A${row},${status},"${word}",${evidence},"<>${evidenceWords.declared}")`
  return [
    {
      header: 'Moyens posés',
      result: (c) => c.applicable + c.notApplicable,
      formula: (row) => `COUNTIFS(${domain},$A${row})`,
    },
    ...countedKeys.map((key, index) => counted(key, index + 1)),
    {
      header: 'Applicables',
      result: (counts) => counts.applicable,
      formula: (row) => `${letterOf('asked')}${row}-${letterOf('notApplicable')}${row}`,
    },
    {
      header: 'Tenus avec preuve',
      result: (counts) => counts.evidenced.num,
      formula: (row) => `${backed(row, statusWords.inPlace)}+${backed(row, statusWords.alternative)}`,
    },
  ]
}

const FIRST_FIGURE = 3
const FIGURE_WIDTH = 10.8
const countedKeys = ['inPlace', 'alternative', 'partial', 'absent', 'unknown', 'unanswered', 'notApplicable'] as const
/** Order of the figure columns, after the label and the pillar. */
const figureKeys = ['asked', ...countedKeys, 'applicable', 'evidenced'] as const
const letterOf = (key: (typeof figureKeys)[number]): string => columnLetter(FIRST_FIGURE + figureKeys.indexOf(key))

/** The three shares, each null when the line is not evaluated. */
const shares = [
  { header: 'Score prudent', numerator: ['inPlace', 'alternative'], of: (c: CoverageCounts) => c.prudent },
  {
    header: 'Score optimiste',
    numerator: ['inPlace', 'alternative', 'unknown', 'unanswered'],
    of: (c: CoverageCounts) => c.optimistic,
  },
  { header: 'Score avec preuve', numerator: ['evidenced'], of: (c: CoverageCounts) => c.evidenced },
] as const

const WIDTHS = [48, 12.6, ...figureKeys.map(() => FIGURE_WIDTH), ...shares.map(() => FIGURE_WIDTH)] as const
const LAST_COLUMN = WIDTHS.length
const FEW_EXCLUSIONS = 12

/** « Feuille de score »: formulas that anyone can check, over « Réponses », with the application's own figures as results. */
export function addScoreSheet(workbook: Workbook, model: WorkbookModel, scores: CoverageFigures): void {
  const sheet = addFramedSheet(workbook, {
    name: sheetNames.score,
    model,
    widths: WIDTHS,
    headerRow: SCORE_HEADER_ROW,
    frozenColumns: 1,
    // A few lines alone on a second page, under the header of the table, would be read as a mistake.
    ...(model.exclusions.length > FEW_EXCLUSIONS ? {} : { pages: 1 }),
  })
  const columns = figures(model)
  writeHeader(sheet, ['Objectif', 'Pilier', ...columns.map((figure) => figure.header), ...shares.map((s) => s.header)])

  const firstDomain = SCORE_HEADER_ROW + 1
  const lastDomain = SCORE_HEADER_ROW + scores.domains.length
  scores.domains.forEach((line, index) => {
    writeLine(sheet, firstDomain + index, line, columns, (figure, row) => figure.formula(row), 'objective')
  })
  let row = lastDomain + 1
  for (const pillar of scores.pillars) {
    writeLine(
      sheet,
      row,
      pillar,
      columns,
      (_, at, letter) => {
        const pillars = `$B$${firstDomain}:$B$${lastDomain}`
        return `SUMIFS(${letter}$${firstDomain}:${letter}$${lastDomain},${pillars},$A${at})`
      },
      'total',
    )
    row += 1
  }
  writeLine(
    sheet,
    row,
    scores.overall,
    columns,
    (_, __, letter) => `SUM(${letter}$${firstDomain}:${letter}$${lastDomain})`,
    'total',
  )
  writeRules(sheet, row + 2, model)
}

function writeHeader(sheet: Worksheet, headers: readonly string[]): void {
  const row = sheet.getRow(SCORE_HEADER_ROW)
  headers.forEach((header, index) => {
    row.getCell(index + 1).value = header
    row.getCell(index + 1).style = index < 2 ? styles.header : styles.headerCentre
  })
  row.height = rowHeight(headers.map((text, index) => styledBox(text, WIDTHS[index] ?? 0, styles.header)))
}

type FormulaOf = (figure: Figure, row: number, letter: string) => string

function writeLine(
  sheet: Worksheet,
  rowNumber: number,
  line: FigureRow,
  columns: readonly Figure[],
  formulaOf: FormulaOf,
  kind: 'objective' | 'total',
): void {
  const look: Record<'text' | 'count' | 'percent', Partial<Style>> = kind === 'total'
    ? { text: styles.totalText, count: styles.totalCount, percent: styles.totalPercent }
    : { text: styles.label, count: styles.count, percent: styles.percent }
  const row = sheet.getRow(rowNumber)
  const label = cellText(line.label)
  const pillar = kind === 'total' ? '' : cellText(line.pillar)
  row.getCell(1).value = label
  row.getCell(1).style = look.text
  row.getCell(2).value = pillar === '' ? null : pillar
  row.getCell(2).style = look.text
  columns.forEach((figure, index) => {
    const column = FIRST_FIGURE + index
    row.getCell(column).value = formula(formulaOf(figure, rowNumber, columnLetter(column)), figure.result(line.counts))
    row.getCell(column).style = look.count
  })
  shares.forEach(({ numerator, of }, index) => {
    const sum = numerator.map((key) => `${letterOf(key)}${rowNumber}`).join('+')
    const applicable = `${letterOf('applicable')}${rowNumber}`
    const text = `IF(${applicable}<=${letterOf('unanswered')}${rowNumber},"${NOT_EVALUATED}",(${sum})/${applicable})`
    const share = line.counts.evaluated ? ratio(of(line.counts)) : null
    const cell = row.getCell(FIRST_FIGURE + columns.length + index)
    cell.value = formula(text, share ?? NOT_EVALUATED)
    cell.style = look.percent
  })
  row.height = rowHeight([styledBox(label, WIDTHS[0], look.text)], 16)
}

function formula(text: string, result: number | string): CellFormulaValue {
  return { formula: text, result, date1904: false }
}

/** The rule in words, then the list of what is left out of the denominators. */
function writeRules(sheet: Worksheet, firstRow: number, model: WorkbookModel): void {
  writeSections(sheet, firstRow, LAST_COLUMN, [
    { title: 'La règle, en mots', lines: model.scoringRules },
    {
      title: 'Moyens exclus du calcul',
      lines: model.exclusions.map(describeExclusion),
      none: 'Aucun moyen n’est déclaré non applicable avec un motif.',
    },
  ])
}
