import type { Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { readSheetSizes, zipEntries } from './read-back'
import { aPiece, aReadWorkbook, aWorkbookInput, printAreas, rowValues, said, someAnswers } from './testing/a-workbook'

const SHEETS = [
  'Mode d’emploi',
  'Synthèse',
  'Plan d’action',
  'Réponses',
  'Feuille de score',
  'Sources et avertissements',
]
const TABLES = ['Plan d’action', 'Réponses', 'Feuille de score']

describe('the workbook', () => {
  it('has its sheets in the order in which one reads them, and what makes the plan come back out of sight', async () => {
    const { workbook } = await aReadWorkbook()
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([...SHEETS, 'Repères de Sextant'])
    expect(workbook.getWorksheet('Repères de Sextant')?.state).toBe('veryHidden')
  })

  it.each(SHEETS)('marks « %s » with its restriction and its recipient, on screen and on paper', async (name) => {
    const { sheet } = await aReadWorkbook({ recipient: 'Direction & CME' })
    const marking = 'Diffusion restreinte (TLP:AMBER) – destinataire\u00a0: Direction & CME'
    expect(sheet(name).getCell('A2').value).toBe(marking)
    expect(sheet(name).headerFooter.oddHeader).toContain(marking.replace('&', '&&'))
  })

  it('says when nobody was named as its recipient', async () => {
    const { sheet } = await aReadWorkbook({ recipient: '  ' })
    expect(sheet('Synthèse').getCell('A2').value).toMatch(/destinataire\u00a0: à préciser$/)
  })

  it('keeps its print header within what Excel opens, whatever the recipient', async () => {
    const { sheet } = await aReadWorkbook({ recipient: '& '.repeat(300) })
    for (const name of SHEETS) expect(sheet(name).headerFooter.oddHeader?.length).toBeLessThan(255)
  })

  it.each(SHEETS)('prints « %s » on A4 landscape, as wide as the page', async (name) => {
    const { sheet } = await aReadWorkbook()
    expect(sheet(name).pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
    })
  })

  it.each(TABLES)('keeps the header of « %s » in sight, and repeats it on paper', async (name) => {
    const { sheet } = await aReadWorkbook()
    expect(sheet(name).views[0]).toMatchObject({ state: 'frozen', ySplit: 4 })
    expect(sheet(name).pageSetup.printTitlesRow).toBe('4:4')
  })

  it('names the product as its author, and nobody else', async () => {
    const { workbook } = await aReadWorkbook()
    expect(workbook).toMatchObject({ creator: 'Sextant', lastModifiedBy: 'Sextant' })
    expect(workbook.title).toBe('Questionnaire d’essai – CH de Kerval')
  })

  it('says on every sheet that an example is fictitious', async () => {
    const { sheet } = await aReadWorkbook({ example: true })
    for (const name of SHEETS) expect(sheet(name).getCell('A3').value).toContain('EXEMPLE FICTIF')
  })

  it('draws a radar bound to its cells, and no picture', async () => {
    const { bytes, sheet } = await aReadWorkbook()
    const chart = zipEntries(Buffer.from(bytes)).get('xl/charts/chart1.xml')?.().toString() ?? ''
    const cells = [...chart.matchAll(/<c:f>&apos;Synthèse&apos;!(.*?)<\/c:f>/g)].map(([, range]) => range)
    const { headerRow, first, last } = radarRows(sheet('Synthèse'))
    expect(cells).toEqual(
      ['P', 'Q', 'R'].flatMap((letter) => [
        `$${letter}$${headerRow}`,
        `$O$${first}:$O$${last}`,
        `$${letter}$${first}:$${letter}$${last}`,
      ]),
    )
    expect(sheet('Synthèse').getImages()).toEqual([])
  })

  it('stands the radar beside the identity and the headlines, above the tables', async () => {
    const { bytes, sheet } = await aReadWorkbook()
    const drawing = zipEntries(Buffer.from(bytes)).get('xl/drawings/drawing1.xml')?.().toString() ?? ''
    const [fromColumn = 0, fromRow = 0, toColumn = 0, toRow = 0] = [
      ...drawing.matchAll(/<xdr:(?:col|row)>(\d+)</g),
    ].map(([, number]) => Number(number))
    const summary = sheet('Synthèse')
    const row = (text: string) =>
      Array.from({ length: summary.rowCount }, (_, index) => index + 1).find(
        (number) => summary.getCell(number, 1).value === text,
      ) ?? 0
    // Anchors are counted from 0, the second one after the last cell.
    expect([fromColumn + 1, toColumn]).toEqual([6, 13])
    expect(fromRow + 1).toBe(row('Entité juridique'))
    expect(toRow).toBe(row('Non applicables, avec motif, hors du calcul'))
    expect(toRow).toBeLessThan(row('Par pilier'))
    expect(summary.getCell(fromRow + 1, 5).master.address).toMatch(/^B/)
    expect(drawing).toContain(
      'descr="Radar par objectif, 3\u00a0axes. Les mêmes chiffres sont dans le tableau «\u00a0Par objectif\u00a0» de cette feuille."',
    )
  })

  it('draws by pillar as soon as three are evaluated', async () => {
    const definition = aDefinition()
    const [first, second, third] = definition.domains
    const { sheet } = await aReadWorkbook({
      definition: {
        ...definition,
        pillars: [...definition.pillars, { id: 'equipes', title: 'Équipes' }],
        domains: [first, second, third && { ...third, pillar: 'equipes' }].filter((domain) => domain !== undefined),
      },
    })
    const { headerRow, first: top } = radarRows(sheet('Synthèse'))
    expect(sheet('Synthèse').getCell(headerRow, 1).value).toBe('Pilier')
    expect([0, 1, 2].map((index) => sheet('Synthèse').getCell(top + index, 15).value)).toEqual([
      'Gouvernance',
      'Protection',
      'Équipes',
    ])
  })

  it('leaves an axis that is not evaluated out of the radar, and says so', async () => {
    const definition = aDefinition()
    const unanswered = definition.domains.slice(0, 1).map((domain) => ({
      ...domain,
      id: '0',
      title: 'Crises',
      short: 'Crises',
      questions: domain.questions.map((question) => ({ ...question, id: `0.${question.id}` })),
    }))
    const { bytes, sheet } = await aReadWorkbook({
      definition: { ...definition, domains: [...unanswered, ...definition.domains] },
    })
    const summary = sheet('Synthèse')
    const { headerRow, first, last } = radarRows(summary)
    expect(rowValues(summary, headerRow + 1)[0]).toBe('0 – Crises')
    expect(last - first).toBe(2)
    expect(summary.getCell(first, 15).value).toBe('Gouvernance')
    expect(summary.getCell(first, 16).formula).toBe(`K${headerRow + 2}`)
    expect(summary.getCell(first, 16).result).toBeCloseTo(2 / 3, 12)
    expect(zipEntries(Buffer.from(bytes)).get('xl/charts/chart1.xml')?.().toString()).toContain(
      'Axe non évalué, hors du radar\u00a0: 1<',
    )
  })

  it('has no radar and no data for one below three evaluated axes', async () => {
    const { bytes, sheet } = await aReadWorkbook({ answers: { '1.1': said('in-place'), '2.1': said('absent') } })
    expect([...zipEntries(Buffer.from(bytes)).keys()].filter((path) => /chart|drawing/.test(path))).toEqual([])
    expect(sheet('Synthèse').columnCount).toBe(13)
  })

  it('has the sizes that a quick reading of the file finds', async () => {
    const { bytes, workbook } = await aReadWorkbook()
    expect(readSheetSizes(bytes)).toEqual(workbook.worksheets.map(({ name, rowCount }) => ({ name, rows: rowCount })))
  })

  it('is not mistaken for a whole file once cut', async () => {
    const { bytes } = await aReadWorkbook()
    expect(() => readSheetSizes(bytes.subarray(0, -100))).toThrow()
    expect(() => readSheetSizes(new Uint8Array())).toThrow()
  })

  it('holds for a profile that few means are asked of, with nothing answered', async () => {
    const { sheet } = await aReadWorkbook({ profileId: 'EI', answers: {} })
    expect(rowValues(sheet('Synthèse'), sheet('Synthèse').rowCount).at(-1)).toBe('Non évalué')
    expect(sheet('Plan d’action').rowCount).toBe(4)
    expect(sheet('Réponses').rowCount).toBe(4 + 6)
  })
})

