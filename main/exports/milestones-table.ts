import type { Style, Worksheet } from 'exceljs'
import { milestoneStatusWords } from '../../questionnaires/milestone-words'
import { cellText } from './cell-text'
import type { MilestoneTable, ObjectiveRows, RequirementRow } from './milestone-rows'
import { columnsWidth, writeParagraph } from './sheet-frame'
import { styledBox, styles } from './sheet-style'
import { LAST_COLUMN } from './synthesis-parts'
import { columnLetter } from './table'
import { rowHeight } from './text-height'
import { colourWords } from './word-colours'

/** A column of the table, which takes several of those of the summary. */
type Span = {
  readonly header: string
  readonly first: number
  readonly last: number
  readonly style: Partial<Style>
  readonly text: (row: RequirementRow, objective: ObjectiveRows) => string
  /** Written once for all the requirements of an objective. */
  readonly once?: true
}

const STATUS = 3

const spans: readonly Span[] = [
  { header: 'Objectif', first: 1, last: 2, style: styles.strong, text: (_, { title }) => title, once: true },
  { header: 'État', first: STATUS, last: 4, style: styles.centre, text: (_, { status }) => status, once: true },
  { header: 'Ce qu’il demande', first: 5, last: 6, style: styles.text, text: ({ subject }) => subject },
  { header: 'Seuil', first: 7, last: 7, style: styles.smallCentre, text: ({ threshold }) => threshold },
  { header: 'Où vous en êtes', first: 8, last: 9, style: styles.text, text: ({ figure }) => figure },
  { header: 'Ce qui manque', first: 10, last: LAST_COLUMN, style: styles.text, text: ({ missing }) => missing },
]

/** The objectives of each funding line, with what they ask for; returns the row after them. */
export function writeMilestones(sheet: Worksheet, firstRow: number, tables: readonly MilestoneTable[]): number {
  let row = firstRow
  if (tables.length > 0) sheet.getRow(row - 1).addPageBreak()
  for (const { title, note, windows, objectives } of tables) {
    writeParagraph(sheet, row, `Jalons\u00a0: ${title}`, { lastColumn: LAST_COLUMN, style: 'heading' })
    writeParagraph(sheet, row + 1, note, { lastColumn: LAST_COLUMN, style: 'note' })
    writeParagraph(sheet, row + 2, `Relèves\u00a0:\n${windows.join('\n')}`, { lastColumn: LAST_COLUMN })
    row += 3
    if (objectives.length > 0) row = writeTable(sheet, row, objectives)
    row += 1
  }
  return row
}

function writeTable(sheet: Worksheet, headerRow: number, objectives: readonly ObjectiveRows[]): number {
  for (const { header, first, last } of spans)
    put(sheet, headerRow, headerRow, first, last, header, styles.headerCentre)
  sheet.getRow(headerRow).height = 20
  let row = headerRow + 1
  for (const objective of objectives) {
    const lastRow = row + objective.requirements.length - 1
    objective.requirements.forEach((requirement, index) => {
      const at = row + index
      for (const { first, last, style, text, once } of spans) {
        if (once !== true) put(sheet, at, at, first, last, text(requirement, objective), style)
        else if (index === 0) put(sheet, at, lastRow, first, last, text(requirement, objective), style)
      }
      const boxes = spans
        // What spans several rows has the room of them all; alone, it must fit.
        .filter(({ once }) => once !== true || objective.requirements.length === 1)
        .map(({ first, last, style, text }) =>
          styledBox(cellText(text(requirement, objective)), columnsWidth(sheet, first, last), style),
        )
      sheet.getRow(at).height = rowHeight(boxes, 18)
    })
    row = lastRow + 1
  }
  const letter = columnLetter(STATUS)
  colourWords(sheet, `${letter}${headerRow + 1}:${letter}${row - 1}`, [
    { word: milestoneStatusWords.met, look: 'good' },
    { word: milestoneStatusWords['on-track'], look: 'started' },
    { word: milestoneStatusWords['at-risk'], look: 'bad' },
    { word: milestoneStatusWords.unknown, look: 'attention' },
  ])
  return row
}

function put(
  sheet: Worksheet,
  firstRow: number,
  lastRow: number,
  first: number,
  last: number,
  text: string,
  style: Partial<Style>,
): void {
  // Styled before the merge: each cell of it keeps its border.
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = first; column <= last; column++) sheet.getCell(row, column).style = style
  }
  if (firstRow !== lastRow || first !== last) sheet.mergeCells(firstRow, first, lastRow, last)
  const shown = cellText(text)
  sheet.getCell(firstRow, first).value = shown === '' ? null : shown
}
