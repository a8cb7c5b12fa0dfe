import './survey-setup'
import { Model } from 'survey-core'
import type { AnswerValue } from '../../questionnaires/answers'
import { isSpecial, isValidValue } from '../../questionnaires/scales'
import type { Question } from '../../questionnaires/schema'
import {
  asideName,
  fromSurveyName,
  reasonName,
  reasonTitles,
  type SurveyJson,
  specialName,
  surveyName,
} from '../../questionnaires/survey-json'
import { drawInTurn } from './drawn-cards'
import { isTypedQuestion, readTyped, type TypedQuestion, writeTyped } from './typed-answer'

/** What SurveyJS edits of an answer; the rest is beside the questions. */
export type SurveyAnswer = { readonly value: AnswerValue | null; readonly reason: string }

/** Chosen at once, or typed: a text is on its way as long as its author has not rested. */
export type ChangeKind = 'chosen' | 'typed'

/** A change of one question, whether clicked, typed, or asked with `choose`. */
export type SurveyChange = (questionId: string, change: Partial<SurveyAnswer>, kind: ChangeKind) => void

/** What a field holds that is no answer, with what is wrong; null once it is one again. */
export type Unread = { readonly text: string; readonly problem: string }
export type UnreadChange = (questionId: string, unread: Unread | null) => void

export type SurveyFormOptions = {
  /** The survey, cut down to the page on screen: a model costs some milliseconds a question. */
  readonly json: SurveyJson
  /** Every question of the definition, by its id. */
  readonly questions: ReadonlyMap<string, Question>
  readonly answers: ReadonlyMap<string, SurveyAnswer>
  /** What fields hold that could not be read. */
  readonly unread: ReadonlyMap<string, Pick<Unread, 'text'>>
  /** The questions that the answers make pointless. */
  readonly setAside: ReadonlySet<string>
  /** Nothing can be changed. */
  readonly readOnly: boolean
  /** Said under the field of a reason that is still to be written. */
  readonly missingReason: string
  readonly onChange: SurveyChange
  readonly onUnread: UnreadChange
}

/** The questions on screen. */
export type SurveyForm = {
  /** What SurveyJS draws. */
  readonly model: Model
  /** Answers a question as if its choice had been clicked; null takes the answer back and keeps its reason. */
  readonly choose: (question: Question, value: AnswerValue | null) => void
  /** The person is done with a field: it is written as the application does, « 1 250 » for « 1250 ». */
  readonly leave: (question: Question) => void
  /** Hides the questions that the answers make pointless, and shows the others. What they hold stays. */
  readonly hide: (setAside: ReadonlySet<string>) => void
}

/**
 * The questions on screen, holding what is already answered. Nothing is cleared by itself, but for the two ways to answer
 * a question that is typed: a figure replaces « je ne sais pas », and the other way round.
 */
export function createSurveyForm(options: SurveyFormOptions): SurveyForm {
  const { json, missingReason } = options
  const model = new Model(json)
  model.generateStylesheet = false
  model.keepIncorrectValues = true
  model.validationEnabled = false
  model.readOnly = options.readOnly
  // The screen scrolls by itself, to the question and not to the top of the library.
  model.onScrollToTop.add((_, scroll) => {
    scroll.allow = false
  })
  model.data = surveyData(options)
  const hide = (setAside: ReadonlySet<string>) => hideQuestions(model, setAside)
  hide(options.setAside)
  drawInTurn(model)
  for (const { name } of model.getAllQuestions()) {
    const target = fromSurveyName(name)
    if (target?.field === 'value') wordReason(model, target.questionId, missingReason)
  }
  return { model, hide, ...listen(model, options) }
}

