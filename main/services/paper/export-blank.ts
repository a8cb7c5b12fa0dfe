import { toAnswerSet } from '../../../questionnaires/answer-set'
import { profileOf } from '../../../questionnaires/questions'
import { findEstablishment } from '../../db/repositories/establishments'
import { findOrganisation } from '../../db/repositories/organisations'
import type { FileRequest } from '../../ipc/contract'
import { readContent } from '../assessment-content'
import { found, type ServiceContext } from '../context'
import type { Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import { localDay } from '../local-day'
import { writePdf } from '../write-pdf'
import { type BlankInput, buildBlank, fewestPages } from './build-blank'

/**
 * Writes the questionnaire of an assessment to be filled in by hand, as a PDF whose pages are counted once written.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 * @throws {Stopped} when the person stops it
 */
export const exportBlank: Exporter<'blank'> = async (context, request, tools) => {
  const input = await gatherBlank(context, request)
  const printed = buildBlank(input)
  const name = exportFileName(printed.title, input.definition.title, input.entity, input.day, 'pdf')
  return writePdf(tools, name, printed, { fewest: fewestPages(printed) })
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
