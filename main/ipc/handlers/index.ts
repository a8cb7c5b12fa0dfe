import { applicationHandlers } from './application'
import { protectionHandlers } from './protection'
import type { HandlerDependencies, HandlerOf, Handlers } from './types'

/**
 * Every handler of the contract. Those of the first screens are there at once; what is behind the others (scoring, plan,
 * files) is loaded with the first of them (docs/decisions/012-window-first.md).
 */
export function createHandlers(given: HandlerDependencies): HandlerOf {
  const first = { ...applicationHandlers(given), ...protectionHandlers(given) }
  const atHand: Partial<Handlers> = first
  let all: Promise<Handlers> | null = null
  return async (channel) => {
    const handler = atHand[channel]
    if (handler) return handler
    all ??= import('./others').then(({ otherHandlers }) => ({ ...first, ...otherHandlers(given) }))
    return (await all)[channel]
  }
}