/** Where the data of the radar stand. */
function radarRows(summary: Worksheet): { headerRow: number; first: number; last: number } {
  const names = Array.from({ length: summary.rowCount }, (_, index) => summary.getCell(index + 1, 15).value)
  const headerRow = names.indexOf('Axe') + 1
  return { headerRow, first: headerRow + 1, last: names.findLastIndex((name) => name !== null) + 1 }
}

describe('what a person typed', () => {
  const typed = ['=1+1', '+33 2 98', '-12', '@moi', '\tcollé', '=HYPERLINK("http://exemple")', '_x000D_', 'a\u0000b']

  it.each(typed)('stays a text, never a formula: %j', async (comment) => {
    const { sheet, bytes } = await aReadWorkbook({
      answers: { ...someAnswers, '1.2': said('partial', { comment }) },
    })
    const cell = sheet('Réponses').getRow(6).getCell(6)
    expect(cell.value).toBe(comment.replace('\u0000', ''))
    expect(cell.numFmt).toBe('@')
    const xml = zipEntries(Buffer.from(bytes)).get('xl/worksheets/sheet4.xml')?.().toString() ?? ''
    expect(xml).toMatch(/<c r="F6" s="\d+" t="s"><v>\d+<\/v><\/c>/)
  })

  it('is nowhere in a formula of the workbook', async () => {
    const { workbook } = await aReadWorkbook({
      organisation: '=CMD',
      answers: { ...someAnswers, '1.2': said('partial', { comment: '=CMD' }) },
    })
    const formulas: string[] = []
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula)))
    }
    expect(formulas.length).toBeGreaterThan(20)
    expect(formulas.filter((formula) => formula.includes('CMD'))).toEqual([])
  })
})

