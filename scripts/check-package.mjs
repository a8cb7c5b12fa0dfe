import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './project.mjs'

// npm run check-package [-- FOLDER] [--release]: reads the program as it was built, and refuses what must not be handed out.
const { values, positionals } = parseArgs({ options: { release: { type: 'boolean' } }, allowPositionals: true })

const { builderConfig } = await import('./packaging/builder-config.mjs')
const { inspectPackage } = await import('./packaging/inspect-package.mjs')
const { MARKER } = await import('./packaging/pack.mjs')
const { unpackedFolder } = await import('./packaging/program.mjs')
const { shippedPackages } = await import('./packaging/shipped-packages.mjs')

const folder = path.resolve(positionals[0] ?? path.join(root, 'dist', unpackedFolder()))
const problems = await inspectPackage(folder, { fuses: builderConfig().electronFuses, packages: shippedPackages() })
const marked = existsSync(path.join(folder, MARKER))
if (values.release && marked) problems.push(`${MARKER}: this package is not for release`)
for (const problem of problems) console.error(problem)
console.log(
  problems.length > 0
    ? `Paquet refusé : ${problems.length} défaut${problems.length > 1 ? 's' : ''}.`
    : `Paquet conforme${marked ? ', mais hors diffusion' : ''} : fusibles, archive, licences et inventaire.`,
)
process.exit(problems.length > 0 ? 1 : 0)
