import ExcelJS, { type Workbook } from 'exceljs'
import { cellText } from './cell-text'

/** An empty workbook of Sextant. @param createdAt instant written in the properties of the file; no name of a person is */
export function newWorkbook(title: string, createdAt: Date): Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Sextant'
  workbook.lastModifiedBy = 'Sextant'
  workbook.title = cellText(title)
  workbook.created = createdAt
  workbook.modified = createdAt
  return workbook
}
