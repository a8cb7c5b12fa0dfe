import type { Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { aMaturityDefinition, maturityScoring } from '../../questionnaires/testing/a-maturity-definition'
import { scoreColumns } from './level-formulas'
import { readSheetSizes, zipEntries } from './read-back'
import { aMaturityInput, aReadWorkbook, rowValues, said, someLevelAnswers } from './testing/a-workbook'
import type { WorkbookInput } from './workbook-model'

const read = (overrides: Partial<WorkbookInput> = {}) => aReadWorkbook(aMaturityInput(overrides))

const rowsOf = (sheet: Worksheet): unknown[][] =>
  Array.from({ length: sheet.rowCount }, (_, index) => rowValues(sheet, index + 1))
const lineOf = (sheet: Worksheet, label: string) => rowsOf(sheet).find(([first]) => first === label)
/** The number of a headline, with its format: merged cells all give the same. */
const headline = (sheet: Worksheet, label: string) => {
  const row = rowsOf(sheet).findIndex(([first]) => first === label) + 1
  return row === 0 ? null : { value: sheet.getCell(row, 3).value, format: sheet.getCell(row, 3).numFmt }
}
const firstColumn = (sheet: Worksheet) => rowsOf(sheet).map(([first]) => first)

describe('a workbook of levels', () => {
  it('has its sheets in the order in which one reads them, with one for typing the answers again', async () => {
    const { workbook, bytes } = await read()
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Mode d’emploi',
      'Synthèse',
      'Plan d’action',
      'Réponses',
      'Ressaisie',
      'Feuille de score',
      'Sources et avertissements',
      'Repères de Sextant',
    ])
    expect(readSheetSizes(bytes)).toEqual(workbook.worksheets.map(({ name, rowCount }) => ({ name, rows: rowCount })))
  })

  it('has no sheet for an official form when there is none', async () => {
    const { officialForm: _, ...definition } = aMaturityDefinition()
    const { workbook } = await read({ definition })
    expect(workbook.worksheets.map(({ name }) => name)).not.toContain('Ressaisie')
  })

  it('holds with nothing answered', async () => {
    const { sheet } = await read({ answers: {} })
    expect(headline(sheet('Synthèse'), 'Niveau d’ensemble')?.value).toBe('Non évalué')
    expect(rowValues(sheet('Feuille de score'), 5)[3]).toBe('Non évalué')
  })
})

