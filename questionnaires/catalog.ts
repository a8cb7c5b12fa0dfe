/** A version of a questionnaire that ships with the application. */
export type CatalogEntry = { readonly id: string; readonly version: string }

/** The versions that exist, oldest first for each questionnaire. The last one of an id is used for new assessments. */
export const catalog: readonly CatalogEntry[] = [{ id: 'nis2-recyf', version: '2.5.0' }]

/** The version given to new assessments. @throws {RangeError} when no questionnaire has this id */
export function currentVersion(id: string): CatalogEntry {
  const entry = catalog.findLast((candidate) => candidate.id === id)
  if (!entry) throw new RangeError(`questionnaire inconnu « ${id} »`)
  return entry
}

/** Where the file of a version stands: written in YAML under `definitions`, shipped in JSON with the application. */
export function definitionPath(entry: CatalogEntry, format: 'yaml' | 'json'): string {
  return `${entry.id}/${entry.version}.${format}`
}
