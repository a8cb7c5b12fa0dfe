import { describe, expect, it } from 'vitest'
import { profileOf, questionsById } from '../../questionnaires/questions'
import {
  onlyPage,
  reasonName,
  reasonTitles,
  specialName,
  surveyName,
  toSurveyJson,
} from '../../questionnaires/survey-json'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import {
  createSurveyForm,
  type SurveyAnswer,
  type SurveyChange,
  type SurveyFormOptions,
  type Unread,
} from './survey-form'

const MISSING = 'Motif à préciser.'

type Given = Readonly<Record<string, SurveyAnswer>>

function aModelOf(
  definition: ReturnType<typeof aDefinition>,
  profileId: string,
  domainId: string,
  answers: Given,
  more: Partial<SurveyFormOptions> = {},
) {
  const changes: Parameters<SurveyChange>[] = []
  const unread: (readonly [string, Unread | null])[] = []
  const questions = questionsById(definition)
  const question = (id: string) => {
    const found = questions.get(id)
    if (!found) throw new Error(`no question ${id}`)
    return found
  }
  const form = createSurveyForm({
    json: onlyPage(toSurveyJson(definition, profileOf(definition, profileId)), domainId),
    questions,
    answers: new Map(Object.entries(answers)),
    unread: new Map(),
    setAside: new Set(),
    readOnly: false,
    missingReason: MISSING,
    onChange: (...change) => changes.push(change),
    onUnread: (...change) => unread.push(change),
    ...more,
  })
  return { ...form, changes, unread, question }
}

function aModel(answers: Given = {}, domainId = '1') {
  const made = aModelOf(aDefinition(), 'EE', domainId, answers)
  return { ...made, reason: made.model.getQuestionByName(reasonName('1.1')) }
}

const aTypedModel = (answers: Given = {}, more: Partial<SurveyFormOptions> = {}) =>
  aModelOf(aMaturityDefinition(), 'complet', 'sauvegarde', answers, more)

const valued = (value: SurveyAnswer['value']): SurveyAnswer => ({ value, reason: '' })

describe('the model of the questions on screen', () => {
  it('holds what is answered, without telling it as a change', () => {
    const { model, changes } = aModel({ '1.1': { value: 'alternative', reason: 'Registre papier' } })
    expect(model.getValue(surveyName('1.1'))).toBe('alternative')
    expect(model.getValue(reasonName('1.1'))).toBe('Registre papier')
    expect(changes).toEqual([])
  })

  it('tells each choice and each reason with its question', () => {
    const { choose, changes, question, reason } = aModel()
    choose(question('1.1'), 'not-applicable')
    reason.value = 'Pas de serveur'
    reason.clearValue()
    expect(changes).toEqual([
      ['1.1', { value: 'not-applicable' }, 'chosen'],
      ['1.1', { reason: 'Pas de serveur' }, 'typed'],
      ['1.1', { reason: '' }, 'typed'],
    ])
  })

  it('takes an answer back and keeps its reason', () => {
    const { model, choose, changes, question } = aModel({ '1.1': { value: 'alternative', reason: 'Registre papier' } })
    choose(question('1.1'), null)
    expect(changes).toEqual([['1.1', { value: null }, 'chosen']])
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
    const { choose, question, reason } = aModel({ '1.1': { value: 'alternative', reason: '' } })
    expect(reason.title).toBe(reasonTitles.alternative)
    choose(question('1.1'), 'not-applicable')
    expect(reason.title).toBe(reasonTitles['not-applicable'])
  })

  it('leaves alone the answers of other domains', () => {
    const { model, changes } = aModel({ '2.1': { value: 'partial', reason: '' } }, '1')
    model.doComplete()
    expect(model.getValue(surveyName('2.1'))).toBe('partial')
    expect(changes).toEqual([])
  })

  it('tells the level 0 as an answer', () => {
    const { choose, changes, question } = aTypedModel()
    choose(question('copie'), 0)
    expect(changes).toEqual([['copie', { value: 0 }, 'chosen']])
  })

  it('hides what is set aside, shows it again, and keeps its answer', () => {
    const { model, hide, changes } = aTypedModel({ essai: valued(2) }, { setAside: new Set(['essai']) })
    const isShown = () => model.getQuestionByName(surveyName('essai')).isVisible
    expect(isShown()).toBe(false)
    hide(new Set())
    expect(isShown()).toBe(true)
    expect(model.getValue(surveyName('essai'))).toBe(2)
    expect(changes).toEqual([])
  })

  it('changes nothing when it is read only', () => {
    const { model } = aTypedModel({ copie: valued(2) }, { readOnly: true })
    expect(model.getAllQuestions().every(({ isReadOnly }) => isReadOnly)).toBe(true)
  })
})

