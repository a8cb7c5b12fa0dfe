import type { Page } from 'playwright/test'

/** Waits until nothing moves any more: a change of theme or of size is drawn, what ends has ended. */
export const atRest = (window: Page): Promise<void> =>
  window.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/** What is wrong in the headings: one first-level heading, those of a dialog under it, no level skipped. */
export const wrongHeadings = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const shown = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) =>
      heading.checkVisibility({ visibilityProperty: true }),
    )
    const wrong: string[] = []
    const first = shown.filter(({ tagName }) => tagName === 'H1')
    if (first.length !== 1) wrong.push(`${first.length} h1: ${first.map(({ textContent }) => textContent).join(', ')}`)
    let above = 0
    let dialog: Element | null = null
    for (const heading of shown) {
      const level = Number(heading.tagName.slice(1))
      const holder = heading.closest('[role="dialog"]')
      // A dialog is a place of its own, under the screen.
      if (holder !== dialog) above = 1
      dialog = holder
      if (level > above + 1) wrong.push(`h${level} after h${above}: ${heading.textContent}`)
      above = level
    }
    return wrong
  })

/**
 * What a person would not read, or would have to chase: text cut by its box, a page or a part of it that scrolls sideways.
 * What is a table, and only that, may scroll sideways (WCAG 2.2, 1.4.10). And what moves although the system asks for rest.
 */
export const wrongLayout = (window: Page): Promise<string[]> =>
  window.evaluate(() => {
    const told = (element: Element) =>
      `<${element.tagName.toLowerCase()} ${element.getAttribute('class') ?? ''}> ${(element.textContent ?? '').trim().slice(0, 60)}`
    const root = document.documentElement
    const wrong = root.scrollWidth > root.clientWidth + 1 ? [`page ${root.scrollWidth} in ${root.clientWidth}`] : []
    const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    /** A table alone in its frame, the grid that scrolls by itself what it draws, tabs that have their own arrows. */
    const mayScroll = (element: Element) =>
      element.querySelector(':scope > :is(table, [role="tablist"])') !== null ||
      element.matches('.MuiDataGrid-virtualScroller')
    /** Whether a text is in a part of a box that scrolls by itself, or that is for screen readers only. */
    const scrollsIn = (element: Element | null, box: Element): boolean => {
      if (element === null || element === box) return false
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      return (
        scrolls(overflowX) ||
        scrolls(overflowY) ||
        clipPath !== 'none' ||
        mayScroll(element) ||
        scrollsIn(element.parentElement, box)
      )
    }
    /** Letters that the edge of a box cuts or hides. */
    const cutText = (box: Element): string[] => {
      const { left, top, right, bottom } = box.getBoundingClientRect()
      const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
      const cut: string[] = []
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        if (!text.textContent?.trim() || scrollsIn(text.parentElement, box)) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        const out = [...range.getClientRects()].some(
          (line) =>
            line.width > 1 &&
            (line.left < left - 1 || line.right > right + 1 || line.top < top - 1 || line.bottom > bottom + 1),
        )
        if (out) cut.push(text.textContent.trim().slice(0, 40))
      }
      return cut
    }
    for (const element of document.querySelectorAll<HTMLElement>('body, body *:not(svg, svg *)')) {
      const style = getComputedStyle(element)
      const moves = [style.transitionDuration, style.animationDuration].flatMap((durations) => durations.split(', '))
      if (moves.some((duration) => Number.parseFloat(duration) > 0)) wrong.push(`moves: ${told(element)}`)
      const tooWide = element.scrollWidth > element.clientWidth + 1
      const tooHigh = element.scrollHeight > element.clientHeight + 1
      if (element.clientWidth === 0 || !(tooWide || tooHigh) || mayScroll(element)) continue
      // For screen readers only; or drawn later, when it comes into sight.
      if (style.clipPath !== 'none' || style.contentVisibility !== 'visible') continue
      if (!element.checkVisibility({ visibilityProperty: true }) || (element.textContent ?? '').trim() === '') continue
      const size = `${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`
      if (tooWide && scrolls(style.overflowX)) wrong.push(`scrolls sideways, ${size}: ${told(element)}`)
      if ((tooWide && hides(style.overflowX)) || (tooHigh && hides(style.overflowY)))
        wrong.push(...cutText(element).map((text) => `cut, ${size}: « ${text} » of ${told(element)}`))
    }
    return wrong
  })
