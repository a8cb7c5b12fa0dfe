import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'
import { checkDesktopCalls } from './fake-desktop'

/** What jsdom has not and our libraries call: nothing is laid out nor drawn, and nothing is ever idle. */
class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver
Element.prototype.scrollIntoView ??= () => {}
globalThis.requestIdleCallback ??= () => 0
globalThis.cancelIdleCallback ??= () => {}
CSSStyleSheet.prototype.replaceSync ??= () => {}
document.adoptedStyleSheets ??= []

// A window as high as what it holds: cards out of sight wait for an idle moment, and there is none.
window.innerHeight = 10_000

// A screen loaded when first needed can take seconds on a busy machine: tests wait for it, they do not race it.
configure({ asyncUtilTimeout: 15_000 })

afterEach(() => {
  cleanup()
  checkDesktopCalls()
})
