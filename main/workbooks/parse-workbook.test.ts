import { describe, expect, it } from 'vitest'
import { inspectZip } from './inspect-zip'
import { workbookLimits } from './limits'
import { parseWorkbook } from './parse-workbook'
import { reduceWorkbook } from './reduce-workbook'
import { type RefusalCode, WorkbookRefusal } from './refusals'
import { aSmallWorkbook, aWorkbookFile, FIRST_SHEET, valuesOf, withParts, withRows } from './testing/a-workbook-file'

const read = (file: Buffer) => parseWorkbook(file, workbookLimits)

async function refusalOf(file: Buffer, limits = workbookLimits): Promise<RefusalCode | null> {
  try {
    await parseWorkbook(file, limits)
    return null
  } catch (error) {
    if (error instanceof WorkbookRefusal) return error.code
    throw error
  }
}

describe('the cells of a workbook', () => {
  it('are texts, numbers, days, booleans and errors', async () => {
    const file = await aWorkbookFile((workbook) => {
      const row = workbook.addWorksheet('Plan').getRow(1)
      row.values = ['a\r\nb', -1.5, new Date('2026-11-22T00:00:00Z'), false, { error: '#REF!' }]
      row.getCell(3).numFmt = 'dd/mm/yyyy'
    })
    expect((await read(file)).sheets).toEqual([
      {
        name: 'Plan',
        hidden: false,
        mergedRanges: [],
        rows: [
          {
            number: 1,
            hidden: false,
            cells: [
              { column: 1, formula: false, kind: 'text', value: 'a\nb' },
              { column: 2, formula: false, kind: 'number', value: -1.5 },
              { column: 3, formula: false, kind: 'date', value: '2026-11-22' },
              { column: 4, formula: false, kind: 'boolean', value: false },
              { column: 5, formula: false, kind: 'error', value: '#REF!' },
            ],
          },
        ],
      },
    ])
  })

  it('keep only the text of rich texts, links and comments', async () => {
    const file = await aWorkbookFile((workbook) => {
      const sheet = workbook.addWorksheet('Plan')
      sheet.addRow([
        { richText: [{ text: 'Former ' }, { font: { bold: true }, text: 'tous' }] },
        { text: 'Guide', hyperlink: 'https://exemple.test/' },
      ])
      sheet.getCell('A1').note = 'Une note'
    })
    expect(valuesOf(await read(file))).toEqual({ A1: 'Former tous', B1: 'Guide' })
  })

  it('stay as they were typed in a column of days', async () => {
    const file = await aWorkbookFile((workbook) => {
      const sheet = workbook.addWorksheet('Plan')
      sheet.getColumn(1).numFmt = 'dd/mm/yyyy'
      for (const value of ['fin mars', '22/11/2026', { formula: 'B1', result: 'à voir' }, true]) sheet.addRow([value])
    })
    expect(valuesOf(await read(file))).toEqual({ A1: 'fin mars', A2: '22/11/2026', A3: 'à voir', A4: true })
  })

  it('are days whatever the hour, and hours alone are numbers', async () => {
    const file = await aWorkbookFile((workbook) => {
      const sheet = workbook.addWorksheet('Plan')
      sheet.addRow([new Date('2026-11-22T23:59:59Z'), 0.5, 1.5])
      for (const [address, format] of [
        ['A1', 'dd/mm/yyyy hh:mm'],
        ['B1', 'hh:mm'],
        ['C1', '[h]:mm'],
      ] as const) {
        sheet.getCell(address).numFmt = format
      }
    })
    expect(valuesOf(await read(file))).toEqual({ A1: '2026-11-22', B1: 0.5, C1: 1.5 })
  })

  it('are the same days when the workbook counts from 1904', async () => {
    const file = await aWorkbookFile((workbook) => {
      workbook.properties.date1904 = true
      workbook
        .addWorksheet('Plan')
        .addRow([new Date('2026-11-22T00:00:00Z')])
        .getCell(1).numFmt = 'dd/mm/yyyy'
    })
    expect(valuesOf(await read(file))).toEqual({ A1: '2026-11-22' })
  })

  it('of formulas have the result that was saved, never a new one', async () => {
    const file = await withRows(
      `<row r="1"><c r="A1"><f>1+1</f><v>5</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="str"><f>"a"</f><v>b</v></c>
       <c r="D1" t="b"><f>TRUE()</f><v>0</v></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F1"><f>1</f><v>0</v></c>
       <c r="G1" s="1"><f>TODAY()</f><v>46348</v></c><c r="H1"><f t="shared" ref="H1:I1" si="0">A1</f><v>7</v></c>
       <c r="I1"><f t="shared" si="0"/><v>8</v></c></row>`,
    )
    const content = await read(file)
    expect(valuesOf(content)).toEqual({
      A1: 5,
      B1: null,
      C1: 'b',
      D1: false,
      E1: '#DIV/0!',
      F1: 0,
      G1: '2026-11-22',
      H1: 7,
      I1: 8,
    })
    expect(content.sheets[0]?.rows[0]?.cells.every(({ formula }) => formula)).toBe(true)
    expect(content.notes).toEqual(['formulas'])
  })

  it('that only have a style are not there', async () => {
    const file = await withRows(
      '<row r="1"><c r="A1" s="1"/></row><row r="9" s="1"/><row r="1048576"><c r="B1048576"><v>1</v></c></row>',
    )
    expect((await read(file)).sheets[0]?.rows.map(({ number }) => number)).toEqual([1_048_576])
  })

  it('under a merged range have no value, but for the first', async () => {
    const file = await aWorkbookFile((workbook) => {
      const sheet = workbook.addWorksheet('Plan')
      for (const row of [1, 2, 3]) sheet.addRow([`a${row}`, `b${row}`, `c${row}`])
      sheet.mergeCells('A1:B2')
    })
    // As some programs do: values that nobody sees.
    const hidden = await withParts(file, {
      [FIRST_SHEET]: (xml) => xml.replace(/<c r="B2"[^>]*?(\/>|>.*?<\/c>)/, '<c r="B2"><v>9</v></c>'),
    })
    const content = await read(hidden)
    expect(content.sheets[0]?.mergedRanges).toEqual(['A1:B2'])
    expect(valuesOf(content)).toEqual({ A1: 'a1', C1: 'c1', C2: 'c2', A3: 'a3', B3: 'b3', C3: 'c3' })
  })
})

