import { shortAnswer } from '../../../questionnaires/answer-words'
import { type AnswerValue, noAnswer } from '../../../questionnaires/answers'
import { type PaperQuestion, paperKeys } from '../../../questionnaires/paper'
import { isMaturityQuestion, isSpecial, isTyped } from '../../../questionnaires/scales'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { fastEntryTexts as texts } from '../../texts/fast-entry'
import { lackOf } from '../questionnaire/progress'
import type { CurrentAnswers } from '../questionnaire/use-answers'
import { askedOf, toAnswerSet } from '../questionnaire/use-asked'

/** The questions of the sheet that would not be asked if this one had this answer. */
export function asideWith(
  definition: QuestionnaireDefinition,
  profile: Profile,
  answers: CurrentAnswers,
  questionId: string,
  value: AnswerValue | null,
): ReadonlySet<string> {
  const after = { ...toAnswerSet(answers), [questionId]: { ...noAnswer, value } }
  return askedOf(definition, profile, after).setAsideIds
}

/** The question so many places away among those that are asked; undefined past either end. */
export function neighbour(
  sheet: readonly PaperQuestion[],
  setAside: ReadonlySet<string>,
  fromId: string,
  step: 1 | -1,
): PaperQuestion | undefined {
  const from = sheet.findIndex(({ question }) => question.id === fromId)
  const asked = ({ question }: PaperQuestion) => !setAside.has(question.id)
  return step === 1 ? sheet.slice(from + 1).find(asked) : sheet.slice(0, Math.max(from, 0)).findLast(asked)
}

/** An answer in a few words, with the key of its box: « Case 3 », « Case 1 : Oui », « 12 jours ». */
export function givenWords({ question, domain }: PaperQuestion, value: AnswerValue): string {
  if (isTyped(question) && !isSpecial(value)) return shortAnswer(question, value)
  const key = paperKeys(question, domain).find((box) => box.value === value)?.key
  if (key === undefined) return shortAnswer(question, value)
  return isMaturityQuestion(question) && !isSpecial(value)
    ? texts.question.box(key)
    : texts.question.boxed(key, shortAnswer(question, value))
}

/** Where a question of the sheet stands: `lack` is what its answer still needs. */
export type RowState = {
  readonly kind: 'aside' | 'lack' | 'answered'
  readonly words: string
}

type StateInput = {
  readonly answers: CurrentAnswers
  readonly unread: { readonly has: (questionId: string) => boolean }
  /** Why the question is not asked; undefined when it is. */
  readonly because: string | undefined
}

export function rowState(asked: PaperQuestion, { answers, unread, because }: StateInput): RowState {
  const { id } = asked.question
  const answer = answers.get(id)
  if (because !== undefined) return { kind: 'aside', words: texts.states.aside }
  if (unread.has(id)) return { kind: 'lack', words: texts.states.typing }
  if (!answer || answer.value === null) return { kind: 'lack', words: texts.states.none }
  const given = givenWords(asked, answer.value)
  if (lackOf(answers, id) === 'reason') return { kind: 'lack', words: `${given} · ${texts.states.reason}` }
  if (answer.toConfirm) return { kind: 'lack', words: `${given} · ${texts.states.toConfirm}` }
  return { kind: 'answered', words: given }
}
