import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NativeRadar } from './native-radar-xml'
import { readSheetSizes, zipEntries } from './read-back'
import { aPng } from './testing/a-workbook'
import { workbookBytes } from './workbook-bytes'

const run = promisify(execFile)

const LABELS = ['Accès & comptes', 'Réseau <Wi-Fi>', 'L’« essai » "a" \'b\'', 'Évaluation']
const SHEET = "L'été & l'hiver"

function aWorkbook(fill?: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Autre').addRow(['rien'])
  const sheet = workbook.addWorksheet(SHEET, { pageSetup: { fitToPage: true } })
  sheet.getColumn(1).width = 30
  sheet.getColumn(3).width = 30
  sheet.getRow(2).values = ['Axe', 'Niveau', 'Si l’inconnu était au niveau 4', 'Cible']
  LABELS.forEach((label, index) => {
    sheet.getRow(3 + index).values = [label, index / 2, 4, index === 0 ? null : 3]
  })
  fill?.(sheet, workbook)
  return workbook
}

function aRadar(overrides: Partial<NativeRadar> = {}): NativeRadar {
  return {
    sheet: { id: 2, name: SHEET },
    title: 'Radar « d’essai » & <compagnie>',
    note: 'Axe non évalué, hors du radar\u00a0: 1',
    description: 'Quatre axes & "rien" de plus.',
    scale: { max: 4, step: 1, format: '0' },
    headerRow: 2,
    rows: { first: 3, last: 6 },
    labels: { column: 1, texts: LABELS },
    series: [
      { style: 'declared', column: 2, name: 'Niveau', values: [0, 0.5, 1, 1.5] },
      { style: 'optimistic', column: 3, name: 'Si l’inconnu était au niveau 4', values: [4, 4, 4, 4] },
      { style: 'target', column: 4, name: 'Cible', values: [null, 3, 3, 3] },
    ],
    place: { firstColumn: 6, firstRow: 2, lastColumn: 13, lastRow: 22 },
    ...overrides,
  }
}

const withRadar = (radar: Partial<NativeRadar> = {}) => workbookBytes(aWorkbook(), aRadar(radar))
const partOf = (bytes: Uint8Array, path: string) => zipEntries(Buffer.from(bytes)).get(path)?.().toString() ?? ''
const chartOf = (bytes: Uint8Array) => partOf(bytes, 'xl/charts/chart1.xml')

const unescaped = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found]) => unescaped(found ?? ''))
const seriesOf = (chart: string) =>
  all(chart, /(<c:ser>.*?<\/c:ser>)/gs).map((_, index) => chart.split('<c:ser>')[index + 1] ?? '')
const formulas = (xml: string) => all(xml, /<c:f>(.*?)<\/c:f>/gs)

type Element = { readonly name: string; readonly children: Element[] }

