import './survey-setup'
import { Model } from 'survey-core'
import { type AnswerValue, answerValues } from '../../questionnaires/answers'
import { fromSurveyName, reasonName, reasonTitles, type SurveyJson, surveyName } from '../../questionnaires/survey-json'

/** What SurveyJS edits of an answer; the rest is beside the questions. */
export type SurveyAnswer = { readonly value: AnswerValue | null; readonly reason: string }

/** A change of one question, whether clicked, typed, or asked with `chooseAnswer`. */
export type SurveyChange = (questionId: string, change: Partial<SurveyAnswer>) => void

export type SurveyModelOptions = {
  /** The survey, cut down to the page on screen: a model costs some milliseconds a question. */
  readonly json: SurveyJson
  readonly answers: ReadonlyMap<string, SurveyAnswer>
  /** Said under the field of a reason that is still to be written. */
  readonly missingReason: string
  readonly onChange: SurveyChange
}

/** The SurveyJS model of the questions on screen, holding what is already answered. It clears nothing, ever. */
export function createSurveyModel({ json, answers, missingReason, onChange }: SurveyModelOptions): Model {
  const model = new Model(json)
  model.generateStylesheet = false
  model.keepIncorrectValues = true
  model.validationEnabled = false
  // The screen scrolls by itself, to the question and not to the top of the library.
  model.onScrollToTop.add((_, options) => {
    options.allow = false
  })
  model.data = surveyData(answers)
  for (const question of model.getAllQuestions()) {
    const target = fromSurveyName(question.name)
    if (target?.field === 'value') wordReason(model, target.questionId, missingReason)
  }
  model.onValueChanged.add((_, { name, value }: { readonly name: string; readonly value: unknown }) => {
    const target = fromSurveyName(name)
    if (!target) return
    wordReason(model, target.questionId, missingReason)
    if (target.field === 'reason') onChange(target.questionId, { reason: typeof value === 'string' ? value : '' })
    else onChange(target.questionId, { value: answerValues.find((known) => known === value) ?? null })
  })
  return model
}

/** Answers a question as if its choice had been clicked; null takes the answer back and keeps its reason. */
export function chooseAnswer(model: Model, questionId: string, value: AnswerValue | null): void {
  const name = surveyName(questionId)
  if (value === null) model.clearValue(name)
  else model.setValue(name, value)
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

function surveyData(answers: ReadonlyMap<string, SurveyAnswer>): Record<string, string> {
  return Object.fromEntries(
    [...answers].flatMap(([questionId, { value, reason }]) => [
      ...(value === null ? [] : [[surveyName(questionId), value]]),
      ...(reason === '' ? [] : [[reasonName(questionId), reason]]),
    ]),
  )
}
