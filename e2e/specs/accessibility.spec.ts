import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'
import { homeTexts } from '../../renderer/texts/home'
import { results } from '../../renderer/texts/results'
import { expect, test } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

/** What axe finds wrong on the screen, as « rule: element ». */
async function violations(window: Page): Promise<string[]> {
  await window.evaluate(axeSource)
  const found = await window.evaluate(async () => {
    const axe: { run: (options: object) => Promise<AxeResults> } = Reflect.get(globalThis, 'axe')
    const outcome = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return outcome.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
  })
  return found
}

test('has no axe violation on any screen', async ({ launch }) => {
  const { window } = await launch()
  await window.getByRole('heading', { level: 1 }).waitFor()
  expect.soft(await violations(window), 'first start').toEqual([])
  const entities = new EntitiesPage(window)
  await entities.openExample()
  expect.soft(await violations(window), 'home').toEqual([])
  await window.getByRole('button', { name: homeTexts.nis2.open }).click()
  await window.getByRole('heading', { level: 1, name: 'NIS 2' }).waitFor()
  expect.soft(await violations(window), 'nis 2').toEqual([])
  await goBy(window, 'questionnaire')
  await new QuestionnairePage(window).waitFor()
  expect.soft(await violations(window), 'questionnaire').toEqual([])
  await goBy(window, 'results')
  await window.getByRole('heading', { name: results.gaps.title }).waitFor()
  expect.soft(await violations(window), 'results').toEqual([])
  await goBy(window, 'plan')
  await window.getByRole('grid').waitFor()
  expect.soft(await violations(window), 'plan').toEqual([])
  await goBy(window, 'settings')
  await window.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
  expect.soft(await violations(window), 'settings').toEqual([])
})
