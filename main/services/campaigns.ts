import type { Queries } from '../db/connection'
import { replaceAnswers } from '../db/repositories/answers'
import { findAssessment } from '../db/repositories/assessments'
import { insertSetAside } from '../db/repositories/set-aside'
import type { AssessmentSummary, Parsed, StoredAnswer } from '../ipc/contract'
import { AppError } from '../ipc/result'
import { readContent } from './assessment-content'
import { carryAnswers } from './carry-answers'
import { found, type ServiceContext } from './context'
import { localDay } from './local-day'
import { pathToNewest, type VersionPath } from './version-path'

/** The campaign that a new one continues, and the way of its answers to the newest version. */
export type CampaignBefore = { readonly assessment: AssessmentSummary; readonly path: VersionPath }

/**
 * Finds the campaign before; closed or archived, it can be continued.
 *
 * @throws {AppError} `not-found`; `invalid-input` when it is of another entity or questionnaire; `conflict` when its
 *   answers cannot be carried to the newest version
 */
export async function campaignBefore(
  { database, definitions }: ServiceContext,
  wanted: Parsed<'createAssessment'>,
  previousId: string,
): Promise<CampaignBefore> {
  const assessment = found(await findAssessment(database, previousId), 'campaign before')
  const same = (['organisationId', 'establishmentId', 'questionnaireId'] as const).every(
    (key) => assessment[key] === wanted[key],
  )
  if (!same) throw new AppError('invalid-input', 'the campaign before is of another entity or questionnaire')
  const { questionnaireId, questionnaireVersion } = assessment
  return { assessment, path: await pathToNewest(definitions, questionnaireId, questionnaireVersion) }
}

/**
 * Brings the answers of a campaign in the next, each to be confirmed, with its comment and its evidence. An answer keeps
 * the date it was given on until someone confirms it; what another saw (verification) is to be seen again.
 */
export async function bringAnswers(
  queries: Queries,
  { assessment: before, path }: CampaignBefore,
  assessment: AssessmentSummary,
): Promise<void> {
  const content = await readContent(queries, before.id)
  if (content.assessment.questionnaireVersion !== path[0].definition.version) {
    throw new AppError('conflict', 'the campaign before changed version meanwhile')
  }
  const { answers, setAside } = carryAnswers(path, content.answers)
  await replaceAnswers(queries, assessment.id, answers.map(brought))
  for (const answer of setAside) await insertSetAside(queries, assessment.id, answer, assessment.createdAt)
}

function brought(answer: StoredAnswer): StoredAnswer {
  return {
    ...answer,
    // There is nothing to confirm of a comment without an answer.
    toConfirm: answer.value !== null,
    provenance: { kind: 'campaign', on: localDay(answer.updatedAt) },
    verification: null,
    revision: 1,
  }
}
