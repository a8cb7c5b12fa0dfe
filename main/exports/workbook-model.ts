import type { AnswerSet } from '../../questionnaires/answers'
import { allQuestions, profileOf } from '../../questionnaires/questions'
import { MIN_RADAR_AXES, type RadarModel, type RadarView, radarModel } from '../../questionnaires/radar'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { ScoreResult } from '../../questionnaires/scoring/score'
import { withTarget } from '../../questionnaires/target'
import type { PlanAction } from '../ipc/contract'
import { type AnswerRow, answerRows } from './answer-rows'
import { frenchDay } from './cell-text'
import { type CoverageFigures, coverageFigures } from './coverage-figures'
import type { EvidenceRow } from './evidence-rows'
import { type MaturityFigures, maturityFigures } from './maturity-figures'
import { maturityPlanRules, maturityScoringRules } from './maturity-method-words'
import { planOrderRules, scoringRules } from './method-words'
import type { PlanExport } from './plan-base'
import { type PlanRow, planRows } from './plan-rows'

/** Everything that a workbook says. Answers have no private note: their type has no place for one. */
export type WorkbookInput = {
  readonly definition: QuestionnaireDefinition
  readonly fingerprint: string
  readonly profileId: string
  readonly answers: AnswerSet
  readonly score: ScoreResult
  /** The whole plan of the entity, whatever the questionnaire. */
  readonly plan: readonly PlanAction[]
  readonly planExport: PlanExport
  /** The pieces of evidence of the entity. */
  readonly evidence: readonly EvidenceRow[]
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
  /** Null when too few axes are evaluated to draw one. */
  readonly radar: RadarModel | null
  readonly figures: CoverageFigures | MaturityFigures
  readonly plan: readonly PlanRow[]
  readonly planExport: PlanExport
  readonly evidence: readonly EvidenceRow[]
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
    radar: radarOf(input),
    figures,
    plan: planRows(input.plan, input.planExport),
    planExport: input.planExport,
    evidence: input.evidence,
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

/** By pillar if it has a surface to draw, else by domain. */
function radarOf({ definition, score, target }: WorkbookInput): RadarModel | null {
  const views: readonly RadarView[] = ['pillars', 'domains']
  const models = views.map((view) => withTarget(radarModel(definition, score, view), target))
  return models.find(({ axes }) => axes.length >= MIN_RADAR_AXES) ?? null
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
