import type { AnswerSet } from '../../../questionnaires/answers'
import { type Audience, audiences } from '../../../questionnaires/audiences'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { ScoreResult } from '../../../questionnaires/scoring/score'
import type { TargetLevels } from '../../../questionnaires/target'
import type { FileRequest, PlanAction } from '../../ipc/contract'

/** What a person asks of a report. */
export type ReportRequest = Pick<
  Extract<FileRequest, { readonly what: 'report' }>,
  'assessmentId' | 'audience' | 'length' | 'recipient' | 'visa'
>

/** Everything that a report may say. Answers have no private note: their type has no place for one. */
export type ReportInput = {
  readonly definition: QuestionnaireDefinition
  readonly fingerprint: string
  readonly profileId: string
  readonly answers: AnswerSet
  readonly score: ScoreResult
  /** Day at which evidence is judged: today, or the day a closed assessment was closed. YYYY-MM-DD. */
  readonly asOf: string
  /** Day of the report. */
  readonly day: string
  /** The plan of the site, all questionnaires together. */
  readonly plan: readonly PlanAction[]
  readonly organisation: string
  /** Null for an assessment of the legal entity. */
  readonly establishment: string | null
  /** The one information system assessed; empty for the whole entity. */
  readonly perimeter: string
  readonly label: string
  readonly target: TargetLevels | null
  /** A fictitious entity. */
  readonly example: boolean
  readonly closedOn: string | null
  readonly request: ReportRequest
}

/** Who the report is for, and what it may then hold. */
export function audienceOf({ request }: Pick<ReportInput, 'request'>): Audience {
  const audience = audiences.find(({ id }) => id === request.audience)
  if (!audience) throw new RangeError(`no such audience « ${request.audience} »`)
  return audience
}

/** The entity whose name stands on the report. */
export function entityOf({ establishment, organisation }: ReportInput): string {
  return establishment ?? organisation
}
