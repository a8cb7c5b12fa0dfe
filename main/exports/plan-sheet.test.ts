import { describe, expect, it } from 'vitest'
import { proposeActions } from '../../questionnaires/action-plan'
import { effortBand, effortLabels } from '../../questionnaires/roles'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { planColumns as columnsOf } from './plan-sheet'
import { HOURS_FORMAT } from './sheet-style'
import { printedCount } from './table'
import { anAction, aReadWorkbook, aWorkbookInput, printAreas, rowValues, someAnswers } from './testing/a-workbook'
import { buildWorkbookModel, type ExportedAction } from './workbook-model'

const planColumns = columnsOf(buildWorkbookModel(aWorkbookInput()))
const proposed = proposeActions(aDefinition(), 'EE', someAnswers)

/** The plan of the test answers, with what people wrote on its first action. */
const planWith = (edits: Partial<ExportedAction['edits']>, rest: Partial<ExportedAction> = {}): ExportedAction[] =>
  proposed.map((action, index) => ({
    ...anAction({ ...action }, index === 0 ? edits : {}),
    ...(index === 0 ? rest : {}),
  }))

const column = (header: string) => planColumns.findIndex((candidate) => candidate.header === header) + 1

describe('the plan sheet', () => {
  it('has its French headers, the row id last and hidden', async () => {
    const { sheet } = await aReadWorkbook()
    const plan = sheet('Plan d’action')
    expect(rowValues(plan, 4)).toEqual([
      'Priorité',
      'Action',
      'Objectif',
      'Origine',
      'Pilote',
      'Réalisé par',
      'Échéance',
      'Statut',
      'Effort',
      'Coût',
      'Commentaire',
      'Pourquoi',
      'Étapes',
      'Aide possible',
      'Références',
      'Identifiant de ligne (ne pas modifier)',
    ])
    expect(plan.columns.map(({ hidden }) => hidden)).toEqual([...Array<boolean>(15).fill(false), true])
  })

  it('has one row per action, in order, with its key', async () => {
    const { sheet } = await aReadWorkbook()
    const keys = proposed.map((_, index) => rowValues(sheet('Plan d’action'), index + 5).at(-1))
    expect(keys).toEqual(proposed.map(({ key }) => key))
    expect(sheet('Plan d’action').rowCount).toBe(4 + proposed.length)
  })

  it('follows a priority that someone changed, and ends with what nothing asks for any more', async () => {
    const [first, second, ...others] = planWith({})
    if (!first || !second) throw new Error('no plan')
    const plan = [{ ...first, called: false }, { ...second, priority: 3 as const }, ...others]
    const { sheet } = await aReadWorkbook({ plan })
    const keys = plan.map((_, index) => rowValues(sheet('Plan d’action'), index + 5).at(-1))
    expect(keys).toEqual([...others, second, first].map(({ key }) => key))
  })

  it('shows what people wrote, dates as dates and hours as numbers', async () => {
    const plan = planWith({
      owner: 'Aïcha Morel',
      doneBy: 'Notre prestataire',
      dueDate: '2027-03-28',
      status: 'in-progress',
      comment: 'Devis reçu',
    })
    const { sheet } = await aReadWorkbook({ plan })
    const row = sheet('Plan d’action').getRow(5)
    expect(row.getCell(column('Pilote')).value).toBe('Aïcha Morel')
    expect(row.getCell(column('Réalisé par')).value).toBe('Notre prestataire')
    expect(row.getCell(column('Échéance')).value).toEqual(new Date('2027-03-28T00:00:00Z'))
    expect(row.getCell(column('Échéance')).numFmt).toBe('dd/mm/yyyy')
    expect(row.getCell(column('Statut')).value).toBe('En cours')
    expect(row.getCell(column('Effort')).value).toBe(12)
    expect(row.getCell(column('Coût')).value).toBe('1\u202f000 à 10\u202f000\u00a0€')
    expect(row.getCell(column('Commentaire')).value).toBe('Devis reçu')
  })

  it('numbers the steps, and gives the message to send when one must find out', async () => {
    const { sheet } = await aReadWorkbook()
    const steps = (row: number) => sheet('Plan d’action').getRow(row).getCell(column('Étapes')).value
    expect(steps(5)).toBe('1. Commencer (double-authentification).\n2. Finir (double-authentification).')
    const inquiry = proposed.findIndex(({ kind }) => kind === 'inquiry')
    expect(steps(5 + inquiry)).toMatch(/^Demander à\u00a0: Service informatique\n«\u00a0Bonjour, pouvez-vous/)
  })

  it('cites the official identifiers and the references of its origins', async () => {
    const { sheet } = await aReadWorkbook()
    const rows = proposed.map((_, index) => rowValues(sheet('Plan d’action'), index + 5))
    expect(rows.map((row) => row[3])).toEqual(['3.2', '2.2', '1.2'])
    expect(rows[1]?.[14]).toBe('ISO 27002\u00a0: 8.13')
  })

  it('prints what people work with, and says where the explanations are', async () => {
    const { sheet, bytes } = await aReadWorkbook()
    expect(printAreas(bytes)).toContain("'Plan d’action'!$A:$K")
    expect(sheet('Plan d’action').getCell('A3').value).toMatch(
      /\nPourquoi, étapes et références\u00a0: colonnes L à O, à l’écran$/,
    )
  })

  it('is printed at full size with Arial, and stays readable with the widest face that stands in for it', () => {
    const printed = planColumns.slice(0, printedCount(planColumns)).reduce((sum, { width }) => sum + width, 0)
    // An A4 landscape less its margins, then a unit of width, in points; a unit is 7 wide when DejaVu Sans stands in.
    const paper = 842 - 2 * 18
    expect((10 * paper) / (printed * 5.25)).toBeGreaterThan(10)
    expect((10 * paper) / (printed * 7)).toBeGreaterThan(8.3)
  })

  it('names the effort band that goes with the hours', () => {
    const bounds = [...HOURS_FORMAT.matchAll(/\[<=(\d+)\]/g)].map(([, bound]) => Number(bound))
    const bands = [...HOURS_FORMAT.matchAll(/h, ([^"]+)"/g)].map(([, band]) => band)
    const hours = [...bounds, (bounds.at(-1) ?? 0) + 0.25]
    expect(hours.map((each) => effortLabels[effortBand(each)].toLowerCase())).toEqual(bands)
    expect(bounds.map((each) => effortLabels[effortBand(each + 0.25)].toLowerCase())).toEqual(bands.slice(1))
  })

  it('keeps the reason why an action was abandoned', async () => {
    const { sheet } = await aReadWorkbook({
      plan: planWith({ status: 'abandoned', statusReason: 'Repris par le GHT.', comment: 'Vu en comité.' }),
    })
    const comment = sheet('Plan d’action').getRow(5).getCell(column('Commentaire')).value
    expect(comment).toBe('Vu en comité.\nMotif d’abandon\u00a0: Repris par le GHT.')
  })

  it('says when the answers no longer ask for an action', async () => {
    const { sheet } = await aReadWorkbook({ plan: planWith({}, { called: false }) })
    expect(
      sheet('Plan d’action')
        .getRow(4 + proposed.length)
        .getCell(column('Origine')).value,
    ).toBe('3.2\n(cette évaluation ne la demande pas)')
  })

  it('offers lists for priority and status, and expects a date for the due date', async () => {
    const { sheet } = await aReadWorkbook()
    const validation = (header: string) => sheet('Plan d’action').getRow(6).getCell(column(header)).dataValidation
    expect(validation('Priorité')).toMatchObject({ type: 'list', formulae: ['"P1,P2,P3"'] })
    expect(validation('Statut')).toMatchObject({
      type: 'list',
      formulae: ['"À faire,En cours,Bloquée,Faite,Abandonnée"'],
    })
    expect(validation('Échéance')).toMatchObject({ type: 'date' })
  })

  it('can be filtered, and colours words that say the same', async () => {
    const { sheet } = await aReadWorkbook()
    expect(sheet('Plan d’action').autoFilter).toBe(`A4:P${4 + proposed.length}`)
    const plan = sheet('Plan d’action') as unknown as {
      readonly conditionalFormattings: readonly {
        readonly ref: string
        readonly rules: readonly { readonly formulae: readonly string[] }[]
      }[]
    }
    expect(plan.conditionalFormattings.flatMap(({ rules }) => rules.flatMap(({ formulae }) => formulae))).toEqual([
      '"P1"',
      '"P2"',
      '"En cours"',
      '"Bloquée"',
      '"Faite"',
      '"Abandonnée"',
    ])
  })

  it('keeps the width of every column', async () => {
    const { sheet } = await aReadWorkbook()
    expect(sheet('Plan d’action').columns.map(({ width }) => width)).toEqual(planColumns.map(({ width }) => width))
  })

  it('gives long texts the height they need', async () => {
    const { sheet } = await aReadWorkbook({ plan: planWith({ comment: 'Une phrase assez longue. '.repeat(20) }) })
    const plan = sheet('Plan d’action')
    expect(plan.getRow(5).height).toBeGreaterThan(2 * (plan.getRow(6).height ?? 0))
    expect(plan.getRow(5).getCell(column('Commentaire')).alignment?.wrapText).toBe(true)
  })
})
