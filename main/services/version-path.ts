import { equivalenceFaults } from '../../questionnaires/upgrade'
import { AppError } from '../ipc/result'
import type { DefinitionLibrary, LoadedDefinition } from './definitions'

/** Successive versions of a questionnaire, oldest first: the one that answers stand at, up to the one they go to. */
export type VersionPath = readonly [LoadedDefinition, ...LoadedDefinition[]]

/**
 * The versions from one to the newest, that one included; one alone when it is the newest.
 *
 * Each version names the one that its table starts from. A version whose table does not account for each question of that
 * one is not upgraded to: answers stay where they are understood.
 *
 * @throws {AppError} `not-found` or `questionnaire-unreadable` (a version); `conflict` when no table leads from the
 *   version, or when one on the way is faulty
 */
export async function pathToNewest(library: DefinitionLibrary, id: string, version: string): Promise<VersionPath> {
  const order = library.versions(id)
  if (!order.includes(version)) throw new AppError('not-found', `${id} ${version} not found`)
  let first = await library.current(id)
  const after: LoadedDefinition[] = []
  while (first.definition.version !== version) {
    const next = first.definition
    const from = next.equivalence?.from ?? ''
    const place = order.indexOf(from)
    if (place < order.indexOf(version) || place >= order.indexOf(next.version)) {
      throw new AppError('conflict', `${id}: no table leads from ${version} to ${next.version}`)
    }
    const before = await library.load(id, from)
    const faults = equivalenceFaults(before.definition, next)
    if (faults.length > 0) throw new AppError('conflict', `${id} ${next.version}: ${faults.join(' ; ')}`)
    after.unshift(first)
    first = before
  }
  return [first, ...after]
}

/** The version that a path leads to. */
export function endOf(path: VersionPath): LoadedDefinition {
  return path.at(-1) ?? path[0]
}