describe('the summary of levels', () => {
  it('gives the level with its band, its bounds, and what is held of the core', async () => {
    const { sheet } = await read()
    const summary = sheet('Synthèse')
    expect(headline(summary, 'Niveau d’ensemble (prudent)')).toEqual({
      value: expect.closeTo(46 / 45, 12),
      format: '0.0" sur 4"',
    })
    expect(headline(summary, 'si tout l’inconnu était au niveau 4')?.value).toBeCloseTo((8 / 3) * (0.6 + 5.6 / 24), 12)
    expect(headline(summary, 'avec une preuve datée et non expirée')?.value).toBeCloseTo(4 * 0.2, 12)
    expect(headline(summary, 'Ce niveau se lit')?.value).toBe('À bâtir')
    expect(firstColumn(summary)).toContain('L’essentiel reste à mettre en place.')
    expect(headline(summary, 'Points indispensables tenus')).toEqual({ value: 1, format: '0" sur 3"' })
    expect(headline(summary, 'dont «\u00a0je ne sais pas\u00a0»')?.value).toBe(1)
    expect(headline(summary, 'dont sans réponse')?.value).toBe(1)
  })

  it('counts the points held, and gives no level, while only core questions are answered', async () => {
    const { copie, essai } = someLevelAnswers
    const answers = { ...(copie && { copie }), ...(essai && { essai }) }
    for (const profileId of ['complet', 'demarrage']) {
      const { sheet } = await read({ answers, profileId })
      expect(headline(sheet('Synthèse'), 'Niveau d’ensemble (prudent)')).toBeNull()
      expect(headline(sheet('Synthèse'), 'Points indispensables tenus')).toEqual({ value: 1, format: '0" sur 3"' })
      expect(firstColumn(sheet('Synthèse')).join('\n')).toContain('leur nombre est le résultat')
      expect(lineOf(sheet('Synthèse'), 'Ensemble')).toBeUndefined()
    }
  })

  it('gives each domain its level, its bounds and its counts, as numbers', async () => {
    const { sheet } = await read()
    const line = lineOf(sheet('Synthèse'), 'Comptes et accès')?.slice(2, 13)
    expect(line).toEqual([3, expect.closeTo(4 / 3, 12), expect.closeTo(8 / 3, 12), 0, '0 sur 1', 1, 0, 1, 1, 0, 0])
    expect(lineOf(sheet('Synthèse'), 'Votre situation')).toBeUndefined()
  })

  it('draws its radar on data that follow the figures of its table, with the target of each domain', async () => {
    const [first, second] = aMaturityDefinition().domains.filter(({ context }) => context !== true)
    const target = { level: 3, byDomain: { [second?.id ?? '']: 2.5 }, by: '2027-12-31' }
    const { sheet, bytes } = await read({ target })
    const rows = rowsOf(sheet('Synthèse'))
    const data = rows.flatMap((row) => (row[14] === null || row[14] === 'Données du radar' ? [] : [row.slice(14)]))
    expect(data[0]).toEqual(['Axe', 'Niveau', 'Si l’inconnu était au niveau 4', 'Avec preuve', 'Cible'])
    expect(data[1]).toEqual([first?.short, 2, 2, 1, 3])
    expect(data[2]).toEqual([second?.short, expect.closeTo(4 / 3, 12), expect.closeTo(8 / 3, 12), 0, 2.5])
    const row = rows.findIndex((values) => values[14] === first?.short) + 1
    expect(sheet('Synthèse').getCell(`P${row}`).formula).toBe(`D${row}`)
    const chart = zipEntries(Buffer.from(bytes)).get('xl/charts/chart1.xml')?.().toString() ?? ''
    expect(chart.match(/<c:ser>/g)).toHaveLength(4)
    expect(chart).toContain('<c:max val="4"/>')
    expect(sheet('Synthèse').getCell('A3').value).toMatch(/\nDonnées du radar\u00a0: colonnes O à S, à l’écran$/)
  })

  it('words the indication as one, and lists what the situation sets aside with the reason', async () => {
    const { sheet } = await read({ answers: { ...someLevelAnswers, serveur: said('no') } })
    const texts = firstColumn(sheet('Synthèse'))
    expect(texts).toContain('Quel accompagnement semble convenir\u202f?')
    expect(texts).toContain('Simple indication des tests, qui n’engage personne.')
    expect(texts).toContain('• Essai de restauration\u00a0: Aucune donnée n’est gardée sur place.')
    const settled = await read()
    expect(firstColumn(settled.sheet('Synthèse'))).toContain(
      'Indication\u00a0: Accompagnement sur place. Des données sont gardées sur place et le niveau d’ensemble est bas.',
    )
  })

  it('tells each objective with its threshold, where one stands and what is missing', async () => {
    const { sheet } = await read()
    const rows = rowsOf(sheet('Synthèse'))
    expect(rows.map(([first]) => first)).toContain('Jalons\u00a0: Ligne d’essai')
    const cells = (subject: string) => {
      const row = rows.find((values) => values[4] === subject) ?? []
      return [0, 2, 6, 7, 9].map((column) => row[column])
    }
    expect(cells('Part des données sauvegardées')).toEqual([
      '2026 – Sauvegardes essayées',
      'À risque',
      '75\u00a0% au moins',
      '60\u00a0%',
      'Il manque 15\u00a0points.',
    ])
    expect(cells('Personnes équipées').slice(1)).toEqual([
      'En bonne voie',
      '100\u00a0%',
      '75\u00a0% (30 personnes sur 40)',
      'Il en manque 10 (personnes).',
    ])
    expect(
      rows.some(([first]) => String(first).includes('Mi-juin à mi-juillet 2027, du 15/06/2027 au 15/07/2027')),
    ).toBe(true)
    expect(rows.map(([first]) => first)).toContain(
      'Les objectifs de cette ligne ne sont pas publiés\u00a0: seul son calendrier est montré.',
    )
  })
})

describe('the plan of levels', () => {
  it('says which measures are to carry out and which go further', async () => {
    const { sheet } = await read()
    const rows = rowsOf(sheet('Plan d’action')).slice(4)
    expect(rows.map((row) => [...row.slice(0, 2), ...row.slice(16, 18)])).toContainEqual([
      'P1',
      'Essayer une restauration',
      'À mener',
      'Sauvegarde',
    ])
    const further = rows.find((row) => row[1] === 'Contrôler la copie chaque trimestre')
    expect([further?.[0], further?.[16]]).toEqual(['P3', 'Pour aller plus loin'])
  })
})

