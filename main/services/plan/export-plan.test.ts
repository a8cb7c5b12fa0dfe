import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readPlanCsv } from '../../exports/plan-csv'
import { rowValues } from '../../exports/testing/a-workbook'
import type { WrittenKind } from '../export-file'
import { createTask, type Reporter } from '../task-progress'
import { exportPlan } from './export-plan'
import { exportPlanCsv } from './export-plan-csv'
import { aSitePlan } from './testing/a-site-plan'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-essai-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What Electron does, with a person who names the file, or gives up (null). */
function tools(report: Reporter, fileName: string | null) {
  const asked: [WrittenKind, string][] = []
  const unused = () => Promise.reject(new Error('not prepared'))
  return {
    asked,
    tools: {
      chooseFile: async (kind: WrittenKind, name: string) => {
        asked.push([kind, name])
        return fileName === null ? null : join(folder, fileName)
      },
      drawRadar: unused,
      printPdf: unused,
      report,
    },
  }
}

const calm: Reporter = { step: async () => undefined }

describe('the export of the plan of a site', () => {
  it('suggests a name, writes the actions of all questionnaires, and tells no more than the name of the file', async () => {
    const { context, establishmentId, plan } = await aSitePlan()
    const { asked, tools: given } = tools(calm, 'plan.xlsx')
    const outcome = await exportPlan(context, { what: 'plan', establishmentId, recipient: 'Prestataire' }, given)
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'plan.xlsx' })
    expect(asked).toEqual([['xlsx', 'Plan d’action – EHPAD des Tilleuls – 2026-11-21.xlsx']])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(folder, 'plan.xlsx'))
    const sheet = workbook.getWorksheet('Plan d’action')
    if (!sheet) throw new Error('no plan')
    const titles = (await plan()).actions.map(({ title }) => title)
    expect(titles.map((_, index) => rowValues(sheet, index + 5)[1])).toEqual(titles)
    expect(titles).toContain('Remplacer le serveur')
    expect(sheet.getCell('A2').value).toContain('Prestataire')
  })

  it('writes the CSV file, one line an action', async () => {
    const { context, establishmentId, plan } = await aSitePlan()
    const { asked, tools: given } = tools(calm, 'plan.csv')
    const outcome = await exportPlanCsv(context, { what: 'plan-csv', establishmentId }, given)
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'plan.csv' })
    expect(asked).toEqual([['csv', 'Plan d’action – EHPAD des Tilleuls – 2026-11-21.csv']])
    const lines = readPlanCsv(await readFile(join(folder, 'plan.csv'), 'utf8'))
    expect(lines).toHaveLength((await plan()).actions.length + 1)
  })

  it.each(['xlsx', 'csv'] as const)(
    'writes nothing (%s) when the person gives up, or stops on the way',
    async (kind) => {
      const { context, establishmentId } = await aSitePlan()
      const run = (given: Parameters<typeof exportPlan>[2]) =>
        kind === 'xlsx'
          ? exportPlan(context, { what: 'plan', establishmentId, recipient: '' }, given)
          : exportPlanCsv(context, { what: 'plan-csv', establishmentId }, given)
      expect(await run(tools(calm, null).tools)).toEqual({ outcome: 'cancelled' })
      const task = createTask()
      await expect(
        task.run((report) => {
          const stopping: Reporter = {
            step: (...args) => {
              task.cancel()
              return report.step(...args)
            },
          }
          return run(tools(stopping, 'plan.out').tools)
        }),
      ).rejects.toThrow('stopped')
      expect(await readdir(folder)).toEqual([])
    },
  )

  it('says with a code that the file could not be written', async () => {
    const { context, establishmentId } = await aSitePlan()
    const given = tools(calm, join('absent', 'plan.xlsx')).tools
    await expect(exportPlan(context, { what: 'plan', establishmentId, recipient: '' }, given)).rejects.toMatchObject({
      code: 'export-failed',
    })
  })
})
