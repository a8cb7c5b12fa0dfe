import type { WebFrameMain } from 'electron'
import { ORIGIN } from './app-protocol'

/** What is looked at in the caller of a channel. */
export type Caller = { readonly url: string; readonly isMainFrame: boolean }

/** Only the main frame of our own window, on our own origin, may call. */
export function isTrusted(caller: Caller | null): boolean {
  if (caller === null || !caller.isMainFrame) return false
  try {
    const { protocol, host } = new URL(caller.url)
    return `${protocol}//${host}` === ORIGIN
  } catch {
    return false
  }
}

export function callerOf(frame: WebFrameMain | null, mainFrame: WebFrameMain | undefined): Caller | null {
  return frame === null ? null : { url: frame.url, isMainFrame: mainFrame !== undefined && frame === mainFrame }
}
