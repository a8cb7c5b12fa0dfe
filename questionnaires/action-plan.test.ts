import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effortHours, INQUIRY_HOURS, type ProposedAction, proposeActions } from './action-plan'
import { type Answer, type AnswerSet, type AnswerValue, noAnswer, statusAnswers } from './answers'
import { allQuestions } from './questions'
import type { QuestionnaireDefinition } from './schema'
import { coverageStatus } from './scoring/coverage'
import { aDefinition } from './testing/a-definition'
import { aMaturityDefinition } from './testing/a-maturity-definition'

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
    .record({ value: fc.constantFrom(...statusAnswers, null), reason: fc.constantFrom('', 'Motif écrit') })
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

describe('the actions of a questionnaire of levels', () => {
  const levels = aMaturityDefinition()
  const plan = (values: Record<string, AnswerValue>) =>
    proposeActions(
      levels,
      'complet',
      Object.fromEntries(Object.entries(values).map(([id, value]) => [id, said(value, 'Motif écrit')])),
    ).map(({ key, kind, priority, level }) => [key, kind, priority, level])

  it('are those that each answer calls for: to do, then to go further, then nothing', () => {
    expect(plan({ copie: 2 })).toEqual([['essai-maturite/isoler-une-copie', 'measure', 1, 1]])
    expect(plan({ copie: 3 })).toEqual([['essai-maturite/controler-la-copie', 'measure', 3, 2]])
    expect(plan({ copie: 4 })).toEqual([])
    expect(plan({ copie: 'not-applicable' })).toEqual([])
  })

  it('come first for core questions, last for what goes further', () => {
    expect(
      plan({ copie: 3, nominatif: 0, accueil: 1, exercice: 'unknown', essai: 'unknown' }).map(([key, , priority]) => [
        key,
        priority,
      ]),
    ).toEqual([
      ['essai-maturite/ouvrir-des-comptes', 1],
      ['essai-maturite/?essai', 2],
      ['essai-maturite/accueillir-les-nouveaux', 2],
      ['essai-maturite/?exercice', 3],
      ['essai-maturite/controler-la-copie', 3],
    ])
  })

  it('compare figures, shares of a whole, and choices', () => {
    expect(plan({ couverture: 74 })).toHaveLength(1)
    expect(plan({ couverture: 74.9 })).toHaveLength(1)
    expect(plan({ couverture: 75 })).toHaveLength(0)
    expect(plan({ equipees: 5 })).toHaveLength(0)
    expect(plan({ equipees: 5, personnes: 10 })).toHaveLength(1)
    expect(plan({ delai: 30 })).toEqual([['essai-maturite/fermer-les-comptes', 'measure', 2, 1]])
    expect(plan({ delai: 5 })).toEqual([['essai-maturite/automatiser-la-fermeture', 'measure', 3, 2]])
    expect(plan({ charte: 'no' })).toHaveLength(1)
    expect(plan({ charte: 'yes' })).toHaveLength(0)
  })

  it('share the key of the measure they are the same work as', () => {
    expect(plan({ essai: 0 })).toEqual([['essai/tester-sauvegardes', 'measure', 1, 1]])
  })

  it('leave out questions that the situation sets aside', () => {
    expect(plan({ essai: 0, serveur: 'no' })).toEqual([])
  })

  it('come first at level 0 where no question is core', () => {
    const domains = levels.domains.map((domain) => ({
      ...domain,
      questions: domain.questions.map((question) => ({ ...question, core: undefined, heldFrom: undefined })),
    }))
    const without = { ...levels, domains } as QuestionnaireDefinition
    const answers = { copie: said(0), nominatif: said(1), delai: said(300), exercice: said('unknown') }
    expect(proposeActions(without, 'complet', answers).map(({ key, priority }) => [key, priority])).toEqual([
      ['essai-maturite/fermer-les-comptes', 1],
      ['essai-maturite/isoler-une-copie', 1],
      ['essai-maturite/?exercice', 2],
      ['essai-maturite/ouvrir-des-comptes', 2],
    ])
  })
})
