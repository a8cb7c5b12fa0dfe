import type { Establishment, Organisation, Overview } from '../../../main/ipc/contract'
import { searchable } from '../../../questionnaires/typography'

/** A legal entity and those of its establishments that are listed. */
export type EstablishmentGroup = {
  readonly organisation: Organisation
  readonly establishments: readonly Establishment[]
}

/** What the list shows of an overview: its groups, the search in them, and the assessments of an establishment. */
type EstablishmentList = {
  readonly groups: readonly EstablishmentGroup[]
  readonly searchIn: (search: string) => readonly EstablishmentGroup[]
  readonly assessmentsOf: (establishment: Establishment) => number
}

const lists = new WeakMap<Overview, EstablishmentList>()

/** The list of an overview, kept with it: coming back to the list, and searching in it, prepare nothing a second time. */
export function establishmentListOf(overview: Overview): EstablishmentList {
  const kept = lists.get(overview)
  if (kept) return kept
  const groups = groupEstablishments(overview)
  const list = { groups, searchIn: searcherOf(groups), assessmentsOf: countAssessments(overview) }
  lists.set(overview, list)
  return list
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
 * Searches groups: those where every word is found, whatever the case and the accents; all the establishments of an entity
 * whose own name has them, else those that have them with it. The texts are prepared at the first search, for those that
 * follow.
 */
export function searcherOf(groups: readonly EstablishmentGroup[]): (search: string) => readonly EstablishmentGroup[] {
  let prepared: readonly SearchedGroup[] | null = null
  return (search) => {
    const words = searchable(search)
      .split(' ')
      .filter((word) => word !== '')
    if (words.length === 0) return groups
    const has = (text: string) => words.every((word) => text.includes(word))
    prepared ??= groups.map(searched)
    return prepared.flatMap(({ group, entity, texts }) => {
      if (has(entity)) return [group]
      const establishments = group.establishments.filter((_, index) => has(texts[index] ?? ''))
      return establishments.length > 0 ? [{ ...group, establishments }] : []
    })
  }
}

/** A group with what is searched in it: the texts of its establishments are in their order. */
type SearchedGroup = { readonly group: EstablishmentGroup; readonly entity: string; readonly texts: readonly string[] }

function searched(group: EstablishmentGroup): SearchedGroup {
  const { name, finess, siren } = group.organisation.details
  const entity = searchable([name, finess, siren].join(' '))
  const texts = group.establishments.map(
    ({ details }) =>
      `${entity} ${searchable([details.name, details.finess, details.category, details.department].join(' '))}`,
  )
  return { group, entity, texts }
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
