import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalog, definitionPath } from '../../questionnaires/catalog'
import { loadDefinition } from '../../questionnaires/load'
import { schemaVersion, versionOf } from '../db/migrations'
import { backupsFolderOf, openDatabase } from '../db/open'
import { aFolder } from '../db/testing/a-folder'
import { testKeys } from '../db/testing/test-keys'
import { contract } from '../ipc/contract'
import { saveAnswer } from './answers'
import { getAssessmentContent } from './assessments'
import { closeAssessment, getAssessmentEvents } from './closing'
import { getOverview } from './overview'
import { getPlan } from './plan/plan'
import { aContext, aLibrary, anAnswerInput, aPiece, someEdits } from './testing/a-context'

// Each file was written by the application of its schema version, then compressed: `schema-<version>.db.gz`. They are never
// written again. A new migration needs the file of the schema before it, made with the code of that time.
const fixtures = path.join(import.meta.dirname, '..', 'db', 'testing', 'fixtures')
const definitions = path.join(import.meta.dirname, '..', '..', 'questionnaires', 'definitions')

function published() {
  return aLibrary(
    ...catalog.map((entry) => {
      const name = definitionPath(entry, 'yaml')
      return loadDefinition(readFileSync(path.join(definitions, name), 'utf8'), name)
    }),
  )
}

async function anOldFile(version: number): Promise<string> {
  const file = path.join(await aFolder(), 'sextant.db')
  await writeFile(file, gunzipSync(await readFile(path.join(fixtures, `schema-${version}.db.gz`))))
  return file
}

async function opened(version: number) {
  const file = await anOldFile(version)
  const database = await openDatabase(file, '2027-01-15', testKeys)
  onTestFinished(() => database.close())
  return { file, database, context: await aContext({ database, definitions: published() }) }
}

describe('databases written by earlier versions of the application', () => {
  it('are all at hand, and small', async () => {
    const wanted = Array.from({ length: schemaVersion() - 1 }, (_, index) => `schema-${index + 1}.db.gz`)
    expect((await readdir(fixtures)).sort()).toEqual(wanted)
    for (const name of wanted) expect(readFileSync(path.join(fixtures, name)).length).toBeLessThan(60_000)
  })

  it.each(Array.from({ length: schemaVersion() - 1 }, (_, index) => index + 1))(
    'open, are copied first, and are brought to the schema of today (schema %d)',
    async (version) => {
      const { file, database, context } = await opened(version)
      expect(await versionOf(database)).toBe(schemaVersion())
      expect(existsSync(path.join(backupsFolderOf(file), `sextant-avant-v${schemaVersion()}-2027-01-15.db`))).toBe(true)
      const overview = await getOverview(context, '9.9.9')
      expect(contract.getOverview.output.parse(overview)).toEqual(overview)
      for (const { id } of overview.establishments) {
        const plan = await getPlan(context, { establishmentId: id })
        expect(contract.getPlan.output.parse(plan)).toEqual(plan)
        expect(plan.actions.length).toBeGreaterThan(0)
      }
      for (const { id } of overview.assessments) {
        const content = await getAssessmentContent(context, id)
        expect(contract.getAssessment.output.parse(content)).toEqual(content)
      }
    },
  )
})

