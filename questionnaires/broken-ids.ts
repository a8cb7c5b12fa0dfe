import { specialValues } from './answers'
import type { BrokenReference } from './references'
import type { QuestionnaireDefinition } from './schema'

/** Words of the language of conditions: a question of that name could not be told from them. */
const RESERVED: ReadonlySet<string> = new Set(['profile', 'score', 'and', 'or', 'not'])

/** Identifiers of lists used twice, or that mean something else elsewhere. */
export function brokenIds(definition: QuestionnaireDefinition): readonly BrokenReference[] {
  const broken: BrokenReference[] = []
  const unique = (
    kind: string,
    path: readonly PropertyKey[],
    items: readonly { readonly id: string }[],
    suffix = '',
  ) => {
    const seen = new Set<string>()
    items.forEach(({ id }, index) => {
      if (seen.has(id)) {
        broken.push({ path: [...path, index, 'id'], message: `${kind} « ${id} » : identifiant déjà employé${suffix}` })
      }
      seen.add(id)
    })
  }
  unique('profil', ['profiles'], definition.profiles)
  unique('pilier', ['pillars'], definition.pillars)
  unique('source de référence', ['referenceSources'], definition.referenceSources)
  unique('jalons', ['milestones'], definition.milestones ?? [])
  definition.domains.forEach((domain, d) => {
    domain.questions.forEach((question, q) => {
      const path = ['domains', d, 'questions', q]
      const reserved = (id: string, at: readonly PropertyKey[]) =>
        broken.push({ path: [...path, ...at], message: `question ${question.id} : « ${id} » est un mot réservé` })
      if (RESERVED.has(question.id)) reserved(question.id, ['id'])
      if (question.scale !== 'choice') return
      unique('choix', [...path, 'choices'], question.choices, ` dans la question ${question.id}`)
      question.choices.forEach(({ id }, index) => {
        if (specialValues.some((special) => special === id)) reserved(id, ['choices', index, 'id'])
      })
    })
  })
  return broken
}
