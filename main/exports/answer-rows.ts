import { answerMeaning } from '../../questionnaires/answer-words'
import {
  type Answer,
  type EvidencePiece,
  evidenceState,
  isCurrent,
  noAnswer,
  type Provenance,
} from '../../questionnaires/answers'
import { applicability } from '../../questionnaires/applicability'
import { profileOf } from '../../questionnaires/questions'
import { roleLabels } from '../../questionnaires/roles'
import { isStatusQuestion } from '../../questionnaires/scales'
import type { Domain, Question } from '../../questionnaires/schema'
import { type CoverageStatus, coverageStatus } from '../../questionnaires/scoring/coverage'
import { hasLevel } from '../../questionnaires/scoring/level'
import { frenchDay } from './cell-text'
import { domainLabels } from './domain-labels'
import { citedItems } from './references'
import { answerWords, type countedWords, evidenceWords, NOTHING } from './words'
import type { WorkbookInput } from './workbook-model'

/** One question asked and what was answered. */
export type AnswerRow = {
  /** Stable id of the question, in the hidden column. */
  readonly questionId: string
  readonly identifier: string
  readonly domain: string
  readonly label: string
  readonly question: string
  readonly answer: string
  /** The sentence that the answer stands for; empty when its name says it all. */
  readonly meaning: string
  /** The level or the figure as a number, for the formulas; null when there is none. */
  readonly figure: number | null
  readonly unit: string
  readonly counted: keyof typeof countedWords
  /** How a means is counted; what it says of another scale is of no use. */
  readonly status: CoverageStatus
  readonly reason: string
  readonly comment: string
  readonly evidence: string
  readonly pieces: string
  /** Where the answer was taken from, and whether someone has still to confirm it; empty when it was given here. */
  readonly provenance: string
  /** Number of the question in the official form, as someone typed it. */
  readonly officialNumber: string
  /** What the question cites, in the order of `referenceLabels`. */
  readonly references: readonly string[]
}

/** One row per question asked, in the order of the questionnaire. */
export function answerRows(input: Pick<WorkbookInput, 'definition' | 'profileId' | 'answers' | 'asOf'>): AnswerRow[] {
  const { definition, answers, asOf } = input
  const labels = domainLabels(definition)
  const { domains } = applicability(definition, profileOf(definition, input.profileId), answers)
  return domains.flatMap(({ domain, questions }) =>
    questions.map((question): AnswerRow => {
      const answer = answers[question.id] ?? noAnswer
      const pieces = answer.evidence.map((piece) => describePiece(piece, asOf))
      return {
        questionId: question.id,
        identifier: question.official ?? question.id,
        domain: labels.get(domain.id) ?? domain.title,
        label: question.label,
        question: question.text,
        answer: answerWords(question, answer),
        meaning: answer.value === null ? '' : (answerMeaning(question, answer.value) ?? ''),
        figure: typeof answer.value === 'number' ? answer.value : null,
        unit: unitOf(question),
        counted: countedOf(domain, question),
        status: coverageStatus(answer),
        // Trimmed: the formula that reads it must see a blank reason as empty.
        reason: answer.reason.trim(),
        comment: answer.comment,
        evidence: domain.context === true ? NOTHING : describeState(answer, asOf),
        pieces: [...pieces, ...describeVerification(answer)].join('\n'),
        provenance: describeProvenance(answer),
        officialNumber: answer.officialNumber.trim(),
        references: definition.referenceSources.map((source) => citedItems(question, domain, source.id)),
      }
    }),
  )
}

function countedOf(domain: Domain, question: Question): AnswerRow['counted'] {
  if (domain.context === true) return 'context'
  return isStatusQuestion(question) || hasLevel(question) ? 'scored' : 'followed'
}

function unitOf(question: Question): string {
  switch (question.scale) {
    case 'maturity-0-4':
      return 'niveau sur 4'
    case 'percent':
      return '%'
    case 'count':
      return question.unit
    default:
      return ''
  }
}

/** Nothing is declared where nothing is known. */
function describeState(answer: Answer, asOf: string): string {
  return answer.value === null || answer.value === 'unknown' ? NOTHING : evidenceWords[evidenceState(answer, asOf)]
}

function describePiece(piece: EvidencePiece, asOf: string): string {
  const parts = [
    piece.date === null ? 'sans date, ne compte pas' : frenchDay(piece.date),
    ...(piece.expires === null ? [] : [`valable jusqu’au ${frenchDay(piece.expires)}`]),
    ...(piece.date === null || isCurrent(piece, asOf) ? [] : [piece.date > asOf ? 'pas encore valable' : 'expirée']),
  ]
  const place = [piece.location, piece.holder].map((text) => text.trim()).filter((text) => text !== '')
  return [`• ${piece.title} (${parts.join(', ')})`, ...place].join(' – ')
}

function describeProvenance({ provenance, toConfirm }: Answer): string {
  return [...(provenance === null ? [] : [provenanceWords(provenance)]), ...(toConfirm ? ['À reconfirmer'] : [])].join(
    '\n',
  )
}

function provenanceWords(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'campaign':
      return `Campagne précédente, réponse du ${frenchDay(provenance.on)}`
    case 'upgrade':
      return `Version ${provenance.fromVersion} du questionnaire`
    case 'declared':
      return declaredWords(provenance)
    case 'reused':
      return `Reprise de ${provenance.questionnaireId} ${provenance.questionnaireVersion}, ${provenance.questionId}, réponse du ${frenchDay(provenance.on)}`
  }
}

/** « Déclaré par Léa Roy (prestataire informatique), le 12/01/2027 ». */
function declaredWords({ by, role, on }: Extract<Provenance, { readonly kind: 'declared' }>): string {
  const label = roleLabels[role]
  const name = by.trim()
  const who = name === '' ? `«\u00a0${label}\u00a0»` : `${name} (${label.charAt(0).toLowerCase()}${label.slice(1)})`
  return `Déclaré par ${who}, le ${frenchDay(on)}`
}

function describeVerification({ verification }: Answer): string[] {
  return verification === null ? [] : [`Vérifié par ${verification.by} le ${frenchDay(verification.on)}`]
}
