import type { AnswerSet } from '../../questionnaires/answers'
import { allQuestions, profileOf } from '../../questionnaires/questions'
import type { Measure, QuestionnaireDefinition } from '../../questionnaires/schema'
import type { ScoreResult } from '../../questionnaires/scoring/score'
import { type AnswerRow, answerRows } from './answer-rows'
import { frenchDay } from './cell-text'
import { type CoverageFigures, coverageFigures } from './coverage-figures'
import { type MaturityFigures, maturityFigures } from './maturity-figures'
import { maturityPlanRules, maturityScoringRules } from './maturity-method-words'
import { planOrderRules, scoringRules } from './method-words'
import { type PlanRow, planRows } from './plan-rows'
import type { ExportedStatus } from './words'

/** An action as people left it. `PlanAction` of the IPC contract has this shape. */
export type ExportedAction = {
  readonly key: string
  readonly kind: 'measure' | 'inquiry'
  readonly title: string
  readonly priority: 1 | 2 | 3
  /** 1: to do; 2: to go further. */
  readonly level: 1 | 2
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
  /** The level the establishment aims at, and by when; null: it set none. */
  readonly target: {
    readonly level: number
    readonly byDomain: Readonly<Record<string, number>>
    readonly by: string
  } | null
  /** A fictitious entity: every sheet says so. */
  readonly example: boolean
  readonly recipient: string
  /** Day of the export, at which evidence is judged. YYYY-MM-DD. */
  readonly asOf: string
  /** PNG; without it the summary has no picture. */
  readonly radar: Uint8Array | null
}

/** A question left out of the figures, and why. */
export type Exclusion = { readonly name: string; readonly reason: string }
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
  readonly figures: CoverageFigures | MaturityFigures
  readonly plan: readonly PlanRow[]
  readonly referenceLabels: readonly string[]
  readonly answers: readonly AnswerRow[]
  readonly scoringRules: readonly string[]
  readonly planOrderRules: readonly string[]
  /** Declared not applicable, with the reason written. */
  readonly exclusions: readonly Exclusion[]
  /** The official form in which the answers are also typed, if any. */
  readonly officialForm: string | null
  readonly disclaimer: string
  readonly sources: QuestionnaireDefinition['sources']
  readonly referenceSources: QuestionnaireDefinition['referenceSources']
  /** Whether some reference says how close it is. */
  readonly closenessRated: boolean
}

/**
 * Gathers what the workbook says.
 *
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function buildWorkbookModel(input: WorkbookInput): WorkbookModel {
  const { definition, score, asOf } = input
  const profile = profileOf(definition, input.profileId)
  const entity = input.establishment ?? input.organisation
  const rows = answerRows(input)
  const figures = score.method === 'coverage' ? coverageFigures(definition, score) : maturityFigures(input, score, rows)
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
      ...(input.target === null ? [] : [{ label: 'Cible', value: targetWords(input.target) }]),
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
    figures,
    plan: planRows(input),
    referenceLabels: definition.referenceSources.map((source) => source.label),
    answers: rows,
    ...rules(input, figures, rows.filter(({ counted }) => counted === 'scored').length),
    exclusions: rows
      .filter((row) => row.status === 'notApplicable' && row.counted === 'scored')
      .map(({ identifier, label, reason }) => ({
        name: figures.method === 'coverage' ? `${identifier} – ${label}` : label,
        reason,
      })),
    officialForm: definition.officialForm?.name ?? null,
    disclaimer: definition.disclaimer,
    sources: definition.sources,
    referenceSources: definition.referenceSources,
    closenessRated: definition.domains.some((domain) =>
      [domain, ...domain.questions].some(({ references }) =>
        references.some(({ closeness }) => closeness !== undefined),
      ),
    ),
  }
}

function rules(
  { definition, profileId, asOf }: WorkbookInput,
  figures: WorkbookModel['figures'],
  asked: number,
): Pick<WorkbookModel, 'scoringRules' | 'planOrderRules'> {
  const profile = profileOf(definition, profileId)
  if (definition.scoring.method !== 'coverage' && figures.method !== 'coverage') {
    return {
      scoringRules: maturityScoringRules({ definition, profile, figures, asOf }),
      planOrderRules: maturityPlanRules(definition),
    }
  }
  const { priorityTag } = definition.scoring.method === 'coverage' ? definition.scoring : { priorityTag: '' }
  return {
    scoringRules: scoringRules({ profile, asked, total: allQuestions(definition).length, asOf }),
    planOrderRules: planOrderRules(definition, priorityTag),
  }
}

/** « Niveau 3 d’ici le 31/12/2027, avec des exceptions ». */
function targetWords({ level, byDomain, by }: NonNullable<WorkbookInput['target']>): string {
  const figure = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(level)
  const exceptions = Object.keys(byDomain).length > 0 ? ', avec des exceptions par thématique' : ''
  return `Niveau ${figure} d’ici le ${frenchDay(by)}, fixée par l’établissement${exceptions}`
}
