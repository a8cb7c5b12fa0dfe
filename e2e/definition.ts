import { readFileSync } from 'node:fs'
import path from 'node:path'
import { loadDefinition } from '../questionnaires/load'
import type { Question } from '../questionnaires/schema'

const file = path.join(import.meta.dirname, '..', 'questionnaires', 'definitions', 'nis2-recyf', '2.5.0.yaml')

/** The questionnaire that the journeys answer. */
export const recyf = loadDefinition(readFileSync(file, 'utf8'), file)

/** @throws {RangeError} when the questionnaire has no such means */
export function means(id: string): Question {
  const question = recyf.domains.flatMap((domain) => domain.questions).find((candidate) => candidate.id === id)
  if (!question) throw new RangeError(`no means ${id}`)
  return question
}