/** The elements of a part, all of them, each with its children. @throws {Error} when the part is not well-formed */
function elementsOf(xml: string): Element[] {
  const open: Element[] = [{ name: '', children: [] }]
  const found: Element[] = []
  const rest = xml.replace(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, _attributes, empty) => {
    const element = { name, children: [] }
    if (end === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`)
    } else {
      open.at(-1)?.children.push(element)
      found.push(element)
      if (empty === '') open.push(element)
    }
    return ''
  })
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  if (/[<>]|&(?!(amp|lt|gt|quot|apos);)/.test(`${rest.replace(/^<\?xml [^>]*\?>/, '')}`))
    throw new Error('a text is not escaped')
  return found
}

/** What a radar may hold, in the order of dml-chart.xsd and dml-main.xsd (ECMA-376 part 1). */
const SCHEMA: Readonly<Record<string, string>> = {
  'c:chartSpace': 'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData',
  'c:chart': 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs',
  'c:title': 'tx layout overlay spPr txPr',
  'c:plotArea': 'layout radarChart catAx valAx dTable spPr',
  'c:radarChart': 'radarStyle varyColors ser dLbls axId',
  'c:ser': 'idx order tx spPr marker dPt dLbls cat val',
  'c:marker': 'symbol size spPr',
  'c:strRef': 'f strCache',
  'c:strCache': 'ptCount pt',
  'c:numRef': 'f numCache',
  'c:numCache': 'formatCode ptCount pt',
  'c:catAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl',
  'c:valAx':
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween majorUnit minorUnit',
  'c:scaling': 'logBase orientation max min',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr',
  'c:txPr': 'bodyPr lstStyle p',
  'a:ln': 'noFill solidFill prstDash round',
  'a:defRPr': 'ln solidFill latin ea cs',
  'a:rPr': 'ln solidFill latin ea cs',
}

describe('a radar added to a workbook', () => {
  it('is bound to cells, whatever the name of their sheet', async () => {
    const cell = (range: string) => `'L''été & l''hiver'!${range}`
    expect(formulas(chartOf(await withRadar()))).toEqual(
      ['B', 'C', 'D'].flatMap((letter) => [cell(`$${letter}$2`), cell('$A$3:$A$6'), cell(`$${letter}$3:$${letter}$6`)]),
    )
  })

  it('holds its names and figures, for what computes nothing; an empty cell is a gap, not 0', async () => {
    const [first = '', , third = ''] = seriesOf(chartOf(await withRadar()))
    expect(all(first, /<c:v>(.*?)<\/c:v>/gs)).toEqual([
      'Niveau',
      'Accès & comptes',
      'Réseau <Wi-Fi>',
      'L’« essai » "a" \'b\'',
      'Évaluation',
      '0',
      '0.5',
      '1',
      '1.5',
    ])
    expect(third).toContain('<c:ptCount val="4"/><c:pt idx="1"><c:v>3</c:v></c:pt>')
  })

  it('tells its series apart without colour', async () => {
    const series = seriesOf(chartOf(await withRadar()))
    expect(new Set(series.flatMap((each) => all(each, /<a:prstDash val="(\w+)"/g))).size).toBe(3)
    expect(new Set(series.flatMap((each) => all(each, /<c:symbol val="(\w+)"/g))).size).toBe(3)
  })

  it('goes to the end of its scale, whatever the figures', async () => {
    const share = { max: 1, step: 0.25, format: '0"\u00a0"%' }
    const chart = chartOf(await withRadar({ scale: share }))
    expect(chart).toContain('<c:max val="1"/><c:min val="0"/>')
    expect(chart).toContain('<c:majorUnit val="0.25"/>')
    expect(all(chart, /<c:numFmt formatCode="([^"]*)"/g)).toContain(share.format)
  })

  it('is read aloud by its description', async () => {
    expect(all(partOf(await withRadar(), 'xl/drawings/drawing1.xml'), / descr="([^"]*)"/g)).toEqual([
      'Quatre axes & "rien" de plus.',
    ])
  })

  it('is well-formed, whatever the names', async () => {
    const bytes = await withRadar({ title: 'a & b < c > d " e \' f é' })
    const parts = [...zipEntries(Buffer.from(bytes))].filter(
      ([path]) => path.endsWith('.xml') || path.endsWith('.rels'),
    )
    expect(parts.length).toBeGreaterThan(10)
    for (const [path, content] of parts) expect(() => elementsOf(content().toString()), path).not.toThrow()
  })

  it('has its elements in the order of the schema: Excel drops a chart that has not', async () => {
    const elements = elementsOf(chartOf(await withRadar()))
    for (const { name, children } of elements) {
      const order = SCHEMA[name]?.split(' ')
      if (order === undefined) continue
      const places = children.map((child) => order.indexOf(child.name.slice(2)))
      expect(places, name).not.toContain(-1)
      expect(places, name).toEqual(places.toSorted((a, b) => a - b))
    }
    expect(Object.keys(SCHEMA).filter((name) => !elements.some((element) => element.name === name))).toEqual([])
    const required = elements.find(({ name }) => name === 'c:radarChart')?.children.map(({ name }) => name.slice(2))
    expect(required).toEqual(['radarStyle', 'varyColors', 'ser', 'ser', 'ser', 'axId', 'axId'])
  })

  it('declares what its parts are, and reaches each from its sheet', async () => {
    const bytes = await withRadar()
    const types = partOf(bytes, '[Content_Types].xml')
    const declared = (path: string) =>
      all(types, new RegExp(`<Override PartName="/${path}" ContentType="([^"]*)"/>`, 'g'))
    const office = 'application/vnd.openxmlformats-officedocument'
    expect(declared('xl/charts/chart1.xml')).toEqual([`${office}.drawingml.chart+xml`])
    expect(declared('xl/drawings/drawing1.xml')).toEqual([`${office}.drawing+xml`])
    const id = (path: string, element: string) =>
      all(partOf(bytes, path), new RegExp(`<${element} [^>]*r:id="(\\w+)"`, 'g'))
    const target = (path: string) => all(partOf(bytes, path), /Id="(\w+)" Type="[^"]*" Target="[^"]*"/g)
    expect(id('xl/worksheets/sheet2.xml', 'drawing')).toEqual(target('xl/worksheets/_rels/sheet2.xml.rels'))
    expect(id('xl/drawings/drawing1.xml', 'c:chart')).toEqual(target('xl/drawings/_rels/drawing1.xml.rels'))
  })

  it('leaves the rest of the workbook as it was', async () => {
    const before = await workbookBytes(aWorkbook())
    const after = await withRadar()
    const [was, is] = [zipEntries(Buffer.from(before)), zipEntries(Buffer.from(after))]
    const changed = [...was]
      .filter(([path, content]) => is.get(path)?.().toString() !== content().toString())
      .map(([path]) => path)
    expect(changed.toSorted()).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet2.xml'])
    expect([...is.keys()].filter((path) => !was.has(path)).toSorted()).toEqual([
      'xl/charts/chart1.xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
      'xl/worksheets/_rels/sheet2.xml.rels',
    ])
    expect(readSheetSizes(after)).toEqual(readSheetSizes(before))
  })

  it('joins what a sheet has already: links, and what must come after a drawing', async () => {
    const before = aWorkbook((sheet) => {
      sheet.getCell('A9').value = { text: 'lien', hyperlink: 'https://exemple.fr' }
      sheet.addTable({ name: 'T', ref: 'A20', columns: [{ name: 'x' }], rows: [['1']] })
    })
    const after = await workbookBytes(before, aRadar())
    const relationships = partOf(after, 'xl/worksheets/_rels/sheet2.xml.rels')
    expect(new Set(all(relationships, / Id="(\w+)"/g)).size).toBe(3)
    expect(partOf(after, 'xl/worksheets/sheet2.xml')).toMatch(/<drawing [^>]*\/><tableParts/)
  })

  it('leaves a workbook that exceljs reads', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(await withRadar()).buffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Autre', SHEET])
    expect(workbook.getWorksheet(SHEET)?.getCell('A5').value).toBe('L’« essai » "a" \'b\'')
    expect(workbook.getWorksheet(SHEET)?.getCell('B6').value).toBe(1.5)
  })

  it('is not added to a workbook that has a drawing, nor to a sheet that is not there', async () => {
    const drawn = aWorkbook((sheet, workbook) => {
      const image = workbook.addImage({ buffer: new Uint8Array(aPng).buffer, extension: 'png' })
      sheet.addImage(image, 'A10:B12')
    })
    await expect(workbookBytes(drawn, aRadar())).rejects.toThrow('a drawing already')
    await expect(withRadar({ sheet: { id: 3, name: 'Absente' } })).rejects.toThrow('no xl/worksheets/sheet3.xml')
  })
})

