import type { CoverageCounts } from '../../questionnaires/scoring/coverage'
import type { GatheredWorkbook } from './export-workbook'

/** What `resultats.json` holds: every count and every bound, unrounded. */
export function demoResults({ definition, fingerprint, profileId, asOf, score }: GatheredWorkbook): object {
  return {
    format: 1,
    questionnaire: definition.id,
    version: definition.version,
    fingerprint,
    profile: profileId,
    asOf,
    overall: countsOf(score.overall),
    pillars: score.pillars.map((pillar) => ({ id: pillar.id, title: pillar.title, ...countsOf(pillar) })),
    objectives: score.domains.map((domain) => ({
      id: domain.id,
      title: domain.title,
      pillar: domain.pillar,
      ...countsOf(domain),
    })),
  }
}

function countsOf(counts: CoverageCounts): CoverageCounts {
  const { applicable, inPlace, partial, absent, alternative, notApplicable, unknown, unanswered } = counts
  const { evaluated, prudent, optimistic, evidenced } = counts
  return {
    applicable,
    inPlace,
    partial,
    absent,
    alternative,
    notApplicable,
    unknown,
    unanswered,
    evaluated,
    prudent,
    optimistic,
    evidenced,
  }
}
