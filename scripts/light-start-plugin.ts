import path from 'node:path'
import type { Plugin, Rollup } from 'vite'
import { packageFolder } from './bundled-packages-plugin'

/**
 * Fails the build when what is loaded at each start needs a heavy package at once: it belongs behind an `import()`, or in a
 * module that is (docs/decisions/012-window-first.md).
 *
 * @param start the module loaded at each start, from the root of the project
 */
export function lightStart(start: string, heavy: readonly string[]): Plugin {
  return {
    name: 'sextant-light-start',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const found = packagesAtOnce(chunks, path.resolve(start)).filter((name) => heavy.includes(name))
      if (found.length > 0) this.error(`${start} loads ${found.join(', ')} at each start: see docs/decisions/012`)
    },
  }
}

type Chunk = Pick<Rollup.OutputChunk, 'fileName' | 'moduleIds' | 'imports'>

/**
 * The packages that a module needs before it runs, from chunk to chunk: inside them or left outside of the build.
 *
 * @throws {Error} when no chunk has the module
 */
export function packagesAtOnce(chunks: readonly Chunk[], module: string): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const first = chunks.find(({ moduleIds }) => moduleIds.includes(module))
  if (!first) throw new Error(`no file of the build has ${module}`)
  const reached = new Set([first])
  const packages = new Set<string>()
  for (const chunk of reached) {
    for (const id of chunk.moduleIds) packages.add(packageFolder(id)?.split('node_modules/').at(-1) ?? '')
    for (const name of chunk.imports) {
      const next = byName.get(name)
      if (next) reached.add(next)
      else packages.add(name)
    }
  }
  packages.delete('')
  return [...packages].sort()
}
