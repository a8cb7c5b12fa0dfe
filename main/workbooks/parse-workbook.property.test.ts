import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { xmlPieces } from '../fuzz/damage'
import { workbookLimits } from './limits'
import { parseWorkbook } from './parse-workbook'
import { WorkbookRefusal } from './refusals'
import { aSmallWorkbook, aWorkbookFile, valuesOf } from './testing/a-workbook-file'

/** Reads, or refuses; anything else thrown fails the property, and so does a reading that lasts. */
async function readOrRefuse(file: Buffer): Promise<void> {
  try {
    await parseWorkbook(file, workbookLimits)
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
  }
}

const settings = { numRuns: 100, timeout: 5000 }
/** A change at a place: bytes put over, put in, or taken away. */
const aChange = <T>(piece: fc.Arbitrary<T>) =>
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(20), piece })

describe('whatever the file, it is read or refused', () => {
  it('made of random bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (bytes, zip) => {
        await readOrRefuse(Buffer.concat([Buffer.from(zip ? 'PK\u0003\u0004' : '', 'latin1'), bytes]))
      }),
      settings,
    ))

  it('made of a real one, changed anywhere', async () => {
    const real = await aSmallWorkbook()
    await fc.assert(
      fc.asyncProperty(
        fc.array(aChange(fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          let file = real
          for (const { at, removed, piece } of changes) {
            const start = Math.floor(at * file.length)
            file = Buffer.concat([file.subarray(0, start), piece, file.subarray(start + removed)])
          }
          await readOrRefuse(file)
        },
      ),
      settings,
    )
  })

  it('made of a real one, its XML changed', async () => {
    const real = await JSZip.loadAsync(await aSmallWorkbook())
    const paths = [
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      '_rels/.rels',
    ]
    const parts = new Map<string, string>()
    for (const path of paths) parts.set(path, (await real.file(path)?.async('string')) ?? '')
    const hostile = fc.constantFrom(...xmlPieces)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(aChange(hostile), { minLength: 1, maxLength: 3 }),
        async (path, changes) => {
          let xml = parts.get(path) ?? ''
          for (const { at, removed, piece } of changes) {
            const start = Math.floor(at * xml.length)
            xml = xml.slice(0, start) + piece + xml.slice(start + removed)
          }
          const zip = new JSZip()
          for (const [other, text] of parts) zip.file(other, other === path ? xml : text)
          zip.file('[Content_Types].xml', '<Types/>')
          await readOrRefuse(await zip.generateAsync({ type: 'nodebuffer' }))
        },
      ),
      settings,
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('made here, it gives the texts and numbers that were written', async () => {
    // Excel keeps « _x0041_ » as an escape, and XML forbids control characters.
    const text = fc.string({ unit: fc.constantFrom(...'aé’&<>"\'=+\n «;😀0'), minLength: 1, maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(text, fc.integer(), fc.boolean()), { minLength: 1, maxLength: 8 }),
        async (values) => {
          const file = await aWorkbookFile((workbook) => workbook.addWorksheet('Plan').addRow(values))
          expect(Object.values(valuesOf(await parseWorkbook(file, workbookLimits)))).toEqual(values)
        },
      ),
      { ...settings, numRuns: 50 },
    )
  })
})
