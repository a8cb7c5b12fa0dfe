import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Channel } from './channels'
import { channels } from './channels'
import { contract } from './contract'
import type { Handlers } from './handlers/types'
import { createRouter } from './router'
import { anyInput } from './testing/any-input'

/** A router whose handlers answer nothing that is looked at, with what they were given. */
function aRouter() {
  const given: unknown[] = []
  const handler = async (input: unknown) => {
    given.push(input)
    throw new Error('heard')
  }
  // One function stands for them all: what they answer is not looked at here.
  const handlers = Object.fromEntries(channels.map((channel) => [channel, handler])) as unknown as Handlers
  const route = createRouter({
    handlerOf: async (channel) => handlers[channel],
    newReference: () => 'ref',
    log: () => undefined,
  })
  return {
    route: async (channel: Channel, input: unknown) => {
      const result = await route(channel, input)
      if (result.ok) return result
      // Of a text too long, the field and the limit are told besides: `router.test.ts` looks at them.
      const { tooLong: _, ...error } = result.error
      return { ok: false, error }
    },
    given,
  }
}

const heard = { ok: false, error: { code: 'unexpected', reference: 'ref' } }
const refused = { ok: false, error: { code: 'invalid-input' } }

type Path = readonly (string | number)[]
type Place = { readonly path: Path; readonly value: unknown }

/** Every value of an input, itself first, with the way to it. */
function placesIn(value: unknown, path: Path = []): Place[] {
  const here = { path, value }
  if (typeof value !== 'object' || value === null) return [here]
  return [here, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))]
}

/** The same input with another value at a place. */
function replaced(input: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const inner = (of: unknown) => replaced(Reflect.get(Object(of), key), rest, value)
  if (Array.isArray(input)) return input.map((item, index) => (String(index) === String(key) ? inner(input) : item))
  return { ...Object(input), [key]: inner(input) }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What no field of any channel holds. */
const alien: Readonly<Record<string, unknown>> = {
  'not a number': Number.NaN,
  infinite: Number.NEGATIVE_INFINITY,
  'a number beyond any field': 1e300,
  'lists in lists': [[[[]]]],
  'an object of nobody': { unknown: { of: 1 } },
  'a big integer': 1n,
  'a function': () => 1,
  'a symbol': Symbol('a'),
  'a date': new Date(0),
  'a map': new Map(),
  bytes: new Uint8Array(4),
  'a text that is too long': 'x'.repeat(1_000_000),
  'a list that is too long': Array(100_000).fill('x'),
  'a list of holes': Array(4_000_000_000),
  'what pollutes a prototype': JSON.parse('{"__proto__": {"polluted": true}}'),
}

describe.each(channels)('%s', (channel) => {
  const input = anyInput(contract[channel].input)
  const runs = { numRuns: 4 }

  it('hears any input of its contract, once, as its schema gives it', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (valid) => {
        const { route, given } = aRouter()
        expect(await route(channel, valid)).toEqual(heard)
        expect(given).toEqual([contract[channel].input.parse(valid)])
        // What is kept is the same once sent again: nothing changes by coming and going.
        expect(contract[channel].input.parse(given[0])).toEqual(given[0])
      }),
      runs,
    )
  })

  it('refuses, unheard, an alien value wherever it stands', async () => {
    await fc.assert(
      fc.asyncProperty(input, fc.nat(), async (valid, seed) => {
        const places = placesIn(valid)
        const { path } = places[seed % places.length] ?? { path: [] }
        for (const [what, value] of Object.entries(alien)) {
          const { route, given } = aRouter()
          expect(await route(channel, replaced(valid, path, value)), `${what} at ${path.join('.')}`).toEqual(refused)
          expect(given).toEqual([])
        }
      }),
      runs,
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('refuses, unheard, one more key in any object', async () => {
    await fc.assert(
      fc.asyncProperty(input, async (valid) => {
        for (const { path, value } of placesIn(valid).filter((place) => isObject(place.value))) {
          for (const key of ['__proto__', 'constructor', 'toString', 'path', 'sql']) {
            const { route, given } = aRouter()
            const more = Object.fromEntries([...Object.entries(Object(value)), [key, {}]])
            expect(await route(channel, replaced(valid, path, more)), `${key} at ${path.join('.')}`).toEqual(refused)
            expect(given).toEqual([])
          }
        }
      }),
      runs,
    )
  })

  it('never rejects, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
        async (anything) => {
          const { route, given } = aRouter()
          const answer = await route(channel, anything)
          if (given.length === 0) expect(answer).toEqual(refused)
          else expect(answer).toEqual(heard)
        },
      ),
      { numRuns: 10 },
    )
  })
})

describe('a text of any channel', () => {
  it('reaches its handler without what could break a screen, a file or a program', async () => {
    const hostile = 'a\0b\u0007\ud83d\u202ec\r\nd'
    const { route, given } = aRouter()
    const details = { profile: 'EE', label: hostile, perimeter: hostile }
    await route('saveOrganisation', { id: null, details: { name: hostile, finess: hostile } })
    await route('updateAssessment', { id: '6f1f6f4e-2c1c-4a53-9f0e-0d6c7a1b2c3d', details })
    await route('saveSettings', { respondent: hostile })
    expect(given).toMatchObject([
      { details: { name: 'ab\ufffdc\nd', finess: 'ab\ufffdc\nd' } },
      { details: { label: 'ab\ufffdc\nd', perimeter: 'ab\ufffdc\nd' } },
      { respondent: 'ab\ufffdc\nd' },
    ])
  })
})
