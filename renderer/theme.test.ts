import { getContrastRatio } from '@mui/material/styles'
import { describe, expect, it } from 'vitest'
import { buildTheme, focusOnRail, railColors } from './theme'

const names = ['light', 'dark', 'contrast'] as const

describe('the themes', () => {
  it.each(names)('shows the focus on every ground of the %s one (WCAG 2.2, 1.4.11)', (name) => {
    const { secondary, background } = buildTheme(name).palette
    for (const ground of [background.paper, background.default])
      expect(getContrastRatio(secondary.main, ground)).toBeGreaterThanOrEqual(3)
  })

  it('shows the focus on the rail, which is the same in every theme', () => {
    for (const { outlineColor } of Object.values(focusOnRail))
      expect(getContrastRatio(outlineColor, railColors.background)).toBeGreaterThanOrEqual(3)
  })

  it.each(names)('keeps the words of a button readable under the mouse in the %s one', (name) => {
    const { primary, secondary, error } = buildTheme(name).palette
    for (const { main, dark, contrastText } of [primary, secondary, error])
      for (const ground of [main, dark]) expect(getContrastRatio(contrastText, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(names)('writes in a tone that is read from afar in the %s one', (name) => {
    const { text, background } = buildTheme(name).palette
    const wanted = name === 'contrast' ? 7 : 4.5
    for (const tone of [text.primary, text.secondary])
      for (const ground of [background.paper, background.default])
        expect(getContrastRatio(tone, ground)).toBeGreaterThanOrEqual(wanted)
  })
})
