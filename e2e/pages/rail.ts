import type { Page } from 'playwright/test'
import { common } from '../../renderer/texts/common'

type Entry = Exclude<keyof typeof common.rail, 'label' | 'changeShort' | 'establishment' | 'organisation' | 'example'>

/** Goes to a screen by the navigation rail. */
export async function goBy(window: Page, entry: Entry): Promise<void> {
  const rail = window.getByRole('navigation', { name: common.rail.label })
  await rail.getByRole('button', { name: common.rail[entry], exact: true }).click()
}
