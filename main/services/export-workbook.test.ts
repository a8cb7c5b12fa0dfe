import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EstablishmentDetails } from '../../questionnaires/entities'
import { zipEntries } from '../exports/read-back'
import { someEdits } from '../exports/testing/a-plan'
import { AppError } from '../ipc/result'
import { saveAnswer, setEvidenceLinks } from './answers'
import type { ServiceContext } from './context'
import { saveEstablishment } from './entities'
import { saveEvidence } from './evidence/evidence'
import { exportWorkbook } from './export-workbook'
import { saveAction } from './plan/plan'
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
  const piece = {
    title: 'Note signée',
    location: '',
    holder: '',
    date: '2026-11-20',
    expires: null,
    link: '',
    document: '',
    file: null,
  }
  const { id } = await saveEvidence(context, { id: null, organisationId, piece })
  await setEvidenceLinks(context, { assessmentId, questionId: '1.1', evidenceIds: [id] })
  const { id: establishmentId } = await saveEstablishment(context, {
    id: null,
    organisationId,
    details: EstablishmentDetails.parse({ name: 'Site principal' }),
  })
  await saveAction(context, {
    establishmentId,
    key: 'essai/tester-sauvegardes',
    edits: someEdits({ priority: 3, owner: 'Aïcha Morel', dueDate: '2027-01-31', status: 'blocked' }),
  })
  return assessmentId
}

async function exported(fileName = 'plan.xlsx') {
  const context = await aContext()
  const assessmentId = await anAnsweredAssessment(context)
  const suggested: string[] = []
  const outcome = await exportWorkbook(
    context,
    { what: 'workbook', assessmentId, recipient: 'Direction' },
    {
      chooseFile: async (kind, name) => {
        suggested.push(`${kind} ${name}`)
        return fileName === '' ? null : join(folder, fileName)
      },
      drawRadar: notPrepared,
      printPdf: notPrepared,
      report: { step: async () => undefined },
    },
  )
  return { outcome, suggested }
}

const notPrepared = () => Promise.reject(new Error('not prepared'))

describe('the export of an assessment', () => {
  it('suggests a name that says what, for whom and when', async () => {
    const { suggested } = await exported()
    expect(suggested).toEqual([
      'xlsx Plan d’action Questionnaire d’essai – Centre hospitalier d’essai – 2026-11-21.xlsx',
    ])
  })

  it('writes the workbook where the person said, and tells no more than its name', async () => {
    const { outcome } = await exported()
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'plan.xlsx' })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(folder, 'plan.xlsx'))
    const values = workbook.getWorksheet('Plan d’action')?.getRow(6).values
    expect(values).toEqual(expect.arrayContaining(['P3', 'Tester les sauvegardes', 'Aïcha Morel', 'Bloquée']))
    expect(workbook.getWorksheet('Réponses')?.getRow(5).getCell(7).value).toBe('Preuve citée')
    expect(workbook.getWorksheet('Preuves')?.getRow(5).getCell(1).value).toBe('Note signée')
  })

  it('never writes a private note, in any part of the file', async () => {
    await exported()
    const parts = zipEntries(await readFile(join(folder, 'plan.xlsx')))
    for (const read of parts.values()) expect(read()).not.toContain(SECRET)
    expect([...parts.values()].some((read) => read().includes('À faire avant l’été.'))).toBe(true)
  })

  it('writes nothing when the person gives up', async () => {
    const { outcome } = await exported('')
    expect(outcome).toEqual({ outcome: 'cancelled' })
    expect(await readdir(folder)).toEqual([])
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