/** Tells the changes of a model, and keeps in step the two ways to answer a question that is typed. */
function listen(model: Model, options: SurveyFormOptions): Pick<SurveyForm, 'choose' | 'leave'> {
  const { questions, missingReason, onChange, onUnread } = options
  /** Set while the form itself writes in the model: nothing is told. */
  let quiet = false
  /** How what changes now was given. */
  let fieldKind: ChangeKind = 'typed'
  /** The choices that a text replaced since the person is in its field: they come back if it ends as no answer. */
  const replaced = new Map<string, unknown>()

  const writeQuietly = (name: string, value: unknown) => {
    quiet = true
    if (value === undefined) model.clearValue(name)
    else model.setValue(name, value)
    quiet = false
  }

  function fieldChanged(question: TypedQuestion, text: string): void {
    const { id } = question
    const special = specialName(id)
    const reading = readTyped(question, text)
    if ('problem' in reading) {
      if (replaced.has(id)) writeQuietly(special, replaced.get(id))
      onUnread(id, { text, problem: reading.problem })
      return
    }
    onUnread(id, null)
    const chosen: unknown = model.getValue(special)
    if (reading.value === null && !isEmpty(chosen)) return
    if (!isEmpty(chosen)) {
      replaced.set(id, chosen)
      writeQuietly(special, undefined)
    }
    onChange(id, reading, fieldKind)
  }

  model.onValueChanged.add((_, { name, value }: { readonly name: string; readonly value: unknown }) => {
    const target = fromSurveyName(name)
    const question = target && questions.get(target.questionId)
    if (!question || quiet) return
    const { id } = question
    if (target.field === 'reason') {
      onChange(id, { reason: typeof value === 'string' ? value : '' }, 'typed')
    } else if (target.field === 'value' && isTypedQuestion(question)) {
      fieldChanged(question, isEmpty(value) ? '' : String(value))
    } else {
      if (target.field === 'special') {
        replaced.delete(id)
        if (!isEmpty(value)) {
          writeQuietly(surveyName(id), undefined)
          onUnread(id, null)
        }
      }
      onChange(id, { value: answerIn(question, value) }, 'chosen')
    }
    wordReason(model, id, missingReason)
  })

  return {
    choose(question, value) {
      const name = surveyName(question.id)
      const special = specialName(question.id)
      fieldKind = 'chosen'
      if (value === null) {
        model.clearValue(special)
        model.clearValue(name)
      } else if (!isTypedQuestion(question)) model.setValue(name, value)
      else if (isSpecial(value)) model.setValue(special, value)
      else model.setValue(name, writeTyped(question, value))
      fieldKind = 'typed'
    },
    leave(question) {
      if (!isTypedQuestion(question)) return
      replaced.delete(question.id)
      const name = surveyName(question.id)
      const text: unknown = model.getValue(name)
      if (typeof text !== 'string') return
      const reading = readTyped(question, text)
      if ('value' in reading && reading.value !== null) writeQuietly(name, writeTyped(question, reading.value))
    },
  }
}

function hideQuestions(model: Model, setAside: ReadonlySet<string>): void {
  for (const element of model.getAllQuestions()) {
    const target = fromSurveyName(element.name)
    if (target?.field !== 'value') continue
    const name = asideName(target.questionId)
    const hidden = setAside.has(target.questionId) ? true : null
    if ((model.getVariable(name) ?? null) !== hidden) model.setVariable(name, hidden)
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What a choice gives; null for what is no answer to this question. */
function answerIn(question: Question, value: unknown): AnswerValue | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return isValidValue(question, value) ? value : null
}

/** The field of the reason asks what the answer calls for, and says as long as it is empty that it counts. */
function wordReason(model: Model, questionId: string, missingReason: string): void {
  const field = model.getQuestionByName(reasonName(questionId))
  if (!field) return
  const reason: unknown = field.value
  field.title =
    reasonTitles[model.getValue(surveyName(questionId)) === 'alternative' ? 'alternative' : 'not-applicable']
  field.description = typeof reason === 'string' && reason.trim() !== '' ? '' : missingReason
}

/** The answers under the names of SurveyJS. Those it does not ask stay in it, untouched. */
function surveyData({ questions, answers, unread }: SurveyFormOptions): Record<string, AnswerValue> {
  const data: Record<string, AnswerValue> = {}
  for (const [questionId, { value, reason }] of answers) {
    const question = questions.get(questionId)
    if (reason !== '') data[reasonName(questionId)] = reason
    if (value === null) continue
    if (!question || !isTypedQuestion(question)) data[surveyName(questionId)] = value
    else if (isSpecial(value)) data[specialName(questionId)] = value
    else data[surveyName(questionId)] = writeTyped(question, value)
  }
  for (const [questionId, { text }] of unread) data[surveyName(questionId)] = text
  return data
}
