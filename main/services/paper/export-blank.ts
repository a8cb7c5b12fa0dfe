import { basename } from 'node:path'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { profileOf } from '../../../questionnaires/questions'
import { findEstablishment } from '../../db/repositories/establishments'
import { findOrganisation } from '../../db/repositories/organisations'
import { pdfPages } from '../../exports/pdf-pages'
import { writeVerified } from '../../exports/write-verified'
import type { FileRequest } from '../../ipc/contract'
import { readContent } from '../assessment-content'
import { found, type ServiceContext } from '../context'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { type BlankInput, buildBlank, fewestPages } from './build-blank'

const STEPS = 3

/**
 * Writes the questionnaire of an assessment to be filled in by hand, as a PDF whose pages are counted once written.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 * @throws {Stopped} when the person stops it
 */
export const exportBlank: Exporter<'blank'> = async (context, request, { chooseFile, printPdf, report }) => {
  await report.step('Lecture du questionnaire', 0, STEPS)
  const input = await gatherBlank(context, request)
  const printed = buildBlank(input)
  const target = await chooseFile(
    'pdf',
    exportFileName(printed.title, input.definition.title, input.entity, input.day, 'pdf'),
  )
  if (target === null) return { outcome: 'cancelled' }
  await report.step('Mise en pages', 1, STEPS)
  const pdf = await printPdf(printed)
  await report.step('Écriture et relecture', 2, STEPS)
  await explainingFailures(() =>
    writeVerified(target, pdf, (written) => {
      const pages = pdfPages(written)
      const fewest = fewestPages(printed)
      if (pages < fewest) throw new Error(`${pages} pages read back, at least ${fewest} expected`)
    }),
  )
  return { outcome: 'saved', fileName: basename(target) }
}

async function gatherBlank(
  { database, definitions, clock }: ServiceContext,
  { assessmentId, questions }: Extract<FileRequest, { readonly what: 'blank' }>,
): Promise<BlankInput> {
  const { content, organisation, establishment } = await database.transaction(async (queries) => {
    const read = await readContent(queries, assessmentId)
    const { organisationId, establishmentId } = read.assessment
    return {
      content: read,
      organisation: found(await findOrganisation(queries, organisationId), 'organisation'),
      establishment: establishmentId === null ? null : found(await findEstablishment(queries, establishmentId), 'site'),
    }
  })
  const { questionnaireId, questionnaireVersion, details } = content.assessment
  const { definition } = await definitions.load(questionnaireId, questionnaireVersion)
  return {
    definition,
    profile: profileOf(definition, details.profile),
    answers: toAnswerSet(content),
    questions,
    entity: establishment?.details.name ?? organisation.details.name,
    organisation: organisation.details.name,
    perimeter: details.perimeter.trim(),
    label: details.label,
    day: localDay(clock()),
  }
}
