import { join } from 'node:path'
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../questionnaires/clean-text'
import { planColumns } from '../../exports/plan-columns'
import { renderPlanWorkbook } from '../../exports/plan-workbook'
import { someEdits } from '../../exports/testing/a-plan'
import { type Parsed, PlanFile } from '../../ipc/contract'
import { workbookLimits } from '../../workbooks/limits'
import { parseWorkbook } from '../../workbooks/parse-workbook'
import { aWorkbookFile, withParts } from '../../workbooks/testing/a-workbook-file'
import { hostileTexts } from '../../workbooks/testing/hostile-texts'
import { listBackups } from '../backups/make-backup'
import type { ServiceContext } from '../context'
import { aContext, aDatabaseOnDisk } from '../testing/a-context'
import { gatherPlan } from './gather-plan'
import { saveAction, undoPlanChange } from './plan'
import { createPlanFiles } from './plan-file'
import { aSitePlan } from './testing/a-site-plan'

const NAME = 'Plan – retour du prestataire (2).xlsx'

/** A site, its plan as a workbook, and the file that a person will choose next. */
async function aPlanToReturn(given?: ServiceContext) {
  const site = await aSitePlan(given)
  const { context, establishmentId } = site
  let next: Buffer | null = null
  const files = createPlanFiles({
    chooseToRead: async () => (next === null ? null : join('dossier', NAME)),
    readWorkbook: async () => parseWorkbook(next ?? Buffer.of(), workbookLimits),
  })
  const exported = async () => {
    const gathered = await gatherPlan(context, { establishmentId, recipient: '' })
    return Buffer.from((await renderPlanWorkbook(gathered, new Date(gathered.origin.at))).bytes)
  }
  const choose = async (file: Buffer | null) => {
    next = file
    const outcome = await files.choose(context, { establishmentId })
    expect(PlanFile.parse(outcome)).toEqual(outcome)
    return outcome
  }
  const chooseReady = async (file: Buffer) => {
    const outcome = await choose(file)
    if (outcome.outcome !== 'ready') throw new Error(JSON.stringify(outcome))
    return outcome
  }
  const apply = (accepted: Partial<Parsed<'applyPlanFile'>> & { readonly token: string }) =>
    files.apply(context, { changed: [], added: [], abandoned: [], ...accepted })
  return { ...site, exported, choose, chooseReady, apply }
}

