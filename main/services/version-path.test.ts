import { describe, expect, it } from 'vitest'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { threeVersions } from '../../questionnaires/testing/maturity-versions'
import { aLibrary } from './testing/a-context'
import { endOf, pathToNewest } from './version-path'

const [first, second, third] = threeVersions()

const path = async (from: string, ...definitions: readonly QuestionnaireDefinition[]) => {
  const found = await pathToNewest(aLibrary(...definitions), 'essai-maturite', from)
  expect(endOf(found)).toBe(found.at(-1))
  return found.map(({ definition }) => definition.version)
}

describe('the way to the newest version', () => {
  it('goes through each version in between', async () => {
    expect(await path('1.0.0', first, second, third)).toEqual(['1.0.0', '1.1.0', '1.2.0'])
    expect(await path('1.1.0', first, second, third)).toEqual(['1.1.0', '1.2.0'])
    expect(await path('1.2.0', first, second, third)).toEqual(['1.2.0'])
  })

  it('leaves out a version that the newest one does not follow', async () => {
    const aside = { ...first, version: '1.0.1', equivalence: { from: '1.0.0', summary: 'Essai.', changes: [] } }
    expect(await path('1.0.0', first, aside, second)).toEqual(['1.0.0', '1.1.0'])
    await expect(path('1.0.1', first, aside, second)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('is refused when a table is missing, starts from nowhere, turns in circles or forgets a question', async () => {
    const { equivalence: _, ...silent } = second
    const starting = (from: string) => ({ ...second, equivalence: { from, summary: 'Essai.', changes: [] } })
    for (const newer of [silent, starting('0.9.0'), starting('1.1.0'), starting('1.0.0')]) {
      await expect(path('1.0.0', first, newer)).rejects.toMatchObject({ code: 'conflict' })
    }
  })

  it('is refused when the version is not at hand', async () => {
    await expect(path('0.9.0', first, second)).rejects.toMatchObject({ code: 'not-found' })
  })
})
