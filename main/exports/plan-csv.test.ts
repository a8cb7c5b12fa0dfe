import { describe, expect, it } from 'vitest'
import type { ActionEdits } from '../ipc/contract'
import { planCsv, readPlanCsv } from './plan-csv'
import { planRows } from './plan-rows'
import { aPlanAction, aPlanExport, someEdits } from './testing/a-plan'

function csvOf(edits: Partial<ActionEdits> = {}) {
  return planCsv(planRows([aPlanAction({ key: 'essai/un', edits: someEdits(edits) })], aPlanExport))
}

/** The cells of the only line, by header. */
function cellsOf(edits: Partial<ActionEdits>): Record<string, string> {
  const [header = [], line = []] = readPlanCsv(csvOf(edits))
  return Object.fromEntries(header.map((name, index) => [name, line[index] ?? '']))
}

describe('the plan as a CSV file', () => {
  it('begins with what tells Excel its encoding, and is cut in columns by semicolons', () => {
    const text = csvOf()
    expect(text.startsWith('\ufeff"Priorité";"Action";"Origine";"Pilote"')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(3)
    expect(text).not.toContain('Identifiant de ligne')
  })

  it('writes days, numbers and shares as a French spreadsheet reads them', () => {
    const edits = { dueDate: '2027-03-28', estimatedCost: 1250.5, progress: 40, effortHours: 0.25, costYear: 2027 }
    expect(cellsOf({ ...edits, recurring: true })).toMatchObject({
      Échéance: '28/03/2027',
      'Coût estimé (€)': '1250,5',
      'Coût réel (€)': '',
      'Avancement (0\u00a0à\u00a0100\u00a0%)': '40%',
      'Effort (h)': '0,25',
      Année: '2027',
      Récurrent: 'Oui',
    })
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+33 2 98', "'+33 2 98"],
    ['-12', "'-12"],
    ['@moi', "'@moi"],
    ['\t=1', "'=1"],
    ['\n=cmd|calc', "'=cmd|calc"],
    ['\u00a0=1', "'=1"],
    ['＝1', "'＝1"],
  ])('never lets %j become a formula', (comment, expected) => {
    expect(cellsOf({ comment }).Commentaire).toBe(expected)
  })

  it('keeps each action on one line, quotes and semicolons included', () => {
    const comment = 'Un ; deux "trois"\r\nquatre\n\ncinq\u0000'
    expect(csvOf({ comment }).split('\n')).toHaveLength(3)
    expect(cellsOf({ comment }).Commentaire).toBe('Un ; deux "trois" / quatre / cinq')
  })

  it('is not mistaken for a whole file once cut', () => {
    expect(() => readPlanCsv(csvOf().slice(0, -1))).toThrow()
    expect(() => readPlanCsv(csvOf().slice(1))).toThrow()
  })
})
