import type { AnswerSet } from '../../questionnaires/answers'
import { allQuestions, applicableQuestions, profileOf } from '../../questionnaires/questions'
import type { Measure, QuestionnaireDefinition } from '../../questionnaires/schema'
import type { CoverageCounts } from '../../questionnaires/scoring/coverage'
import type { ScoreResult } from '../../questionnaires/scoring/score'
import { type AnswerRow, answerRows } from './answer-rows'
import { domainLabels } from './domain-labels'
import { planOrderRules, scoringRules } from './method-words'
import { type PlanRow, planRows } from './plan-rows'
import type { ExportedStatus } from './words'

/** An action as people left it. `PlanAction` of the IPC contract has this shape. */
export type ExportedAction = {
  readonly key: string
  readonly kind: 'measure' | 'inquiry'
  readonly title: string
  readonly priority: 1 | 2 | 3
  readonly domainId: string
  readonly measure: Measure
  readonly effortHours: number
  readonly origins: readonly { readonly questionId: string; readonly ask: string }[]
  /** False when the answers no longer call for it. */
  readonly called: boolean
  readonly edits: {
    readonly owner: string
    readonly doneBy: string
    readonly dueDate: string | null
    readonly status: ExportedStatus
    readonly statusReason: string
    readonly comment: string
  }
}

/** Everything that a workbook says. Answers have no private note: their type has no place for one. */
export type WorkbookInput = {
  readonly definition: QuestionnaireDefinition
  readonly fingerprint: string
  readonly profileId: string
  readonly answers: AnswerSet
  readonly score: ScoreResult
  readonly plan: readonly ExportedAction[]
  readonly organisation: string
  /** Null for an assessment of the legal entity. */
  readonly establishment: string | null
  /** The one information system assessed; empty for the whole entity. */
  readonly perimeter: string
  readonly label: string
  /** A fictitious entity: every sheet says so. */
  readonly example: boolean
  readonly recipient: string
  /** Day of the export, at which evidence is judged. YYYY-MM-DD. */
  readonly asOf: string
  /** PNG; without it the summary has no picture. */
  readonly radar: Uint8Array | null
}

/** A line of figures: an objective, a pillar, or the whole. */
export type FigureRow = { readonly label: string; readonly pillar: string; readonly counts: CoverageCounts }

export type Exclusion = { readonly identifier: string; readonly label: string; readonly reason: string }
export type IdentityLine = { readonly label: string; readonly value: string | { readonly day: string } }

/** The content of the workbook, in words and numbers, sheet by sheet; how it looks is the business of the sheets. */
export type WorkbookModel = {
  readonly title: string
  readonly entity: string
  readonly recipient: string
  readonly example: boolean
  readonly asOf: string
  readonly questionnaire: string
  readonly fingerprint: string
  readonly statusNote: string
  readonly identity: readonly IdentityLine[]
  readonly radar: Uint8Array | null
  readonly overall: FigureRow
  readonly pillars: readonly FigureRow[]
  readonly domains: readonly FigureRow[]
  readonly plan: readonly PlanRow[]
  readonly referenceLabels: readonly string[]
  readonly answers: readonly AnswerRow[]
  readonly scoringRules: readonly string[]
  readonly planOrderRules: readonly string[]
  readonly exclusions: readonly Exclusion[]
  readonly disclaimer: string
  readonly sources: QuestionnaireDefinition['sources']
  readonly referenceSources: QuestionnaireDefinition['referenceSources']
}

/**
 * Gathers what the workbook says.
 *
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function buildWorkbookModel(input: WorkbookInput): WorkbookModel {
  const { definition, score, asOf } = input
  const profile = profileOf(definition, input.profileId)
  const labels = domainLabels(definition)
  const pillarTitles = new Map(definition.pillars.map((pillar) => [pillar.id, pillar.title]))
  const entity = input.establishment ?? input.organisation
  const asked = definition.domains.reduce((sum, domain) => sum + applicableQuestions(domain, profile).length, 0)
  const rows = answerRows(input)
  return {
    title: `${definition.title} – ${entity}`,
    entity,
    recipient: input.recipient.trim(),
    example: input.example,
    asOf,
    questionnaire: `${definition.title}, version ${definition.version}`,
    fingerprint: input.fingerprint,
    statusNote: definition.statusNote,
    identity: [
      { label: 'Entité juridique', value: input.organisation },
      ...(input.establishment === null ? [] : [{ label: 'Établissement', value: input.establishment }]),
      { label: 'Périmètre', value: input.perimeter.trim() || 'Toute l’entité' },
      { label: 'Évaluation', value: input.label },
      { label: 'Date', value: { day: asOf } },
      { label: 'Questionnaire', value: definition.title },
      {
        label: 'Version',
        value: definition.stage === 'draft' ? `${definition.version} (brouillon)` : definition.version,
      },
      { label: 'Empreinte (SHA-256)', value: input.fingerprint },
      { label: 'Profil', value: profile.label },
    ],
    radar: input.radar,
    overall: { label: 'Ensemble', pillar: '', counts: score.overall },
    pillars: score.pillars.map((pillar) => ({ label: pillar.title, pillar: pillar.title, counts: pillar })),
    domains: score.domains
      // An objective with no means for the profile has no line: nothing of it was asked.
      .filter((domain) => domain.applicable + domain.notApplicable > 0)
      .map((domain) => ({
        label: labels.get(domain.id) ?? domain.title,
        pillar: pillarTitles.get(domain.pillar ?? '') ?? '',
        counts: domain,
      })),
    plan: planRows(input),
    referenceLabels: definition.referenceSources.map((source) => source.label),
    answers: rows,
    scoringRules: scoringRules({ profile, asked, total: allQuestions(definition).length, asOf }),
    planOrderRules: planOrderRules(definition),
    exclusions: rows
      .filter((row) => row.status === 'notApplicable')
      .map((row) => ({ identifier: row.identifier, label: row.label, reason: row.reason })),
    disclaimer: definition.disclaimer,
    sources: definition.sources,
    referenceSources: definition.referenceSources,
  }
}
