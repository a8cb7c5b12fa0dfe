import fc from 'fast-check'
import type { z } from 'zod'

/**
 * Inputs that a schema accepts, made from the schema itself: a new channel is tested without being described again.
 *
 * @throws {Error} for a kind of schema it does not know
 */
export function anyInput(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  // The classic and the core typings of zod name the same objects; `def` is a union that this switch narrows.
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return fc.record(mapValues(def.shape, anyInput))
    case 'array':
      return fc.array(anyInput(def.element), lengthOf(schema))
    case 'tuple':
      return fc.tuple(...def.items.map(anyInput))
    case 'record':
      return fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,8}$/), anyInput(def.valueType), { maxKeys: 3 })
    case 'union':
      return fc.oneof(...def.options.map(anyInput))
    case 'nullable':
      return fc.option(anyInput(def.innerType), { nil: null })
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(anyInput(def.innerType), { nil: undefined })
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'boolean':
      return fc.boolean()
    case 'number':
      return anyNumber(schema)
    case 'string':
      return anyText(schema)
    default:
      throw new Error(`no input is made for a schema « ${def.type} » yet`)
  }
}

function mapValues<A, B>(given: Readonly<Record<string, A>>, of: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, of(value)]))
}

/** What the checks of a schema say, its own and those added to it. */
type Bounds = {
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: RegExp
}

function boundsOf(schema: z.core.$ZodType): Bounds {
  const { def } = schema._zod
  const checks: object[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)]
  let bounds: Bounds = {}
  for (const check of checks) bounds = { ...bounds, ...boundOf(check) }
  return bounds
}

function boundOf(check: object): Bounds {
  const said = (name: string): unknown => Reflect.get(check, name)
  const [kind, minimum, maximum, value, format, pattern] = [
    said('check'),
    said('minimum'),
    said('maximum'),
    said('value'),
    said('format'),
    said('pattern'),
  ]
  return {
    ...(typeof minimum === 'number' && { minimum }),
    ...(typeof maximum === 'number' && { maximum }),
    ...(kind === 'greater_than' && { minimum: Number(value) + (said('inclusive') === true ? 0 : 1) }),
    ...(kind === 'less_than' && { maximum: Number(value) - (said('inclusive') === true ? 0 : 1) }),
    ...(typeof format === 'string' && { format }),
    ...(pattern instanceof RegExp && { pattern }),
  }
}

function lengthOf(schema: z.core.$ZodType) {
  const { minimum = 0, maximum = 5 } = boundsOf(schema)
  return { minLength: minimum, maxLength: Math.max(minimum, Math.min(maximum, 5)) }
}

function anyNumber(schema: z.core.$ZodType): fc.Arbitrary<number> {
  const { minimum: min = -1e9, maximum = 1e9, format } = boundsOf(schema)
  const max = Math.max(min, Math.min(maximum, 1e9))
  const whole = fc.integer({ min, max })
  return format === 'safeint' ? whole : fc.oneof(whole, fc.double({ min, max, noNaN: true }))
}

function anyText(schema: z.core.$ZodType): fc.Arbitrary<string> {
  const { minimum = 0, maximum = 200, format, pattern } = boundsOf(schema)
  if (format === 'uuid') return fc.uuid({ version: 4 })
  if (format === 'date') return anyInstant.map((instant) => instant.slice(0, 10))
  if (format === 'datetime') return anyInstant
  if (pattern !== undefined) return fc.stringMatching(pattern)
  // A rule of its own: the only one is that of passphrases.
  const ruled = schema._zod.def.checks?.some((check) => Reflect.get(check._zod.def, 'check') === 'custom')
  if (ruled === true) return fc.constant('cheval agrafe correct pile 4711')
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((given) => given.slice(0, maximum))
  // A letter first: many fields are trimmed, and some must not be empty then.
  return minimum === 0 ? text : text.map((rest) => `a${rest}`.slice(0, maximum))
}

const anyInstant = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
