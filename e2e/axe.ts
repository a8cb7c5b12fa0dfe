import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** The levels A and AA of WCAG 2.2, and the good practices of axe. */
export const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds wrong on the screen, by these rules or sets of rules, as « rule: element ». */
export async function axeViolations(window: Page, rules: readonly string[]): Promise<string[]> {
  // Five hundred kilobytes to read: once a page.
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axeSource)
  return window.evaluate(async (runOnly) => {
    const axe: { run: (place: Element | Document, options: object) => Promise<AxeResults> } = Reflect.get(
      globalThis,
      'axe',
    )
    // What is under a dialog was looked at before it.
    const place = [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? document
    const { violations } = await axe.run(place, { runOnly, resultTypes: ['violations'], preload: false })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  }, rules)
}
