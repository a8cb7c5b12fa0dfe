import { mkdir, readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { closeAssessment } from '../closing'
import { aSheet } from './testing/a-sheet'

describe('a sheet of questions', () => {
  it('is written with its letter beside it', async () => {
    const { folder, exporting, printed } = await aSheet()
    expect(await exporting()).toEqual({
      outcome: 'saved',
      fileName: 'Questions.xlsx',
      beside: 'Questions – lettre.pdf',
    })
    expect((await readdir(folder)).sort()).toEqual(['Questions – lettre.pdf', 'Questions.xlsx'])
    expect(printed).toMatchObject([{ document: 'letter', enclosure: expect.stringContaining('Questions.xlsx') }])
  })

  it('asks only questions of the assessment', async () => {
    const { exporting } = await aSheet({ questionIds: ['copie', 'inconnue'] })
    await expect(exporting()).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is refused for a closed assessment: its answers could not come back', async () => {
    const { context, assessment, exporting } = await aSheet()
    await closeAssessment(context, assessment.id)
    await expect(exporting()).rejects.toMatchObject({ code: 'assessment-closed' })
  })

  it('leaves nothing when the letter cannot be printed on one page', async () => {
    const { folder, exporting } = await aSheet({ printPdf: async () => new TextEncoder().encode('no PDF') })
    await expect(exporting()).rejects.toMatchObject({ code: 'export-failed' })
    expect(await readdir(folder)).toEqual([])
  })

  it('leaves no letter alone when the workbook cannot be written', async () => {
    const { folder, file, exporting } = await aSheet()
    // A folder of that name: the workbook cannot take its place.
    await mkdir(file)
    await expect(exporting()).rejects.toMatchObject({ code: expect.stringContaining('export') })
    expect(await readdir(folder)).toEqual(['Questions.xlsx'])
  })
})
