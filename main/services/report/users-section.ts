import { answerMeaning } from '../../../questionnaires/answer-words'
import { noAnswer } from '../../../questionnaires/answers'
import { applicability } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import type { Question } from '../../../questionnaires/schema'
import { coverageStatus } from '../../../questionnaires/scoring/coverage'
import { levelOf } from '../../../questionnaires/scoring/level'
import type { PrintedBlock } from '../../ipc/printed/report'
import { lead, small, text, titledList } from './blocks'
import { entityOf, type ReportInput } from './report-input'
import { longDay, lowerFirst, quoted } from './words'

/** From this level on, an answer is something in place. */
const IN_PLACE = 3
/** A longer list would no longer be read, and what it leaves out would say too much. */
const PER_DOMAIN = { full: 2, 'one-page': 1 } as const
const MAX_DOMAINS = { full: 7, 'one-page': 6 } as const

/** The summary for users: no level, no figure, nothing missing. */
export function usersSummary(input: ReportInput): readonly PrintedBlock[] {
  const { definition, asOf } = input
  return [
    lead(
      `${entityOf(input)} a fait le point, au ${longDay(asOf)}, sur la manière dont ses outils numériques et vos données sont protégés. L’établissement s’est appuyé sur le questionnaire ${quoted(definition.title)}.`,
    ),
    lead(
      'Ce document dit ce qui est déjà en place. Il ne cite volontairement ni point à améliorer, ni prestataire, ni logiciel\u00a0: ces précisions aideraient une personne malveillante. La direction dispose du rapport complet et peut en parler avec vous.',
    ),
    lead(
      'La sécurité numérique sert une chose simple\u00a0: que chacun soit accompagné chaque jour, même pendant une panne, et que les informations qui le concernent restent confidentielles.',
    ),
  ]
}

/** What users can do, and ask. */
export function usersAdvice(): readonly PrintedBlock[] {
  return titledList('Ce que vous pouvez faire', [
    'Poser vos questions à la direction ou au délégué à la protection des données, par exemple sur les informations gardées à votre sujet.',
    'Prévenir l’établissement si vous recevez un message douteux envoyé en son nom, sans cliquer sur les liens.',
    'Garder ce document pour vous et pour l’instance dont vous êtes membre.',
  ])
}

/** What is in place, domain by domain, in the sentences of the questionnaire. */
export function inPlaceBlocks(input: ReportInput): readonly PrintedBlock[] {
  const { definition, profileId, answers, request } = input
  const { domains } = applicability(definition, profileOf(definition, profileId), answers)
  const shown = domains
    .filter(({ domain }) => domain.context !== true)
    .map(({ domain, questions }) => ({
      title: domain.title,
      sentences: questions.flatMap((question) => inPlace(question, input)).slice(0, PER_DOMAIN[request.length]),
    }))
    .filter(({ sentences }) => sentences.length > 0)
    .slice(0, MAX_DOMAINS[request.length])
  return [
    text(
      shown.length === 0
        ? 'Le travail commence\u00a0: la direction dira de vive voix ce qui est prévu.'
        : 'Voici des exemples de ce qui est en place. Cette liste n’est pas complète.',
    ),
    ...shown.flatMap(({ title, sentences }) => titledList(title, sentences)),
    ...(shown.length === 0 ? [] : [small('D’après les réponses de l’établissement.')]),
  ]
}

function inPlace(question: Question, { answers, score }: ReportInput): readonly string[] {
  const answer = answers[question.id] ?? noAnswer
  const held =
    score.method === 'coverage'
      ? coverageStatus(answer) === 'inPlace'
      : question.scale === 'maturity-0-4' && (levelOf(question, answers) ?? 0) >= IN_PLACE
  if (!held || answer.value === null) return []
  const sentence = answerMeaning(question, answer.value)
  // Some sentences speak to the establishment: they would read wrong here.
  return sentence === null || /\b(?:vous|votre|vos)\b/i.test(sentence)
    ? []
    : [`${question.label}\u00a0: ${lowerFirst(sentence)}`]
}
