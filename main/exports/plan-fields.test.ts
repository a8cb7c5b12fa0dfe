import { describe, expect, it } from 'vitest'
import { ActionEdits, planFields } from '../ipc/contract'
import { baseFields } from './plan-base'
import { planColumns } from './plan-columns'
import { readField } from './plan-fields'
import { someEdits } from './testing/a-plan'

describe('the columns that people edit', () => {
  it('are those that the contract names, each once in the sheet and in the hidden one', () => {
    expect([...baseFields].toSorted()).toEqual([...planFields].toSorted())
    expect(planColumns.flatMap(({ field }) => field ?? []).toSorted()).toEqual([...planFields].toSorted())
  })

  it.each([
    ['title', 200],
    ['owner', 500],
    ['doneBy', 500],
    ['statusReason', 2000],
    ['comment', 20_000],
  ] as const)('read of %s as much as the contract keeps, and no more', (field, most) => {
    const accepted = (length: number) => {
      const value = 'a'.repeat(length)
      return {
        read: 'value' in readField(field, { kind: 'text', value }),
        kept: ActionEdits.safeParse(someEdits({ [field]: value })).success,
      }
    }
    expect(accepted(most)).toEqual({ read: true, kept: true })
    expect(accepted(most + 1)).toEqual({ read: false, kept: false })
  })

  it.each([
    ['effortHours', 2000, 2000.5],
    ['estimatedCost', 1_000_000_000, 1_000_000_001],
    ['actualCost', 0, -1],
    ['costYear', 2100, 2101],
  ] as const)('read of %s the numbers that the contract keeps', (field, kept, refused) => {
    for (const [value, expected] of [
      [kept, true],
      [refused, false],
    ] as const) {
      expect('value' in readField(field, { kind: 'number', value })).toBe(expected)
      expect(ActionEdits.safeParse(someEdits({ [field]: value })).success).toBe(expected)
    }
  })
})
