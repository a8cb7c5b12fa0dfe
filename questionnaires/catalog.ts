/** A version of a questionnaire that ships with the application. */
export type CatalogEntry = { readonly id: string; readonly version: string }

/** The versions that exist, oldest first for each questionnaire. The last one of an id is used for new assessments. */
export const catalog: readonly CatalogEntry[] = [
  { id: 'essms-maturite', version: '1.0.0' },
  { id: 'essms-maturite', version: '1.1.0' },
  { id: 'identification-electronique', version: '1.0.0' },
  { id: 'nis2-recyf', version: '2.5.0' },
]

/** Where the file of a version stands: written in YAML under `definitions`, shipped in JSON with the application. */
export function definitionPath(entry: CatalogEntry, format: 'yaml' | 'json'): string {
  return `${entry.id}/${entry.version}.${format}`
}

/** Compares « 1.10.0 » and « 1.9.2 » part by part, as numbers: negative when the first is older. */
export function compareVersions(a: string, b: string): number {
  const others = b.split('.').map(Number)
  const gaps = a.split('.').map((part, index) => Number(part) - (others[index] ?? 0))
  return gaps.find((gap) => gap !== 0) ?? 0
}
