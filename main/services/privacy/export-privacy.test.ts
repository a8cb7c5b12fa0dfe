import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { privacyPage } from '../../../questionnaires/privacy-page'
import { aFolder } from '../../db/testing/a-folder'
import { aPdf } from '../../exports/testing/a-pdf'
import type { PrintedDocument } from '../../ipc/printed'
import type { ExportTools } from '../export-file'
import { createTask } from '../task-progress'
import { aContext } from '../testing/a-context'
import { exportPrivacy } from './export-privacy'

async function anExport(pdf: Uint8Array) {
  const folder = await aFolder()
  const printed: PrintedDocument[] = []
  const suggested: string[] = []
  const tools: ExportTools = {
    chooseFile: async (_, name) => {
      suggested.push(name)
      return join(folder, 'donnees.pdf')
    },
    drawRadar: () => Promise.reject(new Error('this page has no radar')),
    printPdf: async (document) => {
      printed.push(document)
      return pdf
    },
  }
  const context = await aContext()
  const run = () => createTask().run((report) => exportPrivacy(context, { what: 'privacy' }, { ...tools, report }))
  return { folder, printed, suggested, run }
}

describe('the page about the data, on paper', () => {
  it('says the same words as the help, with the day it was printed', async () => {
    const { run, printed, suggested } = await anExport(aPdf(2))
    expect(await run()).toEqual({ outcome: 'saved', fileName: 'donnees.pdf' })
    expect(suggested).toEqual(['Ce que Sextant fait de vos données – 2026-11-21.pdf'])
    expect(printed).toMatchObject([{ ...privacyPage, document: 'privacy', frame: { footer: 'Sextant – 21/11/2026' } }])
  })

  it('leaves nothing when what was printed is no PDF', async () => {
    const { run, folder } = await anExport(new Uint8Array([1, 2, 3]))
    await expect(run()).rejects.toMatchObject({ code: 'export-failed' })
    expect(await readdir(folder)).toEqual([])
  })
})