describe('a database of schema 1', () => {
  it('gives back each answer as it was written', async () => {
    const { context } = await opened(1)
    const { assessments, organisations, establishments, settings } = await getOverview(context, '9.9.9')
    expect(organisations.map(({ details }) => details.name)).toEqual(['Association Les Tilleuls'])
    expect(establishments.map(({ details }) => details.name)).toEqual(['EHPAD Les Tilleuls'])
    expect(settings.respondent).toBe('Aïcha Morel')
    const [assessment] = assessments
    if (!assessment) throw new Error('the file holds an assessment')
    expect(assessment).toMatchObject({
      questionnaireId: 'nis2-recyf',
      questionnaireVersion: '2.5.0',
      closedAt: null,
      previousId: null,
      details: { profile: 'EE', label: 'Novembre 2026', lastQuestionId: '1.3', target: null },
    })
    const { answers, evidence, setAside } = await getAssessmentContent(context, assessment.id)
    expect(answers.map(({ questionId, value, reason }) => [questionId, value, reason])).toEqual([
      ['1.1', 'in-place', ''],
      ['1.2', 'partial', ''],
      ['1.3', 'absent', ''],
      ['13.1', 'unknown', ''],
      ['13.2', 'alternative', 'Copie chez le GRADeS'],
      ['13.3', 'not-applicable', 'Tout est hébergé par l’éditeur'],
      ['14.1', null, ''],
    ])
    expect(answers[0]).toMatchObject({
      comment: 'Liste tenue par la qualité, revue en mars',
      privateNote: 'Bien tenue',
      answeredBy: 'Aïcha Morel',
      verification: { by: 'Yann Morvan', on: '2026-11-20' },
      evidenceIds: evidence.map(({ id }) => id),
      revision: 2,
      toConfirm: false,
      provenance: null,
      officialNumber: '',
    })
    expect(evidence).toMatchObject([{ piece: { title: 'Cartographie 2026', date: '2026-03-12' } }])
    expect(setAside).toEqual([])
    const [site] = establishments
    const { actions } = await getPlan(context, { establishmentId: site?.id ?? '' })
    const [worked] = actions.filter(({ edits }) => edits.owner !== '')
    expect(worked?.edits).toMatchObject({ owner: 'Mme Morel', status: 'in-progress', comment: 'Devis demandé' })
  })

  it('goes on as any other: answered, closed', async () => {
    const { context } = await opened(1)
    const [assessment] = (await getOverview(context, '9.9.9')).assessments
    if (!assessment) throw new Error('the file holds an assessment')
    const refs = { assessmentId: assessment.id, questionId: '1.2' }
    expect((await saveAnswer(context, { ...refs, answer: anAnswerInput({ value: 'in-place' }) })).revision).toBe(2)
    expect((await closeAssessment(context, assessment.id)).closedAt).not.toBeNull()
    expect(await getAssessmentEvents(context, assessment.id)).toMatchObject([{ kind: 'closed', by: 'Aïcha Morel' }])
  })
})

describe('a database of schema 2', () => {
  it('gives back versions, campaigns, answers set aside and what was written on actions', async () => {
    const { context } = await opened(2)
    const { assessments, establishments } = await getOverview(context, '9.9.9')
    const [care, next, first] = assessments
    expect(care).toMatchObject({ questionnaireId: 'essms-maturite', questionnaireVersion: '1.1.0', closedAt: null })
    expect(next).toMatchObject({ questionnaireId: 'nis2-recyf', previousId: first?.id, closedAt: null })
    expect(first?.closedAt).not.toBeNull()
    const events = await getAssessmentEvents(context, care?.id ?? '')
    expect(events).toMatchObject([{ kind: 'upgraded', note: '1.0.0 → 1.1.0' }])
    const { evidence, answers } = await getAssessmentContent(context, care?.id ?? '')
    expect(evidence.map(({ piece }) => piece)).toEqual([
      aPiece({
        title: 'Compte rendu de restauration',
        location: 'Classeur qualité',
        holder: 'Mme Morel',
        date: '2026-05-12',
      }),
    ])
    expect(answers.some(({ comment }) => comment === 'Vu sur place')).toBe(true)
    const { actions } = await getPlan(context, { establishmentId: establishments[0]?.id ?? '' })
    const [worked] = actions.filter(({ edits }) => edits.owner !== '')
    expect(worked?.edits).toEqual(
      someEdits({
        owner: 'Mme Morel',
        doneBy: worked?.edits.doneBy ?? '',
        status: 'in-progress',
        comment: 'Devis demandé',
        dueDate: '2027-03-31',
      }),
    )
    // Both questionnaires feed the plan, the older campaign of one of them does not.
    expect(new Set(actions.flatMap(({ origins }) => origins.map(({ assessmentId }) => assessmentId)))).toEqual(
      new Set([care?.id, next?.id]),
    )
  })
})
