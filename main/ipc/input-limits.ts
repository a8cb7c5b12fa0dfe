/**
 * What a message of the page may weigh, looked at before any schema reads it. The largest that our screens send (2,000
 * actions changed at once, a workbook of 20,000 lines accepted whole) stay well under.
 */
export const inputLimits = {
  /** UTF-16 units of all texts and keys together. A single text is bounded by its own schema, 20,000 at most. */
  characters: 20_000_000,
  /** Values, at any depth: a list counts for its length, holes included. */
  values: 500_000,
  /** Objects and lists inside one another. */
  depth: 12,
} as const

/** Keys that could reach the prototype of the object they are copied into. */
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Whether a message is plain data of a reasonable size: objects, lists, texts, numbers, booleans and nothing. What
 * structured cloning also carries (dates, maps, buffers, errors, cycles) has no place in the contract.
 *
 * It reads no more than the limits, recurses on nothing and never throws.
 */
export function isReasonable(input: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  let characters = 0
  let values = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    values += 1
    if (typeof value === 'string') characters += value.length
    else if (typeof value === 'object' && value !== null) {
      if (depth >= inputLimits.depth) return false
      if (Array.isArray(value)) {
        // Its length is looked at first: a list of four thousand million holes weighs nothing on its way here.
        if (values + waiting.length + value.length > inputLimits.values) return false
        for (let index = 0; index < value.length; index++) waiting.push({ value: value[index], depth: depth + 1 })
      } else {
        if (!isPlain(value)) return false
        const keys = Object.keys(value)
        if (values + waiting.length + keys.length > inputLimits.values) return false
        for (const key of keys) {
          if (PROTOTYPE_KEYS.has(key)) return false
          characters += key.length
          waiting.push({ value: Reflect.get(value, key), depth: depth + 1 })
        }
      }
    } else if (!isScalar(value)) return false
    if (characters > inputLimits.characters || values > inputLimits.values) return false
  }
  return true
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** NaN and the infinities are numbers that no field means. */
function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return value === null || value === undefined || typeof value === 'boolean'
}
