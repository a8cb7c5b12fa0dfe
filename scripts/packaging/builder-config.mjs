import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { root } from '../project.mjs'

/** What electron-builder.yml says: the one place with names, file types and fuses. */
export function builderConfig() {
  return parse(readFileSync(path.join(root, 'electron-builder.yml'), 'utf8'))
}

/** Version of Sextant. */
export function sextantVersion() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version
}
