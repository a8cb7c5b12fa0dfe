import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPlanWorkbook } from '../exports/plan-workbook'
import { PlanFile, ProviderReply } from '../ipc/contract'
import { gatherPlan } from '../services/plan/gather-plan'
import { createPlanFiles } from '../services/plan/plan-file'
import { aSitePlan } from '../services/plan/testing/a-site-plan'
import { createProviderReplies } from '../services/provider/provider-reply'
import { aReply } from '../services/provider/testing/a-sheet'
import { workbookLimits } from '../workbooks/limits'
import { parseWorkbook } from '../workbooks/parse-workbook'
import { campaign, limitOf } from './campaign'
import { contentOf } from './content-of'
import { type Damage, damaged, partsOf, someDamages, xmlPieces, zipWith } from './damage'

/** A damage anywhere, or inside a part of the zip. */
type Change = { readonly path: string | null; readonly damages: readonly Damage[] }

const someChange = (paths: readonly string[]): fc.Arbitrary<Change> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ path: fc.constant(null), damages: someDamages([], 2) }) },
    { weight: 5, arbitrary: fc.record({ path: fc.constantFrom(...paths), damages: someDamages(xmlPieces, 2) }) },
  )

/** The parts that hold what people write; the others are damaged in `workbooks.test.ts`. */
const worthDamaging = (parts: ReadonlyMap<string, Buffer>) =>
  [...parts.keys()].filter((path) => /sheet\d+\.xml$|sharedStrings|workbook\.xml$/.test(path))

const changed = (file: Buffer, parts: ReadonlyMap<string, Buffer>, { path, damages }: Change) =>
  path === null ? Promise.resolve(damaged(file, damages)) : zipWith(parts, path, damages)

describe('whatever happens to a plan that comes back', async () => {
  const { context, establishmentId } = await aSitePlan()
  const gathered = await gatherPlan(context, { establishmentId, recipient: '' })
  const file = Buffer.from((await renderPlanWorkbook(gathered, new Date(gathered.origin.at))).bytes)
  const parts = await partsOf(file)
  const before = await contentOf(context.database)

  const { assert, limit } = campaign('plan', 1, someChange(worthDamaging(parts)), async (change) => {
    const next = await changed(file, parts, change)
    const files = createPlanFiles({
      chooseToRead: async () => 'plan.xlsx',
      readWorkbook: () => parseWorkbook(next, workbookLimits),
    })
    const outcome = await files.choose(context, { establishmentId })
    expect(PlanFile.safeParse(outcome).error).toBeUndefined()
    if (outcome.outcome === 'ready') {
      const { token } = outcome
      await files.apply(context, { token, changed: [], added: [], abandoned: [] })
    }
    expect(await contentOf(context.database)).toBe(before)
  })
  it('it is read or refused, and nothing changes before it is accepted', assert, limit)
})

describe('whatever happens to the reply of a provider', () => {
  it(
    'it is read or refused, and nothing changes before it is accepted',
    async () => {
      const {
        context,
        assessment,
        file: path,
        folder,
      } = await aReply({ copie: { answer: 3, comment: 'Chaque nuit.' } })
      const file = await readFile(path)
      const parts = await partsOf(file)
      const before = await contentOf(context.database)
      const { assert } = campaign('provider', 1, someChange(worthDamaging(parts)), async (change) => {
        const next = await changed(file, parts, change)
        const replies = createProviderReplies({
          chooseToRead: async () => 'reponse.xlsx',
          readWorkbook: () => parseWorkbook(next, workbookLimits),
          evidenceFolder: folder,
        })
        const outcome = await replies.choose(context, { assessmentId: assessment.id })
        expect(ProviderReply.safeParse(outcome).error).toBeUndefined()
        if (outcome.outcome === 'ready') await replies.apply(context, { token: outcome.token, questionIds: [] })
        expect(await contentOf(context.database)).toBe(before)
      })
      await assert()
    },
    limitOf('provider', 1),
  )
})
