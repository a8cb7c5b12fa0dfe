import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/**
 * Writes in `file` the folders of the npm packages whose modules really are in what is built, so that their licences and
 * the inventory of the package name them and no other. A module that was shaken away whole counts for nothing.
 */
export function bundledPackages(file: string): Plugin {
  return {
    name: 'sextant-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const folders = new Set<string>()
      const add = (id: string) => {
        const folder = packageFolder(id)
        if (folder !== null) folders.add(folder)
      }
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') for (const id of output.moduleIds) add(id)
        // Fonts and the like.
        else for (const name of output.originalFileNames) add(path.resolve('renderer', name))
      }
      // A style sheet leaves no module in a chunk: all that were read count.
      for (const id of this.getModuleIds()) if (/\.css(\?|$)/.test(id)) add(id)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, `${JSON.stringify([...folders].sort(), null, 1)}\n`)
    },
  }
}

/** `node_modules/a/node_modules/@b/c` of a module inside it; null for ours. */
export function packageFolder(id: string): string | null {
  const [, folder] = /^.*?((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/.exec(id.replaceAll('\\', '/')) ?? []
  return folder === undefined ? null : folder.slice(0, -1)
}
