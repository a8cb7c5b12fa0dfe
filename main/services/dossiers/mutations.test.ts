import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AppError } from '../../ipc/result'
import { openedBy, openSealed } from './age'
import { unpackDossier } from './format'
import { DossierRefusal } from './refusal'
import { aComputerWithExample, handOver, passphrase } from './testing/a-dossier'

/** Opens a file as the application does, and says what came of it; anything but a refusal fails the test. */
async function opened(bytes: Uint8Array): Promise<'refused' | 'opened'> {
  try {
    if (openedBy(bytes) !== 'passphrase') return 'refused'
    unpackDossier(await openSealed(bytes, { kind: 'passphrase', passphrase }))
    return 'opened'
  } catch (error) {
    if (error instanceof DossierRefusal) return 'refused'
    if (error instanceof AppError && error.code === 'wrong-secret') return 'refused'
    throw error
  }
}

const mutation = fc.array(
  fc.record({ at: fc.nat({ max: 1_000_000 }), byte: fc.integer({ min: 1, max: 255 }), cut: fc.boolean() }),
  { minLength: 1, maxLength: 4 },
)

it('a dossier changed anywhere is refused, and a clear one inside never breaks the reader', async () => {
  const here = await aComputerWithExample()
  const { file } = await handOver(here, here.organisationId)
  const sealed = await readFile(file)
  const clear = Buffer.from(await openSealed(sealed, { kind: 'passphrase', passphrase }))
  expect(await opened(sealed)).toBe('opened')
  const changed = (bytes: Buffer, changes: readonly { at: number; byte: number; cut: boolean }[]) => {
    let result = Buffer.from(bytes)
    for (const { at, byte, cut } of changes) {
      const place = at % result.length
      if (cut && place > 0) result = result.subarray(0, place)
      else result[place] = (result[place] ?? 0) ^ byte
    }
    return result
  }
  await fc.assert(
    fc.asyncProperty(mutation, async (changes) => {
      const other = changed(sealed, changes)
      fc.pre(!other.equals(sealed))
      expect(await opened(other)).toBe('refused')
    }),
    { numRuns: 150 },
  )
  // Whoever knows the passphrase may have changed it inside.
  fc.assert(
    fc.property(mutation, (changes) => {
      try {
        unpackDossier(changed(clear, changes))
      } catch (error) {
        if (!(error instanceof DossierRefusal)) throw error
      }
    }),
    { numRuns: 300 },
  )
})
