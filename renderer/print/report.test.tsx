import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { PrintedReport, PrintedTable } from '../../main/ipc/printed/report'
import type { RadarModel } from '../../questionnaires/radar'
import { Report } from './report'

const table = (caption: string): PrintedTable => ({
  caption,
  columns: [
    { header: 'Priorité', align: 'start', width: 10 },
    { header: 'Action', align: 'start', width: null },
    { header: 'Heures', align: 'end', width: 10 },
  ],
  rows: [{ cells: ['P1', 'Isoler une copie', '8'], header: 1, total: false }],
})

const half = { num: 1, den: 2 }
const model: RadarModel = {
  view: 'domains',
  unit: 'level',
  axes: ['Pilotage', 'Comptes', 'Sauvegarde'].map((label) => ({
    id: label,
    label,
    prudent: 0.5,
    optimistic: 0.5,
    fractions: { prudent: half, optimistic: half, evidenced: half },
  })),
  notEvaluated: [],
}

function aReport(overrides: Partial<PrintedReport> = {}): PrintedReport {
  return {
    document: 'report',
    frame: { title: 'Rapport', marking: 'Diffusion restreinte', footer: 'Sextant', orientation: 'portrait' },
    length: 'full',
    cover: {
      title: 'Où en est notre sécurité numérique',
      entity: 'Résidence de l’Anse',
      questionnaire: 'Maturité d’essai',
      headline: 'Maturité d’essai · 22 novembre 2026',
      contents: 'Dans ce rapport',
      marks: ['Exemple fictif'],
      facts: [{ label: 'Destinataire', value: 'Conseil' }],
      visa: { label: 'Visa', who: 'Claire Morvan', date: 'Le 22 novembre 2026', sign: 'Signature' },
      notices: ['Sans valeur hors des tests.'],
    },
    sections: [
      { title: 'Synthèse', newPage: true, blocks: [{ block: 'text', text: 'Tout va bien.', tone: 'lead' }] },
      {
        title: 'Résultats',
        newPage: true,
        blocks: [
          { block: 'radar', title: 'Niveau par thématique', model, table: table('Les chiffres du radar') },
          { block: 'heading', text: 'Points d’appui' },
          { block: 'list', items: ['Pilotage'] },
        ],
      },
      {
        title: 'Plan d’action',
        newPage: true,
        blocks: [
          { block: 'actions', items: [{ title: 'Isoler une copie', why: 'Pour repartir.', facts: [] }] },
          { block: 'table', table: table('Les actions') },
        ],
      },
    ],
    ...overrides,
  }
}

/** The levels of the headings, in the order in which they are read. */
const levels = () => screen.getAllByRole('heading').map(({ tagName }) => Number(tagName.slice(1)))

describe('the pages of a report', () => {
  it('have one title, and headings of which none skips a level', () => {
    render(<Report report={aReport()} />)
    const read = levels()
    expect(read.filter((level) => level === 1)).toHaveLength(1)
    expect(read.every((level, index) => level <= (read[index - 1] ?? 0) + 1)).toBe(true)
  })

  it('have tables whose columns and rows are named', () => {
    render(<Report report={aReport()} />)
    const plan = within(screen.getByRole('table', { name: 'Les actions' }))
    expect(plan.getAllByRole('columnheader').map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col', 'col'])
    expect(plan.getByRole('rowheader', { name: 'Isoler une copie' }).getAttribute('scope')).toBe('row')
  })

  it('describe the radar to those who do not see it, before the table of its numbers', () => {
    render(<Report report={aReport()} />)
    const radar = screen.getByRole('img', { name: /^Niveau par thématique\. Radar de 3\saxes/ })
    const numbers = screen.getByRole('table', { name: 'Les chiffres du radar' })
    expect(radar.compareDocumentPosition(numbers) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('list what the report holds, and show for whom it is and who signs', () => {
    render(<Report report={aReport()} />)
    const parts = within(screen.getAllByRole('list')[0] ?? document.body)
    expect(parts.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Synthèse',
      'Résultats',
      'Plan d’action',
    ])
    for (const words of [
      'Conseil',
      'Claire Morvan',
      'Le 22 novembre 2026',
      'Exemple fictif',
      'Sans valeur hors des tests.',
    ]) {
      expect(screen.getByText(words)).toBeTruthy()
    }
  })

  it('are told to hold on one page when that is what was asked', () => {
    const { container } = render(<Report report={aReport({ length: 'one-page' })} />)
    expect(container.querySelector('[data-fit]')).not.toBeNull()
    expect(levels()[0]).toBe(1)
    expect(screen.getByText('Maturité d’essai · 22 novembre 2026')).toBeTruthy()
  })
})
