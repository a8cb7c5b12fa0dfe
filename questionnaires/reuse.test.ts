import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from './answers'
import { catalog, definitionPath } from './catalog'
import { loadDefinition } from './load'
import { allQuestions } from './questions'
import { linkedQuestions, proposedValue } from './reuse'
import { isValidValue } from './scales'
import type { Question, QuestionnaireDefinition } from './schema'
import { aDefinition, aQuestion } from './testing/a-definition'
import { aLevelQuestion, aMaturityDefinition } from './testing/a-maturity-definition'

/** A ReCyF of three questions: the maturity definition of tests cites its 13.2. */
function aRecyf(): QuestionnaireDefinition {
  const [domain] = aDefinition().domains
  if (!domain) throw new Error('the test definition has a domain')
  const questions = ['13.1', '13.2', '13.3'].map((id) =>
    aQuestion({ id, label: `Moyen ${id}`, measure: 'nommer-responsable' }),
  )
  return aDefinition({ id: 'nis2-recyf', title: 'Alignement d’essai', domains: [{ ...domain, questions }] })
}

/** The questions of a definition replaced by levels that cite these items. */
function citing(id: string, items: Record<string, readonly string[]>, links = true): QuestionnaireDefinition {
  const base = aMaturityDefinition()
  const [, domain] = base.domains
  if (!domain) throw new Error('the test definition has domains')
  const questions = Object.entries(items).map(([question, cited]) =>
    aLevelQuestion(question, question, ['isoler-une-copie'], { references: [{ source: 'norme', items: [...cited] }] }),
  )
  return {
    ...base,
    id,
    referenceSources: [{ id: 'norme', label: 'Norme', ...(links && { linksAnswers: true as const }) }],
    domains: [{ ...domain, questions }],
  }
}

const pairs = (target: QuestionnaireDefinition, source: QuestionnaireDefinition) =>
  linkedQuestions(target, source).map((link) => [link.target.id, link.source.id, link.requirement])

describe('two questions ask for the same thing', () => {
  it('when one is the requirement that the other cites, whichever is being answered', () => {
    const requirement = 'ReCyF 2.5 (NIS 2), moyen 13.2'
    expect(pairs(aMaturityDefinition(), aRecyf())).toEqual([['copie', '13.2', requirement]])
    expect(pairs(aRecyf(), aMaturityDefinition())).toEqual([['13.2', 'copie', requirement]])
  })

  it('when both cite the same requirement, once even if they share several', () => {
    const target = citing('premier', { a: ['1', '2'], b: ['3'] })
    const source = citing('second', { x: ['2', '1'], y: ['4'], z: ['3'] })
    expect(pairs(target, source)).toEqual([
      ['a', 'x', 'Norme 1'],
      ['b', 'z', 'Norme 3'],
    ])
  })

  it('when they are the same question of the same questionnaire', () => {
    const before = aMaturityDefinition()
    const found = pairs(aMaturityDefinition({ version: '1.1.0' }), before)
    expect(found.map(([target, source]) => [target, source])).toEqual(allQuestions(before).map(({ id }) => [id, id]))
  })

  it('and not when a source is cited for information only, in either of them', () => {
    const [a, b] = [citing('premier', { a: ['1'] }), citing('second', { x: ['1'] }, false)]
    expect([...pairs(a, b), ...pairs(b, a)]).toEqual([])
  })
})

describe('the value proposed', () => {
  const status = aQuestion({ id: '13.2', label: 'Copie', measure: 'nommer-responsable' })
  const level = aLevelQuestion('copie', 'Copie', ['isoler-une-copie'])
  const held = aLevelQuestion('copie', 'Copie', ['isoler-une-copie'], { core: true, heldFrom: 2 })
  const other = (id: string) => {
    const question = allQuestions(aMaturityDefinition()).find((candidate) => candidate.id === id)
    if (!question) throw new Error(`no question ${id}`)
    return question
  }

  it.each<[string, Question, Question, AnswerValue, AnswerValue | null]>([
    ['in place as level 3', level, status, 'in-place', 3],
    ['an alternative as level 3', level, status, 'alternative', 3],
    ['partial as level 1', level, status, 'partial', 1],
    ['absent as level 0', level, status, 'absent', 0],
    ['level 4 as in place', status, level, 4, 'in-place'],
    ['level 3 as in place', status, level, 3, 'in-place'],
    ['level 2 as partial', status, level, 2, 'partial'],
    ['level 2 as in place when the question is held from 2', status, held, 2, 'in-place'],
    ['level 1 as partial', status, held, 1, 'partial'],
    ['level 0 as absent', status, level, 0, 'absent'],
    ['the same status', status, status, 'alternative', 'alternative'],
    ['the same level', held, level, 2, 2],
    ['the same share', other('couverture'), other('couverture'), 72, 72],
    ['the same day', other('dernier-essai'), other('dernier-essai'), '2026-03-01', '2026-03-01'],
    ['the same choice', other('dossier'), other('dossier'), 'heberge', 'heberge'],
    ['no count of something else', other('delai'), other('personnes'), 12, null],
    [
      'no count beyond what is admitted',
      other('equipees'),
      { ...other('equipees'), max: 9000 } as Question,
      8000,
      null,
    ],
    ['nothing from a share to a level', level, other('couverture'), 72, null],
    ['nothing from yes or no to a status', status, other('charte'), 'yes', null],
    ['nothing for « non applicable »', level, status, 'not-applicable', null],
    ['nothing for « je ne sais pas »', status, status, 'unknown', null],
  ])('is %s', (_, target, source, value, proposed) => {
    expect(proposedValue(target, source, value)).toBe(proposed)
    if (proposed !== null) expect(isValidValue(target, proposed)).toBe(true)
  })
})

describe('the published questionnaires', () => {
  const folder = path.join(import.meta.dirname, 'definitions')
  const current = new Map(
    catalog.map((entry) => {
      const name = definitionPath(entry, 'yaml')
      return [entry.id, loadDefinition(readFileSync(path.join(folder, name), 'utf8'), name)]
    }),
  )

  it('share requirements, in both directions', () => {
    const [recyf, essms] = [current.get('nis2-recyf'), current.get('essms-maturite')]
    if (!recyf || !essms) throw new Error('both are published')
    const there = linkedQuestions(essms, recyf)
    expect(there.length).toBeGreaterThan(10)
    expect(linkedQuestions(recyf, essms)).toHaveLength(there.length)
    for (const { requirement } of there) expect(requirement).toMatch(/^ReCyF 2\.5 \(NIS 2\), moyen \d/)
  })
})