describe('the sheets of a workbook', () => {
  it('are all read, with what is hidden said', async () => {
    const file = await aWorkbookFile((workbook) => {
      const plan = workbook.addWorksheet('Plan d’action & « suivi »')
      plan.addRows([
        ['a', 'b'],
        ['c', 'd'],
      ])
      plan.getRow(2).hidden = true
      plan.getColumn(2).hidden = true
      workbook.addWorksheet('Cachée', { state: 'hidden' }).addRow([1])
      workbook.addWorksheet('Secrète', { state: 'veryHidden' }).addRow([2])
      workbook.addWorksheet('Vide')
    })
    const { sheets } = await read(file)
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Plan d’action & « suivi »', false],
      ['Cachée', true],
      ['Secrète', 'very'],
      ['Vide', false],
    ])
    expect(sheets[0]?.rows.map(({ hidden, cells }) => [hidden, cells.length])).toEqual([
      [false, 2],
      [true, 2],
    ])
  })

  it('are found wherever the workbook says they are', async () => {
    const small = await aSmallWorkbook()
    let xml = ''
    await withParts(small, { [FIRST_SHEET]: (text) => (xml = text) })
    const moved = await withParts(small, {
      [FIRST_SHEET]: null,
      'xl/Feuilles/plan.xml': xml,
      'xl/_rels/workbook.xml.rels': (text) => text.replace('worksheets/sheet1.xml', '/xl/Feuilles/plan.xml'),
    })
    expect(valuesOf(await read(moved)).A2).toBe('a1')
  })

  it('are read in spite of what exceljs would expand for ever', async () => {
    const file = await withParts(await aSmallWorkbook(), {
      [FIRST_SHEET]: (xml) =>
        xml
          .replace('<sheetData>', '<cols><col min="1" max="4000000000" width="9"/></cols><sheetData>')
          .replace(
            '</sheetData>',
            '</sheetData><mergeCells><mergeCell ref="F1:XFD1048576"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
          ),
      'xl/workbook.xml': (xml) =>
        xml.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="tout">Plan!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
    })
    expect(valuesOf(await read(file)).A2).toBe('a1')
  })
})

describe('what a workbook holds besides', () => {
  it('is left aside, and said: macros, links to other workbooks', async () => {
    const file = await withParts(await aSmallWorkbook(), {
      'xl/vbaProject.bin': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    })
    const content = await read(file)
    expect(content.notes).toEqual(['macros', 'external-links'])
    expect(valuesOf(content).A2).toBe('a1')
  })

  it('may be anything: drawings and tables are not even looked at', async () => {
    const file = await withParts(await aSmallWorkbook(), {
      'xl/drawings/drawing1.xml': '<broken',
      'xl/tables/table1.xml': '<broken',
      'xl/theme/theme1.xml': '<broken',
      'xl/worksheets/_rels/sheet1.xml.rels': '<broken',
    })
    expect(await refusalOf(file)).toBeNull()
  })
})

