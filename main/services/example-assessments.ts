import { type Answer, noAnswer } from '../../questionnaires/answers'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { demoAnswers } from './demo-answers'
import { chance } from './demo-chance'
import { monthsLater } from './demo-evidence'
import { examplePeople } from './example-entity'

/** Where an assessment of the example stands: the hospital as a legal entity, or its care home. */
export type ExamplePlace = 'organisation' | 'care-home'

/** The assessments of the example, the one it opens on first. */
export const exampleAssessments: readonly {
  readonly questionnaireId: string
  readonly profile: string
  readonly place: ExamplePlace
  /** How many months ago a first campaign was closed; null: there was none. */
  readonly firstCampaign: number | null
}[] = [
  { questionnaireId: 'nis2-recyf', profile: 'EE', place: 'organisation', firstCampaign: null },
  {
    questionnaireId: 'identification-electronique',
    profile: 'etablissement',
    place: 'organisation',
    firstCampaign: null,
  },
  { questionnaireId: 'essms-maturite', profile: 'complet', place: 'care-home', firstCampaign: 12 },
]

/** The answers of the demonstration, given by someone; a third of those with evidence were checked by someone else. */
export function exampleAnswers(
  definition: QuestionnaireDefinition,
  profile: string,
  asOf: string,
): Record<string, Answer> {
  let proved = 0
  return Object.fromEntries(
    demoAnswers(definition, profile, asOf).map(({ questionId, ...given }): [string, Answer] => {
      const checked = given.evidence.length > 0 && proved++ % 3 === 0
      const verification = checked ? { by: examplePeople.verifier, on: asOf } : null
      return [questionId, { ...noAnswer, ...given, answeredBy: examplePeople.respondent, verification }]
    }),
  )
}

/** The share of levels that rose by one since the first campaign, and of answers still to be confirmed. */
const RISEN = 0.35
const TO_CONFIRM = 0.15

/**
 * What was answered in the first campaign, from what is answered now: some levels were lower, and nothing could be shown
 * yet.
 *
 * @param months how long ago
 */
export function firstAnswers(
  definition: QuestionnaireDefinition,
  now: Readonly<Record<string, Answer>>,
  months: number,
  asOf: string,
): Record<string, Answer> {
  const levels = new Set(
    definition.domains.flatMap(({ questions }) => questions.flatMap((q) => (q.scale === 'maturity-0-4' ? [q.id] : []))),
  )
  return Object.fromEntries(
    Object.entries(now).map(([id, answer]): [string, Answer] => {
      const rose = levels.has(id) && typeof answer.value === 'number' && answer.value > 0 && chance(id, 'rise') < RISEN
      const value = rose && typeof answer.value === 'number' ? answer.value - 1 : answer.value
      const evidence = answer.evidence.filter(({ date }) => date !== null && date <= monthsLater(asOf, -months))
      return [id, { ...answer, value, comment: rose ? '' : answer.comment, evidence, verification: null }]
    }),
  )
}

/** The answers of the second campaign: what has not moved since the first is for a part still to be confirmed. */
export function secondAnswers(
  now: Readonly<Record<string, Answer>>,
  first: Readonly<Record<string, Answer>>,
  firstDay: string,
): Record<string, Answer> {
  return Object.fromEntries(
    Object.entries(now).map(([id, answer]): [string, Answer] => {
      const same = first[id]?.value === answer.value && answer.evidence.length === 0
      if (!same || chance(id, 'confirm') >= TO_CONFIRM) return [id, answer]
      return [id, { ...answer, toConfirm: true, provenance: { kind: 'campaign', on: firstDay }, verification: null }]
    }),
  )
}
