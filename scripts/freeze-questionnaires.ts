import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fingerprintOf } from '../main/services/definitions'
import { catalog, definitionPath } from '../questionnaires/catalog'
import { loadDefinition } from '../questionnaires/load'

// npm run freeze-questionnaires : records the fingerprint of every released version. A version recorded once never
// changes again: a correction is a new version.
const folder = path.join(import.meta.dirname, '..', 'questionnaires', 'definitions')
const file = path.join(folder, 'checksums.json')
const known: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))

for (const entry of catalog) {
  const name = definitionPath(entry, 'yaml')
  const definition = loadDefinition(readFileSync(path.join(folder, name), 'utf8'), name)
  if (definition.stage !== 'released') continue
  const fingerprint = fingerprintOf(definition)
  if (known[name] !== undefined && known[name] !== fingerprint) {
    console.error(`${name} a changé depuis sa publication : remettez-la en l’état et créez une nouvelle version.`)
    process.exitCode = 1
  } else {
    known[name] = fingerprint
  }
}
if (process.exitCode !== 1) {
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(known).sort()), null, 2)}\n`)
  console.log(`${Object.keys(known).length} version(s) figée(s).`)
}
