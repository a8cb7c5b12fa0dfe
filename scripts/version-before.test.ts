import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { aFolder } from '../main/db/testing/a-folder'
import { aDefinition } from '../questionnaires/testing/a-definition'
import { versionBefore } from './version-before'

describe('the version before a file', () => {
  it('is the greatest one below it among its neighbours, whatever their names and state', async () => {
    const folder = await aFolder()
    const put = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
    for (const version of ['1.2.0', '1.9.0', '1.10.0', '1.11.0'])
      put(`${version}.yaml`, stringify(aDefinition({ version })))
    put('autre.yml', stringify(aDefinition({ id: 'autre', version: '1.10.5' })))
    put('oups.yaml', 'a: [')
    put('notes.txt', 'rien')
    const olderThan = (version: string) => versionBefore(path.join(folder, `${version}.yaml`), aDefinition({ version }))
    expect(olderThan('1.11.0')?.version).toBe('1.10.0')
    expect(olderThan('1.10.0')?.version).toBe('1.9.0')
    expect(olderThan('1.2.0')).toBeNull()
  })
})
