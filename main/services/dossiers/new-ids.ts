import type { Dossier } from './format'

/**
 * The same dossier under new ids, wherever they are written: rows, links, edits of actions, snapshots. An id is a UUID: no
 * other text is one of them by chance.
 */
export function underNewIds({ rows, copies, ...rest }: Dossier, newId: () => string): Dossier {
  const lists = [rows.establishments, rows.assessments, rows.evidence, rows.snapshots, rows.events, rows.planChanges]
  const old = [rows.organisation.id, ...[...lists, rows.contacts].flatMap((list) => list.map(({ id }) => id))]
  const renewed = new Map(old.map((id) => [id, newId()]))
  return { ...rest, rows: replaced(rows, renewed), copies: replaced(copies, renewed) }
}

/** Copies a value of JSON, each text that is a key of the map replaced. */
function replaced<T>(value: T, by: ReadonlyMap<string, string>): T {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return by.get(part) ?? part
    if (Array.isArray(part)) return part.map(walk)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, held]) => [key, walk(held)]))
  }
  // The shape is that of the value: texts are replaced by texts, and nothing else.
  return walk(value) as T
}
