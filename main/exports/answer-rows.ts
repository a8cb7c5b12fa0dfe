import { type Answer, type EvidencePiece, evidenceState, isCurrent, noAnswer } from '../../questionnaires/answers'
import { applicableQuestions, profileOf } from '../../questionnaires/questions'
import { type CoverageStatus, coverageStatus } from '../../questionnaires/scoring/coverage'
import { frenchDay } from './cell-text'
import { domainLabels } from './domain-labels'
import { citedItems } from './references'
import { answerWords, evidenceWords, NOTHING, statusWords } from './words'
import type { WorkbookInput } from './workbook-model'

/** One applicable means and what was answered. */
export type AnswerRow = {
  /** Stable id of the question, in the hidden column. */
  readonly questionId: string
  readonly identifier: string
  readonly domain: string
  readonly label: string
  readonly question: string
  readonly answer: string
  readonly status: CoverageStatus
  readonly reason: string
  readonly comment: string
  readonly evidence: string
  readonly pieces: string
  /** What the question cites, in the order of `referenceLabels`. */
  readonly references: readonly string[]
}

/** One row per means asked of the profile, in the order of the questionnaire. */
export function answerRows(input: Pick<WorkbookInput, 'definition' | 'profileId' | 'answers' | 'asOf'>): AnswerRow[] {
  const { definition, answers, asOf } = input
  const profile = profileOf(definition, input.profileId)
  const labels = domainLabels(definition)
  return definition.domains.flatMap((domain) =>
    applicableQuestions(domain, profile).map((question) => {
      const answer = answers[question.id] ?? noAnswer
      const pieces = answer.evidence.map((piece) => describePiece(piece, asOf))
      return {
        questionId: question.id,
        identifier: question.official ?? question.id,
        domain: labels.get(domain.id) ?? domain.title,
        label: question.label,
        question: question.text,
        answer: answer.value === null ? statusWords.unanswered : answerWords[answer.value],
        status: coverageStatus(answer),
        // Trimmed: the formula that reads it must see a blank reason as empty.
        reason: answer.reason.trim(),
        comment: answer.comment,
        evidence: describeState(answer, asOf),
        pieces: [...pieces, ...describeVerification(answer)].join('\n'),
        references: definition.referenceSources.map((source) => citedItems(question, domain, source.id)),
      }
    }),
  )
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

function describeVerification({ verification }: Answer): string[] {
  return verification === null ? [] : [`Vérifié par ${verification.by} le ${frenchDay(verification.on)}`]
}
