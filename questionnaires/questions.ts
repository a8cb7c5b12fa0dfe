import type { Domain, Measure, Profile, Question, QuestionnaireDefinition } from './schema'

/** The profile of a definition by its id. @throws {RangeError} when the definition has no such profile */
export function profileOf(definition: QuestionnaireDefinition, profileId: string): Profile {
  const profile = definition.profiles.find((candidate) => candidate.id === profileId)
  if (!profile) throw new RangeError(`profil inconnu « ${profileId} »`)
  return profile
}

/**
 * Whether a question is for a profile, whatever was answered. A question that does not apply is hidden; its answer is
 * kept. What the answers themselves rule out is in `applicability.ts`.
 */
export function appliesTo(question: Question, profile: Profile, domain: Domain): boolean {
  if (profile.coreOnly === true && question.core !== true && domain.context !== true) return false
  return question.applies === undefined || (profile.tag !== undefined && question.applies.includes(profile.tag))
}

/** The questions of a domain asked to a profile, in the order of the definition. */
export function applicableQuestions(domain: Domain, profile: Profile): readonly Question[] {
  return domain.questions.filter((question) => appliesTo(question, profile, domain))
}

/** Every question of a definition, applicable or not, in order. */
export function allQuestions(definition: QuestionnaireDefinition): readonly Question[] {
  return definition.domains.flatMap((domain) => domain.questions)
}

/** Every question of a definition by its id. */
export const questionsById = onceFor(
  (definition): ReadonlyMap<string, Question> =>
    new Map(allQuestions(definition).map((question) => [question.id, question])),
)

/** The domain of each question, by its id. */
export const domainsByQuestion = onceFor(
  ({ domains }): ReadonlyMap<string, Domain> =>
    new Map(domains.flatMap((domain) => domain.questions.map((question) => [question.id, domain]))),
)

/** Every measure of a definition by its id. */
export const measuresById = onceFor(
  ({ domains }): ReadonlyMap<string, Measure> =>
    new Map(domains.flatMap((domain) => domain.measures.map((measure) => [measure.id, measure]))),
)

/** Made once for each definition, which never changes: a plan asks for it at every one of its lines. */
function onceFor<T>(make: (definition: QuestionnaireDefinition) => T): (definition: QuestionnaireDefinition) => T {
  const made = new WeakMap<QuestionnaireDefinition, { readonly value: T }>()
  return (definition) => {
    const known = made.get(definition) ?? { value: make(definition) }
    made.set(definition, known)
    return known.value
  }
}