/** The same file once someone worked on it. */
async function edited(file: Buffer, change: (sheet: Worksheet, workbook: Workbook) => void): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(file).buffer)
  const sheet = workbook.getWorksheet('Plan d’action')
  if (!sheet) throw new Error('no plan')
  change(sheet, workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const column = (header: string) => planColumns.findIndex((candidate) => candidate.header.startsWith(header)) + 1
const rowOf = (sheet: Worksheet, title: string): number => {
  let found = 0
  sheet.eachRow((row, number) => {
    if (row.getCell(column('Action')).value === title) found = number
  })
  return found
}
const set = (sheet: Worksheet, row: number, header: string, value: string | number | Date | null) => {
  sheet.getRow(row).getCell(column(header)).value = value
}

describe('a workbook of the plan that comes back', () => {
  it('is written after a copy of the data', async () => {
    const { database, databaseFile } = await aDatabaseOnDisk()
    const { exported, chooseReady, apply } = await aPlanToReturn(await aContext({ database }))
    const { token } = await chooseReady(
      await edited(await exported(), (sheet) => set(sheet, sheet.rowCount + 1, 'Action', 'Changer les serrures')),
    )
    await apply({ token })
    expect((await listBackups(databaseFile)).map(({ kind }) => kind)).toEqual(['before-import'])
  })

  it('changes what was accepted, and only that, in one change that can be taken back', async () => {
    const { exported, chooseReady, apply, plan, context, establishmentId, manualKey } = await aPlanToReturn()
    const before = await plan()
    const outcome = await chooseReady(
      await edited(await exported(), (sheet) => {
        const row = rowOf(sheet, 'Tester les sauvegardes')
        set(sheet, row, 'Pilote', 'Yann Le Goff')
        set(sheet, row, 'Échéance', new Date('2027-03-28T00:00:00Z'))
        set(sheet, row, 'Statut', 'Faite')
        set(sheet, rowOf(sheet, 'Remplacer le serveur'), 'Coût réel', 5100)
        set(sheet, sheet.rowCount + 1, 'Action', 'Changer les serrures')
        set(sheet, sheet.rowCount, 'Échéance', new Date('2027-05-01T00:00:00Z'))
      }),
    )
    expect(outcome).toMatchObject({ fileName: NAME, exportedAt: expect.stringMatching(/^2026-11-21T/), refused: [] })
    expect(outcome.changed.map(({ key, differences }) => [key, differences.map(({ field }) => field)])).toEqual([
      ['essai/tester-sauvegardes', ['owner', 'dueDate', 'status']],
      [manualKey, ['actualCost']],
    ])
    expect(await plan()).toEqual(before)

    const [added] = outcome.added
    const after = await apply({
      token: outcome.token,
      changed: [{ key: 'essai/tester-sauvegardes', fields: ['owner', 'status'] }],
      added: [added?.row ?? 0],
    })
    expect(after).toEqual(await plan())
    const action = (key: string) => after.actions.find((candidate) => candidate.key === key)
    expect(action('essai/tester-sauvegardes')?.edits).toMatchObject({
      owner: 'Yann Le Goff',
      dueDate: null,
      status: 'done',
      doneOn: '2026-11-21',
    })
    expect(action(manualKey)).toEqual(before.actions.find(({ key }) => key === manualKey))
    expect(after.actions.find(({ title }) => title === 'Changer les serrures')).toMatchObject({
      kind: 'manual',
      edits: { dueDate: '2027-05-01' },
    })
    expect(after.actions).toHaveLength(before.actions.length + 1)
    expect(after.undo?.note).toBe(`Classeur «\u00a0${NAME}\u00a0» relu`)

    const undone = await undoPlanChange(context, { establishmentId })
    expect(undone).toEqual(before)
  })

  it('changes nothing when everything is refused, nor when nothing differs', async () => {
    const { exported, chooseReady, apply, plan } = await aPlanToReturn()
    const before = await plan()
    const outcome = await chooseReady(await exported())
    expect(outcome).toMatchObject({ changed: [], added: [], missing: [], refused: [], notes: [], unchanged: 5 })
    expect(await apply({ token: outcome.token })).toEqual(before)
    expect(await plan()).toEqual(before)
  })

  it('abandons what lost its line only when asked, and removes what was typed by hand', async () => {
    const { exported, chooseReady, apply, plan, manualKey, context, establishmentId } = await aPlanToReturn()
    const before = await plan()
    const without = await edited(await exported(), (sheet) => {
      for (const title of ['Remplacer le serveur', 'Tester les sauvegardes']) sheet.spliceRows(rowOf(sheet, title), 1)
    })
    const first = await chooseReady(without)
    expect(first.missing.map(({ key }) => key).toSorted()).toEqual(['essai/tester-sauvegardes', manualKey])
    expect(await apply({ token: first.token })).toEqual(before)

    const { token } = await chooseReady(without)
    const after = await apply({ token, abandoned: ['essai/tester-sauvegardes', manualKey] })
    expect(after.actions.map(({ key }) => key)).not.toContain(manualKey)
    expect(after.actions.find(({ key }) => key === 'essai/tester-sauvegardes')?.edits).toMatchObject({
      status: 'abandoned',
      statusReason: `Ligne supprimée du classeur «\u00a0${NAME}\u00a0».`,
    })
    expect(await undoPlanChange(context, { establishmentId })).toEqual(before)
  })

  it('writes nothing when what the person saw has changed since', async () => {
    const { exported, chooseReady, apply, plan, context, establishmentId } = await aPlanToReturn()
    const key = 'essai/tester-sauvegardes'
    const outcome = await chooseReady(
      await edited(await exported(), (sheet) => {
        set(sheet, rowOf(sheet, 'Tester les sauvegardes'), 'Pilote', 'Yann')
        set(sheet, sheet.rowCount + 1, 'Action', 'Changer les serrures')
      }),
    )
    await saveAction(context, { establishmentId, key, edits: someEdits({ owner: 'Léa' }) })
    const before = await plan()
    const accepted = { token: outcome.token, added: outcome.added.map(({ row }) => row) }
    await expect(apply({ ...accepted, changed: [{ key, fields: ['owner'] }] })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await plan()).toEqual(before)
  })

  it('writes over another column that changed here meanwhile without touching it', async () => {
    const { exported, chooseReady, apply, context, establishmentId } = await aPlanToReturn()
    const key = 'essai/tester-sauvegardes'
    const { token } = await chooseReady(
      await edited(await exported(), (sheet) => set(sheet, rowOf(sheet, 'Tester les sauvegardes'), 'Pilote', 'Yann')),
    )
    await saveAction(context, { establishmentId, key, edits: someEdits({ comment: 'Écrit pendant la relecture' }) })
    const { actions } = await apply({ token, changed: [{ key, fields: ['owner'] }] })
    expect(actions.find((action) => action.key === key)?.edits).toMatchObject({
      owner: 'Yann',
      comment: 'Écrit pendant la relecture',
    })
  })

  it('applies only what was read, once, under its own token', async () => {
    const { exported, chooseReady, choose, apply, plan } = await aPlanToReturn()
    const before = await plan()
    const first = await chooseReady(await exported())
    const key = 'essai/tester-sauvegardes'
    await expect(apply({ token: first.token, changed: [{ key, fields: ['owner'] }] })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await expect(apply({ token: first.token, added: [5] })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(apply({ token: first.token, abandoned: [key] })).rejects.toMatchObject({ code: 'invalid-input' })
    await choose(Buffer.from('pas un classeur'))
    await expect(apply({ token: first.token })).rejects.toMatchObject({ code: 'not-found' })
    expect(await plan()).toEqual(before)
  })

  it('is left aside when the person gives up', async () => {
    const { choose } = await aPlanToReturn()
    expect(await choose(null)).toEqual({ outcome: 'cancelled' })
  })
})

describe('a workbook that is not the plan of this site', () => {
  it('is refused with the name of its own site', async () => {
    const { context, exported, organisationId } = await aPlanToReturn()
    const file = await exported()
    const other = await aSitePlan(context)
    const files = createPlanFiles({
      chooseToRead: async () => NAME,
      readWorkbook: async () => parseWorkbook(file, workbookLimits),
    })
    const outcome = await files.choose(context, { establishmentId: other.establishmentId })
    expect(organisationId).not.toBe(other.organisationId)
    expect(outcome).toEqual({
      outcome: 'refused',
      fileName: NAME,
      reasons: [
        'Ce classeur est le plan de «\u00a0EHPAD des Tilleuls\u00a0»\u00a0: ouvrez le plan de cet établissement pour le relire.',
      ],
    })
  })

  it('is refused too when it lost what says whose it is', async () => {
    const { context, exported } = await aPlanToReturn()
    const file = await edited(await exported(), (_sheet, workbook) => workbook.removeWorksheet('Repères de Sextant'))
    const other = await aSitePlan(context)
    const files = createPlanFiles({
      chooseToRead: async () => NAME,
      readWorkbook: async () => parseWorkbook(file, workbookLimits),
    })
    const outcome = await files.choose(context, { establishmentId: other.establishmentId })
    expect(outcome).toMatchObject({ outcome: 'refused', reasons: [expect.stringMatching(/Aucune ligne/)] })
  })
})

describe('a hostile workbook', () => {
  it('brings a clear report, and changes nothing', async () => {
    const { exported, choose, plan } = await aPlanToReturn()
    const before = await plan()
    const file = await exported()
    const rows = await aWorkbookFile((workbook) => {
      const sheet = workbook.addWorksheet('Plan d’action')
      for (let row = 0; row < 20_001; row++) sheet.addRow([row])
    })
    const foreign = await aWorkbookFile((workbook) => workbook.addWorksheet('Budget').addRow(['Poste', 'Montant']))
    for (const [hostile, reason] of [
      [file.subarray(0, file.length / 2), /incomplet ou abîmé/],
      [Buffer.from('PK\u0003\u0004n’importe quoi'), /incomplet ou abîmé/],
      [Buffer.from('Action;Statut\r\nUn;Faite\r\n'), /CSV/],
      [Buffer.of(), /vide/],
      [rows, /20\u202f000/],
      [foreign, /n’est pas un plan d’action exporté par Sextant/],
    ] as const) {
      const outcome = await choose(Buffer.from(hostile))
      expect(outcome).toMatchObject({ outcome: 'refused', fileName: NAME, reasons: [expect.stringMatching(reason)] })
    }
    expect(await plan()).toEqual(before)
  })

  it('gives texts that look like more than texts, cleaned as if they had been typed here', async () => {
    const { exported, chooseReady, apply, plan } = await aPlanToReturn()
    // `_x0000_` is how a workbook writes NUL.
    const asTyped = hostileTexts.map((text) => cleanText(text.replaceAll('_x0000_', '')))
    const file = await edited(await exported(), (sheet) => {
      set(sheet, rowOf(sheet, 'Tester les sauvegardes'), 'Réalisé par', 'W'.repeat(100_000))
      for (const text of hostileTexts) set(sheet, sheet.rowCount + 1, 'Action', text)
    })
    const outcome = await chooseReady(file)
    expect(outcome.added.map(({ title }) => title)).toEqual(asTyped)
    expect(outcome.refused).toMatchObject([{ reason: expect.stringMatching(/^Texte trop long/) }])
    await apply({ token: outcome.token, added: outcome.added.map(({ row }) => row) })
    const titles = (await plan()).actions.map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(asTyped))
    // They leave again as texts, and come back as they are.
    const again = await chooseReady(await exported())
    expect(again).toMatchObject({ changed: [], added: [], missing: [], refused: [], notes: [] })
  })

  it('is read without what can run: formulas, macros, links, merged cells and texts in place of dates are reported', async () => {
    const { exported, chooseReady, apply, plan } = await aPlanToReturn()
    const before = await plan()
    const worked = await edited(await exported(), (sheet) => {
      const row = rowOf(sheet, 'Tester les sauvegardes')
      sheet.getRow(row).getCell(column('Coût réel')).value = { formula: 'SUM(1,2)', result: 3, date1904: false }
      set(sheet, row, 'Échéance', 'dès que possible')
      const other = rowOf(sheet, 'Remplacer le serveur')
      sheet.mergeCells(other, column('Pilote'), other, column('Réalisé par'))
    })
    const file = await withParts(worked, {
      'xl/vbaProject.bin': Buffer.from('Sub Auto_Open()'),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
        ),
    })
    const outcome = await chooseReady(file)
    expect(outcome.changed).toEqual([])
    expect(outcome.notes.join('\n')).toMatch(/macros.*ignorées[\s\S]*liens/)
    expect(outcome.refused.map(({ column: header, reason }) => [header, reason.split(/[ :,]/)[0]])).toEqual(
      expect.arrayContaining([
        ['Échéance', 'Une'],
        ['Coût réel (€)', 'Cette'],
        ['Réalisé par', 'Cellules'],
      ]),
    )
    expect(await apply({ token: outcome.token })).toEqual(before)
  })
})
