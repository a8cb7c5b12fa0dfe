import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionsById } from '../../questionnaires/questions'
import { isValidValue } from '../../questionnaires/scales'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { found } from '../services/context'
import { checkAnswers, DemoInputError, parseAnswersFile } from '../services/demo-input'
import { campaign } from './campaign'
import { damaged, someDamages, textPieces } from './damage'

const definition = aMaturityDefinition()
const profile = found(definition.profiles.at(-1) ?? null, 'the last profile')
const questions = questionsById(definition)
const written = {
  format: 1,
  questionnaire: definition.id,
  version: definition.version,
  profile: profile.id,
  asOf: '2026-11-22',
  answers: {
    copie: { value: 2, comment: 'Sur un disque.', evidence: ['Rapport', { title: 'Contrat', date: '2026-10-01' }] },
    essai: { value: 'not-applicable', reason: 'Pas de serveur.' },
    couverture: { value: 80 },
    personnes: { value: 12 },
    'dernier-essai': { value: '2026-06-30', officialNumber: '1.2' },
    charte: { value: 'yes' },
  },
}
const file = Buffer.from(JSON.stringify(written, null, 2))

/** Reads a file of answers as the demonstration does: every answer that comes out answers its question. */
function isRefusedOrRight(text: string): void {
  try {
    const { answers } = parseAnswersFile(text)
    for (const { questionId, value } of checkAnswers(definition, profile, answers)) {
      const question = questions.get(questionId)
      expect(question && isValidValue(question, value)).toBe(true)
    }
  } catch (error) {
    if (!(error instanceof DemoInputError)) throw error
    expect(error.problems.length).toBeGreaterThan(0)
    for (const problem of error.problems) expect(problem.trim()).not.toBe('')
  }
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe('whatever happens to a file of answers', () => {
  it('the one that is damaged below is right', () => {
    expect(checkAnswers(definition, profile, parseAnswersFile(file.toString()).answers)).toHaveLength(6)
  })

  const anywhere = campaign('answers', 0.5, someDamages(textPieces), (damages) =>
    isRefusedOrRight(damaged(file, damages).toString()),
  )
  it('it is refused with reasons, or what it gives is right', anywhere.assert, anywhere.limit)

  const shapes = campaign(
    'answers',
    0.5,
    fc.record({
      key: fc.constantFrom(...Object.keys(written), ...questions.keys()),
      value: fc.oneof(
        fc.jsonValue({ maxDepth: 4 }),
        fc.record({ value: fc.jsonValue(), reason: fc.jsonValue(), comment: fc.jsonValue(), evidence: fc.jsonValue() }),
      ),
    }),
    ({ key, value }) => {
      const inAnswers = questions.has(key)
      const changed = inAnswers
        ? { ...written, answers: { ...written.answers, [key]: value } }
        : { ...written, [key]: value }
      isRefusedOrRight(JSON.stringify(changed))
    },
  )
  it('so it is when a value has another shape', shapes.assert, shapes.limit)
})
