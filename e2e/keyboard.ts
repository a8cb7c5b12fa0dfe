import type { Locator, Page } from 'playwright/test'
import { expect } from './fixtures'

/** A person who has a keyboard and nothing else: every stop of the focus is checked to be seen. */
export class Keyboard {
  constructor(private readonly window: Page) {}

  /** Presses a key, or types a text. */
  press = (key: string): Promise<void> => this.window.keyboard.press(key)
  type = (text: string): Promise<void> => this.window.keyboard.type(text)

  focused(): Locator {
    return this.window.locator(':focus')
  }

  /** Goes to the next stop, or to the one before. */
  async tab(key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.press(key)
    expect.soft(await this.window.evaluate(unseenFocus), 'the focus is seen').toBe('')
  }

  /**
   * Goes from stop to stop until this control has the focus.
   *
   * @throws {Error} when sixty stops do not lead to it
   */
  async tabTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await wanted.first().waitFor()
    for (let stops = 0; stops < 60; stops++) {
      await this.tab(key)
      if ((await wanted.and(this.focused()).count()) > 0) return
    }
    throw new Error(`no way to ${wanted} by ${key}`)
  }

  /** Goes to this control and presses Enter on it. */
  async actOn(wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(wanted, key)
    await this.press('Enter')
  }

  /** The names of the next stops, in their order. */
  async nextStops(count: number): Promise<string[]> {
    const names: string[] = []
    for (let stop = 0; stop < count; stop++) {
      await this.tab()
      names.push((await this.focused().textContent()) ?? '')
    }
    return names
  }
}

/** Why a person would not see where the focus is; nothing when they would. Runs in the page. */
function unseenFocus(): string {
  const element = document.activeElement
  // The page itself, between the last stop and the first one.
  if (!(element instanceof HTMLElement) || element === document.body) return ''
  const told = element.outerHTML.slice(0, 160)
  /** What shows the focus of a control: itself, what holds it, or the frame of a field of MUI. */
  const holders = [element, element.parentElement, element.closest('label')].filter((one) => one instanceof HTMLElement)
  const shown = holders.find((holder) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(holder)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const frame = element.closest('.MuiOutlinedInput-root.Mui-focused')?.querySelector('fieldset')
  const place = shown ?? (frame && Number.parseFloat(getComputedStyle(frame).borderTopWidth) >= 2 ? frame : undefined)
  if (!place) return `nothing shows the focus of ${told}`
  const { left, top, right, bottom, width, height } = place.getBoundingClientRect()
  if (width === 0 || height === 0) return `no size: ${told}`
  const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
  // What is higher than the window is seen in part.
  if (!inside && height < innerHeight / 2) return `out of the window: ${told}`
  // An outline goes round its element: the edge of what scrolls must not cut it.
  const { outlineOffset, outlineWidth } = getComputedStyle(place)
  const around = shown ? Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) : 0
  for (let holder = place.parentElement; holder !== null && holder !== document.body; holder = holder.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(holder)
    const edge = holder.getBoundingClientRect()
    const cutX = overflowX !== 'visible' && (left - around < edge.left - 1 || right + around > edge.right + 1)
    const cutY = overflowY !== 'visible' && (top - around < edge.top - 1 || bottom + around > edge.bottom + 1)
    if (cutX && cutY) return `cut by <${holder.tagName} ${holder.className}>: ${told}`
    if (cutY && height < innerHeight / 2)
      return `cut above or below by <${holder.tagName} ${holder.className}>: ${told}`
  }
  const middle = document.elementFromPoint(
    Math.max(left, 0) + Math.min(width, innerWidth) / 2,
    Math.max(top, 0) + Math.min(height, innerHeight) / 2,
  )
  const same =
    middle !== null && (place.contains(middle) || middle.contains(place) || place.parentElement?.contains(middle))
  return same ? '' : `under <${middle?.tagName} ${middle?.className}>: ${told}`
}

/**
 * Listens to what a screen reader is given to say by itself: a live region that was there changes, or an alert comes.
 *
 * @returns what was said, in its order
 */
export async function listen(window: Page): Promise<() => Promise<string[]>> {
  await window.evaluate(() => {
    const said: string[] = []
    Reflect.set(globalThis, 'said', said)
    const live = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"]'
    const known = new WeakSet(document.querySelectorAll(live))
    new MutationObserver((changes) => {
      const changed = new Set<Element>()
      for (const { target, addedNodes } of changes) {
        const place = target instanceof Element ? target : target.parentElement
        const region = place?.closest(live)
        if (region) changed.add(region)
        for (const added of addedNodes)
          if (added instanceof Element)
            for (const inner of [added, ...added.querySelectorAll('*')]) if (inner.matches(live)) changed.add(inner)
      }
      for (const region of changed) {
        const text = region.textContent?.trim() ?? ''
        // What comes with its text already in it is read only when it is an alert.
        if (text !== '' && (known.has(region) || region.getAttribute('role') === 'alert')) said.push(text)
        known.add(region)
      }
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  return () => window.evaluate(() => Reflect.get(globalThis, 'said'))
}
