import { toAnswerSet } from '../../questionnaires/answer-set'
import { score } from '../../questionnaires/scoring/score'
import type { Queries } from '../db/connection'
import { insertSnapshot, type SnapshotKind } from '../db/repositories/snapshots'
import type { AssessmentContent, ScoreShares } from '../ipc/contract'
import type { ServiceContext } from './context'
import type { LoadedDefinition } from './definitions'
import { localDay } from './local-day'

/**
 * Freezes an assessment with its scores, its version and all it holds.
 *
 * @param content read in the same transaction
 * @param loaded the version the content stands at
 */
export async function takeSnapshot(
  { newId }: Pick<ServiceContext, 'newId'>,
  queries: Queries,
  kind: SnapshotKind,
  content: AssessmentContent,
  { definition, fingerprint }: LoadedDefinition,
  now: string,
): Promise<void> {
  const { assessment, answers, setAside, evidence } = content
  const asOf = localDay(now)
  const result = score(definition, assessment.details.profile, toAnswerSet(content), asOf)
  const cited = new Set(answers.flatMap(({ evidenceIds }) => evidenceIds))
  await insertSnapshot(queries, assessment.id, {
    id: newId(),
    createdAt: now,
    kind,
    questionnaireVersion: definition.version,
    content: {
      details: assessment.details,
      fingerprint,
      asOf,
      scores: {
        overall: sharesOf(result.overall),
        domains: result.domains.map((domain) => ({ id: domain.id, title: domain.title, ...sharesOf(domain) })),
      },
      answers,
      setAside,
      evidence: evidence.filter(({ id }) => cited.has(id)),
    },
  })
}

/** The shares of a result and nothing else, as they are stored and sent. */
export function sharesOf({ prudent, optimistic, evidenced, evaluated }: ScoreShares): ScoreShares {
  return { prudent: { ...prudent }, optimistic: { ...optimistic }, evidenced: { ...evidenced }, evaluated }
}
