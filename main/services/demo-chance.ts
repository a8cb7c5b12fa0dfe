/** A number between 0 and 1 that depends on nothing but its arguments (FNV-1a hash, then a final mix). */
export function chance(id: string, purpose: string): number {
  let hash = 0x811c9dc5
  for (const character of `${purpose}/${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** One of the choices, always the same for an id and a purpose; an empty text when there is none. */
export function pick(choices: readonly string[], id: string, purpose: string): string {
  return choices[Math.floor(chance(id, purpose) * choices.length)] ?? ''
}
