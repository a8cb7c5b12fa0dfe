import './survey-setup'
import { act, render, screen } from '@testing-library/react'
import { Model } from 'survey-core'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { reasonName, surveyName } from '../../questionnaires/survey-json'
import { AnswerSurvey, type SurveyMove } from './answer-survey'
import { drawInTurn } from './drawn-cards'

const COUNT = 12

/** Questions 1.1 to 1.12, half of them in a section, each with the field of its reason. */
function aModel(domain = '1'): Model {
  const elements = Array.from({ length: COUNT }, (_, index) => `${domain}.${index + 1}`).flatMap((id) => [
    { type: 'radiogroup', name: surveyName(id), title: `Question ${id}`, choices: ['in-place', 'not-applicable'] },
    { type: 'comment', name: reasonName(id), visibleIf: `{${surveyName(id)}} = 'not-applicable'` },
  ])
  const model = new Model({
    pages: [
      { elements: [{ type: 'panel', title: 'Section', elements: elements.slice(0, COUNT) }, ...elements.slice(COUNT)] },
    ],
  })
  model.generateStylesheet = false
  drawInTurn(model)
  return model
}

type Shown = { readonly model?: Model; readonly currentId?: string; readonly move?: SurveyMove | null }

const noNotes = new Map()

function survey({ model = aModel(), currentId = '1.1', move = null }: Shown) {
  const ignore = () => undefined
  return (
    <AnswerSurvey
      model={model}
      currentId={currentId}
      notes={noNotes}
      digits={false}
      move={move}
      onEnter={ignore}
      onKey={ignore}
      onTyped={ignore}
      onLeave={ignore}
    />
  )
}

const nameAround = (element: Element | null) => element?.closest('[data-name]')?.getAttribute('data-name')
const drawn = () => screen.queryAllByRole('radiogroup').map(nameAround)
const namesOf = (...ids: string[]) => ids.map(surveyName)
const every = namesOf(...Array.from({ length: COUNT }, (_, index) => `1.${index + 1}`))

let waiting: IdleRequestCallback[] = []
function passIdleMoment() {
  const [task] = waiting
  waiting = []
  act(() => task?.({ didTimeout: false, timeRemaining: () => 10 }))
}
function rest() {
  while (waiting.length > 0) passIdleMoment()
}

beforeEach(() => {
  waiting = []
  vi.stubGlobal('innerHeight', 1080)
  vi.stubGlobal('requestIdleCallback', (task: IdleRequestCallback) => waiting.push(task))
  vi.stubGlobal('cancelIdleCallback', () => {
    waiting = []
  })
  return () => vi.unstubAllGlobals()
})

describe('the cards of a domain', () => {
  it('are drawn first in sight, then a few at a time while nothing happens', () => {
    const complaints = vi.spyOn(console, 'error')
    const { container } = render(survey({}))
    expect(drawn()).toEqual(namesOf('1.1', '1.2', '1.3'))
    expect(container.querySelectorAll('.card-to-draw')).toHaveLength(COUNT - 3)
    passIdleMoment()
    expect(drawn()).toEqual(namesOf('1.1', '1.2', '1.3', '1.4', '1.5'))
    rest()
    expect(drawn()).toEqual(every)
    expect(container.querySelectorAll('.card-to-draw')).toHaveLength(0)
    expect(complaints).not.toHaveBeenCalled()
  })

  it('are drawn at once from a question that is asked for, which takes the focus, then those below it', () => {
    const model = aModel()
    const { rerender } = render(survey({ model }))
    rerender(survey({ model, currentId: '1.7', move: { questionId: '1.7', top: 'question' } }))
    expect(drawn()).toEqual(namesOf('1.1', '1.2', '1.3', '1.7', '1.8', '1.9'))
    passIdleMoment()
    expect(drawn()).toEqual(namesOf('1.1', '1.2', '1.3', '1.7', '1.8', '1.9', '1.10', '1.11'))
    expect(nameAround(document.activeElement)).toBe(surveyName('1.7'))
    rest()
    expect(drawn()).toEqual(every)
  })

  it('are counted without those of questions that are not asked', () => {
    const model = aModel()
    for (const name of namesOf('1.2', '1.4')) model.getQuestionByName(name).visible = false
    render(survey({ model }))
    expect(drawn()).toEqual(namesOf('1.1', '1.3', '1.5'))
    rest()
    expect(drawn()).toHaveLength(COUNT - 2)
    act(() => {
      model.getQuestionByName(surveyName('1.4')).visible = true
    })
    expect(drawn()).toContain(surveyName('1.4'))
  })

  it('fill the window before a question that is the last', () => {
    render(survey({ currentId: '1.12', move: { questionId: '1.12', top: 'question' } }))
    expect(drawn()).toEqual(namesOf('1.10', '1.11', '1.12'))
  })

  it('begin again with those in sight in another domain', () => {
    const first = aModel()
    const { rerender } = render(survey({ model: first }))
    rest()
    rerender(survey({ model: aModel('2'), currentId: '2.1' }))
    expect(drawn()).toEqual(namesOf('2.1', '2.2', '2.3'))
    rerender(survey({ model: first }))
    expect(drawn()).toEqual(namesOf('1.1', '1.2', '1.3'))
  })

  it('stay drawn when another model asks the same questions', () => {
    const { rerender } = render(survey({ model: aModel() }))
    rest()
    rerender(survey({ model: aModel() }))
    expect(drawn()).toEqual(every)
  })

  it('show what is answered, the field of the reason included, and change none of it', () => {
    const model = aModel()
    const answers = { [surveyName('1.11')]: 'not-applicable', [reasonName('1.11')]: 'Sans objet' }
    model.data = answers
    const changed = vi.fn<() => void>()
    model.onValueChanged.add(changed)
    render(survey({ model }))
    expect(screen.queryByRole('textbox')).toBeNull()
    rest()
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Sans objet')
    expect(model.data).toEqual(answers)
    expect(changed).not.toHaveBeenCalled()
  })

  it('carry the mark of the question in hand, drawn later or not', () => {
    const { container } = render(survey({ currentId: '1.12' }))
    rest()
    expect([...container.querySelectorAll('[data-current]')].map(nameAround)).toEqual(namesOf('1.12'))
  })

  it('are not drawn again because another question comes in hand', () => {
    const model = aModel()
    const { rerender } = render(survey({ model }))
    rest()
    const drawnAgain = vi.spyOn(model.getQuestionByName(surveyName('1.2')), 'getRootCss')
    rerender(survey({ model, currentId: '1.3', move: { questionId: '1.3', top: 'question' } }))
    expect(drawnAgain).not.toHaveBeenCalled()
  })
})
