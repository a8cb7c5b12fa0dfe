import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { RadarAxis, RadarModel } from '../../questionnaires/radar'
import { RadarTable } from './radar-table'

const anAxis = (label: string, rest: Partial<RadarAxis> = {}): RadarAxis => ({
  id: label,
  label,
  prudent: 0.6,
  optimistic: 0.8,
  fractions: { prudent: { num: 3, den: 5 }, optimistic: { num: 4, den: 5 }, evidenced: { num: 1, den: 5 } },
  ...rest,
})

function cells(model: RadarModel): string[][] {
  render(<RadarTable model={model} title="Tableau" />)
  const rows = within(screen.getByRole('table', { name: 'Tableau' })).getAllByRole('row')
  return rows.map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent ?? ''))
}

describe('the table of the radar', () => {
  it('gives shares with the counts they come from', () => {
    const [header, row] = cells({ view: 'domains', unit: 'share', axes: [anAxis('Crises')], notEvaluated: [] })
    expect(header).toEqual(['Objectif', 'En place', 'Part', 'Si l’inconnu était en place', 'Avec preuve citée'])
    expect(row?.slice(0, 3)).toEqual(['Crises', '3\u00a0/\u00a05', expect.stringMatching(/^60\s%$/)])
  })

  it('gives levels out of 4, and a column for each comparison there is', () => {
    const axes = [anAxis('Comptes', { target: 0.75, previous: 0.5 }), anAxis('Réseau', { target: 0.75 })]
    expect(cells({ view: 'domains', unit: 'level', axes, notEvaluated: [] })).toEqual([
      [
        'Thématique',
        'Niveau sur 4',
        'Si l’inconnu était au niveau 4',
        'Avec preuve citée',
        'Cible',
        'Campagne précédente',
      ],
      ['Comptes', '2,4', '3,2', '0,8', '3,0', '2,0'],
      ['Réseau', '2,4', '3,2', '0,8', '3,0', '–'],
    ])
  })
})
