import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { AnswerValue } from '../questionnaires/answers'
import { loadDefinition } from '../questionnaires/load'
import { domainsByQuestion } from '../questionnaires/questions'
import type { Domain, Question, QuestionnaireDefinition } from '../questionnaires/schema'
import { offeredValues } from '../questionnaires/survey-json'

const folder = path.join(import.meta.dirname, '..', 'questionnaires', 'definitions')

function shipped(id: string, version: string): QuestionnaireDefinition {
  const file = path.join(folder, id, `${version}.yaml`)
  return loadDefinition(readFileSync(file, 'utf8'), file)
}

/** The questionnaires that the journeys answer. */
export const recyf = shipped('nis2-recyf', '2.5.0')
export const essms = shipped('essms-maturite', '1.1.0')
export const essmsBefore = shipped('essms-maturite', '1.0.0')
export const identification = shipped('identification-electronique', '1.0.0')

/** @throws {RangeError} when the questionnaire has no such question */
export function questionOf(definition: QuestionnaireDefinition, id: string): Question {
  const question = definition.domains.flatMap((domain) => domain.questions).find((candidate) => candidate.id === id)
  if (!question) throw new RangeError(`no question ${id} in ${definition.id}`)
  return question
}

/** @throws {RangeError} when the questionnaire has no such domain */
export function domainOf(definition: QuestionnaireDefinition, id: string): Domain {
  const domain = definition.domains.find((candidate) => candidate.id === id)
  if (!domain) throw new RangeError(`no domain ${id} in ${definition.id}`)
  return domain
}

/** A question of ReCyF. */
export const means = (id: string): Question => questionOf(recyf, id)

/**
 * The digit that gives this answer.
 *
 * @throws {RangeError} when the question does not offer it
 */
export function digitOf(definition: QuestionnaireDefinition, question: Question, value: AnswerValue): string {
  const domain = domainsByQuestion(definition).get(question.id)
  const index = domain ? offeredValues(question, domain).indexOf(value) : -1
  if (index < 0) throw new RangeError(`${question.id} does not offer ${value}`)
  return String(index + 1)
}
