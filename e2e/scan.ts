import { axeViolations, everyRule } from './axe'
import { expect, type RunningApp } from './fixtures'
import { atRest, wrongHeadings, wrongLayout } from './page-shape'

/** What the themes change: the colours. The contrasted one is for those who need more than the level AA. */
const themes = {
  light: { media: { colorScheme: 'light', contrast: 'no-preference' }, rules: everyRule },
  dark: { media: { colorScheme: 'dark', contrast: 'no-preference' }, rules: ['color-contrast', 'link-in-text-block'] },
  contrast: { media: { colorScheme: 'light', contrast: 'more' }, rules: ['color-contrast-enhanced'] },
} as const

/** The window as it opens, in CSS pixels. */
const USUAL = { width: 1280, height: 800 }
/** The screen of an old computer. */
const SMALL = { width: 1024, height: 700 }

/**
 * Looks at what is on screen as every person may have it: in the three themes, in a small window, enlarged to 200 %.
 * The test goes on, so that all that is wrong is known at once; the screen is left as it was found.
 */
export async function scan(app: RunningApp, name: string): Promise<void> {
  const { window } = app
  const colors = new Set<string>()
  for (const [theme, { media, rules }] of Object.entries(themes)) {
    await window.emulateMedia(media)
    await atRest(window)
    colors.add(await window.evaluate(() => getComputedStyle(document.body).color))
    expect.soft(await axeViolations(window, rules), `${name}: ${theme}`).toEqual([])
  }
  expect.soft(colors.size, `${name}: one theme is not drawn`).toBe(Object.keys(themes).length)
  await window.emulateMedia(themes.light.media)
  expect.soft(await wrongHeadings(window), `${name}: headings`).toEqual([])
  await resize(app, SMALL)
  expect.soft(await wrongLayout(window), `${name}: 1024x700`).toEqual([])
  await resize(app, USUAL, 2)
  expect.soft(await wrongLayout(window), `${name}: 200 %`).toEqual([])
  await resize(app, USUAL)
}

type Size = { readonly width: number; readonly height: number }

/** Gives the page this room, then enlarges it as Ctrl and + do: what it has left is the room divided by the zoom. */
export async function resize({ electron, window }: RunningApp, size: Size, zoom = 1): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, { width, height, factor }) => {
      const [main] = BrowserWindow.getAllWindows()
      main?.setContentSize(width, height)
      main?.webContents.setZoomFactor(factor)
    },
    { ...size, factor: zoom },
  )
  await expect
    .poll(() => window.evaluate(() => ({ width: innerWidth, height: innerHeight })), { intervals: [20, 50, 100] })
    .toEqual({ width: size.width / zoom, height: size.height / zoom })
  await atRest(window)
}
