import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../db/open'
import { testKeys } from '../../db/testing/test-keys'
import { aContext, anOrganisation } from './a-context'

// Run twice at once by hard-times.test.ts on the same file, as two starts would: opens it, writes, and says what was
// acknowledged and what was refused.

const [, , file = '', mark = ''] = process.argv
const acknowledged: string[] = []
const refused: string[] = []
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))
try {
  const database = await openDatabase(file, '2026-11-21', testKeys)
  const context = await aContext({ database, newId: randomUUID })
  for (let turn = 0; turn < 40; turn += 1) {
    const name = `${mark} ${turn}`
    await anOrganisation(context, name).then(
      () => acknowledged.push(name),
      (error) => refused.push(codeOf(error)),
    )
  }
  await database.close()
} catch (error) {
  refused.push(codeOf(error))
}
process.stdout.write(`${JSON.stringify({ acknowledged, refused })}\n`)
