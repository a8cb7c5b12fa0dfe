import { readFileSync, writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { exportTexts } from '../renderer/texts/export-workbook'
import { saveExport } from './exports'
import { fileIn, type RunningApp } from './fixtures'

/** Exports the workbook from the screen in hand, and reads the file back. */
export async function exportWorkbook(
  app: RunningApp,
  dataFolder: string,
  recipient: string,
): Promise<ExcelJS.Workbook> {
  const file = fileIn(dataFolder, 'classeur.xlsx')
  await app.window.getByRole('button', { name: exportTexts.button }).click()
  await saveExport(app, file, { recipient })
  return readWorkbook(file)
}

export async function readWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer)
  return workbook
}

export async function writeWorkbook(workbook: ExcelJS.Workbook, file: string): Promise<void> {
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** @throws {RangeError} when the workbook has no such sheet */
export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new RangeError(`no sheet ${name}`)
  return sheet
}

/** The names of the sheets that people see, in order. */
export const sheetsShown = (workbook: ExcelJS.Workbook): readonly string[] =>
  workbook.worksheets.filter(({ state }) => state === 'visible').map(({ name }) => name)

/** What the cells of a sheet hold, row by row: numbers as numbers, the result of a formula, the rest as text. */
export function rowsOf(workbook: ExcelJS.Workbook, sheetName: string): readonly (readonly (number | string)[])[] {
  const rows: (number | string)[][] = []
  sheetOf(workbook, sheetName).eachRow((row) => {
    const cells: (number | string)[] = []
    row.eachCell((cell) => {
      const value = cell.formula === undefined ? cell.value : cell.result
      cells.push(typeof value === 'number' ? value : cell.text)
    })
    rows.push(cells)
  })
  return rows
}

/** A sheet whose columns are known by their headers, edited as a person does. */
export class EditedTable {
  private readonly columns = new Map<string, number>()
  private readonly headerRow: number

  /** @throws {RangeError} when no row of the sheet has these headers */
  constructor(
    private readonly sheet: ExcelJS.Worksheet,
    ...headers: readonly string[]
  ) {
    let found = 0
    sheet.eachRow((row, number) => {
      const texts = new Map<string, number>()
      row.eachCell((cell, column) => texts.set(cell.text, column))
      if (found > 0 || !headers.every((header) => texts.has(header))) return
      found = number
      for (const [text, column] of texts) this.columns.set(text, column)
    })
    if (found === 0) throw new RangeError(`no row with ${headers.join(', ')}`)
    this.headerRow = found
  }

  /** Number of the row whose cell in a column says this. @throws {RangeError} when none does */
  rowOf(header: string, text: string): number {
    for (let number = this.headerRow + 1; number <= this.sheet.rowCount; number += 1) {
      if (this.cell(number, header).text === text) return number
    }
    throw new RangeError(`no row whose ${header} is ${text}`)
  }

  cell(row: number, header: string): ExcelJS.Cell {
    const column = this.columns.get(header)
    if (column === undefined) throw new RangeError(`no column ${header}`)
    return this.sheet.getCell(row, column)
  }

  /** The first row below everything that is written. */
  get below(): number {
    return this.headerRow + 1 + this.countRows()
  }

  private countRows(): number {
    let count = 0
    while (this.sheet.getRow(this.headerRow + 1 + count).actualCellCount > 0) count += 1
    return count
  }

  /** Takes a row away: those below come up. */
  remove(row: number): void {
    this.sheet.spliceRows(row, 1)
  }
}
