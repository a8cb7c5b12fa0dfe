import type { App, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { refuseNavigationEverywhere } from './navigation'

type Listener = (event: { readonly preventDefault: () => void }, ...more: unknown[]) => void

/** A page of Electron, as far as the guard looks at it. */
function aGuardedPage() {
  const listeners = new Map<string, Listener>()
  const opener = vi.fn<(handler: (details: { url: string }) => { action: string }) => void>()
  const contents = {
    on: (event: string, listener: Listener) => listeners.set(event, listener),
    setWindowOpenHandler: opener,
  }
  const app = {
    on: (event: string, created: (event: unknown, contents: WebContents) => void) => {
      // The members that the guard looks at.
      if (event === 'web-contents-created') created({}, contents as unknown as WebContents)
    },
  }
  refuseNavigationEverywhere(app as unknown as App)
  return { listeners, opener }
}

describe('any page, as soon as it is made', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is kept from what « %s » announces',
    (event) => {
      const { listeners } = aGuardedPage()
      const preventDefault = vi.fn<() => void>()
      listeners.get(event)?.({ preventDefault })
      expect(preventDefault).toHaveBeenCalledOnce()
    },
  )

  it.each(['https://example.org/', 'sextant://app/index.html', 'file:///etc/passwd', 'javascript:alert(1)', ''])(
    'opens no window on « %s »',
    (url) => {
      const { opener } = aGuardedPage()
      expect(opener.mock.calls[0]?.[0]({ url })).toEqual({ action: 'deny' })
    },
  )
})