describe('what is refused', () => {
  it.each([
    ['an OpenDocument file', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }, 'open-document'],
    ['a zip of something else', { '[Content_Types].xml': null }, 'not-a-workbook'],
    [
      'a text document',
      { '_rels/.rels': (xml: string) => xml.replaceAll('xl/workbook.xml', 'word/document.xml') },
      'not-a-workbook',
    ],
    [
      'a binary workbook',
      { '_rels/.rels': (xml: string) => xml.replaceAll('xl/workbook.xml', 'xl/workbook.bin') },
      'binary-workbook',
    ],
    ['a workbook without its list of sheets', { 'xl/workbook.xml': null }, 'unreadable'],
    ['a workbook without its links', { 'xl/_rels/workbook.xml.rels': null }, 'unreadable'],
    ['a workbook without any sheet', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }, 'unreadable'],
    ['a workbook without a sheet it lists', { [FIRST_SHEET]: null }, 'unreadable'],
    ['a sheet that is not XML', { [FIRST_SHEET]: 'bonjour' }, 'unreadable'],
    ['a sheet that is cut', { [FIRST_SHEET]: (xml: string) => xml.slice(0, xml.length / 2) }, 'unreadable'],
    ['tags that do not match', { [FIRST_SHEET]: (xml: string) => xml.replace('</row>', '</raw>') }, 'unreadable'],
    [
      'a sheet in another encoding',
      { [FIRST_SHEET]: Buffer.from('<worksheet>\u00e9</worksheet>', 'latin1') },
      'unreadable',
    ],
    [
      'entities of one’s own',
      { [FIRST_SHEET]: (xml: string) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet') },
      'unreadable',
    ],
    ['shared texts that are cut', { 'xl/sharedStrings.xml': '<sst><si><t>a' }, 'unreadable'],
    ['shared texts that are missing', { 'xl/sharedStrings.xml': null }, 'unreadable'],
  ] as const)('%s', async (_what, changes, code) => {
    expect(await refusalOf(await withParts(await aSmallWorkbook(), changes))).toBe(code)
  })

  it.each([
    ['rows without a number', '<row><c r="A1"><v>1</v></c></row>'],
    ['two rows with one number', '<row r="1"/><row r="1"/>'],
    ['rows beyond the last', '<row r="1048577"/>'],
    ['cells without an address', '<row r="1"><c><v>1</v></c></row>'],
    ['cells of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['two cells at one address', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['columns beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['days written as texts', '<row r="1"><c r="A1" t="d"><v>2026-11-22</v></c></row>'],
    ['numbers that are none', '<row r="1"><c r="A1"><v>abc</v></c></row>'],
    ['shared texts that do not exist', '<row r="1"><c r="A1" t="s"><v>999</v></c></row>'],
    ['texts that exceljs would drop', '<row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c></row>'],
  ])('%s, rather than misread', async (_what, rows) => {
    expect(await refusalOf(await withRows(rows))).toBe('unreadable')
  })

  it('a sheet listed many times', async () => {
    const file = await withParts(await aSmallWorkbook(), {
      'xl/workbook.xml': (xml) => xml.replace(/<sheet [^>]*>/, (sheet) => sheet.repeat(3)),
    })
    expect(await refusalOf(file)).toBe('unsafe')
  })

  it('a tag of thousands of attributes', async () => {
    const attributes = Array.from({ length: 20_000 }, (_, index) => `a${index}=""`).join(' ')
    expect(await refusalOf(await withRows(`<row r="1" ${attributes}/>`))).toBe('unsafe')
  })

  it('100,000 rows, or too many cells, before exceljs sees them', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`,
    )
    const file = await withRows(rows.join(''))
    // Here exceljs is not loaded yet: it takes seconds, and gigabytes, for as many.
    await expect(reduceWorkbook(inspectZip(file, workbookLimits), workbookLimits)).rejects.toMatchObject({
      code: 'too-many-rows',
    })
    expect(await refusalOf(await withRows(rows.slice(0, 20).join('')), { ...workbookLimits, cells: 19 })).toBe(
      'too-many-cells',
    )
  })
})
