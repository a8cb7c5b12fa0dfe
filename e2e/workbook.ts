import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { exportTexts } from '../renderer/texts/export-workbook'
import { answerSaveDialog, expect, fileIn, type RunningApp } from './fixtures'

/** Exports the workbook from the screen in hand, and reads the file back. */
export async function exportWorkbook(
  app: RunningApp,
  dataFolder: string,
  recipient: string,
): Promise<ExcelJS.Workbook> {
  const { window } = app
  const file = fileIn(dataFolder, 'classeur.xlsx')
  await answerSaveDialog(app, file)
  await window.getByRole('button', { name: exportTexts.button }).click()
  await window.getByRole('textbox', { name: exportTexts.recipient }).fill(recipient)
  await window.getByRole('button', { name: exportTexts.confirm }).click()
  await expect(window.getByText(exportTexts.saved('classeur.xlsx'))).toBeVisible({ timeout: 30_000 })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(readFileSync(file)).buffer)
  return workbook
}

/** What the cells of a sheet hold, row by row: numbers as numbers, the result of a formula, the rest as text. */
export function rowsOf(workbook: ExcelJS.Workbook, sheetName: string): readonly (readonly (number | string)[])[] {
  const sheet = workbook.getWorksheet(sheetName)
  if (!sheet) throw new RangeError(`no sheet ${sheetName}`)
  const rows: (number | string)[][] = []
  sheet.eachRow((row) => {
    const cells: (number | string)[] = []
    row.eachCell((cell) => {
      const value = cell.formula === undefined ? cell.value : cell.result
      cells.push(typeof value === 'number' ? value : cell.text)
    })
    rows.push(cells)
  })
  return rows
}