describe('the summary', () => {
  it('says who, what, which version and when', async () => {
    const { sheet } = await aReadWorkbook({ establishment: 'Site de la Grève', perimeter: 'Dossier patient' })
    const lines = new Map(
      Array.from({ length: 12 }, (_, index) => rowValues(sheet('Synthèse'), 6 + index)).map(([label, value]) => [
        label,
        value,
      ]),
    )
    expect(lines.get('Entité juridique')).toBe('CH de Kerval')
    expect(lines.get('Établissement')).toBe('Site de la Grève')
    expect(lines.get('Périmètre')).toBe('Dossier patient')
    expect(lines.get('Version')).toBe('1.0.0 (brouillon)')
    expect(lines.get('Empreinte (SHA-256)')).toBe('ab12'.repeat(16))
    expect(lines.get('Profil')).toBe('Entité essentielle')
    expect(lines.get('Date')).toEqual(new Date('2026-11-22T00:00:00Z'))
  })

  it('gives each line its numbers, as numbers', async () => {
    const { sheet } = await aReadWorkbook()
    const rows = Array.from({ length: sheet('Synthèse').rowCount }, (_, index) =>
      rowValues(sheet('Synthèse'), index + 1),
    )
    const line = (label: string) => rows.find(([first]) => first === label)?.slice(0, 13)
    expect(line('1 – Gouvernance de la sécurité')).toEqual([
      '1 – Gouvernance de la sécurité',
      '1 – Gouvernance de la sécurité',
      3,
      1,
      1,
      1,
      0,
      0,
      0,
      0,
      2 / 3,
      2 / 3,
      1 / 3,
    ])
    expect(line('Protection')).toEqual(['Protection', 'Protection', 4, 1, 0, 0, 1, 1, 1, 1, 1 / 4, 3 / 4, 0])
    expect(line('Ensemble')).toEqual(['Ensemble', 'Ensemble', 7, 2, 1, 1, 1, 1, 1, 1, 3 / 7, 5 / 7, 1 / 7])
  })
})

describe('the answers sheet', () => {
  it('has one row per means asked of the profile, in order, with its stable id hidden', async () => {
    const { sheet } = await aReadWorkbook({ profileId: 'EI' })
    const answers = sheet('Réponses')
    const idColumn = answers.columnCount
    expect(answers.getRow(4).getCell(idColumn).value).toBe('Identifiant de ligne (ne pas modifier)')
    expect(answers.getColumn(idColumn).hidden).toBe(true)
    const ids = Array.from({ length: answers.rowCount - 4 }, (_, index) => rowValues(answers, index + 5).at(-1))
    expect(ids).toEqual(['1.1', '1.2', '2.1', '2.2', '3.1', '3.2'])
  })

  it('says what was answered, how it counts, and what backs it', async () => {
    const { sheet } = await aReadWorkbook()
    const row = (number: number) => rowValues(sheet('Réponses'), number)
    expect(row(4).slice(0, 10)).toEqual([
      'Identifiant',
      'Objectif',
      'Question',
      'Réponse',
      'Motif',
      'Commentaire',
      'État de la preuve',
      'Pièces',
      'Compté comme',
      'ISO 27002',
    ])
    expect(row(5)).toEqual([
      '1.1-EI/EE',
      '1 – Gouvernance de la sécurité',
      aDefinition().domains[0]?.questions[0]?.text,
      'En place',
      null,
      null,
      'Preuve citée',
      '• Compte rendu (01/03/2026, valable jusqu’au 01/03/2027) – GED – Qualité',
      'En place',
      null,
      '1.1',
    ])
    expect(row(8).slice(6, 10)).toEqual([
      'Déclaré',
      '• Compte rendu (sans date, ne compte pas)',
      'En place',
      '8.13 (proximité élevée)',
    ])
    expect(row(9).slice(3, 9)).toEqual(['Je ne sais pas', null, null, '–', null, 'Je ne sais pas'])
    expect(row(10).slice(3, 5)).toEqual(['Non applicable', 'Service hébergé.'])
    expect(row(10)[8]).toBe('Non applicable')
    expect(row(11).slice(3, 5)).toEqual(['Non applicable', null])
    expect(row(11)[8]).toBe('Sans réponse')
  })

  it('names who checked a piece, and when', async () => {
    const verification = { by: 'Yann', on: '2026-04-02' }
    const { sheet } = await aReadWorkbook({
      answers: { '1.1': said('in-place', { evidence: [aPiece()], verification }) },
    })
    expect(rowValues(sheet('Réponses'), 5).slice(6, 8)).toEqual([
      'Vérifié',
      '• Compte rendu (01/03/2026)\nVérifié par Yann le 02/04/2026',
    ])
  })

  it('prints the answers and what backs them, and says where the references are', async () => {
    const { sheet, bytes } = await aReadWorkbook()
    expect(printAreas(bytes)).toEqual(["'Synthèse'!$A:$M", "'Plan d’action'!$A:$K", "'Réponses'!$A:$H"])
    expect(sheet('Réponses').getCell('A3').value).toMatch(
      /\nCompté comme et références\u00a0: colonnes I à J, à l’écran$/,
    )
  })

  it('can be filtered', async () => {
    const { sheet } = await aReadWorkbook()
    expect(sheet('Réponses').autoFilter).toBe('A4:K12')
  })
})

