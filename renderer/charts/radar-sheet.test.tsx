import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RadarAxis, RadarDrawing } from '../../questionnaires/radar'
import { describeRadar, notEvaluatedSentences } from '../texts/radar'
import { RadarSheet } from './radar-sheet'
import { standaloneSvg } from './standalone-svg'

const anAxis = (label: string, held: number, unknown = 0): RadarAxis => ({
  id: label,
  label,
  prudent: held / 10,
  optimistic: (held + unknown) / 10,
  fractions: {
    prudent: { num: held, den: 10 },
    optimistic: { num: held + unknown, den: 10 },
    evidenced: { num: 0, den: 10 },
  },
})

const aDrawing = (overrides: Partial<RadarDrawing> = {}): RadarDrawing => ({
  view: 'pillars',
  unit: 'share',
  axes: [anAxis('Gouvernance', 4, 2), anAxis('Protection', 6), anAxis('Résilience', 1, 5)],
  notEvaluated: [{ id: 'd', label: 'Défense', reason: 'unanswered' }],
  title: 'EHPAD « Les Tilleuls » & fils',
  subtitle: 'Document de travail.',
  ...overrides,
})

function svgOf(drawing: RadarDrawing): string {
  const { container } = render(<RadarSheet drawing={drawing} />)
  const sheet = container.querySelector('[data-sheet]')
  if (!sheet) throw new Error('no sheet')
  return standaloneSvg(sheet)
}

describe('radar sheet', () => {
  it('gives an SVG file that needs nothing of the page', () => {
    const svg = svgOf(aDrawing())
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(parsed.querySelector('parsererror')).toBeNull()
    expect(parsed.documentElement.namespaceURI).toBe('http://www.w3.org/2000/svg')
    expect(parsed.querySelector('title')?.textContent).toBe('EHPAD « Les Tilleuls » & fils')
    expect(svg).not.toMatch(/foreignObject|class=|style=|<script/)
    for (const text of parsed.querySelectorAll('text'))
      expect(text.getAttribute('font-family')).toContain('Source Sans')
  })

  it('draws both figures and says the legend, the axes and what is not drawn', () => {
    const svg = svgOf(aDrawing())
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
    expect(parsed.querySelectorAll('path[stroke-dasharray]')).toHaveLength(1)
    expect(parsed.querySelectorAll('path[stroke-width="2.5"]')).toHaveLength(1)
    for (const words of ['Gouvernance', 'En place ou mesure alternative', 'Incertitude', 'Défense']) {
      expect(parsed.documentElement.textContent).toContain(words)
    }
  })

  it('draws a target and a previous campaign, each with its own dash and its entry in the legend', () => {
    const [first, ...others] = aDrawing().axes
    if (!first) throw new Error('no axis')
    const compared = { ...first, target: 0.75, previous: 0.3 }
    const parsed = new DOMParser().parseFromString(svgOf(aDrawing({ axes: [compared, ...others] })), 'image/svg+xml')
    const dashes = [...parsed.querySelectorAll('path[stroke-dasharray]')].map((path) =>
      path.getAttribute('stroke-dasharray'),
    )
    // The band, then each line and its sample.
    expect(dashes.toSorted()).toEqual(['10 6', '10 6', '2 5', '2 5', '5 4'])
    expect(parsed.documentElement.textContent).toContain('Cible que vous vous êtes fixée')
    expect(parsed.documentElement.textContent).toContain('Campagne précédente')
  })

  it('numbers the rings of levels, and says levels rather than shares', () => {
    const text = (unit: RadarDrawing['unit']) =>
      new DOMParser().parseFromString(svgOf(aDrawing({ unit, view: 'domains' })), 'image/svg+xml').documentElement
    const ticks = (root: Element) =>
      [...root.querySelectorAll('text[paint-order]')].map(({ textContent }) => textContent)
    expect(ticks(text('level'))).toEqual(['1', '2', '3', '4'])
    expect(text('level').textContent).toContain('au bord (niveau 4)')
    expect(text('level').textContent).not.toContain('%')
    expect(ticks(text('share'))).toEqual([])
    expect(text('share').textContent).not.toContain('Cible')
  })

  it('says that there is no radar below three axes, and draws none', () => {
    const svg = svgOf(aDrawing({ axes: [anAxis('Gouvernance', 4), anAxis('Protection', 6)] }))
    expect(svg).toContain('Moins de trois axes')
    expect(svg).not.toContain('<path')
  })
})

describe('words of the radar', () => {
  it('tells the drawing in one sentence', () => {
    expect(describeRadar(aDrawing())).toBe(
      'Radar de 3\u00a0axes\u00a0: le plus avancé est «\u00a0Protection\u00a0» (60\u00a0% en place), le moins avancé «\u00a0Résilience\u00a0» (10\u00a0%)\u202f; incertitude la plus large sur «\u00a0Résilience\u00a0», de 10\u00a0% à 60\u00a0%.',
    )
  })

  it('says levels out of 4 when the axes are levels', () => {
    expect(describeRadar(aDrawing({ unit: 'level' }))).toBe(
      'Radar de 3\u00a0axes\u00a0: la plus avancée est «\u00a0Protection\u00a0» (niveau 2,4 sur 4), la moins avancée «\u00a0Résilience\u00a0» (niveau 0,4)\u202f; incertitude la plus large sur «\u00a0Résilience\u00a0», de 0,4 à 2,4.',
    )
  })

  it('names what is not evaluated with the reason', () => {
    const notEvaluated = [
      { id: 'a', label: 'Crises', reason: 'unanswered' },
      { id: 'b', label: 'Risques', reason: 'not-asked' },
      { id: 'c', label: 'Audits', reason: 'not-asked' },
    ] as const
    expect(notEvaluatedSentences(aDrawing({ notEvaluated }))).toEqual([
      'Non évalués (aucune réponse)\u00a0: Crises.',
      'Non demandés à ce profil\u00a0: Risques, Audits.',
    ])
  })
})