describe('the answers of levels', () => {
  it('say each answer in words, with the sentence it stands for and its unit', async () => {
    const { sheet } = await read()
    const answers = sheet('Réponses')
    expect(rowValues(answers, 4).slice(0, 12)).toEqual([
      'Sujet',
      'Thématique',
      'Question',
      'Réponse',
      'Ce que dit cette réponse',
      'Motif',
      'Commentaire',
      'État de la preuve',
      'Pièces',
      'Compte\u202f?',
      'Chiffre',
      'Unité',
    ])
    const line = (label: string) => lineOf(answers, label)?.slice(3, 12)
    expect(line('Copie à part')).toEqual([
      'Niveau 3',
      'La règle est écrite et suivie (copie à part).',
      null,
      null,
      'Preuve citée',
      '• Compte rendu (01/03/2026)',
      'Noté',
      3,
      'niveau sur 4',
    ])
    expect(line('Délai de fermeture')?.[0]).toBe('10\u00a0jours')
    expect(line('Date du dernier essai')?.slice(0, 1)).toEqual(['01/05/2026'])
    expect(line('Charte signée')).toEqual(['Non', null, null, null, 'Déclaré', null, 'Non noté (suivi)', null, null])
    expect(line('Un compte par personne')?.[0]).toBe('Je ne sais pas')
    expect(line('Engagement de l’éditeur')?.[0]).toBe('Sans réponse')
  })

  it('mark what describes the entity as not scored', async () => {
    const { sheet } = await read()
    expect(lineOf(sheet('Réponses'), 'Dossier de la personne')?.slice(3, 10)).toEqual([
      'Hébergé par son éditeur',
      null,
      null,
      null,
      '–',
      null,
      'Non noté (situation)',
    ])
  })

  it('leave out what the situation sets aside', async () => {
    const { sheet } = await read({ answers: { ...someLevelAnswers, serveur: said('no') } })
    expect(lineOf(sheet('Réponses'), 'Essai de restauration')).toBeUndefined()
  })

  it('say where an answer was taken from, when one was', async () => {
    const { sheet: without } = await read()
    expect(rowValues(without('Réponses'), 4)).not.toContain('Provenance')
    const copie = said(3, { toConfirm: true, provenance: { kind: 'campaign', on: '2025-11-22' } })
    const essai = said(2, { provenance: { kind: 'upgrade', fromVersion: '1.0.0', questionIds: ['essai'] } })
    const { sheet } = await read({ answers: { ...someLevelAnswers, copie, essai } })
    const at = rowValues(sheet('Réponses'), 4).indexOf('Provenance')
    const provenance = (label: string) => lineOf(sheet('Réponses'), label)?.[at]
    expect(provenance('Copie à part')).toBe('Campagne précédente, réponse du 22/11/2025\nÀ reconfirmer')
    expect(provenance('Essai de restauration')).toBe('Version 1.0.0 du questionnaire')
    expect(provenance('Un compte par personne')).toBeNull()
  })
})

