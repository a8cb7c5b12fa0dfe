import { shortAnswer } from '../../questionnaires/answer-words'
import type { AnswerSet } from '../../questionnaires/answers'
import { MAX_LEVEL } from '../../questionnaires/scales'
import type { Band, Question } from '../../questionnaires/schema'
import type {
  CoreExplanation,
  CountedQuestion,
  DomainExplanation,
  ExcludedQuestion,
  MaturityExplanation,
  Points,
} from '../../questionnaires/scoring/explain'
import { overallFormula, type ScoreBound } from '../../questionnaires/scoring/formula-words'
import type { Fraction } from '../../questionnaires/scoring/fraction'
import type { MaturityResult } from '../../questionnaires/scoring/maturity'
import { levelWords } from '../../questionnaires/scoring/reading'
import { formatLongDay, formatNumber } from '../format'
import { counted } from './plural'

/** « Pourquoi ce score ? »: how the figures of a score by levels are made, with the numbers of the assessment. */

export const explanationTexts = {
  open: 'Pourquoi ce score\u202f?',
  overall: 'Pourquoi ce score\u202f?',
  core: 'Les points indispensables',
  evidenced: 'Le score avec preuve citée',
  domain: (title: string) => `${title} – d’où vient ce niveau`,
  domains: 'Thématique par thématique',
  domainsHint: 'Choisissez une thématique pour voir ses questions.',
  back: 'Retour au score d’ensemble',
  counted: 'Questions comptées',
  excluded: 'Questions qui ne comptent pas',
  noUnknown: 'Chaque question comptée a une réponse connue.',
  noEvidence: 'Aucune réponse n’a encore de preuve datée et non expirée.',
  domainFigure: (level: string, { prudent, possible }: Pick<Points, 'prudent' | 'possible'>) =>
    `${level} sur 4 · ${counted(prudent, 'point')} sur ${formatNumber(possible)} possibles`,
} as const

const n = formatNumber
const outOf4 = (share: Fraction): string => `${levelWords(share)} sur 4`
const weightsOf = (lines: readonly CountedQuestion[]): string =>
  lines.some(({ weight }) => weight !== 1) ? ', chacune selon son poids' : ''

/** How the overall figure is made. */
export function overallSentences(
  score: MaturityResult,
  explanation: MaturityExplanation,
  band: Band | null,
  asOf: string,
): readonly string[] {
  return [
    ...methodSentences(score, explanation),
    `Au mieux, si tout l’inconnu était au niveau 4\u00a0: ${overallFormula(score, explanation, 'optimistic')}.`,
    `Avec preuve citée, en ne comptant que les réponses dont une preuve est datée et non expirée au ${formatLongDay(asOf)}\u00a0: ${overallFormula(score, explanation, 'evidenced')}. «\u00a0Preuve citée\u00a0» n’est pas «\u00a0prouvé\u00a0».`,
    'Une question sans réponse, ou répondue «\u00a0je ne sais pas\u00a0», compte pour 0. Une question non applicable avec son motif ne compte pas. Rien n’est arrondi avant l’affichage.',
    ...(band === null
      ? []
      : [`Le mot «\u00a0${band.label}\u00a0» s’emploie à partir de ${oneDecimal(band.from)} sur 4.`]),
  ]
}

function methodSentences(score: MaturityResult, explanation: MaturityExplanation): readonly string[] {
  const { core, rest, all, domains } = explanation
  const lines = domains.flatMap((domain) => domain.counted)
  switch (score.method) {
    case 'gated-index':
      return [
        'L’indice va de 0 à 4. Il réunit S, la part des points indispensables tenus, et R, le niveau des autres questions. Une bonne moyenne ne peut donc pas cacher un point indispensable qui manque.',
        core.counted.length === 0
          ? 'Aucun point indispensable ne s’applique\u00a0: S = 1.'
          : `S = ${counted(core.held, 'point tenu', 'points tenus')} ÷ ${counted(core.counted.length, 'applicable')}.`,
        rest.possible === 0
          ? 'Aucune autre question ne s’applique\u00a0: l’indice est 4 × S.'
          : `R = ${n(rest.prudent)} ÷ ${n(rest.possible)}\u00a0: les niveaux ${ofQuestions(lines.length - core.counted.length, 'autre ', 'autres ')} additionnés${weightsOf(lines)}, sur le total possible.`,
        `Indice\u00a0: ${overallFormula(score, explanation, 'prudent')}.`,
      ]
    case 'mean-of-domains': {
      const shown = domains.filter(({ points }) => points.possible > 0)
      return [
        `Le score est la moyenne des niveaux ${shown.length === 1 ? 'de la seule thématique' : `des ${n(shown.length)} thématiques`} qui ont au moins une question applicable. Une thématique encore sans réponse compte pour 0.`,
        `Score\u00a0: ${overallFormula(score, explanation, 'prudent')}.`,
      ]
    }
    case 'mean-of-items':
      return [
        `Le score est la moyenne des niveaux ${ofQuestions(lines.length)}${weightsOf(lines)}\u00a0: ${n(all.prudent)} ÷ ${n(all.possible / MAX_LEVEL)} = ${outOf4(score.overall.prudent)}.`,
      ]
  }
}

function ofQuestions(count: number, one = '', several = ''): string {
  return count === 1 ? `de la seule ${one}question` : `des ${n(count)} ${several}questions`
}

