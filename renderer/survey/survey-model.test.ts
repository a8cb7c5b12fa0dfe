import { describe, expect, it } from 'vitest'
import { profileOf } from '../../questionnaires/questions'
import { onlyPage, reasonName, reasonTitles, surveyName, toSurveyJson } from '../../questionnaires/survey-json'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { chooseAnswer, createSurveyModel, type SurveyAnswer, type SurveyChange } from './survey-model'

const MISSING = 'Motif à préciser.'
const definition = aDefinition()

function aModel(answers: Readonly<Record<string, SurveyAnswer>> = {}, domainId = '1') {
  const changes: Parameters<SurveyChange>[] = []
  const model = createSurveyModel({
    json: onlyPage(toSurveyJson(definition, profileOf(definition, 'EE')), domainId),
    answers: new Map(Object.entries(answers)),
    missingReason: MISSING,
    onChange: (...change) => changes.push(change),
  })
  return { model, changes, reason: model.getQuestionByName(reasonName('1.1')) }
}

describe('the model of the questions on screen', () => {
  it('holds what is answered, without telling it as a change', () => {
    const { model, changes } = aModel({ '1.1': { value: 'alternative', reason: 'Registre papier' } })
    expect(model.getValue(surveyName('1.1'))).toBe('alternative')
    expect(model.getValue(reasonName('1.1'))).toBe('Registre papier')
    expect(changes).toEqual([])
  })

  it('tells each choice and each reason with its question', () => {
    const { model, changes, reason } = aModel()
    chooseAnswer(model, '1.1', 'not-applicable')
    reason.value = 'Pas de serveur'
    reason.clearValue()
    expect(changes).toEqual([
      ['1.1', { value: 'not-applicable' }],
      ['1.1', { reason: 'Pas de serveur' }],
      ['1.1', { reason: '' }],
    ])
  })

  it('takes an answer back and keeps its reason', () => {
    const { model, changes } = aModel({ '1.1': { value: 'alternative', reason: 'Registre papier' } })
    chooseAnswer(model, '1.1', null)
    expect(changes).toEqual([['1.1', { value: null }]])
    expect(model.getValue(reasonName('1.1'))).toBe('Registre papier')
  })

  it('says that an answer does not count as long as its reason is blank', () => {
    const { model, reason } = aModel({ '1.1': { value: 'alternative', reason: '' } })
    expect(reason.description).toBe(MISSING)
    model.setValue(reasonName('1.1'), '   ')
    expect(reason.description).toBe(MISSING)
    model.setValue(reasonName('1.1'), 'Registre papier')
    expect(reason.description).toBe('')
  })

  it('words the reason after the answer, from the start and at each change', () => {
    const { model, reason } = aModel({ '1.1': { value: 'alternative', reason: '' } })
    expect(reason.title).toBe(reasonTitles.alternative)
    chooseAnswer(model, '1.1', 'not-applicable')
    expect(reason.title).toBe(reasonTitles['not-applicable'])
  })

  it('leaves alone the answers of other domains', () => {
    const { model, changes } = aModel({ '2.1': { value: 'partial', reason: '' } }, '1')
    model.doComplete()
    expect(model.getValue(surveyName('2.1'))).toBe('partial')
    expect(changes).toEqual([])
  })
})
