import { rm } from 'node:fs/promises'
import path from 'node:path'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { askedQuestions } from '../../../questionnaires/applicability'
import { domainsByQuestion, profileOf } from '../../../questionnaires/questions'
import { roleLabels, rolesInSentence } from '../../../questionnaires/roles'
import { findEstablishment } from '../../db/repositories/establishments'
import { findOrganisation } from '../../db/repositories/organisations'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified, writeWorkbook } from '../../exports/write-verified'
import { AppError } from '../../ipc/result'
import { getAssessmentContent } from '../assessments'
import { found } from '../context'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { buildLetter } from './build-letter'

/**
 * Writes a sheet of questions where the person says and, beside it, the letter that goes with it.
 *
 * @throws {AppError} `not-found` (assessment, or a question that is not asked); `assessment-closed`; an export code: nothing is then left
 */
export const exportProviderSheet: Exporter<'provider-sheet'> = async (context, request, tools) => {
  const { assessmentId, role, questionIds, recipient, by, signatory } = request
  const { database, definitions, clock } = context
  const content = await getAssessmentContent(context, assessmentId)
  const { organisationId, establishmentId, questionnaireId, questionnaireVersion, details } = content.assessment
  if (content.assessment.closedAt !== null) throw new AppError('assessment-closed', 'its answers could not come back')
  const { definition } = await definitions.load(questionnaireId, questionnaireVersion)
  const organisation = found(await findOrganisation(database, organisationId), 'organisation')
  const establishment = establishmentId === null ? null : await findEstablishment(database, establishmentId)
  const entity = establishment?.details.name ?? organisation.details.name
  const domains = domainsByQuestion(definition)
  const wanted = new Set(questionIds)
  const questions = askedQuestions(definition, profileOf(definition, details.profile), toAnswerSet(content))
    .filter(({ id }) => wanted.has(id))
    .map((question) => ({
      question,
      domain: found(domains.get(question.id) ?? null, 'domain'),
      revision: content.answers.find(({ questionId }) => questionId === question.id)?.revision ?? 0,
    }))
  if (questions.length !== wanted.size) throw new AppError('not-found', 'a question is not asked by this assessment')

  const now = clock()
  const day = localDay(now)
  // Of « Armor Informatique, 12 rue du Port », the name is enough.
  const named = recipient.split(',')[0]?.trim() || roleLabels[role]
  const target = await tools.chooseFile('xlsx', exportFileName('Questions', '', named, day, 'xlsx'))
  if (target === null) return { outcome: 'cancelled' }
  const { dir, name } = path.parse(target)
  const letterTarget = path.join(dir, `${name} – lettre.pdf`)
  await tools.report.step('Préparation de la fiche', 0, 3)
  // exceljs is loaded when it is first needed, not when the window opens.
  const { renderProviderWorkbook } = await import('../../exports/provider-workbook')
  const workbook = await renderProviderWorkbook(
    {
      frame: {
        entity,
        recipient: named,
        example: organisation.details.example,
        asOf: day,
        questionnaire: `${definition.title}, version ${definition.version}`,
      },
      origin: { assessmentId, questionnaireId, version: questionnaireVersion, role, at: now },
      asked: rolesInSentence[role],
      questions,
    },
    new Date(now),
  )
  await tools.report.step('Mise en page de la lettre', 1, 3)
  const letter = await tools.printPdf(
    buildLetter({
      entity,
      organisation: organisation.details.name,
      example: organisation.details.example,
      questionnaire: definition.title,
      role,
      recipient: recipient.trim(),
      day,
      by,
      signatory: signatory.trim(),
      workbook: path.basename(target),
      questions: questions.map(({ question, domain }) => ({ domain: domain.title, label: question.label })),
    }),
  )
  await tools.report.step('Écriture et vérification des deux fichiers', 2, 3)
  await explainingFailures(async () => {
    await writeVerified(letterTarget, letter, (written) => {
      if (pdfPages(written) !== 1) throw new Error('the letter holds on one page')
    })
    try {
      await writeWorkbook(target, workbook)
    } catch (error) {
      // A letter that goes with nothing would be sent alone.
      await rm(letterTarget, { force: true }).catch(() => undefined)
      throw error
    }
  })
  return { outcome: 'saved', fileName: path.basename(target), beside: path.basename(letterTarget) }
}
