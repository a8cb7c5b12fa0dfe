import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { type AnswerValue, valuesNeedingReason } from './answers'
import { profileOf } from './questions'
import { choiceOrder, fromSurveyName, onlyPage, reasonName, surveyName, toSurveyJson } from './survey-json'
import { aDefinition, aQuestion } from './testing/a-definition'

const definition = aDefinition()

const surveyOf = (profileId: string) => toSurveyJson(definition, profileOf(definition, profileId))

/** The model as the screen builds it. */
function aModel(data: Record<string, unknown> = {}, profileId = 'EE'): Model {
  const model = new Model(surveyOf(profileId))
  model.keepIncorrectValues = true
  model.data = data
  return model
}

describe('the survey made from a definition', () => {
  it('is accepted by SurveyJS without a remark', () => {
    expect(aModel().jsonErrors ?? []).toEqual([])
  })

  it('has one page a domain and only the questions asked to the profile', () => {
    const names = (profileId: string) => new Model(surveyOf(profileId)).pages.map((page) => page.questions.length / 2)
    expect(names('EE')).toEqual([3, 3, 2])
    expect(names('EI')).toEqual([2, 2, 2])
  })

  it('keeps the page of one domain when asked to', () => {
    const model = new Model(onlyPage(surveyOf('EE'), '2'))
    expect(model.pages).toHaveLength(1)
    expect(model.getQuestionByName(surveyName('2.1'))).not.toBeNull()
    expect(model.getQuestionByName(surveyName('1.1'))).toBeNull()
  })

  it('says what each of the first three answers means for the question', () => {
    const radio = aModel().getQuestionByName(surveyName('1.1'))
    expect(radio.choices.map((choice: { text: string }) => choice.text)).toEqual([
      'En place · Fait et daté (responsable nommé, 1.1)',
      'Partiel · Commencé (responsable nommé, 1.1)',
      'Absent · Rien de fait (responsable nommé, 1.1)',
      'Mesure alternative justifiée',
      'Non applicable',
      'Je ne sais pas',
    ])
    expect(radio.choices.map((choice: { value: string }) => choice.value)).toEqual(choiceOrder)
  })

  it('asks for a reason when the answer needs one, and only then', () => {
    const model = aModel()
    const asked = (value: AnswerValue) => {
      model.setValue(surveyName('1.1'), value)
      return model.getQuestionByName(reasonName('1.1')).isVisible
    }
    expect(choiceOrder.filter(asked)).toEqual([...valuesNeedingReason])
  })

  it('puts the questions of a section under its title', () => {
    const [domain] = definition.domains
    if (!domain) throw new Error('the definition has domains')
    const questions = [
      aQuestion({ id: '1.1', label: 'Avant', measure: 'm' }),
      aQuestion({ id: '1.A.1', label: 'Premier', measure: 'm', section: 'Comptes' }),
      aQuestion({ id: '1.A.2', label: 'Second', measure: 'm', section: 'Comptes' }),
      aQuestion({ id: '1.B.1', label: 'Autre', measure: 'm', section: 'Droits' }),
    ]
    const sectioned = { ...definition, domains: [{ ...domain, questions }] }
    const model = new Model(toSurveyJson(sectioned, profileOf(definition, 'EE')))
    expect(model.jsonErrors ?? []).toEqual([])
    const panels = model.getAllPanels().filter((panel) => panel.name.startsWith('section_'))
    expect(panels.map((panel) => [panel.name, model.getPanelByName(panel.name)?.questions.length])).toEqual([
      ['section_1_1', 4],
      ['section_1_2', 2],
    ])
  })
})

describe('SurveyJS with that survey', () => {
  it('invents no value, on loading nor on going through the pages', () => {
    const model = aModel()
    for (const page of [...model.pages].reverse()) model.currentPage = page
    model.validate()
    expect(model.data).toEqual({})
  })

  it('keeps a stored value it does not know, and that of a question it does not ask', () => {
    const stored = { [surveyName('1.1')]: 'somewhat', [surveyName('1.3')]: 'partial' }
    const model = aModel(stored, 'EI')
    expect(model.getQuestionByName(surveyName('1.3'))).toBeNull()
    model.setValue(surveyName('1.2'), 'absent')
    for (const page of model.pages) model.currentPage = page
    model.clearIncorrectValues()
    model.doComplete()
    expect(model.data).toEqual({ ...stored, [surveyName('1.2')]: 'absent' })
  })

  it('keeps the reason when the answer that asked for it changes, even at the end', () => {
    const model = aModel({ [surveyName('2.1')]: 'alternative' })
    model.setValue(reasonName('2.1'), 'Copie sur bande')
    model.setValue(surveyName('2.1'), 'in-place')
    model.doComplete()
    expect(model.data).toEqual({ [surveyName('2.1')]: 'in-place', [reasonName('2.1')]: 'Copie sur bande' })
  })

  it('gives each change under a name that leads to its question', () => {
    const model = aModel()
    const changes: unknown[] = []
    model.onValueChanged.add((_, { name, value }) => changes.push([fromSurveyName(name), value]))
    model.getQuestionByName(surveyName('1.1')).value = 'alternative'
    model.getQuestionByName(reasonName('1.1')).value = 'Registre papier'
    expect(changes).toEqual([
      [{ questionId: '1.1', field: 'value' }, 'alternative'],
      [{ questionId: '1.1', field: 'reason' }, 'Registre papier'],
    ])
  })

  it('never refuses to go on: nothing is required', () => {
    const model = aModel({ [surveyName('1.1')]: 'alternative' })
    expect(model.validate()).toBe(true)
  })
})

describe('names given to SurveyJS', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9]{1,4}$/)
  const ids = fc
    .tuple(part, fc.array(fc.tuple(fc.constantFrom('.', '-'), part), { maxLength: 3 }))
    .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join(''))

  it('hold no character that its expressions interpret, and lead back to the question', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(surveyName(id)).toMatch(/^\w+$/)
        expect(fromSurveyName(surveyName(id))).toEqual({ questionId: id, field: 'value' })
        expect(fromSurveyName(reasonName(id))).toEqual({ questionId: id, field: 'reason' })
      }),
    )
  })

  it('are not mistaken for those of sections and pages', () => {
    expect(fromSurveyName('section_1_1')).toBeNull()
    expect(fromSurveyName('page_1')).toBeNull()
  })
})
