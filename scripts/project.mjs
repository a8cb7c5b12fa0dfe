import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Stops with one clear line; used for everything that a person has to do by hand.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
