import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../questionnaires/schema'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { type ProviderQuestion, renderProviderWorkbook } from './provider-workbook'
import { readSheetSizes } from './read-back'

const definition = aMaturityDefinition()

function asked(...ids: readonly string[]): readonly ProviderQuestion[] {
  return definition.domains.flatMap((domain) =>
    domain.questions.filter(({ id }) => ids.includes(id)).map((question) => ({ question, domain, revision: 2 })),
  )
}

async function rendered(questions: readonly ProviderQuestion[]) {
  const { bytes, sheets } = await renderProviderWorkbook(
    {
      frame: { entity: 'Site d’essai', recipient: 'Armor', example: false, asOf: '2026-11-22', questionnaire: 'Essai' },
      origin: {
        assessmentId: 'a',
        questionnaireId: 'essai-maturite',
        version: '1.0.0',
        role: 'prestataire',
        at: '2026-11-22T09:00:00.000Z',
      },
      asked: 'le prestataire informatique',
      questions,
    },
    new Date('2026-11-22T09:00:00Z'),
  )
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes).buffer)
  const sheet = (name: string) => {
    const found = workbook.getWorksheet(name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  return { bytes, sheets, workbook, questions: sheet('Questions'), origin: sheet('Sextant') }
}

/** Row of the first question. */
const FIRST = 7

describe('the workbook of a provider', () => {
  it('shows how to fill it in, the questions, and keeps out of sight what brings them back', async () => {
    const { bytes, sheets, workbook, questions, origin } = await rendered(asked('copie', 'dossier'))
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Mode d’emploi', 'visible'],
      ['Questions', 'visible'],
      ['Sextant', 'veryHidden'],
    ])
    expect(readSheetSizes(bytes)).toEqual(sheets)
    expect(questions.getCell('A4').value).toContain('Rempli par')
    const row = questions.getRow(FIRST + 1)
    expect(row.getCell(2).value).toBe('Sauvegarde et restauration')
    expect(row.getCell(3).value).toContain('copie à part')
    expect(String(row.getCell(4).value).split('\n')).toHaveLength(5)
    expect(row.getCell(5).value).toBeNull()
    expect(questions.getColumn(8).hidden).toBe(true)
    expect(row.getCell(8).value).toBe('copie')
    expect(origin.getCell('A1').value).toBe('sextant-fiche')
  })

  it('says whom « vous » means in the questions', async () => {
    const { workbook } = await rendered(asked('copie'))
    const lines: string[] = []
    workbook.getWorksheet('Mode d’emploi')?.eachRow((row) => lines.push(String(row.getCell(1).value)))
    expect(lines.join('\n')).toContain('«\u00a0vous\u00a0» désigne Site d’essai, et non votre entreprise.')
  })

  it('offers the answers of each question, and lets a figure be typed', async () => {
    const { questions, origin } = await rendered(asked('dossier', 'copie', 'couverture'))
    const offered = (row: number) => {
      const validation = questions.getCell(row, 5).dataValidation
      const [, from = '', to = ''] = /^Sextant!\$(\w+\$\d+):\$(\w+\$\d+)$/.exec(String(validation.formulae?.[0])) ?? []
      const [first, last] = [origin.getCell(from.replace('$', '')), origin.getCell(to.replace('$', ''))]
      const words: unknown[] = []
      for (let column = Number(first.col); column <= Number(last.col); column++) {
        words.push(origin.getCell(Number(first.row), column).value)
      }
      return { words, only: validation.showErrorMessage === true }
    }
    expect(offered(FIRST)).toEqual({
      words: ['Hébergé par son éditeur', 'Installé sur place', 'Pas de dossier informatisé', 'Je ne sais pas'],
      only: true,
    })
    expect(offered(FIRST + 1).words).toEqual([
      ...[0, 1, 2, 3, 4].map((level) => `Niveau ${level}`),
      'Non applicable',
      'Je ne sais pas',
    ])
    expect(offered(FIRST + 2)).toEqual({ words: ['Non applicable', 'Je ne sais pas'], only: false })
  })

  it('writes what looks like a formula as a text', async () => {
    const [{ question, ...rest } = { question: undefined }] = asked('copie')
    const formula: Question | undefined = question && { ...question, text: '=1+1' }
    const { questions } = await rendered(formula && 'domain' in rest ? [{ ...rest, question: formula }] : [])
    expect(questions.getCell(FIRST, 3).type).toBe(ExcelJS.ValueType.String)
  })
})
