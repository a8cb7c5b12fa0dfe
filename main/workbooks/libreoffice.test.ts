import { describe, expect, it } from 'vitest'
import { workbookLimits } from './limits'
import { parseWorkbook } from './parse-workbook'
import { aWorkbookFile, valuesOf, withParts } from './testing/a-workbook-file'
import { savedAs } from './testing/libre-office'

/** All that a plan may hold, as exceljs writes it. */
function aFullWorkbook(from1904: boolean): Promise<Buffer> {
  return aWorkbookFile((workbook) => {
    workbook.properties.date1904 = from1904
    const sheet = workbook.addWorksheet('Plan', { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.addRow(['Identifiant', 'Action « prioritaire » d’été', 'Échéance', 'Coût', 'Total'])
    sheet.addRow(['a1', 'Ligne un\nligne deux', new Date('2026-11-22T00:00:00Z'), 1200.5, null])
    sheet.addRow(['a2', '=1+1', 'fin mars', 0, null])
    sheet.addRow(['a3', { text: 'Guide', hyperlink: 'https://exemple.test/' }, null, -3, true])
    sheet.addRow(['a4', { richText: [{ text: 'Former ' }, { font: { bold: true }, text: 'tous' }] }])
    sheet.getCell('E2').value = { formula: 'SUM(D2:D4)', result: 1197.5 }
    sheet.getCell('E3').value = { formula: 'TODAY()-TODAY()', result: 0 }
    sheet.getColumn(3).numFmt = 'dd/mm/yyyy'
    sheet.getColumn(4).hidden = true
    sheet.getRow(4).hidden = true
    sheet.getCell('A7').value = 'fusion'
    sheet.mergeCells('A7:B8')
    sheet.autoFilter = 'A1:E5'
    for (let row = 2; row < 500; row++) {
      sheet.getCell(row, 2).dataValidation = { type: 'list', formulae: ['"Oui,Non"'] }
    }
    workbook.addWorksheet('Listes', { state: 'veryHidden' }).addRow([1.25])
  })
}

const expectedValues = {
  A1: 'Identifiant',
  B1: 'Action « prioritaire » d’été',
  C1: 'Échéance',
  D1: 'Coût',
  E1: 'Total',
  A2: 'a1',
  B2: 'Ligne un\nligne deux',
  C2: '2026-11-22',
  D2: 1200.5,
  E2: 1197.5,
  A3: 'a2',
  B3: '=1+1',
  C3: 'fin mars',
  D3: 0,
  E3: 0,
  A4: 'a3',
  B4: 'Guide',
  D4: -3,
  E4: true,
  A5: 'a4',
  B5: 'Former tous',
  A7: 'fusion',
}

describe('a workbook saved again by LibreOffice', () => {
  it.each([
    ['fr-FR', false],
    ['en-US', true],
  ] as const)('in %s reads as before (days counted from 1904: %s)', async (language, from1904) => {
    const original = await aFullWorkbook(from1904)
    const before = await parseWorkbook(original, workbookLimits)
    expect(valuesOf(before)).toEqual(expectedValues)

    const after = await parseWorkbook(await savedAs(original, 'xlsx', 'xlsx', language), workbookLimits)
    expect(valuesOf(after)).toEqual(expectedValues)
    expect(after.notes).toEqual(['formulas'])
    expect(after.sheets.map(({ name }) => name)).toEqual(['Plan', 'Listes'])
    // LibreOffice knows one way of hiding a sheet.
    expect(after.sheets.map(({ hidden }) => hidden)).toEqual([false, true])
    expect(after.sheets[0]?.mergedRanges).toEqual(['A7:B8'])
    expect(after.sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([4])
  })
})

it('says from which year the days of the sample are counted', async () => {
  let xml = ''
  await withParts(await aFullWorkbook(true), { 'xl/workbook.xml': (text) => (xml = text) })
  expect(xml).toContain('date1904="1"')
})
