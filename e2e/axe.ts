import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { expect } from './fixtures'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** Scans what is on screen; the test goes on, so that all that is wrong is known at once. */
export async function scan(window: Page, name: string): Promise<void> {
  expect.soft(await violations(window), name).toEqual([])
}

/** What axe finds wrong on the screen once it has come to rest, as « rule: element ». */
async function violations(window: Page): Promise<string[]> {
  await window.evaluate(axeSource)
  const found = await window.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
    const axe: { run: (options: object) => Promise<AxeResults> } = Reflect.get(globalThis, 'axe')
    const outcome = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return outcome.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
  return found
}
