import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Model } from 'survey-core'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, noAnswer } from '../answers'
import { catalog, definitionPath } from '../catalog'
import { lintDefinition } from '../lint'
import { loadDefinition } from '../load'
import { allQuestions, measuresById } from '../questions'
import { choiceValues, isValidValue } from '../scales'
import type { Question, QuestionnaireDefinition } from '../schema'
import { toSurveyJson } from '../survey-json'
import { calledMeasures, measuresOf } from '../triggers'
import { equivalenceFaults } from '../upgrade'

const load = (name: string) => loadDefinition(readFileSync(path.join(import.meta.dirname, name), 'utf8'), name)
const versions = catalog.map((entry) => [`${entry.id} ${entry.version}`, load(definitionPath(entry, 'yaml'))] as const)

/** A hundred figures and the bounds of each trigger stand for all the others. */
function someValues(question: Question): readonly AnswerValue[] {
  if (question.scale !== 'percent' && question.scale !== 'count') return choiceValues(question)
  const [low, high] = question.scale === 'percent' ? [0, 100] : [question.min, question.max]
  const bounds = question.measures.flatMap(({ from = low, upTo = high }) => [from, upTo])
  return [...bounds, ...Array.from({ length: 101 }, (_, step) => Math.round(low + ((high - low) * step) / 100))]
}

/** Answers to one question, its whole being the largest possible when it is a part. */
function answered(definition: QuestionnaireDefinition, question: Question, value: AnswerValue): AnswerSet {
  const answer = (given: AnswerValue) => ({ ...noAnswer, value: given, reason: 'Motif' })
  const whole = allQuestions(definition).find(({ id }) => question.scale === 'count' && id === question.of)
  return { ...(whole?.scale === 'count' && { [whole.id]: answer(whole.max) }), [question.id]: answer(value) }
}

describe.each(versions)('%s', (_, definition) => {
  it('has no fault of writing', () => {
    expect(lintDefinition(definition)).toEqual([])
  })

  it('is accepted by SurveyJS without a remark, for each profile', () => {
    for (const profile of definition.profiles) {
      expect(new Model(toSurveyJson(definition, profile)).jsonErrors ?? []).toEqual([])
    }
  })

  it('offers only answers that its scales admit', () => {
    for (const question of allQuestions(definition)) {
      for (const value of choiceValues(question)) expect(isValidValue(question, value)).toBe(true)
    }
  })

  it('leads to each measure by some answer', () => {
    const reached = new Set(
      allQuestions(definition).flatMap((question) =>
        someValues(question).flatMap((value) =>
          calledMeasures(question, answered(definition, question, value)).map(({ measure }) => measure),
        ),
      ),
    )
    expect([...measuresById(definition).keys()].filter((id) => !reached.has(id))).toEqual([])
  })

  it('keeps the measures of a question in its domain', () => {
    for (const domain of definition.domains) {
      const own = new Set(domain.measures.map(({ id }) => id))
      const foreign = domain.questions.flatMap(measuresOf).filter(({ measure }) => !own.has(measure))
      // ReCyF shares some measures between objectives.
      if (definition.scoring.method !== 'coverage') expect(foreign).toEqual([])
    }
  })

  it('calls for nothing where the levels of a figure leave nothing to do', () => {
    for (const question of allQuestions(definition)) {
      if (question.scale !== 'maturity-0-4') continue
      expect(calledMeasures(question, answered(definition, question, 4))).toEqual([])
      expect(calledMeasures(question, answered(definition, question, 0)).some(({ level }) => level === 1)).toBe(true)
    }
  })

  it('says what becomes of the answers of the version before', () => {
    const index = versions.findIndex(([, candidate]) => candidate === definition)
    const [, before] = versions[index - 1] ?? []
    if (before?.id !== definition.id) expect(definition.equivalence).toBeUndefined()
    else expect(equivalenceFaults(before, definition)).toEqual([])
  })

  it('names measures of other questionnaires that exist', () => {
    const known = new Set(
      versions.flatMap(([, { id, domains }]) => domains.flatMap((d) => d.measures.map((m) => `${id}/${m.id}`))),
    )
    const named = [...measuresById(definition).values()].flatMap(({ sameAs }) => sameAs ?? [])
    expect(named.filter((key) => !known.has(key))).toEqual([])
  })

  it('refers to questions of other questionnaires that exist', () => {
    const ids = new Map(
      versions.map(([, { id, domains }]) => [id, new Set(domains.flatMap((d) => d.questions.map((q) => q.id)))]),
    )
    const wrong = allQuestions(definition).flatMap((question) =>
      question.references.flatMap(({ source, items }) => items.filter((item) => ids.get(source)?.has(item) === false)),
    )
    expect(wrong).toEqual([])
  })
})
