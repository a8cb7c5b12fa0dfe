import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audienceIds } from '../../../questionnaires/audiences'
import { levelWords } from '../../../questionnaires/scoring/reading'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { frenchTypography } from '../../../questionnaires/typography'
import { aPlanAction, someEdits } from '../../exports/testing/a-plan'
import { said, someAnswers } from '../../exports/testing/a-workbook'
import type { ActionEdits, PlanAction } from '../../ipc/contract'
import type { PrintedReport, PrintedTable } from '../../ipc/printed/report'
import { buildReport, fewestPages } from './build-report'
import type { ReportInput } from './report-input'
import { aReportInput, someLevels } from './testing/a-report'

/** Every text of a report, in order. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

function titlesOf({ sections }: PrintedReport): readonly string[] {
  return sections.map(({ title }) => title)
}

function tableOf(report: PrintedReport, caption: string): PrintedTable {
  const tables = report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === 'table' || block.block === 'radar' ? [block.table] : [])),
  )
  const table = tables.find((candidate) => candidate.caption === caption)
  if (!table) throw new Error(`no table « ${caption} » among ${tables.map((known) => known.caption).join(', ')}`)
  return table
}

/** The first action of the plan with what someone wrote on it. */
function withEdits(input: ReportInput, edits: Partial<ActionEdits>): ReportInput {
  return {
    ...input,
    plan: input.plan.map((action, index) =>
      index === 0 ? { ...action, edits: { ...action.edits, ...edits } } : action,
    ),
  }
}

/** An action typed by hand. */
const aManualAction = (title: string, edits: Partial<ActionEdits> = {}): PlanAction =>
  aPlanAction({ key: `manuel/${title}`, kind: 'manual', priority: 1, edits: someEdits({ title, ...edits }) })

const aName = fc.stringMatching(/^ZQ[A-Z]{4,8}$/)

/** An assessment in which people named providers, products and one another wherever they could. */
const named = fc
  .record({ owner: aName, doneBy: aName, comment: aName, title: aName, reason: aName, product: aName })
  .map(({ owner, doneBy, comment, title, reason, product }) => ({
    input: {
      answers: {
        ...someLevels,
        copie: said(1, { comment, answeredBy: owner }),
        exercice: said('not-applicable', { reason }),
      },
      plan: [
        ...withEdits(aReportInput(), { owner, doneBy, comment, statusReason: comment }).plan,
        aManualAction(title, { owner, comment }),
      ],
      perimeter: product,
    },
    names: [owner, doneBy, comment, title, reason, product],
  }))

