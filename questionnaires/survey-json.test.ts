import fc from 'fast-check'
import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { type AnswerValue, statusAnswers, valuesNeedingReason } from './answers'
import { allQuestions, applicableQuestions, profileOf } from './questions'
import { choiceValues, isTyped } from './scales'
import {
  asideName,
  fromSurveyName,
  offeredValues,
  onlyPage,
  reasonName,
  specialName,
  surveyName,
  toSurveyJson,
} from './survey-json'
import { aDefinition, aQuestion } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

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
    expect(radio.choices.map((choice: { value: string }) => choice.value)).toEqual(statusAnswers)
  })

  it('asks for a reason when the answer needs one, and only then', () => {
    const model = aModel()
    const asked = (value: AnswerValue) => {
      model.setValue(surveyName('1.1'), value)
      return model.getQuestionByName(reasonName('1.1')).isVisible
    }
    expect(statusAnswers.filter(asked)).toEqual([...valuesNeedingReason])
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

describe('the survey made from a definition of every scale', () => {
  const maturity = aMaturityDefinition()
  const full = profileOf(maturity, 'complet')
  const survey = () => new Model(toSurveyJson(maturity, full))
  const questionOf = (id: string) => {
    const question = allQuestions(maturity).find((candidate) => candidate.id === id)
    if (!question) throw new Error(`no question ${id}`)
    return question
  }

  it('is accepted by SurveyJS without a remark, for each profile', () => {
    for (const profile of maturity.profiles) {
      expect(new Model(toSurveyJson(maturity, profile)).jsonErrors ?? []).toEqual([])
    }
  })

  it('holds every question of the profile, whatever the answers', () => {
    const names = survey()
      .getAllQuestions()
      .flatMap(({ name }) => (fromSurveyName(name)?.field === 'value' ? [fromSurveyName(name)?.questionId] : []))
    expect(names).toEqual(maturity.domains.flatMap((domain) => applicableQuestions(domain, full).map(({ id }) => id)))
  })

  it('gives each level its number and its own sentence, and asks why it does not apply', () => {
    const model = survey()
    expect(
      model.getQuestionByName(surveyName('copie')).choices.map(({ text }: { readonly text: string }) => text),
    ).toEqual([
      '0 · Rien n’est fait (copie à part).',
      '1 · Une personne s’en charge quand elle y pense (copie à part).',
      '2 · La pratique vaut partout sans être écrite (copie à part).',
      '3 · La règle est écrite et suivie (copie à part).',
      '4 · Un contrôle de moins d’un an le confirme (copie à part).',
      'Non applicable',
      'Je ne sais pas',
    ])
    const asksWhy = (value: AnswerValue) => {
      model.setValue(surveyName('copie'), value)
      return model.getQuestionByName(reasonName('copie')).isVisible
    }
    expect(choiceValues(questionOf('copie')).filter(asksWhy)).toEqual(['not-applicable'])
  })

  it('keeps the level 0, which is an answer', () => {
    const model = survey()
    model.getQuestionByName(surveyName('copie')).value = 0
    expect(model.data).toEqual({ [surveyName('copie')]: 0 })
  })

  it.each(['couverture', 'personnes', 'dernier-essai'])(
    'types %s in a field, beside what stands for no figure',
    (id) => {
      const model = survey()
      expect(model.getQuestionByName(surveyName(id)).getType()).toBe('text')
      const special = model.getQuestionByName(specialName(id))
      expect(special.choices.map(({ value }: { readonly value: string }) => value)).toEqual([
        'not-applicable',
        'unknown',
      ])
      expect(special.hasTitle).toBe(false)
      expect(fromSurveyName(special.name)).toEqual({ questionId: id, field: 'special' })
      special.value = 'not-applicable'
      expect(model.getQuestionByName(reasonName(id)).isVisible).toBe(true)
    },
  )

  it('asks no reason of what cannot be « non applicable », and asks context of everyone', () => {
    const offered = (id: string) => {
      const domain = maturity.domains.find(({ questions }) => questions.includes(questionOf(id)))
      if (!domain) throw new Error(`no domain for ${id}`)
      return offeredValues(questionOf(id), domain)
    }
    const contextual = survey().getQuestionByName(specialName('places'))
    expect(contextual.choices.map(({ value }: { readonly value: string }) => value)).toEqual(['unknown'])
    expect(offered('places')).toEqual(['unknown'])
    expect(offered('charte')).toEqual(['yes', 'no', 'unknown'])
    expect(offered('dossier')).toEqual(['heberge', 'sur-place', 'aucun', 'unknown'])
    expect(['serveur', 'dossier', 'places', 'charte'].map((id) => survey().getQuestionByName(reasonName(id)))).toEqual(
      Array(4).fill(null),
    )
  })

  it('hides a question that is set aside with its reason, keeps its answer, and shows it again', () => {
    const model = survey()
    model.setValue(surveyName('essai'), 'not-applicable')
    const parts = [surveyName('essai'), reasonName('essai')].map((name) => model.getQuestionByName(name))
    const shown = () => parts.map((part) => part.isVisible)
    expect(shown()).toEqual([true, true])
    model.setVariable(asideName('essai'), true)
    expect(shown()).toEqual([false, false])
    expect(model.getValue(surveyName('essai'))).toBe('not-applicable')
    model.setVariable(asideName('essai'), null)
    expect(shown()).toEqual([true, true])
  })

  it('depends on answers only where a rule says so', () => {
    const conditional = survey()
      .getAllQuestions()
      .filter(({ visibleIf }) => /aside_/.test(visibleIf))
      .map(({ name }) => fromSurveyName(name)?.questionId)
    expect(new Set(conditional)).toEqual(new Set(['essai', 'engagement']))
  })

  it('describes a question by its subject, without an id made for the machine', () => {
    expect(survey().getQuestionByName(surveyName('copie')).description).toBe('Copie à part')
    expect(aModel().getQuestionByName(surveyName('1.1')).description).toBe('1.1 · Responsable nommé')
  })

  it('leaves a typed text as it was typed', () => {
    const model = survey()
    for (const question of allQuestions(maturity).filter(isTyped)) {
      model.getQuestionByName(surveyName(question.id)).value = ' 12,5 '
      expect(model.getValue(surveyName(question.id))).toBe(' 12,5 ')
    }
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
