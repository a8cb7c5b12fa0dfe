import { applicability, failedChecks } from '../../questionnaires/applicability'
import { profileOf } from '../../questionnaires/questions'
import type { Bounds } from '../../questionnaires/scoring/bounds'
import type { CoverageCounts, CoverageResult } from '../../questionnaires/scoring/coverage'
import type { MaturityCounts, MaturityResult } from '../../questionnaires/scoring/maturity'
import { milestoneStates } from '../../questionnaires/scoring/milestones'
import { bandOf, indicationOf, overallLevel } from '../../questionnaires/scoring/reading'
import type { GatheredWorkbook } from './export-workbook'

/** What `resultats.json` holds: every count and every bound, unrounded. Described in docs/format-reponses.md. */
export function demoResults(gathered: GatheredWorkbook): object {
  const { definition, fingerprint, profileId, asOf, score } = gathered
  return {
    format: 1,
    questionnaire: definition.id,
    version: definition.version,
    fingerprint,
    profile: profileId,
    asOf,
    method: score.method,
    ...(score.method === 'coverage' ? coverageResults(score) : maturityResults(gathered, score)),
    ...situationResults(gathered),
  }
}

function coverageResults({ overall, pillars, domains }: CoverageResult): object {
  return {
    overall: coverageCounts(overall),
    pillars: pillars.map((pillar) => ({ id: pillar.id, title: pillar.title, ...coverageCounts(pillar) })),
    objectives: domains.map((domain) => ({
      id: domain.id,
      title: domain.title,
      pillar: domain.pillar,
      ...coverageCounts(domain),
    })),
  }
}

function maturityResults({ definition, profileId, answers, asOf }: GatheredWorkbook, result: MaturityResult): object {
  const level = overallLevel(result)
  const indication = indicationOf(definition, profileId, answers, result)
  return {
    overall: { shown: result.showsOverall, ...maturityCounts(result.overall) },
    band: level === null ? null : (bandOf(definition, level)?.label ?? null),
    core: result.core && boundsOf(result.core),
    rest: maturityCounts(result.rest),
    domains: result.domains.map((domain) => ({ id: domain.id, title: domain.title, ...maturityCounts(domain) })),
    indication: indication === null ? null : { label: indication.label, text: indication.text, note: indication.note },
    milestones: milestoneStates(definition, profileId, answers, asOf).map(({ line, objectives }) => ({
      id: line.id,
      title: line.title,
      windows: line.windows.map(({ year, from, to }) => ({ year, from, to })),
      objectives: objectives.map(({ objective, status, requirements }) => ({
        id: objective.id,
        year: objective.year,
        title: objective.title,
        status,
        requirements: requirements.map(({ question, requirement, ...state }) => ({
          ...requirement,
          question: question.id,
          status: state.status,
          figure: state.figure,
        })),
      })),
    })),
  }
}

/** What the answers rule out, and the pairs of answers that cannot both be true. */
function situationResults({ definition, profileId, answers }: GatheredWorkbook): object {
  const profile = profileOf(definition, profileId)
  return {
    setAside: applicability(definition, profile, answers).setAside.map(({ question, because }) => ({
      question: question.id,
      because,
    })),
    contradictions: failedChecks(definition, profile, answers),
  }
}

function boundsOf(counts: Bounds): Bounds {
  const { applicable, notApplicable, unknown, unanswered, evaluated, prudent, optimistic, evidenced } = counts
  return { applicable, notApplicable, unknown, unanswered, evaluated, prudent, optimistic, evidenced }
}

function coverageCounts(counts: CoverageCounts): CoverageCounts {
  const { inPlace, partial, absent, alternative } = counts
  return { inPlace, partial, absent, alternative, ...boundsOf(counts) }
}

function maturityCounts(counts: MaturityCounts): MaturityCounts {
  return { levels: counts.levels, ...boundsOf(counts) }
}
