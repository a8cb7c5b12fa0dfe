import type { Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { closeNetwork, closeWebRtc, networkSwitches } from './network'

// That nothing leaves is proved on the real application: e2e/inside/nothing-out.test.ts. Here, what each control asks for.

describe('the network of a session', () => {
  it('cancels what would leave, lets our own pages load, asks for no dictionary and for no proxy', () => {
    const asked: unknown[] = []
    let decide: (details: { url: string }, answer: (decision: { cancel: boolean }) => void) => void = () => {}
    const session = {
      webRequest: {
        onBeforeRequest: (listener: typeof decide) => {
          decide = listener
        },
      },
      setSpellCheckerLanguages: (languages: readonly string[]) => asked.push(languages),
      setSpellCheckerEnabled: (enabled: boolean) => asked.push(enabled),
      setProxy: async (proxy: unknown) => asked.push(proxy),
    }
    // Only what `closeNetwork` calls: anything else would fail the test.
    closeNetwork(session as unknown as Session)
    const cancelled = (url: string) => {
      let cancel: boolean | undefined
      decide({ url }, (decision) => {
        cancel = decision.cancel
      })
      return cancel
    }
    expect(cancelled('https://example.org/')).toBe(true)
    expect(cancelled('sextant://app/index.html')).toBe(false)
    expect(asked).toEqual([[], false, { mode: 'direct' }])
  })

  it('lets WebRTC send no datagram', () => {
    const policies: string[] = []
    const contents = { setWebRTCIPHandlingPolicy: (policy: string) => policies.push(policy) }
    closeWebRtc(contents as unknown as WebContents)
    expect(policies).toEqual(['disable_non_proxied_udp'])
  })

  it('starts Chromium without its own services', () => {
    const names = networkSwitches.map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(['disable-background-networking', 'disable-component-update']))
    expect(new Set(names).size).toBe(names.length)
  })
})
