import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { QuestionnaireDefinition } from '../../questionnaires/schema'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { listInstalled } from '../db/repositories/installed-questionnaires'
import { aFolder } from '../db/testing/a-folder'
import { textPieces } from '../fuzz/damage'
import { fingerprintOf } from './definitions'
import { createInstaller } from './install-questionnaire'
import { listQuestionnaires, removeQuestionnaire } from './questionnaires'
import { anInstallContext } from './testing/a-questionnaire-file'

const real = readFileSync(
  join(import.meta.dirname, '..', '..', 'questionnaires', 'definitions', 'identification-electronique', '1.0.0.yaml'),
)

/** One thing that happens to a file: `at` and `size` are shares of its length. */
const someDamage = fc.record({
  kind: fc.constantFrom('bytes', 'insert', 'cut', 'drop-line', 'double-line', 'move-line', 'indent', 'swap-words'),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }),
  text: fc.constantFrom(...textPieces),
})
type Damage = typeof someDamage extends fc.Arbitrary<infer T> ? T : never

function damaged(file: Uint8Array, { kind, at, to, bytes, text }: Damage): Uint8Array {
  const place = Math.floor(at * file.length)
  switch (kind) {
    case 'bytes':
      return Buffer.concat([file.subarray(0, place), bytes, file.subarray(place + bytes.length)])
    case 'insert':
      return Buffer.concat([file.subarray(0, place), Buffer.from(text), file.subarray(place)])
    case 'cut':
      return file.subarray(0, place)
    default:
      return Buffer.from(damagedLines(Buffer.from(file).toString('utf8').split('\n'), kind, at, to).join('\n'))
  }
}

function damagedLines(lines: readonly string[], kind: string, at: number, to: number): readonly string[] {
  const index = Math.floor(at * lines.length)
  const line = lines[index] ?? ''
  const other = Math.floor(to * lines.length)
  switch (kind) {
    case 'drop-line':
      return lines.toSpliced(index, 1)
    case 'double-line':
      return lines.toSpliced(index, 0, line)
    case 'move-line':
      return lines.toSpliced(index, 1).toSpliced(other, 0, line)
    case 'indent':
      return lines.with(index, to < 0.5 ? ` ${line}` : line.slice(1))
    default:
      return lines.with(index, line.split(' ').toReversed().join(' '))
  }
}

/** Gives a file to the application: it is refused with reasons, or installed whole and readable. */
async function isRefusedOrWhole(file: Uint8Array): Promise<'refused' | 'whole'> {
  const context = await anInstallContext()
  const path = join(await aFolder(), 'abime.yaml')
  await writeFile(path, file)
  const installer = createInstaller(async () => path)
  const checked = await installer.choose(context)
  expect(await listInstalled(context.database)).toEqual([])
  if (checked.outcome === 'refused') {
    expect(checked.problems.length).toBeGreaterThan(0)
    for (const { line, message } of checked.problems) {
      expect(message.trim()).not.toBe('')
      expect(line === null || (Number.isInteger(line) && line >= 1)).toBe(true)
    }
    await context.database.close()
    return 'refused'
  }
  if (checked.outcome !== 'ready') throw new Error('a file was chosen')
  const { id, version } = await installer.install(context, { token: checked.token, unverified: true })
  const { definition, fingerprint } = await context.definitions.load(id, version)
  expect(QuestionnaireDefinition.safeParse(definition).success).toBe(true)
  expect(fingerprintOf({ ...definition, title: checked.title })).toBe(checked.fingerprint)
  expect(fingerprint).toBe(checked.fingerprint)
  expect((await listQuestionnaires(context)).filter(({ origin }) => origin === 'file')).toHaveLength(1)
  await removeQuestionnaire(context, { id, version })
  expect(await listInstalled(context.database)).toEqual([])
  await context.database.close()
  return 'whole'
}

describe('a file that something happened to', () => {
  it('is refused with reasons or installed whole, a real questionnaire', async () => {
    expect(await isRefusedOrWhole(real)).toBe('whole')
    const damages = fc.array(someDamage, { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        await isRefusedOrWhole(list.reduce(damaged, real))
      }),
      { numRuns: 30 },
    )
  }, 180_000)

  it('is refused with reasons or installed whole, a small one with every kind of question', async () => {
    const small = Buffer.from(stringify(aMaturityDefinition()))
    expect(await isRefusedOrWhole(small)).toBe('whole')
    await fc.assert(
      fc.asyncProperty(fc.array(someDamage, { minLength: 1, maxLength: 4 }), async (list) => {
        await isRefusedOrWhole(list.reduce(damaged, small))
      }),
      { numRuns: 150 },
    )
  }, 180_000)

  it('is refused with reasons, whatever bytes it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await isRefusedOrWhole(bytes)).toBe('refused')
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})
