import { evidenceState, noAnswer } from '../../../questionnaires/answers'
import type { MaturityExplanation } from '../../../questionnaires/scoring/explain'
import type { MaturityResult } from '../../../questionnaires/scoring/maturity'
import { bandOf, levelWords, overallLevel } from '../../../questionnaires/scoring/reading'
import {
  coreSentences,
  domainSentences,
  evidenceSentences,
  overallSentences,
  explanationTexts as texts,
  unknownSentences,
} from '../../texts/explanation'
import { maturityTexts } from '../../texts/maturity'
import { domainName } from '../../texts/names'
import { versionLine } from '../../texts/results'
import type { ScoredAssessment } from '../../use-scored-assessment'
import type { Explained } from './explanation-dialog'

/** A figure whose explanation can be asked. */
export type ExplainedFigure = 'overall' | 'core' | 'evidenced' | 'unknown' | { readonly domainId: string }

/** Counted answers backed by a piece, and those of them that someone else verified. */
export function evidenceCounts(
  { domains }: MaturityExplanation,
  { answers, asOf }: Pick<ScoredAssessment, 'answers' | 'asOf'>,
): { readonly backed: number; readonly verified: number } {
  const backed = domains.flatMap(({ counted }) => counted.filter((line) => line.backed && line.level !== null))
  const verified = backed.filter(({ question }) => evidenceState(answers[question.id] ?? noAnswer, asOf) === 'verified')
  return { backed: backed.length, verified: verified.length }
}

/** The explanation of a figure; null for a domain that is not scored. */
export function explainFigure(
  figure: ExplainedFigure,
  scored: ScoredAssessment,
  score: MaturityResult,
  explanation: MaturityExplanation,
): Explained | null {
  const { definition, asOf, fingerprint } = scored
  const lines = explanation.domains.flatMap(({ counted }) => counted)
  const nothing = { counted: [], excluded: [], domains: [], small: [] }
  switch (figure) {
    case 'overall': {
      const level = overallLevel(score)
      const band = level === null ? null : bandOf(definition, level)
      return {
        ...nothing,
        title: texts.overall,
        sentences: overallSentences(score, explanation, band, asOf),
        domains: explanation.domains
          .filter(({ counted }) => counted.length > 0)
          .map(({ domain, points }) => ({
            id: domain.id,
            name: domainName(domain),
            figure: texts.domainFigure(levelWords({ num: points.prudent, den: points.possible }), points),
          })),
        small: [definition.disclaimer, versionLine(definition.version, fingerprint)],
      }
    }
    case 'core': {
      const { core } = explanation
      const excluded = explanation.domains.flatMap((domain) =>
        domain.excluded.filter(({ question }) => question.core === true),
      )
      return { ...nothing, title: texts.core, sentences: coreSentences(core), counted: core.counted, excluded }
    }
    case 'evidenced': {
      const { backed, verified } = evidenceCounts(explanation, scored)
      const counted = lines.filter((line) => line.backed && line.level !== null)
      const sentences = evidenceSentences(score.overall.evidenced, backed, verified, asOf)
      return {
        ...nothing,
        title: texts.evidenced,
        sentences: counted.length === 0 ? [...sentences, texts.noEvidence] : sentences,
        counted,
      }
    }
    case 'unknown': {
      const counted = lines.filter(({ level }) => level === null)
      return {
        ...nothing,
        title: maturityTexts.titles.optimistic,
        sentences: counted.length === 0 ? [texts.noUnknown] : unknownSentences(score.overall),
        counted,
      }
    }
    default: {
      const domain = explanation.domains.find((candidate) => candidate.domain.id === figure.domainId)
      const counts = score.domains.find(({ id }) => id === figure.domainId)
      if (!domain || !counts) return null
      return {
        ...nothing,
        title: texts.domain(domainName(domain.domain)),
        sentences: domainSentences(domain, counts),
        counted: domain.counted,
        excluded: domain.excluded,
      }
    }
  }
}
