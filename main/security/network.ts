import type { Session, WebContents } from 'electron'
import { SCHEME } from './app-protocol'

/** Schemes that never leave the process: ours, and pictures written in the page itself. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set([`${SCHEME}:`, 'data:', 'devtools:'])

/** Whether a request may go on: only what stays inside the application. */
export function isLocal(address: string): boolean {
  try {
    return LOCAL_SCHEMES.has(new URL(address).protocol)
  } catch {
    return false
  }
}

/** Cancels every request that would leave the application, and stops what Chromium fetches by itself. */
export function closeNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isLocal(details.url) }))
  // Without this Chromium asks for the spell-checker's dictionary, again and again.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  void session.setProxy({ mode: 'direct' })
}

/**
 * A page may open a WebRTC connection whatever its policy says, and no request is asked for it: without this it would send
 * datagrams to any address. No window of ours does.
 */
export function closeWebRtc(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Switches of Chromium, set before `ready`: no name is ever resolved and no background service calls home. */
export const networkSwitches: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  // WebRTC would listen to the local network under a name of its own (port 5353).
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
]
