import { describe, expect, it } from 'vitest'
import { type AnswerSet, noAnswer, nothingSaid } from '../../questionnaires/answers'
import { explainMaturity } from '../../questionnaires/scoring/explain'
import { scoreMaturity } from '../../questionnaires/scoring/maturity'
import { aMaturityDefinition, maturityScoring } from '../../questionnaires/testing/a-maturity-definition'
import { frenchTypography } from '../../questionnaires/typography'
import { coreSentences, countedLine, domainSentences, excludedLine, overallSentences } from './explanation'

const asOf = '2026-11-22'
const piece = { ...nothingSaid, title: 'Relevé', date: '2026-03-01' }

const answers: AnswerSet = {
  dossier: { ...noAnswer, value: 'heberge' },
  copie: { ...noAnswer, value: 3, evidence: [piece] },
  essai: { ...noAnswer, value: 1 },
  couverture: { ...noAnswer, value: 60 },
  nominatif: { ...noAnswer, value: 'unknown' },
  delai: { ...noAnswer, value: 'not-applicable', reason: 'Aucun départ.' },
  accueil: { ...noAnswer, value: 4 },
  exercice: { ...noAnswer, value: 1 },
}

function explained(method: 'gated-index' | 'mean-of-domains' | 'mean-of-items') {
  const definition = aMaturityDefinition({ scoring: maturityScoring(method) })
  const score = scoreMaturity(definition, method, 'complet', answers, asOf)
  const explanation = explainMaturity(definition, 'complet', answers, asOf)
  return { score, explanation, sentences: overallSentences(score, explanation, null, asOf) }
}

/** The value of the left side of « 4 × 1/3 × (0,6 + 0,4 × 11/24) = 1,0 sur 4 », and the figure on the right. */
function computed(sentence: string): readonly [number, string] {
  const [, left = '', right = ''] = /([\d(][\d\s(),+×÷/]*) = ([\d,]+) sur 4/.exec(sentence) ?? []
  return [product(left.replaceAll(/\s/g, '').replaceAll(',', '.')), right]
}

/** Sums of products, with the parentheses done first; enough for our formulas. */
function product(text: string): number {
  const inner = /\(([^()]+)\)/.exec(text)
  if (inner) return product(text.replace(inner[0], String(product(inner[1] ?? ''))))
  return text
    .split('+')
    .map((term) =>
      term
        .split(/(?=[×÷/])/)
        .reduce(
          (value, part) =>
            part.startsWith('×') ? value * +part.slice(1) : /^[÷/]/.test(part) ? value / +part.slice(1) : +part,
          1,
        ),
    )
    .reduce((sum, value) => sum + value, 0)
}

const oneDecimal = (value: number) => value.toFixed(1).replace('.', ',')

describe('the sentences of « Pourquoi ce score ? »', () => {
  it.each(['gated-index', 'mean-of-domains', 'mean-of-items'] as const)(
    'give formulas of %s that lead to the figure they state',
    (method) => {
      const formulas = explained(method).sentences.filter((sentence) => sentence.includes(' = '))
      const withResult = formulas.filter((sentence) => /= [\d,]+ sur 4/.test(sentence))
      expect(withResult).toHaveLength(3)
      for (const sentence of withResult) {
        const [value, stated] = computed(sentence)
        expect(oneDecimal(value)).toBe(stated)
      }
    },
  )

  it('compute the gated index with the real numbers', () => {
    const { sentences } = explained('gated-index')
    expect(sentences[1]).toBe('S = 1\u00a0point tenu ÷ 3\u00a0applicables.')
    expect(sentences[2]).toContain('R = 11 ÷ 24')
    expect(sentences[3]).toBe('Indice\u00a0: 4 × 1/3 × (0,6 + 0,4 × 11/24) = 1,0 sur 4.')
  })

  it('tell how a domain is made, weights and unknown answers included', () => {
    const { score, explanation } = explained('gated-index')
    const [, accounts, teams] = explanation.domains
    if (!accounts || !teams || !score.domains[1] || !score.domains[2]) throw new Error('a domain is missing')
    expect(domainSentences(teams, score.domains[2])).toEqual([
      'Le niveau de la thématique est la moyenne des niveaux des 3 questions, chacune selon son poids\u00a0: (4 × 2 + 1 + 0) ÷ 4 = 2,3 sur 4.',
      '1\u00a0question sans réponse ou «\u00a0je ne sais pas\u00a0» compte pour 0. Au niveau 4, cela donnerait 3,3 sur 4.',
      'En ne gardant que les réponses avec preuve citée\u00a0: 0,0 sur 4.',
    ])
    expect(accounts.excluded.map(excludedLine)).toEqual([
      'Suivie d’une campagne à l’autre, sans niveau.',
      'Non applicable. Motif\u00a0: Aucun départ.',
    ])
  })

  it('tell how each question counts', () => {
    const lines = explained('gated-index').explanation.domains[0]?.counted ?? []
    expect(lines.map((line) => countedLine(line, answers))).toEqual([
      'Niveau 3 · compte 3 · point indispensable tenu (à partir du niveau 3) · preuve citée',
      'Niveau 1 · compte 1 · point indispensable non tenu (à partir du niveau 2)',
      '60\u00a0% · niveau 2 (seuils\u00a0: 25\u00a0%, 50\u00a0%, 75\u00a0%, 95\u00a0%) · compte 2',
    ])
  })

  it('are typeset in French', () => {
    for (const method of ['gated-index', 'mean-of-domains', 'mean-of-items'] as const) {
      const { sentences, explanation } = explained(method)
      for (const sentence of [...sentences, ...coreSentences(explanation.core)])
        expect(sentence).toBe(frenchTypography(sentence))
    }
  })
})