describe('a report', () => {
  it('has for the direction every part, in order', () => {
    expect(titlesOf(buildReport(aReportInput()))).toEqual([
      'Synthèse',
      'Résultats',
      'Objectifs suivis',
      'À faire d’abord',
      'Plan d’action',
      'Feuille de score',
      'Méthode',
      'Sources et avertissements',
    ])
  })

  it('bears on every page its marking, its recipient and its dated visa', () => {
    const { frame } = buildReport(aReportInput())
    expect(frame.marking).toBe('Diffusion restreinte (TLP:AMBER) – Destinataire\u00a0: Conseil d’administration')
    expect(frame.visa).toBe('Visa\u00a0: Claire Morvan, directrice, le 22/11/2026')
    expect(frame.footer).toBe('Sextant – Maturité d’essai, version 1.0.0 – 22/11/2026')
  })

  it('shortens in the margins a name that would push them out of the page, and keeps it whole on the cover', () => {
    const recipient = 'Comité '.repeat(70).trim()
    const report = buildReport(aReportInput({ request: { recipient } }))
    expect(report.frame.marking.length).toBeLessThan(170)
    expect(report.cover.facts).toContainEqual({ label: 'Destinataire', value: recipient })
  })

  it('says that the establishment is fictitious, and that the assessment is closed', () => {
    const { cover, frame } = buildReport(aReportInput({ example: true, closedOn: '2026-11-01' }))
    expect(cover.marks).toEqual([
      'Exemple fictif\u00a0: cet établissement n’existe pas.',
      'Évaluation close le 1er novembre 2026\u00a0: ses réponses ne changent plus.',
    ])
    expect(frame.footer).toMatch(/^EXEMPLE FICTIF – /)
  })

  it('is well set, whole and without a hole, for all readers and whatever was answered', () => {
    const inputs = [
      {},
      { answers: {} },
      { profileId: 'demarrage' },
      { definition: aDefinition(), profileId: 'EE', answers: someAnswers, establishment: null },
      { definition: aDefinition(), profileId: 'EE', answers: {}, establishment: null },
      {
        definition: aMaturityDefinition({
          scoring: { method: 'mean-of-items', bands: [{ from: 0, label: 'A', text: 'B.' }] },
        }),
      },
    ]
    for (const input of inputs) {
      for (const audience of audienceIds) {
        for (const length of ['full', 'one-page'] as const) {
          const texts = textsOf(buildReport(aReportInput({ ...input, request: { audience, length } })))
          expect(texts.filter((text) => frenchTypography(text) !== text)).toEqual([])
          expect(texts.filter((text) => /undefined|\bNaN\b|\[object|\bnull\b/.test(text))).toEqual([])
        }
      }
    }
  })
})

describe('a report for users', () => {
  const usersReport = (input: Parameters<typeof aReportInput>[0] = {}, length: 'full' | 'one-page' = 'full') =>
    buildReport(aReportInput({ ...input, request: { audience: 'usagers', length } }))

  it('names no provider, no product, nobody and nothing that anyone wrote', () => {
    fc.assert(
      fc.property(named, fc.constantFrom('full' as const, 'one-page' as const), ({ input, names }, length) => {
        const said = JSON.stringify(usersReport(input, length))
        expect(names.filter((name) => said.includes(name))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('says neither a level, nor a figure, nor a gap, nor an action', () => {
    const said = textsOf(usersReport())
    const { definition, plan } = aReportInput()
    const gaps = ['copie', 'nominatif'].map(
      (id) =>
        definition.domains.flatMap(({ questions }) => questions).find((question) => question.id === id)?.label ?? '',
    )
    for (const hidden of [...gaps, ...plan.map(({ title }) => title), 'sur 4', 'indispensable', 'P1']) {
      expect(said.filter((text) => text.includes(hidden))).toEqual([])
    }
    expect(titlesOf(usersReport())).toEqual(['Synthèse', 'Ce qui est déjà en place', 'Sources et avertissements'])
  })

  it('says what is in place, in the sentences of the questionnaire', () => {
    expect(textsOf(usersReport())).toContain(
      'Accueil des nouveaux\u00a0: un contrôle de moins d’un an le confirme (accueil des nouveaux).',
    )
  })
})

describe('a report for a wider circle', () => {
  it('names neither provider, nor product, nor anyone', () => {
    fc.assert(
      fc.property(named, fc.constantFrom('gouvernance' as const, 'dialogue' as const), ({ input, names }, audience) => {
        const said = JSON.stringify(buildReport(aReportInput({ ...input, request: { audience } })))
        expect(names.filter((name) => said.includes(name))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('says which role an action is for instead', () => {
    const table = tableOf(
      buildReport(aReportInput({ request: { audience: 'dialogue' } })),
      'Les actions du site, tous questionnaires réunis',
    )
    expect(table.columns.map(({ header }) => header)).toContain('Confiée à')
    expect(table.rows[0]?.cells).toContain('Prestataire informatique')
  })
})

describe('the plan of a report', () => {
  const caption = 'Les actions du site, tous questionnaires réunis'

  it('gives each action with its leader, its due date and its status', () => {
    const input = withEdits(aReportInput(), { owner: 'Yann Le Goff', dueDate: '2026-10-01', status: 'in-progress' })
    const { rows } = tableOf(buildReport(input), caption)
    expect(rows).toHaveLength(input.plan.length)
    expect(rows[0]?.cells).toEqual([
      'P1',
      input.plan[0]?.title,
      'Yann Le Goff',
      'Sans achat',
      '01/10/2026 (dépassée)',
      'En cours',
    ])
  })

  it('proposes to close an action that no answer asks for any more, and puts finished ones last', () => {
    const input = aReportInput()
    const [first, second, ...others] = input.plan
    if (!first || !second) throw new Error('the plan of the test has two actions')
    const done = { ...first, edits: { ...first.edits, status: 'done' as const } }
    const { rows } = tableOf(buildReport({ ...input, plan: [done, { ...second, called: false }, ...others] }), caption)
    expect(rows[0]?.cells.at(-1)).toBe('À faire – à clore\u202f?')
    expect(rows.at(-1)?.cells.at(-1)).toBe('Faite')
  })

  it('leaves aside what nobody has begun of a long plan, and says how much', () => {
    const later = (index: number, priority: 2 | 3) => ({ ...aManualAction(`Action ${index}`), priority })
    const many = Array.from({ length: 70 }, (_, index) => later(index, index < 35 ? 2 : 3))
    const begun = { ...later(99, 3), edits: { ...later(99, 3).edits, status: 'in-progress' as const } }
    const plan = [...aReportInput().plan, ...many, begun]
    const report = buildReport(aReportInput({ plan }))
    const { rows } = tableOf(report, caption)
    expect(rows).toHaveLength(45)
    expect(rows.some(({ cells }) => cells.includes('Action 99'))).toBe(true)
    expect(rows.some(({ cells }) => cells.includes('Action 69'))).toBe(false)
    const said = `laisse de côté ${plan.length - 45}\u00a0actions de priorité P2 ou P3 que personne n’a commencées`
    expect(textsOf(report).some((text) => text.includes(said))).toBe(true)
  })

  it('puts forward six actions, one a month', () => {
    const plan = Array.from({ length: 8 }, (_, index) => aManualAction(`Action ${index}`))
    const blocks = buildReport(aReportInput({ plan })).sections.flatMap(({ blocks: all }) => all)
    const actions = blocks.flatMap((block) => (block.block === 'actions' ? block.items : []))
    expect(actions.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4, 5].map((n) => `Mois ${n + 1} – Action ${n}`))
  })
})

describe('the score sheet of a report', () => {
  it('gives for each domain the sums that its level is made of', () => {
    const input = aReportInput()
    const { rows } = tableOf(buildReport(input), 'Sommes par thématique')
    for (const domain of input.score.domains.filter(({ applicable }) => applicable > 0)) {
      const cells = rows.find(({ cells: [title] }) => title === domain.title)?.cells ?? []
      expect(cells[4]).toBe(levelWords(domain.prudent))
      expect(Number(cells[3]) / Number(cells[2])).toBeCloseTo((4 * domain.prudent.num) / domain.prudent.den)
    }
  })

  it('lists the questions left out, with their reason', () => {
    expect(textsOf(buildReport(aReportInput()))).toContain('Exercice de crise\u00a0: Le siège s’en charge.')
  })

  it('counts the means of a referential by objective', () => {
    const report = buildReport(
      aReportInput({ definition: aDefinition(), profileId: 'EE', answers: someAnswers, establishment: null }),
    )
    const total = tableOf(report, 'Moyens comptés par objectif').rows.at(-1)
    expect(total?.cells).toEqual(['Ensemble', '2', '1', '1', '1', '1', '1', '1', '7', '43\u00a0%', '14\u00a0%'])
  })
})

describe('a report of one page', () => {
  it('begins no other page', () => {
    const report = buildReport(aReportInput({ request: { length: 'one-page' } }))
    expect(report.sections.some(({ newPage }) => newPage)).toBe(false)
    expect(fewestPages(report)).toBe(1)
    expect(fewestPages(buildReport(aReportInput()))).toBe(6)
  })
})
