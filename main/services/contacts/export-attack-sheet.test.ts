import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ContactDetails } from '../../../questionnaires/contact-schemas'
import { aFolder } from '../../db/testing/a-folder'
import { aPdf } from '../../exports/testing/a-pdf'
import type { PrintedDocument } from '../../ipc/printed'
import { type ExportTools, exportFile } from '../export-file'
import { createRecoverySheets } from '../protection/protection'
import { aKeeper } from '../protection/testing/a-keeper'
import { createTask } from '../task-progress'
import { aContext, anOrganisation, aSite } from '../testing/a-context'
import { saveContact } from './contacts'

async function anExport({ pages = 1, stopped = false }: { readonly pages?: number; readonly stopped?: boolean } = {}) {
  const context = await aContext()
  const folder = await aFolder()
  const { id: establishmentId } = await aSite(context, (await anOrganisation(context)).id, 'EHPAD d’essai')
  const details = ContactDetails.parse({ role: 'assureur', phone: '01 99 00 00 01' })
  await saveContact(context, { id: null, establishmentId, forWholeOrganisation: true, details })
  const printed: PrintedDocument[] = []
  const suggested: string[] = []
  const task = createTask()
  const tools: ExportTools = {
    chooseFile: async (kind, name) => {
      suggested.push(`${kind} ${name}`)
      return join(folder, 'feuille.pdf')
    },
    drawRadar: () => Promise.reject(new Error('no radar on this page')),
    printPdf: async (document) => {
      printed.push(document)
      if (stopped) task.cancel()
      return aPdf(pages)
    },
  }
  const run = (changes: Partial<ExportTools> = {}) =>
    exportFile(
      context,
      { what: 'attack-sheet', establishmentId },
      { ...tools, evidenceFolder: folder, databaseFile: folder, sheets: createRecoverySheets(aKeeper()), ...changes },
      task,
    )
  return { run, folder, printed, suggested }
}

describe('the export of « En cas d’attaque »', () => {
  it('writes one page, with the contacts of the site and of its legal entity', async () => {
    const { run, folder, printed, suggested } = await anExport()
    expect(await run()).toEqual({ outcome: 'saved', fileName: 'feuille.pdf' })
    expect(Buffer.compare(await readFile(join(folder, 'feuille.pdf')), aPdf(1))).toBe(0)
    expect(suggested).toEqual(['pdf En cas d’attaque – EHPAD d’essai – 2026-11-21.pdf'])
    expect(printed[0]).toMatchObject({ document: 'attack-sheet', establishment: 'EHPAD d’essai' })
    expect(JSON.stringify(printed[0])).toContain('01\u00a099\u00a000\u00a000\u00a001')
  })

  it('writes nothing when more than one page came out', async () => {
    const { run, folder } = await anExport({ pages: 2 })
    await expect(run()).rejects.toMatchObject({ code: 'export-failed' })
    expect(await readdir(folder)).toEqual([])
  })

  it('writes nothing when the person gives up or stops', async () => {
    const { run, folder, printed } = await anExport({ stopped: true })
    expect(await run({ chooseFile: async () => null })).toEqual({ outcome: 'cancelled' })
    expect(printed).toEqual([])
    expect(await run()).toEqual({ outcome: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
  })
})
