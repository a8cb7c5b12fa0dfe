import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { baseFields } from '../../exports/plan-base'
import { editsWith, planValues, sameValue } from '../../exports/plan-values'
import { aPlanAction, someEdits } from '../../exports/testing/a-plan'
import type { ActionEdits, PlanAction } from '../../ipc/contract'
import { aReturnedPlan, compared, withPlan } from './testing/a-returned-plan'

/** Texts as people type them, paste them, or try to break things with them. */
const someText = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.constantFrom(
      '',
      '=1+1',
      '+33',
      "'quoted",
      ' spaces ',
      'deux\nlignes\r\n',
      '_x000D_',
      '\u0000',
      'a\u2028b\u0085c\fd',
      'a\u202eb\ufeffc',
      'a\ud800b',
      '1e5',
      'l’été',
      '5 %',
    ),
  )
const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const someCost = fc.oneof(
  fc.nat(1_000_000),
  fc.nat(10_000_000).map((cents) => cents / 100),
)

const edits: fc.Arbitrary<ActionEdits> = fc
  .record({
    priority: orNull(fc.constantFrom(1, 2, 3)),
    owner: someText(60),
    doneBy: someText(60),
    dueDate: orNull(someDay),
    status: fc.constantFrom('to-do', 'in-progress', 'blocked', 'done', 'abandoned'),
    statusReason: someText(60),
    comment: someText(300),
    progress: fc.integer({ min: 0, max: 100 }),
    effortHours: orNull(fc.constantFrom(0.25, 1, 7.5, 12, 2000)),
    estimatedCost: orNull(someCost),
    actualCost: orNull(someCost),
    costYear: orNull(fc.integer({ min: 2000, max: 2100 })),
    recurring: fc.boolean(),
    helpers: orNull(fc.subarray(['self', 'prestataire', 'grades', 'crrc'] as const, { minLength: 1 })),
  })
  .map((some) =>
    someEdits({ ...some, helpers: some.helpers === null ? null : [...some.helpers] } as Partial<ActionEdits>),
  )

const plan: fc.Arbitrary<readonly PlanAction[]> = fc
  .array(fc.tuple(edits, fc.boolean()), { maxLength: 5 })
  .map((all) =>
    all.map(([some, manual], index) =>
      manual
        ? aPlanAction({ key: `manuel/${index}`, kind: 'manual', edits: { ...some, title: `Action ${index} d’ici` } })
        : aPlanAction({ key: `essai/${index}`, title: `Mesure ${index}`, edits: some }),
    ),
  )

const settings = { numRuns: 25 }

describe('a plan that leaves and comes back', () => {
  it('has no difference, whatever people wrote', () =>
    fc.assert(
      fc.asyncProperty(plan, async (actions) => {
        const { changed, added, missing, refused, unchanged } = compared(await aReturnedPlan(actions), actions)
        expect({ changed, added, missing, refused }).toEqual({ changed: [], added: [], missing: [], refused: [] })
        expect(unchanged).toBe(actions.length)
      }),
      settings,
    ))

  it('has none either once its lines and columns are sorted, moved, filtered and hidden in any way', () =>
    fc.assert(
      fc.asyncProperty(plan, fc.infiniteStream(fc.nat(1000)), async (actions, random) => {
        const draw = () => Number(random.next().value)
        const shuffled = <T>(values: readonly T[]) =>
          values
            .map((value) => ({ value, at: draw() }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value)
        const content = withPlan(await aReturnedPlan(actions), (sheet) => {
          const places = shuffled(Array.from({ length: 40 }, (_, index) => index + 1))
          const moved = sheet.rows.map((row) => ({
            ...row,
            hidden: draw() % 2 === 0,
            cells: row.cells
              .map((cell) => ({ ...cell, column: places[cell.column - 1] ?? cell.column }))
              .sort((a, b) => a.column - b.column),
          }))
          const lines = shuffled(moved.filter((row) => row.number > 4))
          // Empty lines between the others.
          let row = 4
          const placed = lines.map((line) => {
            row += 1 + (draw() % 3)
            return { ...line, number: row }
          })
          return { ...sheet, rows: [...moved.filter(({ number }) => number <= 4), ...placed] }
        })
        const { changed, added, missing, refused, unchanged } = compared(content, actions)
        expect({ changed, added, missing, refused }).toEqual({ changed: [], added: [], missing: [], refused: [] })
        expect(unchanged).toBe(actions.length)
      }),
      settings,
    ))
})

describe('what is accepted of a plan', () => {
  it('is what the file says, and nothing else changes', () =>
    fc.assert(
      fc.asyncProperty(edits, edits, fc.subarray([...baseFields]), async (before, after, accepted) => {
        const action = aPlanAction({ key: 'essai/0', edits: before })
        const file = await aReturnedPlan([aPlanAction({ key: 'essai/0', edits: after })])
        // The workbook says nothing of what it held when it left: every difference shows.
        const content = { ...file, sheets: file.sheets.filter(({ hidden }) => hidden === false) }
        const [row] = compared(content, [action]).changed
        const differing = row?.differences.map(({ field }) => field) ?? []
        const fields = accepted.filter((field) => differing.includes(field))
        const values = Object.fromEntries(fields.map((field) => [field, row?.values[field]]))
        const written = editsWith(action.edits, action.computedPriority, values)
        const shown = planValues(aPlanAction({ key: 'essai/0', edits: written }))
        const wanted = planValues(aPlanAction({ key: 'essai/0', edits: after }))
        const stood = planValues(action)
        for (const field of baseFields) {
          // A done action shows 100 % whatever it says: its status says that too.
          if (field === 'progress' && (before.status === 'done' || after.status === 'done')) continue
          const expected = fields.includes(field) || !differing.includes(field) ? wanted : stood
          expect([field, sameValue(field, shown[field], expected[field])]).toEqual([field, true])
        }
        const { startedOn, doneOn, evidenceIds, month, title } = written
        expect({ startedOn, doneOn, evidenceIds, month, title }).toEqual({
          startedOn: null,
          doneOn: null,
          evidenceIds: [],
          month: null,
          title: '',
        })
      }),
      settings,
    ))
})
