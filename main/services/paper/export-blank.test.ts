import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../db/testing/a-folder'
import type { FileRequest } from '../../ipc/contract'
import type { PrintedDocument } from '../../ipc/printed'
import { saveAnswer } from '../answers'
import { type EvidenceStore, type ExportTools, exportFile } from '../export-file'
import { createRecoverySheets } from '../protection/protection'
import { aKeeper } from '../protection/testing/a-keeper'
import { createTask } from '../task-progress'
import { aContext, anAnswerInput, anAssessment } from '../testing/a-context'

/** A PDF of one blank page, with the table of its objects. */
function aPdf(): Uint8Array {
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Count 1 /Kids [3 0 R]>>',
    '<</Type /Page /Parent 2 0 R>>',
  ]
  let text = '%PDF-1.4\n'
  const entries = objects.map((object, index) => {
    const offset = String(text.length).padStart(10, '0')
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${offset} 00000 n \n`
  })
  const table = `xref\n0 4\n0000000000 65535 f \n${entries.join('')}`
  return Buffer.from(`${text}${table}trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}

async function anExport(questions: Extract<FileRequest, { what: 'blank' }>['questions']) {
  const context = await aContext()
  const folder = await aFolder()
  const { id: assessmentId } = await anAssessment(context)
  await saveAnswer(context, { assessmentId, questionId: '1.1', answer: anAnswerInput({ value: 'in-place' }) })
  const printed: PrintedDocument[] = []
  const suggested: string[] = []
  const task = createTask()
  const tools: ExportTools & EvidenceStore = {
    chooseFile: async (kind, name) => {
      suggested.push(`${kind} ${name}`)
      return join(folder, 'feuille.pdf')
    },
    drawRadar: () => Promise.reject(new Error('no radar on this sheet')),
    printPdf: async (document) => {
      printed.push(document)
      return aPdf()
    },
    evidenceFolder: folder,
  }
  const sheets = createRecoverySheets(aKeeper())
  const run = (changes: Partial<ExportTools> = {}) =>
    exportFile(
      context,
      { what: 'blank', assessmentId, questions },
      { ...tools, ...changes, sheets, databaseFile: folder },
      task,
    )
  return { run, folder, printed, suggested, task }
}

const numbersOf = (printed: PrintedDocument | undefined) =>
  printed?.document === 'blank' ? printed.domains.flatMap(({ questions }) => questions.map(({ number }) => number)) : []

describe('the printing of a blank questionnaire', () => {
  it('writes the whole sheet under a name that says what it is', async () => {
    const { run, folder, printed, suggested } = await anExport('all')
    expect(await run()).toEqual({ outcome: 'saved', fileName: 'feuille.pdf' })
    expect(Buffer.compare(await readFile(join(folder, 'feuille.pdf')), aPdf())).toBe(0)
    expect(suggested).toEqual([
      'pdf Questionnaire à remplir Questionnaire d’essai – Centre hospitalier d’essai – 2026-11-21.pdf',
    ])
    expect(numbersOf(printed[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('leaves out what is answered when only the rest is asked for', async () => {
    const { run, printed } = await anExport('unanswered')
    await run()
    expect(numbersOf(printed[0])).toEqual([2, 3, 4, 5, 6, 7, 8])
  })

  it('writes nothing when the person gives up, or when the PDF is cut', async () => {
    const { run, folder } = await anExport('all')
    expect(await run({ chooseFile: async () => null })).toEqual({ outcome: 'cancelled' })
    await expect(run({ printPdf: async () => aPdf().slice(0, 100) })).rejects.toMatchObject({ code: 'export-failed' })
    expect(await readdir(folder)).toEqual([])
  })

  it('writes nothing once it is stopped', async () => {
    const { run, folder, task } = await anExport('all')
    const printPdf = async () => {
      task.cancel()
      return aPdf()
    }
    expect(await run({ printPdf })).toEqual({ outcome: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
  })
})