describe('the score sheet of levels', () => {
  it('gives S, R and the index by formulas whose results are those of the application', async () => {
    const { sheet } = await read()
    const scores = sheet('Feuille de score')
    const figures = (row: number) => ['D', 'L', 'M'].map((letter) => scores.getCell(`${letter}${row}`).result)
    expect(scores.getCell('A5').value).toBe('Indice d’ensemble = 4 × S × (0,6 + 0,4 × R)')
    expect(figures(5)).toEqual([46 / 45, (8 / 3) * (0.6 + 5.6 / 24), 0.8].map((value) => expect.closeTo(value, 12)))
    expect(figures(6)).toEqual([1 / 3, 2 / 3, 1 / 3])
    expect(scores.getCell('K6').result).toBe('1 sur 3')
    expect(figures(7)).toEqual([10 / 24, 14 / 24, 0])
    expect(scores.getCell('D5').formula).toMatch(/4\*D6\*IF\(F7=0,1,0\.6\+0\.4\*D7\),"Non évalué"\)$/)
    expect(scores.getCell('D6').formula).toContain('"Tenu"')
  })

  it('gives each domain the sums of its questions', async () => {
    const { sheet } = await read()
    const scores = sheet('Feuille de score')
    expect(rowValues(scores, 8)).toEqual([
      'Sauvegarde et restauration',
      null,
      null,
      2,
      3,
      12,
      6,
      6,
      3,
      null,
      '1 sur 2',
      2,
      1,
    ])
    expect(scores.getCell('G8').formula).toBe('SUMIFS($G$11:$G$19,$B$11:$B$19,$A8)')
  })

  it('says the level, the weight, and whether it counts, for each question', async () => {
    const { sheet } = await read()
    const scores = sheet('Feuille de score')
    const line = (label: string) => lineOf(scores, label)?.slice(2, 11)
    expect(line('Copie à part')).toEqual(['Niveau 3', 3, 1, 4, 3, 3, 3, 3, 'Tenu'])
    expect(line('Essai de restauration')).toEqual(['Niveau 1', 1, 1, 4, 1, 1, 0, 2, 'Non tenu'])
    expect(line('Part des données sauvegardées')).toEqual(['60\u00a0%', 2, 1, 4, 2, 2, 0, '–', '–'])
    expect(line('Personnes équipées')).toEqual(['30\u00a0personnes', 3, 1, 4, 3, 3, 0, '–', '–'])
    expect(line('Délai de fermeture')?.slice(0, 2)).toEqual(['10\u00a0jours', 1])
    expect(line('Un compte par personne')).toEqual([
      'Je ne sais pas',
      'Je ne sais pas',
      1,
      4,
      0,
      4,
      0,
      3,
      'Je ne sais pas',
    ])
    expect(line('Accueil des nouveaux')?.slice(1, 6)).toEqual([2, 2, 8, 4, 4])
    expect(line('Exercice de crise')?.slice(0, 6)).toEqual(['Non applicable', 'Non applicable', 1, 0, 0, 0])
    expect(line('Charte signée')).toBeUndefined()
  })

  it('compares a part in percent of its whole, by formula', async () => {
    const { sheet } = await read()
    const scores = sheet('Feuille de score')
    const row = rowsOf(scores).findIndex(([first]) => first === 'Personnes équipées') + 1
    expect(scores.getCell(`${scoreColumns.level}${row}`).formula).toMatch(
      /\(100\*'Réponses'!\$K\$14\/'Réponses'!\$K\$13>=75\)/,
    )
  })

  it('averages the domains, or the questions, when the method says so', async () => {
    const mean = await read({ definition: aMaturityDefinition({ scoring: maturityScoring('mean-of-domains') }) })
    const domains = mean.sheet('Feuille de score')
    expect(domains.getCell('A5').value).toBe('Niveau d’ensemble = moyenne des thématiques')
    expect(domains.getCell('D5').result).toBeCloseTo((2 + 4 / 3 + 4 / 3) / 3, 12)
    expect(domains.getCell('D5').formula).toContain('SUMPRODUCT')
    const items = await read({ definition: aMaturityDefinition({ scoring: maturityScoring('mean-of-items') }) })
    expect(items.sheet('Feuille de score').getCell('D5').result).toBeCloseTo((4 * 14) / 36, 12)
  })

  it('shows the points held alone to a profile that asks nothing else', async () => {
    const { sheet } = await read({ profileId: 'demarrage' })
    expect(sheet('Feuille de score').getCell('A5').value).toBe('S\u00a0: part des points indispensables tenus')
    expect(sheet('Feuille de score').getCell('A6').value).toBe('Sauvegarde et restauration')
  })

  it('lists in words what is left out, and what is only followed', async () => {
    const { sheet } = await read({ answers: { ...someLevelAnswers, serveur: said('no') } })
    const texts = firstColumn(sheet('Feuille de score'))
    expect(texts).toContain('• Exercice de crise\u00a0: Confié au siège.')
    expect(texts).toContain('• Essai de restauration\u00a0: Aucune donnée n’est gardée sur place.')
    expect(texts).toContain('• Charte signée')
    expect(texts.join('\n')).toContain('R = niveau moyen des autres questions ÷ 4')
  })

  it('has its letters in the order of its columns', () => {
    expect(Object.values(scoreColumns).join('')).toBe('ABCDEFGHIJKLM')
  })
})

describe('the sheet made for typing the answers again', () => {
  it('follows the numbers of the official form, then the questionnaire', async () => {
    const { sheet } = await read()
    const rows = rowsOf(sheet('Ressaisie')).slice(4)
    expect(rows.slice(0, 4).map(([number]) => number)).toEqual(['2', '2.1', '10', null])
    expect(rows[0]).toEqual([
      '2',
      'Où en êtes-vous du sujet «\u00a0essai de restauration\u00a0»\u202f?',
      'Niveau 1\u00a0: Une personne s’en charge quand elle y pense (essai de restauration).',
      'niveau sur 4',
      'Un fichier retrouvé en mars.',
      null,
    ])
    expect(rows.find((row) => row[5] === 'Confié au siège.')?.[2]).toBe('Non applicable')
    expect(rows).toHaveLength(15)
  })

  it('says on paper too that it is not an official export', async () => {
    const { sheet } = await read()
    expect(sheet('Ressaisie').getCell('A3').value).toMatch(/plateforme d’essai\. Ce n’est pas un export officiel/)
    expect(sheet('Ressaisie').pageSetup.printTitlesRow).toBe('4:4')
  })

  it('keeps a number that someone typed as a text, never a formula', async () => {
    const answers = { ...someLevelAnswers, copie: said(3, { officialNumber: '=1+1', comment: '=CMD' }) }
    const { workbook, sheet, bytes } = await read({ answers })
    expect(sheet('Ressaisie').getCell('A5').value).toBe('=1+1')
    expect(sheet('Ressaisie').getCell('A5').numFmt).toBe('@')
    expect(zipEntries(Buffer.from(bytes)).get('xl/worksheets/sheet4.xml')?.().toString()).not.toContain('<f>')
    const formulas: string[] = []
    for (const each of workbook.worksheets) {
      each.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula)))
    }
    expect(formulas.length).toBeGreaterThan(50)
    expect(formulas.filter((formula) => formula.includes('CMD') || formula === '1+1')).toEqual([])
  })
})
