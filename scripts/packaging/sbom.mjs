/**
 * The inventory of what is shipped, in CycloneDX: that of npm without what stays on the developer's machine, plus Electron
 * and SQLite, which npm does not see.
 *
 * @param {any} full what `npm sbom --sbom-format cyclonedx` printed
 * @param {{ packages: import('./shipped-packages.mjs').ShippedPackage[], version: string, electronVersion: string, sqliteVersion: string }} shipped
 * @throws {Error} when a shipped package is not in the inventory of npm
 */
export function shippedSbom(full, { packages, version, electronVersion, sqliteVersion }) {
  const labels = new Set(packages.map(({ name, version }) => `${name}@${version}`))
  const components = full.components.filter((component) => labels.has(labelOf(component)))
  const found = new Set(components.map(labelOf))
  const missing = [...labels].filter((label) => !found.has(label))
  if (missing.length > 0) throw new Error(`not in the inventory of npm: ${missing.join(', ')}`)
  const others = [
    framework('electron', electronVersion, 'MIT', `pkg:npm/electron@${electronVersion}`),
    framework('sqlite', sqliteVersion, 'blessing', `pkg:generic/sqlite@${sqliteVersion}`),
  ]
  const refs = new Set([...components, ...others].map((component) => component['bom-ref']))
  const application = full.metadata.component['bom-ref']
  return {
    ...full,
    metadata: {
      ...full.metadata,
      component: { ...full.metadata.component, type: 'application', name: 'sextant', version },
    },
    components: [
      // Bundled or not, what is shipped is no development dependency any more.
      ...components.map(({ properties, ...component }) => component),
      ...others,
    ],
    dependencies: full.dependencies
      .filter(({ ref }) => refs.has(ref) || ref === application)
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  }
}

/** `@scope/name@1.2.3` of a component of npm, which writes the scope apart or not. */
function labelOf({ group, name, version }) {
  return `${group ? `${group}/` : ''}${name}@${version}`
}

function framework(name, version, licence, purl) {
  const licenses = [{ license: { id: licence } }]
  return { 'bom-ref': `${name}@${version}`, type: 'framework', name, version, purl, licenses }
}
