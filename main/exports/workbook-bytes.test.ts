import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { aPng } from './testing/a-workbook'
import { workbookBytes } from './workbook-bytes'

/** Small parts and large ones, accents, and a picture: what a workbook may hold. */
function aWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.created = workbook.modified = new Date('2026-03-01T08:00:00Z')
  const sheet = workbook.addWorksheet('Été')
  for (let row = 1; row <= 500; row++) sheet.addRow([`Mesure « ${row} » à l’établissement`, row, row / 3])
  const image = workbook.addImage({ buffer: new Uint8Array(aPng).buffer, extension: 'png' })
  sheet.addImage(image, 'E1:F3')
  return workbook
}

/** The parts of a workbook, by path, with the checksum of each verified. */
async function partsOf(bytes: ArrayBuffer | Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true })
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  return new Map(await Promise.all(files.map(async (file) => [file.name, await file.async('nodebuffer')] as const)))
}

describe('the file of a workbook', () => {
  it('holds the parts that exceljs writes, each as exceljs writes it, its pictures too', async () => {
    const parts = await partsOf(await workbookBytes(aWorkbook()))
    expect(parts.get('xl/media/image1.png')).toEqual(aPng)
    expect(parts).toEqual(await partsOf(new Uint8Array(await aWorkbook().xlsx.writeBuffer())))
  })

  it('is small: its large parts are shrunk', async () => {
    const bytes = await workbookBytes(aWorkbook())
    const whole = [...(await partsOf(bytes)).values()].reduce((sum, { length }) => sum + length, 0)
    expect(whole).toBeGreaterThan(100_000)
    expect(bytes.length).toBeLessThan(whole / 4)
  })
})
