import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlanAction } from '../exports/testing/a-plan'
import { anExportedPlan, aReturnedPlan } from '../services/plan/testing/a-returned-plan'
import { workbookLimits } from '../workbooks/limits'
import { parseWorkbook } from '../workbooks/parse-workbook'
import { refusalSentences, WorkbookRefusal } from '../workbooks/refusals'
import { aSmallWorkbook } from '../workbooks/testing/a-workbook-file'
import { campaign } from './campaign'
import { damaged, partsOf, someDamages, xmlPieces, zipWith } from './damage'

const small = await aSmallWorkbook()
const plan = await anExportedPlan([aPlanAction({ key: 'essai/0' }), aPlanAction({ key: 'essai/1' })])
const smallParts = await partsOf(small)
const planParts = await partsOf(plan)

async function isReadOrRefused(file: Buffer): Promise<void> {
  try {
    const { sheets } = await parseWorkbook(file, workbookLimits)
    expect(sheets.length).toBeGreaterThan(0)
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error
    expect(refusalSentences[error.code]).toBeDefined()
  }
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe('whatever happens to a workbook', () => {
  it('those that are damaged below can be read', async () => {
    await expect(parseWorkbook(small, workbookLimits)).resolves.toMatchObject({ sheets: [{ name: 'Plan' }] })
    expect((await aReturnedPlan([aPlanAction({ key: 'essai/0' })])).sheets.length).toBeGreaterThan(1)
  })

  const anywhere = campaign(
    'workbooks',
    0.4,
    fc.record({ which: fc.constantFrom('small', 'plan'), damages: someDamages([]) }),
    ({ which, damages }) => isReadOrRefused(damaged(which === 'small' ? small : plan, damages)),
  )
  it('it is read or refused, when its bytes are damaged', anywhere.assert, anywhere.limit)

  const damages = someDamages(xmlPieces, 3)
  const inside = campaign(
    'workbooks',
    0.6,
    fc.oneof(
      fc.record({ which: fc.constant('small'), path: fc.constantFrom(...smallParts.keys()), damages }),
      fc.record({ which: fc.constant('plan'), path: fc.constantFrom(...planParts.keys()), damages }),
    ),
    async ({ which, path, damages }) =>
      isReadOrRefused(await zipWith(which === 'small' ? smallParts : planParts, path, damages)),
  )
  it('it is read or refused, when its XML is damaged', inside.assert, inside.limit)
})
