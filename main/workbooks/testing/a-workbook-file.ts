import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import ExcelJS, { type Workbook } from 'exceljs'
import JSZip from 'jszip'
import type { Cell, WorkbookContent } from '../content'
import type { StartWorker } from '../read-workbook'

/** A workbook written by exceljs. */
export async function aWorkbookFile(fill: (workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A small workbook with one value of each kind. */
export function aSmallWorkbook(): Promise<Buffer> {
  return aWorkbookFile((workbook) => {
    const sheet = workbook.addWorksheet('Plan')
    sheet.addRow(['Identifiant', 'Action', 'Échéance', 'Coût'])
    sheet.addRow(['a1', 'Sauvegarder « hors ligne »', new Date('2026-11-22T00:00:00Z'), 1200.5])
    sheet.getCell('C2').numFmt = 'dd/mm/yyyy'
    sheet.addRow(['a2', { richText: [{ text: 'Former ' }, { font: { bold: true }, text: 'tous' }] }, 'fin mars', true])
  })
}

/** The same file with some of its parts changed; null takes a part away. */
export async function withParts(
  file: Buffer,
  changes: Readonly<Record<string, string | Buffer | null | ((text: string) => string)>>,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(file)
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) zip.remove(path)
    else if (typeof change === 'function') zip.file(path, change((await zip.file(path)?.async('string')) ?? ''))
    else zip.file(path, change)
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

export const FIRST_SHEET = 'xl/worksheets/sheet1.xml'

/** A workbook of one sheet whose rows are this XML. */
export async function withRows(rows: string): Promise<Buffer> {
  return withParts(await aSmallWorkbook(), {
    [FIRST_SHEET]: (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`),
  })
}

/** Starts the source of the worker, through tsx: the build makes a file of it. */
export const startWorker: StartWorker = (options) => {
  const tsx = createRequire(import.meta.url).resolve('tsx/cjs/api')
  const source = fileURLToPath(new URL('../read-workbook-worker.ts', import.meta.url))
  const code = `require(${JSON.stringify(tsx)}).register(); require(${JSON.stringify(source)})`
  return new Worker(code, { ...options, eval: true })
}

/** The values of a sheet by address (« B2 »), for columns A to Z. */
export function valuesOf(content: WorkbookContent, sheetName = 'Plan'): Record<string, Cell['value']> {
  const sheet = content.sheets.find(({ name }) => name === sheetName)
  const entries = (sheet?.rows ?? []).flatMap(({ number, cells }) =>
    cells.map(({ column, value }) => [`${String.fromCharCode(64 + column)}${number}`, value] as const),
  )
  return Object.fromEntries(entries)
}
