import { describe, expect, it } from 'vitest'
import { type AnswerSet, noAnswer } from './answers'
import { requirementWords, windowWords } from './milestone-words'
import { milestoneStates } from './scoring/milestones'
import { aMaturityDefinition } from './testing/a-maturity-definition'

const definition = aMaturityDefinition()

/** The words of every requirement of the first line, by the id of its question. */
function words(values: Readonly<Record<string, string | number>>, definition = aMaturityDefinition()) {
  const answers: AnswerSet = Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, { ...noAnswer, value }]),
  )
  const [line] = milestoneStates(definition, 'complet', answers, '2026-11-22')
  const states = line?.objectives.flatMap(({ requirements }) => requirements) ?? []
  return Object.fromEntries(states.map((state) => [state.question.id, requirementWords(state, answers)]))
}

describe('what a milestone asks for', () => {
  it('is said with where one stands and what is missing', () => {
    const said = words({
      essai: 2,
      couverture: 60,
      personnes: 480,
      equipees: 310,
      'dernier-essai': '2026-12-20',
      charte: 'no',
    })
    expect(said).toMatchObject({
      essai: {
        figure: 'Niveau 2',
        threshold: 'Niveau 3 au moins',
        missing: 'Passer au niveau 3\u00a0: «\u00a0La règle est écrite et suivie (essai de restauration).\u00a0»',
      },
      couverture: { figure: '60\u00a0%', threshold: '75\u00a0% au moins', missing: 'Il manque 15\u00a0points.' },
      'dernier-essai': {
        figure: '20/12/2026',
        threshold: 'Une date passée',
        missing: 'Prévu avant la fin de la relève.',
      },
      equipees: {
        figure: '64,5\u00a0% (310 personnes sur 480)',
        threshold: '100\u00a0%',
        missing: 'Il en manque 170 (personnes).',
      },
      charte: { figure: 'Non', threshold: 'Oui', missing: 'Réponse attendue\u00a0: Oui.' },
    })
  })

  it('lacks nothing once it is met', () => {
    const said = words({
      essai: 4,
      couverture: 75,
      personnes: 480,
      equipees: 480,
      'dernier-essai': '2026-11-22',
      charte: 'yes',
    })
    expect(Object.values(said).map(({ missing }) => missing)).toEqual(['', '', '', '', ''])
  })

  it('is to be answered while it is not known', () => {
    expect(words({ essai: 'unknown' }).essai).toMatchObject({
      figure: 'Non renseigné',
      missing: 'Réponse à donner.',
    })
  })

  it('asks each year anew for what is done every year', () => {
    const yearly = aMaturityDefinition()
    const [line] = yearly.milestones ?? []
    if (!line) throw new Error('no line')
    const again = { ...line.objectives[0], requires: [{ question: 'dernier-essai', notBefore: '2026-07-01' }] }
    const objective = { id: 'A', year: 2026, title: 'Essai', text: 'Un essai par an.', ...again }
    const said = words(
      { 'dernier-essai': '2026-03-12' },
      { ...yearly, milestones: [{ ...line, objectives: [objective] }] },
    )
    expect(said['dernier-essai']).toEqual({
      figure: '12/03/2026',
      threshold: 'Une date passée, à partir du 01/07/2026',
      missing: 'À refaire à partir du 01/07/2026\u00a0: la date donnée vaut pour une année précédente.',
    })
  })

  it('never reads as reached when it is just short', () => {
    expect(words({ personnes: 5000, equipees: 4999 }).equipees?.figure).toMatch(/^99,9\s%/)
  })

  it('is checked in a window with its dates', () => {
    const [window] = definition.milestones?.[0]?.windows ?? []
    expect(window && windowWords(window)).toBe('Second semestre 2026, du 01/07/2026 au 31/12/2026')
  })
})