describe('a field and what stands for no figure', () => {
  const field = surveyName('couverture')
  const special = specialName('couverture')

  it('hold what is stored: a figure written in French, or the choice', () => {
    expect(aTypedModel({ couverture: valued(47.5) }).model.getValue(field)).toBe('47,5')
    expect(aTypedModel({ 'dernier-essai': valued('2026-03-12') }).model.getValue(surveyName('dernier-essai'))).toBe(
      '12/03/2026',
    )
    const unknown = aTypedModel({ couverture: valued('unknown') }).model
    expect([unknown.getValue(field), unknown.getValue(special)]).toEqual([undefined, 'unknown'])
  })

  it('give one value: the choice clears the figure', () => {
    const { model, changes, unread } = aTypedModel({ couverture: valued(47.5) })
    model.setValue(special, 'unknown')
    expect(model.getValue(field)).toBeUndefined()
    expect(changes).toEqual([['couverture', { value: 'unknown' }, 'chosen']])
    expect(unread.at(-1)).toEqual(['couverture', null])
  })

  it('give one value: the figure clears the choice', () => {
    const { model, changes } = aTypedModel({ couverture: valued('unknown') })
    model.setValue(field, '47,5')
    expect(model.getValue(special)).toBeUndefined()
    expect(changes).toEqual([['couverture', { value: 47.5 }, 'typed']])
  })

  it('change nothing with a text that is no answer: what was given stays, and the text too', () => {
    const { model, changes, unread } = aTypedModel({ couverture: valued('unknown') })
    model.setValue(field, '147')
    expect(changes).toEqual([])
    expect(unread).toEqual([['couverture', { text: '147', problem: 'Un pourcentage va de 0 à 100.' }]])
    expect([model.getValue(field), model.getValue(special)]).toEqual(['147', 'unknown'])
    model.setValue(field, '')
    expect(changes).toEqual([])
    expect(unread.at(-1)).toEqual(['couverture', null])
  })

  it('show again the choice that a text replaced on its way to be no answer', () => {
    const { model, leave, question } = aTypedModel({ couverture: valued('unknown') })
    for (const text of ['1', '14']) model.setValue(field, text)
    expect(model.getValue(special)).toBeUndefined()
    model.setValue(field, '147')
    expect(model.getValue(special)).toBe('unknown')
    model.setValue(field, '14')
    expect(model.getValue(special)).toBeUndefined()
    leave(question('couverture'))
    model.setValue(field, '147')
    expect(model.getValue(special)).toBeUndefined()
  })

  it('take a figure back when the field is emptied', () => {
    const { model, changes } = aTypedModel({ couverture: valued(47.5) })
    model.setValue(field, '')
    expect(changes).toEqual([['couverture', { value: null }, 'typed']])
  })

  it('are both taken back, and both answered from outside', () => {
    const { model, choose, changes, question } = aTypedModel()
    choose(question('couverture'), 80)
    choose(question('couverture'), 'not-applicable')
    choose(question('couverture'), null)
    expect(changes.map(([, { value }, kind]) => [value, kind])).toEqual([
      [80, 'chosen'],
      ['not-applicable', 'chosen'],
      [null, 'chosen'],
    ])
    expect([model.getValue(field), model.getValue(special)]).toEqual([undefined, undefined])
  })

  it('ask why the question does not apply', () => {
    const { model } = aTypedModel()
    model.setValue(special, 'not-applicable')
    const reason = model.getQuestionByName(reasonName('couverture'))
    expect(reason.isVisible).toBe(true)
    expect(reason.description).toBe(MISSING)
  })

  it('find again a text that could not be read', () => {
    const { model } = aTypedModel(
      { couverture: valued(12) },
      { unread: new Map([['couverture', { text: 'beaucoup' }]]) },
    )
    expect(model.getValue(field)).toBe('beaucoup')
  })

  it('are written as the application does once their author is done, without another answer', () => {
    const { model, leave, changes, question } = aTypedModel()
    model.setValue(surveyName('dernier-essai'), '1/2/26')
    leave(question('dernier-essai'))
    expect(model.getValue(surveyName('dernier-essai'))).toBe('01/02/2026')
    expect(changes).toEqual([['dernier-essai', { value: '2026-02-01' }, 'typed']])
    model.setValue(surveyName('dernier-essai'), 'bientôt')
    leave(question('dernier-essai'))
    expect(model.getValue(surveyName('dernier-essai'))).toBe('bientôt')
  })
})
