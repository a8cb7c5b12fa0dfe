import type { Establishment, Organisation, Overview } from '../../../main/ipc/contract'
import { searchable } from '../../../questionnaires/typography'

/** A legal entity and those of its establishments that are listed. */
export type EstablishmentGroup = {
  readonly organisation: Organisation
  readonly establishments: readonly Establishment[]
}

/** One for all: making a comparison in French costs more than making it a thousand times. */
const french = new Intl.Collator('fr')

/**
 * Every legal entity with its establishments that are not archived, in alphabetical order. An organisation whose
 * establishment was never created stays in sight; one whose establishments are all archived does not.
 */
export function groupEstablishments({ organisations, establishments }: Overview): readonly EstablishmentGroup[] {
  const of = new Map<string, Establishment[]>()
  for (const establishment of establishments) {
    const siblings = of.get(establishment.organisationId)
    if (siblings) siblings.push(establishment)
    else of.set(establishment.organisationId, [establishment])
  }
  return organisations
    .flatMap((organisation) => {
      const all = of.get(organisation.id) ?? []
      const listed = all
        .filter(({ archivedAt }) => archivedAt === null)
        .toSorted((a, b) => french.compare(a.details.name, b.details.name))
      const bare = all.length === 0 && organisation.archivedAt === null
      return listed.length > 0 || bare ? [{ organisation, establishments: listed }] : []
    })
    .toSorted((a, b) => french.compare(a.organisation.details.name, b.organisation.details.name))
}

/**
 * The groups where every word is found, whatever the case and the accents: all the establishments of an entity whose own
 * name has them, else those that have them with it.
 */
export function searchGroups(groups: readonly EstablishmentGroup[], search: string): readonly EstablishmentGroup[] {
  const words = searchable(search)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return groups
  const has = (text: string) => words.every((word) => text.includes(word))
  return groups.flatMap(({ organisation, establishments }) => {
    const entity = searchable(
      [organisation.details.name, organisation.details.finess, organisation.details.siren].join(' '),
    )
    if (has(entity)) return [{ organisation, establishments }]
    const found = establishments.filter(({ details }) =>
      has(`${entity} ${searchable([details.name, details.finess, details.category, details.department].join(' '))}`),
    )
    return found.length > 0 ? [{ organisation, establishments: found }] : []
  })
}

/** How many assessments that are not archived each establishment is concerned by: its own, and those of its entity. */
export function countAssessments({ assessments }: Overview): (establishment: Establishment) => number {
  const counts = new Map<string, number>()
  for (const { archivedAt, establishmentId, organisationId } of assessments) {
    if (archivedAt !== null) continue
    const owner = establishmentId ?? organisationId
    counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  return ({ id, organisationId }) => (counts.get(id) ?? 0) + (counts.get(organisationId) ?? 0)
}
