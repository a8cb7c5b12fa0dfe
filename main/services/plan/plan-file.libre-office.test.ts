import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { planColumns } from '../../exports/plan-columns'
import { aPlanAction, someEdits } from '../../exports/testing/a-plan'
import { workbookLimits } from '../../workbooks/limits'
import { parseWorkbook } from '../../workbooks/parse-workbook'
import { savedAs } from '../../workbooks/testing/libre-office'
import { anExportedPlan, compared, FIRST_ROW } from './testing/a-returned-plan'

const written = {
  owner: 'Aïcha « Léa » d’Été',
  doneBy: '=1+1',
  dueDate: '2027-01-31',
  status: 'in-progress' as const,
  progress: 20,
  estimatedCost: 1250.5,
  costYear: 2027,
  recurring: true,
  comment: 'Devis\u00a0: reçu\u202f!\n\nRelancer _x000D_ le 3.\n',
}
const actions = [
  aPlanAction({ key: 'essai/un', title: 'Nommer un responsable', edits: someEdits(written) }),
  aPlanAction({
    key: 'essai/deux',
    title: 'Tester les sauvegardes',
    edits: someEdits({ status: 'done', doneOn: '2026-10-01' }),
  }),
  aPlanAction({ key: 'manuel/3', kind: 'manual', edits: someEdits({ title: 'Remplacer le serveur' }) }),
]

describe('a plan worked on in LibreOffice', () => {
  it.each(['fr-FR', 'en-US'])(
    'has no difference once saved again (%s), and still says when it left',
    async (language) => {
      const saved = await savedAs(await anExportedPlan(actions), 'xlsx', 'xlsx', language)
      const read = compared(await parseWorkbook(saved, workbookLimits), actions)
      const { changed, added, missing, refused, unchanged, notes } = read
      expect({ changed, added, missing, refused, unchanged, notes }).toEqual({
        changed: [],
        added: [],
        missing: [],
        refused: [],
        unchanged: 3,
        notes: [],
      })
      expect(read.base?.at).toBe('2026-11-22T10:00:00.000Z')
    },
  )

  it('brings what LibreOffice wrote in its own format', async () => {
    const language = 'en-US'
    const flat = (await savedAs(await anExportedPlan(actions), 'xlsx', 'fods', language)).toString('utf8')
    // What its interface would write in these cells; the first of each is in the plan, the others in the hidden sheet.
    const edited = flat
      .replace('office:date-value="2027-01-31"', 'office:date-value="2027-06-15"')
      .replace('<text:p>En cours</text:p>', '<text:p>Bloquée</text:p>')
      .replace('office:value-type="percentage" office:value="0.2"', 'office:value-type="percentage" office:value="0.6"')
      .replace('office:value="1250.5"', 'office:value="990"')
    const saved = await savedAs(Buffer.from(edited), 'fods', 'xlsx', language)
    const { changed, refused } = compared(await parseWorkbook(saved, workbookLimits), actions)
    expect(refused).toEqual([])
    expect(changed.map(({ key, differences }) => [key, differences.map(({ field, after }) => [field, after])])).toEqual(
      [
        [
          'essai/un',
          [
            ['dueDate', '15/06/2027'],
            ['status', 'Bloquée'],
            ['progress', '60\u00a0%'],
            ['estimatedCost', '990\u00a0€'],
          ],
        ],
      ],
    )
  })

  it('brings what another spreadsheet then changed, lines typed below included', async () => {
    const workbook = new ExcelJS.Workbook()
    // exceljs forgets to escape « _x000D_ » in what LibreOffice wrote.
    const plain = actions.map((action) => ({ ...action, edits: { ...action.edits, comment: 'Devis reçu' } }))
    const saved = await savedAs(await anExportedPlan(plain), 'xlsx', 'xlsx')
    await workbook.xlsx.load(new Uint8Array(saved).buffer)
    const sheet = workbook.getWorksheet('Plan d’action')
    const column = (header: string) => planColumns.findIndex((candidate) => candidate.header.startsWith(header)) + 1
    if (!sheet) throw new Error('no plan')
    sheet.getRow(FIRST_ROW).getCell(column('Pilote')).value = 'Yann'
    sheet.getRow(FIRST_ROW + 3).getCell(column('Action')).value = 'Changer les serrures'
    sheet.getRow(FIRST_ROW + 3).getCell(column('Avancement')).value = 0.5
    const again = Buffer.from(await workbook.xlsx.writeBuffer())
    const { changed, added } = compared(await parseWorkbook(again, workbookLimits), plain)
    expect(changed).toMatchObject([{ key: 'essai/un', differences: [{ field: 'owner', after: 'Yann' }] }])
    expect(added).toMatchObject([
      { title: 'Changer les serrures', fields: [{ field: 'progress', words: '50\u00a0%' }] },
    ])
  })
})
