import { shortAnswer } from '../../../questionnaires/answer-words'
import { type AnswerValue, lacksReason } from '../../../questionnaires/answers'
import { domainsByQuestion } from '../../../questionnaires/questions'
import type { Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { errorRefusal, plainWord, shownText } from '../../exports/plan-reading'
import { firstFilled, type ReplyLine, type ReplySheet, readReplyAnswer } from '../../exports/read-provider-reply'
import type { AssessmentContent, ProviderReply, StoredAnswer } from '../../ipc/contract'
import type { Cell } from '../../workbooks/content'
import { type Given, reasonOf } from './write-declared'

type Ready = Extract<ProviderReply, { readonly outcome: 'ready' }>
type Refused = Ready['refused'][number]
type Line = Given & Pick<Ready['answers'][number], 'notUnderstood'>

type Lines = Pick<Ready, 'answers' | 'unanswered' | 'refused'> & {
  /** What can be written, by question, in the order of the sheet. */
  readonly given: ReadonlyMap<string, Given>
}

/** Each line of a sheet against what stands today. A cell that cannot be read is refused, the rest of its line is kept. */
export function readLines(sheet: ReplySheet, definition: QuestionnaireDefinition, content: AssessmentContent): Lines {
  const domains = domainsByQuestion(definition)
  const standing = new Map(content.answers.map((answer) => [answer.questionId, answer]))
  const pieces = new Map(content.evidence.map(({ id, piece }) => [id, piece.title]))
  const asked = definition.domains
    .flatMap((domain) => domain.questions)
    .filter(({ id }) => sheet.revisions.has(id))
    .map((question) => ({ question, words: plainWord(question.text) }))
  const given = new Map<string, Line>()
  const refused: Refused[] = []
  const unread = new Set<string>()
  for (const line of sheet.lines) {
    const question = questionOf(line, asked)
    const domain = question && domains.get(question.id)
    const refuse = (cell: Cell | undefined, reason: string) => {
      const text = cell === undefined ? line.questionId : shownText(cell)
      refused.push({ row: line.row, label: question?.label ?? '', text: text.slice(0, MAX_QUOTED), reason })
      unread.add(question?.id ?? line.questionId)
    }
    if (!question || !domain) {
      if (line.questionId === '') refuse(firstFilled(line), texts.noQuestion)
      else refuse(undefined, texts.unknownQuestion)
      continue
    }
    const answer = readReplyAnswer(question, domain, line.answer)
    if ('refused' in answer) refuse(line.answer, answer.refused)
    const value = 'refused' in answer ? null : answer.value
    const { comment, evidence } = textsOf(line, refuse)
    if (value === null && comment === '' && evidence === '') continue
    if (given.has(question.id)) refuse(line.answer ?? line.comment ?? line.evidence, texts.twice)
    else {
      const notUnderstood =
        line.answer !== undefined && 'refused' in answer
          ? { text: shownText(line.answer).slice(0, MAX_QUOTED), reason: answer.refused }
          : null
      const revision = revisionOf(standing.get(question.id))
      given.set(question.id, { question, value, comment, evidence, revision, notUnderstood })
    }
  }
  const titlesOf = (answer: StoredAnswer) => answer.evidenceIds.flatMap((id) => pieces.get(id) ?? []).join(', ')
  return {
    given,
    answers: [...given.values()].map(({ question, value, comment, evidence, revision, notUnderstood }) => ({
      questionId: question.id,
      label: question.label,
      text: question.text,
      value,
      given: { words: wordsOf(question, value), comment, evidence },
      notUnderstood,
      reasonMissing:
        value !== null && lacksReason({ value, reason: reasonOf(value, comment, standing.get(question.id)) }),
      present: presentOf(question, standing.get(question.id), titlesOf),
      changedSince: revision !== sheet.revisions.get(question.id),
    })),
    unanswered: [...sheet.revisions.keys()].filter((id) => !given.has(id) && !unread.has(id)).length,
    refused,
  }
}

const MAX_QUOTED = 200
const MAX_GIVEN_TEXT = 2000
const MAX_PIECE_TITLE = 500

const texts = {
  noQuestion:
    'Cette ligne a perdu son identifiant, et son texte n’est celui d’aucune des questions envoyées, ou de plusieurs. Reportez la réponse à la main.',
  unknownQuestion: 'Cette ligne ne correspond à aucune des questions envoyées.',
  twice: 'Cette question a deux lignes remplies\u00a0: la première est gardée.',
  formula: 'Cette case contient une formule\u00a0: elle n’est pas relue.',
  tooLong: (most: number) => `Ce texte est trop long\u00a0: ${most.toLocaleString('fr-FR')} caractères au plus.`,
} as const

type Asked = { readonly question: Question; readonly words: string }

/** The question of a line: by its id or, when the line has lost it, by its text if only one question asked says the same. */
function questionOf(line: ReplyLine, asked: readonly Asked[]): Question | undefined {
  if (line.questionId !== '') return asked.find(({ question }) => question.id === line.questionId)?.question
  const typed = line.question === undefined ? '' : plainWord(shownText(line.question))
  const [found, ...others] = asked.filter(({ words }) => words === typed)
  return others.length === 0 ? found?.question : undefined
}

/** The free texts of a line. */
function textsOf(line: ReplyLine, refuse: (cell: Cell, reason: string) => void) {
  const read = (cell: Cell | undefined, most: number): string => {
    if (cell === undefined) return ''
    const text = shownText(cell).trim()
    if (cell.kind === 'error') refuse(cell, errorRefusal(cell.value))
    else if (cell.formula) refuse(cell, texts.formula)
    else if (text.length > most) refuse(cell, texts.tooLong(most))
    else return text
    return ''
  }
  return { comment: read(line.comment, MAX_GIVEN_TEXT), evidence: read(line.evidence, MAX_PIECE_TITLE) }
}

const revisionOf = (answer: StoredAnswer | undefined): number => answer?.revision ?? 0

function wordsOf(question: Question, value: AnswerValue | null): string {
  return value === null ? '' : shortAnswer(question, value)
}

/** What stands today; null when nothing does. */
function presentOf(
  question: Question,
  answer: StoredAnswer | undefined,
  titlesOf: (answer: StoredAnswer) => string,
): Ready['answers'][number]['present'] {
  if (answer === undefined) return null
  const present = { words: wordsOf(question, answer.value), comment: answer.comment, evidence: titlesOf(answer) }
  return Object.values(present).every((text) => text === '') ? null : present
}
