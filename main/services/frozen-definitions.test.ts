import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalog, definitionPath } from '../../questionnaires/catalog'
import { loadDefinition } from '../../questionnaires/load'
import { fingerprintOf } from './definitions'

const folder = path.join(import.meta.dirname, '..', '..', 'questionnaires', 'definitions')
const checksums: Record<string, string> = JSON.parse(readFileSync(path.join(folder, 'checksums.json'), 'utf8'))
const read = (name: string) => loadDefinition(readFileSync(path.join(folder, name), 'utf8'), name)

describe('released questionnaires', () => {
  it('never change once their fingerprint is recorded', () => {
    const now = Object.fromEntries(Object.keys(checksums).map((name) => [name, fingerprintOf(read(name))]))
    expect(now).toEqual(checksums)
  })

  it('are all recorded', () => {
    const released = catalog
      .map((entry) => definitionPath(entry, 'yaml'))
      .filter((name) => read(name).stage === 'released')
    expect(Object.keys(checksums).sort()).toEqual(released.sort())
  })
})
