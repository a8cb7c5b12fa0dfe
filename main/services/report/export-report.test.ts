import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { aPdf } from '../../exports/testing/a-pdf'
import type { PrintedDocument } from '../../ipc/printed'
import { AppError } from '../../ipc/result'
import { saveAnswer } from '../answers'
import { createAssessment } from '../assessments'
import { closeAssessment } from '../closing'
import type { ServiceContext } from '../context'
import { aContext, aLibrary, anAnswerInput, anOrganisation, aSite } from '../testing/a-context'
import { exportReport } from './export-report'
import { gatherReport } from './gather-report'
import { aReportRequest } from './testing/a-report'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-essai-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const SECRET = 'Le directeur technique bloque tout'

/** An assessment of a site with two answers, and a note that is for the adviser alone. */
async function anAssessedSite(): Promise<{ readonly context: ServiceContext; readonly assessmentId: string }> {
  const context = await aContext({ definitions: aLibrary(aMaturityDefinition()) })
  const organisation = await anOrganisation(context, 'Association Les Tilleuls')
  const site = await aSite(context, organisation.id, 'Résidence de l’Anse')
  const { id: assessmentId } = await createAssessment(context, {
    organisationId: organisation.id,
    establishmentId: site.id,
    previousId: null,
    questionnaireId: 'essai-maturite',
    details: { profile: 'complet', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
  })
  for (const [questionId, value] of [
    ['copie', 1],
    ['accueil', 4],
  ] as const) {
    await saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ value, privateNote: SECRET }) })
  }
  return { context, assessmentId }
}

/** Asks for a report; the page prints the fixture given. */
async function exported(
  options: { readonly pdf?: Uint8Array; readonly name?: string; readonly length?: 'one-page' } = {},
) {
  const { context, assessmentId } = await anAssessedSite()
  const { pdf = aPdf(6), name = 'rapport.pdf', length = 'full' } = options
  const suggested: string[] = []
  const printed: PrintedDocument[] = []
  const steps: string[] = []
  const outcome = exportReport(
    context,
    { what: 'report', ...aReportRequest({ assessmentId, length }) },
    {
      chooseFile: async (kind, suggestedName) => {
        suggested.push(`${kind} ${suggestedName}`)
        return name === '' ? null : join(folder, name)
      },
      drawRadar: async () => {
        throw new Error('the page draws its own radar')
      },
      printPdf: async (document) => {
        printed.push(document)
        return pdf
      },
      report: {
        step: async (step, done, total) => {
          steps.push(`${done}/${total} ${step}`)
        },
      },
    },
  )
  return { outcome: await outcome.catch((error: unknown) => error), suggested, printed, steps }
}

describe('the export of a report', () => {
  it('says what it does, step by step, and suggests a name', async () => {
    const { suggested, steps } = await exported({ length: 'one-page', pdf: aPdf(1) })
    expect(suggested).toEqual(['pdf Rapport d’une page Maturité d’essai – Résidence de l’Anse – 2026-11-21.pdf'])
    expect(steps).toEqual([
      '0/4 Lecture des réponses et du plan',
      '1/4 Rédaction du rapport',
      '2/4 Radar et mise en pages',
      '3/4 Vérification des pages',
    ])
  })

  it('writes a report of one page where the person said', async () => {
    const { outcome } = await exported({ length: 'one-page', pdf: aPdf(1) })
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'rapport.pdf' })
    expect(new Uint8Array(await readFile(join(folder, 'rapport.pdf')))).toEqual(aPdf(1))
  })

  it('writes nothing when the pages read back are not those that were meant', async () => {
    for (const wrong of [{ pdf: aPdf(2) }, { pdf: aPdf(2), length: 'one-page' as const }]) {
      const { outcome } = await exported(wrong)
      expect(outcome).toBeInstanceOf(AppError)
      expect(outcome).toHaveProperty('code', 'export-failed')
    }
    expect(await readdir(folder)).toEqual([])
  })

  it('prints nothing when the person gives up', async () => {
    const { outcome, printed } = await exported({ name: '' })
    expect(outcome).toEqual({ outcome: 'cancelled' })
    expect(printed).toEqual([])
  })

  it('leaves private notes where they are', async () => {
    const { printed } = await exported()
    expect(JSON.stringify(printed)).not.toContain(SECRET)
  })
})

describe('what a report is made from', () => {
  it('is the plan of the site, and the day of the answers', async () => {
    const { context, assessmentId } = await anAssessedSite()
    const input = await gatherReport(context, aReportRequest({ assessmentId }), '2026-11-15')
    expect(input.plan.some(({ title }) => title === 'Isoler une copie des données')).toBe(true)
    expect(input).toMatchObject({ establishment: 'Résidence de l’Anse', asOf: '2026-11-15', closedOn: null })
  })

  it('judges the evidence of a closed assessment on the day it was closed', async () => {
    const { context, assessmentId } = await anAssessedSite()
    await closeAssessment(context, assessmentId)
    const input = await gatherReport(context, aReportRequest({ assessmentId }), '2027-03-01')
    expect(input).toMatchObject({ asOf: '2026-11-21', closedOn: '2026-11-21' })
  })
})
