import { describe, expect, it } from 'vitest'
import type { PrintedFrame } from '../ipc/printed'
import { footerOf, headerOf } from './pdf-margins'

const frame: PrintedFrame = {
  title: 'Rapport',
  marking: 'Diffusion restreinte (TLP:AMBER)',
  footer: 'Sextant – 22/11/2026',
  orientation: 'portrait',
}
const hostile = '<img src=x onerror="alert(1)"> & \'</div><script>'

describe('the margins of a PDF', () => {
  it('bear the marking, the visa and the page numbers', () => {
    const header = headerOf({ ...frame, visa: 'Visa : Mme Morel' })
    expect(header).toContain('Diffusion restreinte (TLP:AMBER)')
    expect(header).toContain('Visa : Mme Morel')
    expect(footerOf(frame)).toContain('<span class="pageNumber"></span> / <span class="totalPages"></span>')
  })

  it.each([
    ['marking', headerOf({ ...frame, marking: hostile })],
    ['visa', headerOf({ ...frame, visa: hostile })],
    ['footer', footerOf({ ...frame, footer: hostile })],
  ])('hold what people typed as text, never as tags (%s)', (_where, html) => {
    const page = html.replace(/<\/?(?:div|b|span)[^>]*>/g, '')
    expect(page).not.toMatch(/[<>"']/)
    expect(page).toContain('&#60;img src=x onerror=&#34;alert(1)&#34;&#62; &#38; &#39;')
  })
})
