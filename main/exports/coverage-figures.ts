import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import type { CoverageCounts, CoverageResult } from '../../questionnaires/scoring/coverage'
import { domainLabels } from './domain-labels'

/** A line of figures: an objective, a pillar, or the whole, which has no id. */
export type FigureRow = {
  readonly id: string | null
  readonly label: string
  readonly pillar: string
  readonly counts: CoverageCounts
}

/** What the sheets of a workbook of statuses count. */
export type CoverageFigures = {
  readonly method: 'coverage'
  readonly overall: FigureRow
  readonly pillars: readonly FigureRow[]
  readonly domains: readonly FigureRow[]
}

export function coverageFigures(definition: QuestionnaireDefinition, score: CoverageResult): CoverageFigures {
  const labels = domainLabels(definition)
  const pillarTitles = new Map(definition.pillars.map((pillar) => [pillar.id, pillar.title]))
  return {
    method: 'coverage',
    overall: { id: null, label: 'Ensemble', pillar: '', counts: score.overall },
    pillars: score.pillars.map((pillar) => ({
      id: pillar.id,
      label: pillar.title,
      pillar: pillar.title,
      counts: pillar,
    })),
    domains: score.domains
      // An objective with no means for the profile has no line: nothing of it was asked.
      .filter((domain) => domain.applicable + domain.notApplicable > 0)
      .map((domain) => ({
        id: domain.id,
        label: labels.get(domain.id) ?? domain.title,
        pillar: pillarTitles.get(domain.pillar ?? '') ?? '',
        counts: domain,
      })),
  }
}
