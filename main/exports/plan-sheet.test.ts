import ExcelJS, { type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { proposeActions } from '../../questionnaires/action-plan'
import { effortBand, effortLabels } from '../../questionnaires/roles'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import type { ActionEdits, PlanAction } from '../ipc/contract'
import { planColumns } from './plan-columns'
import { renderPlanWorkbook } from './plan-workbook'
import { readSheetSizes } from './read-back'
import { HOURS_FORMAT } from './sheet-style'
import { printedCount } from './table'
import { aPlanAction, aPlanExport, asPlanAction, someEdits } from './testing/a-plan'
import { printAreas, rowValues, someAnswers } from './testing/a-workbook'
import { wrappedLines } from './text-height'

const definition = aDefinition()
const proposed = proposeActions(definition, 'EE', someAnswers)

/** The plan of the test answers, with what people wrote on its first action. */
const planWith = (edits: Partial<ActionEdits> = {}, rest: Partial<PlanAction> = {}): PlanAction[] =>
  proposed.map((action, index) => ({
    ...asPlanAction(action, definition, index === 0 ? edits : {}),
    ...(index === 0 ? rest : {}),
  }))

async function aPlanSheet(actions: readonly PlanAction[] = planWith()) {
  const frame = { entity: 'EHPAD des Tilleuls', recipient: 'Prestataire', example: false, asOf: '2026-11-22' }
  const { bytes, sheets } = await renderPlanWorkbook(
    { frame: { ...frame, questionnaire: 'Questionnaire d’essai' }, actions, origin: aPlanExport },
    new Date(aPlanExport.at),
  )
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = (name: string): Worksheet => {
    const found = workbook.getWorksheet(name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  return { bytes, sheets, workbook, sheet, plan: sheet('Plan d’action') }
}

const column = (header: string) => planColumns.findIndex((candidate) => candidate.header.startsWith(header)) + 1
const cell = (sheet: Worksheet, row: number, header: string) => sheet.getRow(row).getCell(column(header))

describe('the plan sheet', () => {
  it('has its French headers, the row id last and hidden', async () => {
    const { plan } = await aPlanSheet()
    expect(rowValues(plan, 4)).toEqual([
      'Priorité',
      'Action',
      'Origine',
      'Pilote',
      'Réalisé par',
      'Échéance',
      'Statut',
      'Avancement (0\u00a0à\u00a0100\u00a0%)',
      'Effort (h)',
      'Coût estimé (€)',
      'Commentaire',
      'Coût réel (€)',
      'Année',
      'Récurrent',
      'Qui peut aider',
      'Motif d’abandon',
      'Nature',
      'Thématique',
      'Pourquoi',
      'Étapes',
      'Ordre de coût',
      'Références',
      'Identifiant de ligne (ne pas modifier)',
    ])
    expect(plan.columns.map(({ hidden }) => hidden)).toEqual([...Array<boolean>(22).fill(false), true])
  })

  it('has one row per action, in the order of the plan, whose id names the action and the site', async () => {
    const { plan } = await aPlanSheet()
    const ids = proposed.map((_, index) => rowValues(plan, index + 5).at(-1))
    expect(ids).toEqual(proposed.map(({ key }) => `${key}@22222222`))
    expect(plan.rowCount).toBe(4 + proposed.length)
  })

  it('shows what people wrote: days, hours, euros, years and shares as numbers', async () => {
    const { plan } = await aPlanSheet(
      planWith(
        {
          owner: 'Aïcha Morel',
          doneBy: 'Notre prestataire',
          dueDate: '2027-03-28',
          status: 'in-progress',
          comment: 'Devis reçu',
          progress: 40,
          estimatedCost: 1250.5,
          actualCost: 0,
          costYear: 2027,
          recurring: true,
          helpers: ['self', 'grades'],
        },
        { helpers: ['self', 'grades'] },
      ),
    )
    expect(cell(plan, 5, 'Pilote').value).toBe('Aïcha Morel')
    expect(cell(plan, 5, 'Réalisé par').value).toBe('Notre prestataire')
    expect(cell(plan, 5, 'Échéance').value).toEqual(new Date('2027-03-28T00:00:00Z'))
    expect(cell(plan, 5, 'Échéance').numFmt).toBe('dd/mm/yyyy')
    expect(cell(plan, 5, 'Statut').value).toBe('En cours')
    expect(cell(plan, 5, 'Avancement').value).toBe(0.4)
    expect(cell(plan, 5, 'Avancement').numFmt).toBe('0\u00a0%')
    expect(cell(plan, 5, 'Effort').value).toBe(12)
    expect(cell(plan, 5, 'Coût estimé').value).toBe(1250.5)
    expect(cell(plan, 5, 'Coût réel').value).toBe(0)
    expect(cell(plan, 5, 'Année').value).toBe(2027)
    expect(cell(plan, 5, 'Récurrent').value).toBe('Oui')
    expect(cell(plan, 5, 'Qui peut aider').value).toBe('Vous, GRADeS')
    expect(cell(plan, 5, 'Commentaire').value).toBe('Devis reçu')
    expect(cell(plan, 5, 'Ordre de coût').value).toBe('1\u202f000 à 10\u202f000\u00a0€')
    expect(cell(plan, 6, 'Coût estimé').value).toBeNull()
  })

  it('names every questionnaire that asks for an action, and says when none does any more', async () => {
    const [first] = planWith()
    const [origin] = first?.origins ?? []
    if (!first || !origin) throw new Error('no plan')
    const other = { ...origin, questionnaireTitle: 'NIS 2\u00a0: alignement', name: '10.A.5' }
    const { plan } = await aPlanSheet([
      { ...first, origins: [origin, { ...other, name: '10.A.4' }, other] },
      { ...first, key: 'essai/autre', called: false },
      aPlanAction({ key: 'manuel/1', kind: 'manual', edits: someEdits({ title: 'Changer la serrure' }) }),
    ])
    expect(cell(plan, 5, 'Origine').value).toBe('Questionnaire d’essai\u00a0: 3.2\nNIS 2\u00a0: 10.A.4, 10.A.5')
    expect(cell(plan, 6, 'Origine').value).toBe('Questionnaire d’essai\u00a0: 3.2\n(vos réponses ne la demandent plus)')
    expect(cell(plan, 7, 'Origine').value).toBe('Ajoutée à la main')
    expect(cell(plan, 7, 'Action').value).toBe('Changer la serrure')
    expect(cell(plan, 7, 'Effort').value).toBeNull()
  })

  it('numbers the steps, and gives the message to send when one must find out', async () => {
    const { plan } = await aPlanSheet()
    expect(cell(plan, 5, 'Étapes').value).toBe(
      '1. Commencer (double-authentification).\n2. Finir (double-authentification).',
    )
    const inquiry = 5 + proposed.findIndex(({ kind }) => kind === 'inquiry')
    expect(cell(plan, inquiry, 'Étapes').value).toMatch(
      /^Demander à\u00a0: Service informatique\n«\u00a0Bonjour, pouvez-vous/,
    )
    expect(cell(plan, inquiry, 'Nature').value).toBe('Se renseigner')
    expect(cell(plan, inquiry, 'Références').value).toBe('ISO 27002\u00a0: 8.13')
  })

  it('prints what people work with, and says where the rest is', async () => {
    const { plan, bytes } = await aPlanSheet()
    expect(printAreas(bytes)).toContain("'Plan d’action'!$A:$K")
    expect(plan.getCell('A3').value).toMatch(/colonnes L à V, à l’écran\. En-têtes gris\u00a0: pour information\.$/)
  })

  it('is printed at full size with Arial, and stays readable with the widest face that stands in for it', () => {
    const printed = planColumns.slice(0, printedCount(planColumns)).reduce((sum, { width }) => sum + width, 0)
    // An A4 landscape less its margins, then a unit of width, in points; a unit is 7 wide when DejaVu Sans stands in.
    const paper = 842 - 2 * 18
    expect((10 * paper) / (printed * 5.25)).toBeGreaterThan(10)
    expect((10 * paper) / (printed * 7)).toBeGreaterThan(8.3)
  })

  it('breaks no word of its headers', () => {
    for (const { header, width, hidden } of planColumns) {
      if (hidden === true) continue
      for (const word of header.split(' ')) {
        expect([word, wrappedLines({ text: word, width, size: 9, bold: true })]).toEqual([word, 1])
      }
    }
  })

  it('names the effort band that goes with the hours', () => {
    const bounds = [...HOURS_FORMAT.matchAll(/\[<=(\d+)\]/g)].map(([, bound]) => Number(bound))
    const bands = [...HOURS_FORMAT.matchAll(/h, ([^"]+)"/g)].map(([, band]) => band)
    const hours = [...bounds, (bounds.at(-1) ?? 0) + 0.25]
    expect(hours.map((each) => effortLabels[effortBand(each)].toLowerCase())).toEqual(bands)
    expect(bounds.map((each) => effortLabels[effortBand(each + 0.25)].toLowerCase())).toEqual(bands.slice(1))
  })

  it('keeps the reason why an action was abandoned apart from its comment', async () => {
    const { plan } = await aPlanSheet(
      planWith({ status: 'abandoned', statusReason: 'Repris par le GHT.', comment: 'Vu en comité.' }),
    )
    expect(cell(plan, 5, 'Commentaire').value).toBe('Vu en comité.')
    expect(cell(plan, 5, 'Motif d’abandon').value).toBe('Repris par le GHT.')
  })

  it('offers lists and expects dates and numbers, below the table too', async () => {
    const { plan } = await aPlanSheet()
    const validation = (header: string, row = 6) => cell(plan, row, header).dataValidation
    expect(validation('Priorité')).toMatchObject({ type: 'list', formulae: ['"P1,P2,P3"'] })
    expect(validation('Statut', 150)).toMatchObject({
      type: 'list',
      formulae: ['"À faire,En cours,Bloquée,Faite,Abandonnée"'],
    })
    expect(validation('Récurrent')).toMatchObject({ type: 'list', formulae: ['"Oui,Non"'] })
    expect(validation('Échéance')).toMatchObject({ type: 'date' })
    expect(validation('Avancement')).toMatchObject({ type: 'decimal' })
    expect(validation('Coût réel')).toMatchObject({ type: 'decimal' })
    expect(validation('Année')).toMatchObject({ type: 'whole' })
    expect(plan.getColumn(column('Échéance')).numFmt).toBe('dd/mm/yyyy')
    expect(plan.getColumn(column('Avancement')).numFmt).toBe('0\u00a0%')
  })

  it('can be filtered, and colours words that say the same', async () => {
    const { plan } = await aPlanSheet()
    expect(plan.autoFilter).toBe(`A4:W${4 + proposed.length}`)
    const { conditionalFormattings } = plan as unknown as {
      readonly conditionalFormattings: readonly {
        readonly rules: readonly { readonly formulae: readonly string[] }[]
      }[]
    }
    expect(conditionalFormattings.flatMap(({ rules }) => rules.flatMap(({ formulae }) => formulae))).toEqual([
      '"P1"',
      '"P2"',
      '"En cours"',
      '"Bloquée"',
      '"Faite"',
      '"Abandonnée"',
    ])
  })

  it('keeps the width of every column, and gives long texts the height they need', async () => {
    const { plan } = await aPlanSheet(planWith({ comment: 'Une phrase assez longue. '.repeat(20) }))
    expect(plan.columns.map(({ width }) => width)).toEqual(planColumns.map(({ width }) => width))
    expect(plan.getRow(5).height).toBeGreaterThan(2 * (plan.getRow(6).height ?? 0))
    expect(cell(plan, 5, 'Commentaire').alignment?.wrapText).toBe(true)
  })
})

describe('the workbook of a plan', () => {
  it('holds instructions, the plan, and what it was when it left, out of sight', async () => {
    const { workbook } = await aPlanSheet()
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Mode d’emploi', 'visible'],
      ['Plan d’action', 'visible'],
      ['Repères de Sextant', 'veryHidden'],
    ])
  })

  it('says which columns may be changed, how to add a row and what becomes of a removed one', async () => {
    const { sheet } = await aPlanSheet()
    const lines: string[] = []
    sheet('Mode d’emploi').eachRow((row) => lines.push(String(row.getCell(1).value)))
    const text = lines.join('\n')
    expect(text).toContain('Pilote, Réalisé par, Échéance, Statut')
    expect(text).toContain('première ligne vide sous le tableau')
    expect(text).toContain('jamais supprimée dans Sextant sans que la question soit posée')
    expect(text).toContain('Renvoyez-le à la personne de «\u00a0EHPAD des Tilleuls\u00a0»')
  })

  it('keeps where and when it left, and each value of each row, as texts', async () => {
    const { sheet } = await aPlanSheet(planWith({ owner: '=1+1', dueDate: '2027-03-28' }))
    const base = sheet('Repères de Sextant')
    expect(rowValues(base, 1)[0]).toBe('sextant-plan')
    expect([2, 3, 4, 5, 6].map((row) => rowValues(base, row).slice(0, 2))).toEqual([
      ['format', '1'],
      ['export', aPlanExport.id],
      ['instant', '2026-11-22T10:00:00.000Z'],
      ['organisation', aPlanExport.organisationId],
      ['establishment', aPlanExport.establishmentId],
    ])
    expect(rowValues(base, 8)[0]).toBe(`${proposed[0]?.key}@22222222`)
    expect(rowValues(base, 8)).toContain('"=1+1"')
    expect(rowValues(base, 8)).toContain('"2027-03-28"')
    for (let row = 1; row <= base.rowCount; row++) {
      for (const value of rowValues(base, row)) expect(['string', 'object']).toContain(typeof (value ?? ''))
    }
  })

  it('has the sizes that are checked once it is written', async () => {
    const { bytes, sheets } = await aPlanSheet()
    expect(readSheetSizes(bytes)).toEqual(sheets)
    const empty = await aPlanSheet([])
    expect(readSheetSizes(empty.bytes)).toEqual(empty.sheets)
  })
})