/** How the level of a domain is made. */
export function domainSentences(
  { counted: lines, points }: DomainExplanation,
  shares: Pick<MaturityResult['overall'], ScoreBound>,
): readonly string[] {
  if (lines.length === 0) return ['Aucune question de cette thématique ne compte ici\u00a0: elle n’est pas évaluée.']
  const unknown = lines.filter(({ level }) => level === null).length
  return [
    `Le niveau de la thématique est la moyenne des niveaux ${ofQuestions(lines.length)}${weightsOf(lines)}\u00a0: ${domainFormula(lines, points)} = ${outOf4(shares.prudent)}.`,
    unknown === 0
      ? 'Toutes les réponses sont connues.'
      : `${counted(unknown, 'question')} sans réponse ou «\u00a0je ne sais pas\u00a0» ${unknown === 1 ? 'compte' : 'comptent'} pour 0. Au niveau 4, cela donnerait ${outOf4(shares.optimistic)}.`,
    `En ne gardant que les réponses avec preuve citée\u00a0: ${outOf4(shares.evidenced)}.`,
  ]
}

/** « (3 × 2 + 1 + 0) ÷ 4 »: the levels, their weights when they differ, and the sum of the weights. */
function domainFormula(lines: readonly CountedQuestion[], points: Points): string {
  const terms = lines.map(({ level, weight }) => (weight === 1 ? n(level ?? 0) : `${n(level ?? 0)} × ${n(weight)}`))
  const sum = lines.length === 1 ? (terms[0] ?? '') : `(${terms.join(' + ')})`
  return `${sum} ÷ ${n(points.possible / MAX_LEVEL)}`
}

/** How many core questions are held, and what the others wait for. */
export function coreSentences(core: CoreExplanation): readonly string[] {
  const applicable = core.counted.length
  const unknown = core.atBest - core.held
  return [
    `${counted(core.held, 'point tenu', 'points tenus')} sur ${n(applicable)} applicables. Chaque point est tenu à partir d’un niveau fixé par le questionnaire.`,
    unknown === 0
      ? 'Toutes les réponses à ces points sont connues.'
      : `${counted(unknown, 'point n’est pas connu', 'points ne sont pas connus')}\u00a0: au mieux, ${n(core.atBest)} sur ${n(applicable)}.`,
    `${counted(core.backed, 'point tenu a', 'points tenus ont')} une preuve citée, datée et non expirée.`,
  ]
}

export function evidenceSentences(share: Fraction, backed: number, verified: number, asOf: string): readonly string[] {
  return [
    `Ce score ne retient que les réponses dont au moins une preuve est datée et non expirée au ${formatLongDay(asOf)}\u00a0: ${outOf4(share)}. Les autres réponses y comptent pour 0.`,
    `${counted(backed, 'réponse comptée a', 'réponses comptées ont')} une telle preuve, dont ${counted(verified, 'vérifiée', 'vérifiées')} par une autre personne.`,
    '«\u00a0Preuve citée\u00a0» n’est pas «\u00a0prouvé\u00a0»\u00a0: Sextant ne lit pas les documents.',
  ]
}

export function unknownSentences(shares: Pick<MaturityResult['overall'], ScoreBound>): readonly string[] {
  return [
    `Ce qui n’est pas connu compte pour 0 dans le score déclaré (${outOf4(shares.prudent)}), et pour le niveau 4 dans le meilleur des cas (${outOf4(shares.optimistic)}). Le niveau réel est entre les deux.`,
  ]
}

/** How one question counts: « Niveau 3 · compte 3 × 2 = 6 · preuve citée ». */
export function countedLine(
  { question, weight, level, status, backed, held, heldFrom }: CountedQuestion,
  answers: AnswerSet,
): string {
  const value = answers[question.id]?.value ?? null
  return [
    status === 'unanswered' || value === null ? 'Sans réponse' : shortAnswer(question, value),
    ...levelPart(question, level),
    weight === 1 ? `compte ${n(level ?? 0)}` : `compte ${n(level ?? 0)} × ${n(weight)} = ${n((level ?? 0) * weight)}`,
    ...(held === null ? [] : [`point indispensable ${held ? 'tenu' : 'non tenu'} (à partir du niveau ${heldFrom})`]),
    ...(backed ? ['preuve citée'] : []),
  ].join(' · ')
}

/** The level that a figure gives, with the thresholds it is read against. */
function levelPart(question: Question, level: number | null): readonly string[] {
  if (question.scale === 'maturity-0-4' || !('levels' in question) || question.levels === undefined) return []
  const unit = question.scale === 'percent' || question.of !== undefined ? '\u00a0%' : ''
  const thresholds = question.levels.map((threshold) => `${n(threshold)}${unit}`).join(', ')
  return [`${level === null ? 'sans niveau' : `niveau ${level}`} (seuils\u00a0: ${thresholds})`]
}

/** Why a question does not count. */
export function excludedLine({ why, reason }: Pick<ExcludedQuestion, 'why' | 'reason'>): string {
  switch (why) {
    case 'followed':
      return 'Suivie d’une campagne à l’autre, sans niveau.'
    case 'not-applicable':
      return `Non applicable. Motif\u00a0: ${reason}`
    case 'set-aside':
      return reason
  }
}

const oneDecimal = (value: number): string =>
  new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value)
