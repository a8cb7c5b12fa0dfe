import path from 'node:path'
import ExcelJS, { type Worksheet } from 'exceljs'
import { aMaturityDefinition } from '../../../../questionnaires/testing/a-maturity-definition'
import { aFolder } from '../../../db/testing/a-folder'
import type { FileRequest } from '../../../ipc/contract'
import type { PrintedDocument } from '../../../ipc/printed'
import { readWorkbookFile } from '../../../workbooks/read-workbook'
import { startWorker } from '../../../workbooks/testing/a-workbook-file'
import { createAssessment, getAssessmentContent } from '../../assessments'
import type { ServiceContext } from '../../context'
import type { ExportTools } from '../../export-file'
import { aContext, aLibrary, anOrganisation, aSite } from '../../testing/a-context'
import { exportProviderSheet } from '../export-provider-sheet'
import { createProviderReplies } from '../provider-reply'

/** One question of each scale, and one of another domain. */
const asked = ['copie', 'essai', 'couverture', 'personnes', 'dernier-essai', 'charte', 'delai']

type SheetOptions = {
  readonly questionIds?: readonly string[]
  /** The letter, as the print page would give it. */
  readonly printPdf?: () => Promise<Uint8Array>
  /** In memory when it is not said. */
  readonly database?: ServiceContext['database']
}

/** An assessment of the test questionnaire, what writes a sheet of its questions in a folder, and what brings the reply. */
export async function aSheet({ questionIds = asked, printPdf = async () => onePage, database }: SheetOptions = {}) {
  const folder = await aFolder()
  const context = await aContext({ definitions: aLibrary(aMaturityDefinition()), ...(database && { database }) })
  const { id: organisationId } = await anOrganisation(context)
  const { id: establishmentId } = await aSite(context, organisationId)
  const open = () =>
    createAssessment(context, {
      organisationId,
      establishmentId,
      previousId: null,
      questionnaireId: 'essai-maturite',
      details: { profile: 'complet', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
    })
  const assessment = await open()
  const file = path.join(folder, 'Questions.xlsx')
  const printed: PrintedDocument[] = []
  const tools: ExportTools = {
    chooseFile: async () => file,
    drawRadar: () => Promise.reject(new Error('not prepared by the test')),
    printPdf: async (document) => {
      printed.push(document)
      return printPdf()
    },
  }
  const request: Extract<FileRequest, { readonly what: 'provider-sheet' }> = {
    what: 'provider-sheet',
    assessmentId: assessment.id,
    role: 'prestataire',
    questionIds: [...questionIds],
    recipient: 'Armor Informatique',
    by: '2026-12-15',
    signatory: 'Mme Morel',
  }
  const exporting = () => exportProviderSheet(context, request, { ...tools, report: { step: async () => undefined } })
  const replies = createProviderReplies({
    chooseToRead: async () => file,
    readWorkbook: (chosen) => readWorkbookFile(chosen, startWorker),
    evidenceFolder: folder,
  })
  const choose = (assessmentId = assessment.id) => replies.choose(context, { assessmentId })
  const apply = (token: string, ids: readonly string[]) => replies.apply(context, { token, questionIds: [...ids] })
  const content = () => getAssessmentContent(context, assessment.id)
  return { context, assessment, open, file, folder, printed, exporting, choose, apply, content }
}

/** A PDF of one page, as a printing Chromium writes it. */
const onePage = (() => {
  const objects = [
    '1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n',
    '2 0 obj\n<</Type /Pages /Count 1 /Kids [3 0 R]>>\nendobj\n',
    '3 0 obj\n<</Type /Page /Parent 2 0 R>>\nendobj\n',
  ]
  const head = '%PDF-1.4\n'
  const offsets = objects.map((_, index) => head.length + objects.slice(0, index).join('').length)
  const body = head + objects.join('')
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const table = `xref\n0 4\n0000000000 65535 f \n${rows}trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return new TextEncoder().encode(body + table)
})()

type Filling = Readonly<
  Record<string, { readonly answer?: ExcelJS.CellValue; readonly comment?: string; readonly evidence?: string }>
>

/** Fills the sheet in as a provider would, by the question ids of its hidden column. */
async function fillIn(file: string, filling: Filling, change: (sheet: Worksheet) => void) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet('Questions')
  if (!sheet) throw new Error('the file has a sheet of questions')
  let header = 0
  sheet.eachRow((row, number) => {
    if (row.getCell(5).value === 'Votre réponse') header = number
  })
  sheet.getCell(4, 4).value = 'Jean Le Bras, technicien'
  sheet.eachRow((row, number) => {
    const given = number > header ? filling[String(row.getCell(8).value)] : undefined
    if (given === undefined) return
    if (given.answer !== undefined) row.getCell(5).value = given.answer
    if (given.comment !== undefined) row.getCell(6).value = given.comment
    if (given.evidence !== undefined) row.getCell(7).value = given.evidence
  })
  change(sheet)
  await workbook.xlsx.writeFile(file)
}

/** The same once the sheet is written, filled in and back. */
export async function aReply(
  filling: Filling,
  change: (sheet: Worksheet) => void = () => undefined,
  options: SheetOptions = {},
) {
  const sheet = await aSheet(options)
  await sheet.exporting()
  await fillIn(sheet.file, filling, change)
  return sheet
}