describe('LibreOffice', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sextant-radar-'))
    await writeFile(join(folder, 'radar.xlsx'), await withRadar())
    // A profile of its own: a window of LibreOffice open elsewhere would take the request for itself.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const convert = (type: string) =>
      run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        type,
        '--outdir',
        join(folder, 'out'),
        join(folder, 'radar.xlsx'),
      ])
    await convert('xlsx')
    await convert('pdf')
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('keeps the radar when it saves the workbook: its series, its axes and their cells', async () => {
    const chart = chartOf(await readFile(join(folder, 'out', 'radar.xlsx')))
    expect(chart).toContain('<c:radarChart>')
    expect(seriesOf(chart)).toHaveLength(3)
    expect(all(chart, /<c:ptCount val="(\d+)"/g)).toEqual(Array.from({ length: 3 }, () => ['1', '4', '4']).flat())
    expect(formulas(chart)).toEqual(formulas(chartOf(await withRadar())))
  })

  it('draws its title, its axes and its legend', async () => {
    const { stdout } = await run('pdftotext', [join(folder, 'out', 'radar.pdf'), '-'])
    const lines = stdout.replaceAll('\u00a0', ' ').split('\n')
    const times = (text: string) => lines.filter((line) => line.trim() === text).length
    // Names are in their cells, then in the drawing.
    for (const name of [...LABELS, 'Niveau', 'Si l’inconnu était au niveau 4', 'Cible'])
      expect([name, times(name)]).toEqual([name, 2])
    for (const text of ['Radar « d’essai » & <compagnie>', 'Axe non évalué, hors du radar : 1']) {
      expect([text, times(text)]).toEqual([text, 1])
    }
  })
})
