import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RadarDrawing } from '../../questionnaires/radar'
import { zipEntries } from '../exports/read-back'
import { aPng } from '../exports/testing/a-workbook'
import { AppError } from '../ipc/result'
import { saveAction } from './action-plan'
import { saveAnswer, setEvidenceLinks } from './answers'
import type { ServiceContext } from './context'
import { saveEvidence } from './evidence'
import { exportWorkbook } from './export-workbook'
import { aContext, anAnswerInput, anAssessment } from './testing/a-context'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-essai-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const SECRET = 'Le directeur technique bloque tout'

/** An assessment with an answer of each pillar, a piece of evidence, an action edited, and private notes everywhere. */
async function anAnsweredAssessment(context: ServiceContext): Promise<string> {
  const { id: assessmentId, organisationId } = await anAssessment(context)
  const answer = (questionId: string, input: Parameters<typeof anAnswerInput>[0]) =>
    saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ ...input, privateNote: SECRET }) })
  await answer('1.1', { value: 'in-place' })
  await answer('2.1', { value: 'absent', comment: 'À faire avant l’été.' })
  await answer('3.1', { value: 'unknown' })
  const piece = { title: 'Note signée', location: '', holder: '', date: '2026-11-20', expires: null }
  const { id } = await saveEvidence(context, { id: null, organisationId, piece })
  await setEvidenceLinks(context, { assessmentId, questionId: '1.1', evidenceIds: [id] })
  await saveAction(context, {
    assessmentId,
    key: 'essai/tester-sauvegardes',
    edits: {
      priority: 3,
      owner: 'Aïcha Morel',
      doneBy: '',
      dueDate: '2027-01-31',
      status: 'blocked',
      statusReason: '',
      comment: '',
    },
  })
  return assessmentId
}

async function exported(fileName = 'plan.xlsx') {
  const context = await aContext()
  const assessmentId = await anAnsweredAssessment(context)
  const suggested: string[] = []
  const drawn: RadarDrawing[] = []
  const outcome = await exportWorkbook(
    context,
    { assessmentId, recipient: 'Direction' },
    {
      chooseFile: async (name) => {
        suggested.push(name)
        return fileName === '' ? null : join(folder, fileName)
      },
      drawRadar: async (drawing) => {
        drawn.push(drawing)
        return { png: aPng, svg: '' }
      },
    },
  )
  return { outcome, suggested, drawn }
}

describe('the export of an assessment', () => {
  it('suggests a name that says what, for whom and when', async () => {
    const { suggested } = await exported()
    expect(suggested).toEqual(['Plan d’action Questionnaire d’essai – Centre hospitalier d’essai – 2026-11-21.xlsx'])
  })

  it('writes the workbook where the person said, and tells no more than its name', async () => {
    const { outcome } = await exported()
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'plan.xlsx' })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(folder, 'plan.xlsx'))
    const values = workbook.getWorksheet('Plan d’action')?.getRow(6).values
    expect(values).toEqual(expect.arrayContaining(['P3', 'Tester les sauvegardes', 'Aïcha Morel', 'Bloquée']))
    expect(workbook.getWorksheet('Réponses')?.getRow(5).getCell(7).value).toBe('Preuve citée')
  })

  it('never writes a private note, in any part of the file', async () => {
    await exported()
    const parts = zipEntries(await readFile(join(folder, 'plan.xlsx')))
    for (const read of parts.values()) expect(read()).not.toContain(SECRET)
    expect([...parts.values()].some((read) => read().includes('À faire avant l’été.'))).toBe(true)
  })

  it('draws nothing and writes nothing when the person gives up', async () => {
    const { outcome, drawn } = await exported('')
    expect(outcome).toEqual({ outcome: 'cancelled' })
    expect(drawn).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  it('draws no radar with fewer than three axes', async () => {
    const context = await aContext()
    const { id: assessmentId } = await anAssessment(context)
    const drawRadar = () => Promise.reject(new Error('not prepared'))
    const chooseFile = async () => join(folder, 'vide.xlsx')
    await exportWorkbook(context, { assessmentId, recipient: '' }, { chooseFile, drawRadar })
    expect(await readdir(folder)).toEqual(['vide.xlsx'])
  })

  it('says with a code that the file could not be written', async () => {
    const failure = await exported(join('absent', 'plan.xlsx')).then(
      () => null,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code: 'export-failed' })
  })
})
