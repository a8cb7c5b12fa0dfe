import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effortHours, INQUIRY_HOURS, type ProposedAction, proposeActions } from './action-plan'
import { type Answer, type AnswerSet, type AnswerValue, answerValues, noAnswer } from './answers'
import { allQuestions } from './questions'
import { coverageStatus } from './scoring/coverage'
import { aDefinition } from './testing/a-definition'

const definition = aDefinition()
const ids = allQuestions(definition).map((question) => question.id)

const said = (value: AnswerValue | null, reason = ''): Answer => ({ ...noAnswer, value, reason })
const plan = (answers: AnswerSet, profile = 'EE') => proposeActions(definition, profile, answers)
const keys = (actions: readonly ProposedAction[]) => actions.map((action) => action.key)

describe('the actions that answers call for', () => {
  it.each([
    ['in place', said('in-place')],
    ['replaced by a justified alternative', said('alternative', 'Poste isolé du réseau.')],
    ['not applicable', said('not-applicable', 'Service hébergé.')],
    ['not applicable, its reason still to be written', said('not-applicable')],
    ['not answered', said(null)],
  ])('asks nothing for a means that is %s', (_, answer) => {
    expect(plan({ '1.1': answer })).toEqual([])
  })

  it('asks for the measure of a means that is absent or partial', () => {
    expect(plan({ '1.1': said('absent') })).toMatchObject([
      { key: 'essai/nommer-responsable', kind: 'measure', title: 'Nommer un responsable', domainId: '1' },
    ])
    expect(keys(plan({ '1.1': said('partial') }))).toEqual(['essai/nommer-responsable'])
  })

  it('asks to find out about a means that nobody knows, in a quarter of an hour', () => {
    const [action] = plan({ '2.2': said('unknown') })
    expect(action).toMatchObject({
      key: 'essai/?2.2',
      kind: 'inquiry',
      title: 'Se renseigner\u00a0: essai de restauration',
    })
    expect(action && effortHours(action)).toBe(INQUIRY_HOURS)
  })

  it('asks once for a measure that several means share, and names them all', () => {
    const actions = plan({ '2.1': said('partial'), '2.2': said('absent') })
    expect(keys(actions)).toEqual(['essai/tester-sauvegardes'])
    expect(actions[0]?.origins.map((question) => question.id)).toEqual(['2.1', '2.2'])
  })

  it('gives a shared measure the highest of the priorities of its means', () => {
    expect(plan({ '2.1': said('partial'), '2.2': said('absent') })[0]?.priority).toBe(1)
    expect(plan({ '2.1': said('absent'), '2.2': said('partial') })[0]?.priority).toBe(1)
    expect(plan({ '2.1': said('partial'), '2.2': said('partial') })[0]?.priority).toBe(2)
  })

  it('keeps the two actions apart when one means is absent and the other unknown', () => {
    expect(keys(plan({ '2.1': said('absent'), '2.2': said('unknown') }))).toEqual([
      'essai/tester-sauvegardes',
      'essai/?2.2',
    ])
  })

  it('asks nothing for a means that the profile does not have', () => {
    expect(plan({ '1.3': said('absent') }, 'EI')).toEqual([])
  })
})

describe('the order of the plan', () => {
  it.each([
    ['absent, asked of every entity', '1.1', 'absent', 1],
    ['partial, asked of every entity', '1.1', 'partial', 2],
    ['unknown, asked of every entity', '1.1', 'unknown', 2],
    ['absent, asked of everyone without saying so', '3.1', 'absent', 1],
    ['absent, asked of essential entities only', '1.3', 'absent', 3],
    ['unknown, asked of essential entities only', '1.3', 'unknown', 3],
  ] as const)('gives its priority to a means that is %s', (_, id, value, priority) => {
    expect(plan({ [id]: said(value) })[0]?.priority).toBe(priority)
  })

  /**
   * | moyen | réponse        | priorité | effort | rang |
   * | 1.1   | absent         | P1       |   2 h  |  1   |
   * | 3.2   | absent         | P1       |  12 h  |  2   |
   * | 3.1   | je ne sais pas | P2       | 0,25 h |  3   |
   * | 2.1   | partiel        | P2       |   6 h  |  4   |
   * | 1.2   | partiel        | P2       |  24 h  |  5   |
   * | 1.3   | absent         | P3       |   4 h  |  6   |
   * | 2.3   | partiel        | P3       |  60 h  |  7   |
   */
  it('puts the first things first: priority, then effort', () => {
    const actions = plan({
      '2.3': said('partial'),
      '1.3': said('absent'),
      '1.2': said('partial'),
      '2.1': said('partial'),
      '3.1': said('unknown'),
      '3.2': said('absent'),
      '1.1': said('absent'),
    })
    expect(actions.map(({ origins, priority }) => `P${priority} ${origins[0]?.id}`)).toEqual([
      'P1 1.1',
      'P1 3.2',
      'P2 3.1',
      'P2 2.1',
      'P2 1.2',
      'P3 1.3',
      'P3 2.3',
    ])
  })

  it('settles equal efforts by the order of the questionnaire', () => {
    const unknown = said('unknown')
    expect(keys(plan({ '3.2': unknown, '1.2': unknown, '1.1': unknown }))).toEqual([
      'essai/?1.1',
      'essai/?1.2',
      'essai/?3.2',
    ])
  })
})

describe('the plan, whatever the answers', () => {
  const anAnswer = fc
    .record({ value: fc.constantFrom(...answerValues, null), reason: fc.constantFrom('', 'Motif écrit') })
    .map(({ value, reason }) => said(value, reason))
  const answerSet: fc.Arbitrary<AnswerSet> = fc.dictionary(fc.constantFrom(...ids), anAnswer)
  const profile = fc.constantFrom('EI', 'EE', 'volontaire')

  it('has one action per key, and never twice the same measure', () => {
    fc.assert(
      fc.property(answerSet, profile, (answers, id) => {
        const actions = plan(answers, id)
        expect(new Set(keys(actions)).size).toBe(actions.length)
        const measures = actions.filter((action) => action.kind === 'measure').map((action) => action.measure.id)
        expect(new Set(measures).size).toBe(measures.length)
      }),
    )
  })

  it('covers every gap once, and nothing else', () => {
    fc.assert(
      fc.property(answerSet, (answers) => {
        const gaps = ids.filter((id) =>
          ['partial', 'absent', 'unknown'].includes(coverageStatus(answers[id] ?? noAnswer)),
        )
        const origins = plan(answers).flatMap((action) => action.origins.map((question) => question.id))
        expect(origins.toSorted()).toEqual(gaps.toSorted())
      }),
    )
  })

  it('is in one order only, which the order of the answers does not change', () => {
    const rank = (action: ProposedAction) => [
      action.priority,
      effortHours(action),
      ids.indexOf(action.origins[0]?.id ?? ''),
    ]
    const before = (a: readonly number[], b: readonly number[]) => {
      const [x = 0, y = 0] =
        a.map((value, index) => [value, b[index] ?? 0]).find(([left, right]) => left !== right) ?? []
      return x < y
    }
    fc.assert(
      fc.property(answerSet, profile, (answers, id) => {
        const actions = plan(answers, id)
        actions.slice(1).forEach((action, index) => {
          const previous = actions[index]
          expect(previous && before(rank(previous), rank(action))).toBe(true)
        })
        const reversed = Object.fromEntries(Object.entries(answers).toReversed())
        expect(keys(plan(reversed, id))).toEqual(keys(actions))
      }),
    )
  })
})