describe('the score sheet', () => {
  it('counts by formulas whose results are those of the application', async () => {
    const { sheet } = await aReadWorkbook()
    const scores = sheet('Feuille de score')
    expect(rowValues(scores, 4)).toEqual([
      'Objectif',
      'Pilier',
      'Moyens posés',
      'En place',
      'Mesure alternative',
      'Partiel',
      'Absent',
      'Je ne sais pas',
      'Sans réponse',
      'Non applicable',
      'Applicables',
      'Tenus avec preuve',
      'Score prudent',
      'Score optimiste',
      'Score avec preuve',
    ])
    expect(rowValues(scores, 6)).toEqual(['2 – Sauvegardes', 'Protection', 3, 1, 0, 0, 0, 1, 0, 1, 2, 0, 1 / 2, 1, 0])
    expect(rowValues(scores, 9).slice(2)).toEqual([5, 1, 0, 0, 1, 1, 1, 1, 4, 0, 1 / 4, 3 / 4, 0])
    expect(rowValues(scores, 10).slice(2)).toEqual([8, 2, 1, 1, 1, 1, 1, 1, 7, 1, 3 / 7, 5 / 7, 1 / 7])
    expect(scores.getCell('D5').formula).toBe("COUNTIFS('Réponses'!$B$5:$B$12,$A5,'Réponses'!$I$5:$I$12,D$4)")
    expect(scores.getCell('D9').formula).toBe('SUMIFS(D$5:D$7,$B$5:$B$7,$A9)')
    expect(scores.getCell('D10').formula).toBe('SUM(D$5:D$7)')
    expect(scores.getCell('M5').formula).toBe('IF(K5<=I5,"Non évalué",(D5+E5)/K5)')
  })

  it('writes the rule, and each means that is left out with its reason', async () => {
    const { sheet } = await aReadWorkbook()
    const texts = Array.from({ length: sheet('Feuille de score').rowCount }, (_, index) =>
      String(sheet('Feuille de score').getCell(index + 1, 1).value),
    )
    expect(texts).toContain('• 2.3 – Copie hors ligne\u00a0: Service hébergé.')
    expect(texts.join('\n')).toContain('8 moyens sur 8')
    expect(texts.join('\n')).toContain('Score prudent = (en place + mesures alternatives motivées) ÷ applicables')
  })

  it('does not evaluate what nothing was answered to', async () => {
    const { sheet } = await aReadWorkbook({ answers: { '1.1': said('in-place') } })
    expect(rowValues(sheet('Feuille de score'), 6).slice(-3)).toEqual(['Non évalué', 'Non évalué', 'Non évalué'])
  })
})

describe('the sources sheet', () => {
  it('says what the figures rest on, with real dates, and what they are not', async () => {
    const { sheet } = await aReadWorkbook()
    const rows = Array.from({ length: sheet('Sources et avertissements').rowCount }, (_, index) =>
      rowValues(sheet('Sources et avertissements'), index + 1),
    )
    const first = rows.map(([text]) => text)
    expect(first).toContain('Questionnaire d’essai, sans valeur hors des tests.')
    expect(first).toContain('Ce questionnaire ne remplace aucun texte.')
    expect(rows).toContainEqual(['Source d’essai', 'Sextant', new Date('2026-01-15T00:00:00Z'), null])
    expect(first.some((text) => String(text).includes('ce n’est pas une équivalence'))).toBe(true)
  })
})

it('has no place for a private note', () => {
  expect(JSON.stringify(aWorkbookInput())).not.toContain('privateNote')
})
