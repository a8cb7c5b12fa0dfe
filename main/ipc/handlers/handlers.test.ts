import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { DatabaseError } from '../../db/errors'
import { aFolder } from '../../db/testing/a-folder'
import { whileNoneIsMade } from '../../services/backups/make-backup'
import { aStoreOnDisk } from '../../services/backups/testing/a-store'
import { getErasure } from '../../services/dossiers/erase'
import { createRecoverySheets } from '../../services/protection/protection'
import { aKeeper, aStore } from '../../services/protection/testing/a-keeper'
import { createTask } from '../../services/task-progress'
import { aContext, aLibrary, anAnswerInput, anAssessment, anOrganisation } from '../../services/testing/a-context'
import { anInstallContext, anotherDefinition, aQuestionnaireFile } from '../../services/testing/a-questionnaire-file'
import { createRouter } from '../router'
import { createHandlers } from './index'
import type { HandlerDependencies } from './types'

const id = '6f1f6f4e-2c1c-4a53-9f0e-0d6c7a1b2c3d'

/** The whole way from a channel to the database; what no test prepared fails. */
async function anApplication(overrides: Partial<HandlerDependencies> = {}) {
  const context = await aContext()
  const notPrepared = () => Promise.reject(new Error('not prepared by the test'))
  const handlerOf = createHandlers({
    context: async () => context,
    definitions: aLibrary(aDefinition()),
    databaseFile: join(await aFolder(), 'sextant.db'),
    keeper: aKeeper(),
    sheets: createRecoverySheets(aKeeper()),
    closeData: notPrepared,
    whileClosed: notPrepared,
    chooseBackupFile: notPrepared,
    chooseDossierFile: notPrepared,
    handOverDossier: notPrepared,
    clock: context.clock,
    newId: context.newId,
    appVersion: '0.1.0',
    openDataFolder: notPrepared,
    announceOpenedFile: () => null,
    chooseQuestionnaireFile: notPrepared,
    chooseKeyFile: notPrepared,
    windowReady: () => undefined,
    createExample: notPrepared,
    eraseExample: notPrepared,
    exportFile: notPrepared,
    exportDiagnostics: notPrepared,
    saveRadar: notPrepared,
    reading: { chooseToRead: notPrepared, readWorkbook: notPrepared, evidenceFolder: await aFolder() },
    task: createTask(),
    ...overrides,
  })
  return createRouter({ handlerOf, newReference: () => 'ref-1', log: () => undefined })
}

describe('the channels together', () => {
  it('take an establishment from its creation to its action plan', async () => {
    const route = await anApplication()
    const site = await route('saveEstablishment', {
      id: null,
      organisationId: null,
      details: { name: 'EHPAD Les Tilleuls' },
    })
    if (!site.ok) throw new Error(site.error.code)
    const opened = await route('createAssessment', {
      organisationId: site.value.organisationId,
      establishmentId: site.value.id,
      questionnaireId: 'essai',
      details: { profile: 'EI', label: 'Novembre 2026' },
    })
    if (!opened.ok) throw new Error(opened.error.code)
    const assessmentId = opened.value.id
    const answer = anAnswerInput({ value: 'absent', privateNote: 'Entre nous' })
    expect(await route('saveAnswer', { assessmentId, questionId: '2.1', answer })).toMatchObject({ ok: true })
    expect(await route('getAssessment', { assessmentId })).toMatchObject({
      ok: true,
      value: { answers: [{ questionId: '2.1', privateNote: 'Entre nous' }] },
    })
    expect(await route('getPlan', { establishmentId: site.value.id })).toMatchObject({
      ok: true,
      value: { actions: [{ key: 'essai/tester-sauvegardes', priority: 1 }] },
    })
    expect(await route('getOverview', {})).toMatchObject({ ok: true, value: { assessments: [{ id: assessmentId }] } })
  })

  it('take a questionnaire from a file to an assessment, and refuse to remove it then', async () => {
    const context = await anInstallContext()
    const file = await aQuestionnaireFile(anotherDefinition())
    const route = await anApplication({ context: async () => context, chooseQuestionnaireFile: async () => file })
    const chosen = await route('chooseQuestionnaireFile', {})
    if (!chosen.ok || chosen.value.outcome !== 'ready') throw new Error('the file is right')
    const { token, id, version } = chosen.value
    expect(await route('installQuestionnaire', { token, unverified: true })).toMatchObject({
      ok: true,
      value: { origin: 'file' },
    })
    expect(await route('installQuestionnaire', { token, unverified: true })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    })
    expect(await route('listQuestionnaires', {})).toMatchObject({
      ok: true,
      value: [{ id: 'essai' }, { id: 'maison' }],
    })
    expect(await route('getQuestionnaire', { id, version })).toMatchObject({ ok: true })
    const { organisationId } = await anAssessment(context)
    const opened = await route('createAssessment', {
      organisationId,
      establishmentId: null,
      questionnaireId: id,
      details: { profile: 'EI', label: 'Novembre 2026' },
    })
    expect(opened).toMatchObject({ ok: true, value: { questionnaireVersion: '1.0.0' } })
    const removed = await route('removeQuestionnaire', { id, version })
    expect(removed).toEqual({ ok: false, error: { code: 'conflict' } })
  })

  it('give what they are asked to the functions that came from outside', async () => {
    const asked: unknown[] = []
    const route = await anApplication({
      exportFile: async (_context, input) => {
        asked.push(input)
        return { outcome: 'saved', fileName: 'plan-action.xlsx' }
      },
      eraseExample: async () => {
        asked.push('erase')
      },
      openDataFolder: async () => {
        asked.push('folder')
      },
      windowReady: () => {
        asked.push('ready')
      },
    })
    const input = { what: 'workbook', assessmentId: id, recipient: 'CRRC' } as const
    expect(await route('exportFile', input)).toMatchObject({ ok: true, value: { fileName: 'plan-action.xlsx' } })
    for (const channel of ['eraseExample', 'openDataFolder', 'windowReady'] as const) {
      expect(await route(channel, {})).toEqual({ ok: true, value: {} })
    }
    expect(asked).toEqual([input, 'erase', 'folder', 'ready'])
  })
})

describe('the key of the data', () => {
  const passphrase = 'cadenas pluie tramway violon'

  it('is forgotten by the lock even when the data is asked for while it closes', async () => {
    const keeper = aKeeper(aStore('moi', false))
    const store = await aStoreOnDisk({ keeper })
    const route = await anApplication({
      keeper,
      databaseFile: store.file,
      context: store.context,
      closeData: async () => {
        await store.close()
        await store.context().catch(() => undefined)
      },
    })
    expect(await route('protect', { passphrase })).toMatchObject({ ok: true })
    expect(await route('lock', {})).toMatchObject({ ok: true })
    expect(await route('getOverview', {})).toEqual({ ok: false, error: { code: 'data-locked' } })
    expect(await route('unlock', { kind: 'passphrase', text: passphrase })).toMatchObject({ ok: true })
    expect(await route('getOverview', {})).toMatchObject({ ok: true })
  })

  it('is not taken away halfway through an erasure', async () => {
    const keeper = aKeeper(aStore('moi', false))
    const store = await aStoreOnDisk({ keeper })
    const closed: unknown[] = []
    const route = await anApplication({
      keeper,
      databaseFile: store.file,
      context: store.context,
      closeData: async () => {
        closed.push(await getErasure(await store.context()))
        await store.close()
      },
    })
    expect(await route('protect', { passphrase })).toMatchObject({ ok: true })
    const { id: organisationId, details } = await anOrganisation(await store.context())
    // A copy being made holds the erasure halfway.
    let endCopy = () => {}
    void whileNoneIsMade(
      () =>
        new Promise<void>((resolve) => {
          endCopy = resolve
        }),
    )
    const erasing = route('eraseDossier', { organisationId, name: details.name })
    await vi.waitFor(async () =>
      expect(await route('getErasure', {})).toMatchObject({ value: { state: 'interrupted' } }),
    )
    const locking = route('lock', {})
    endCopy()
    expect(await locking).toEqual({ ok: true, value: {} })
    expect(await erasing).toMatchObject({ ok: true, value: { organisation: details.name } })
    expect(closed).toEqual([expect.objectContaining({ state: 'done' })])
    await route('unlock', { kind: 'passphrase', text: passphrase })
    expect(await route('getErasure', {})).toMatchObject({ ok: true, value: { state: 'done' } })
  })

  it('can be protected again when the disk refused the first time', async () => {
    const keeper = aKeeper(aStore('moi', false))
    const folder = join(await aFolder(), 'données')
    await writeFile(folder, 'a file where the folder should be')
    const store = await aStoreOnDisk({ keeper, folder })
    const route = await anApplication({ keeper, databaseFile: store.file, context: store.context })
    expect(await route('protect', { passphrase })).toMatchObject({ ok: false })
    await rm(folder)
    expect(await route('protect', { passphrase })).toEqual({ ok: true, value: {} })
    expect(await route('getProtection', {})).toMatchObject({ ok: true, value: { way: 'passphrase' } })
  })
})

describe('when the database did not open', () => {
  const closed = (code: 'database-unreadable' | 'database-too-recent') =>
    anApplication({
      context: () => Promise.reject(new DatabaseError(code, 'schema 99')),
      openDataFolder: () => Promise.resolve(),
    })

  it.each(['database-unreadable', 'database-too-recent'] as const)(
    'channels that need data answer « %s »',
    async (code) => {
      const route = await closed(code)
      const answers = [
        await route('getOverview', {}),
        await route('saveSettings', {}),
        await route('saveEstablishment', { id: null, organisationId: null, details: { name: 'Site' } }),
        await route('saveAnswer', { assessmentId: id, questionId: '1.1', answer: anAnswerInput() }),
        await route('getPlan', { establishmentId: id }),
        await route('getWeakSpots', { establishmentId: id }),
        await route('getEvidence', { establishmentId: id }),
        await route('getContacts', { establishmentId: id }),
        await route('choosePlanFile', { establishmentId: id }),
        await route('exportFile', { what: 'workbook', assessmentId: id, recipient: '' }),
        await route('createExample', {}),
      ]
      expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code, reference: 'ref-1' } })))
    },
  )

  it('nothing is in progress, and nothing to stop', async () => {
    const route = await closed('database-unreadable')
    expect(await route('getProgress', {})).toEqual({ ok: true, value: null })
    expect(await route('cancelTask', {})).toEqual({ ok: true, value: {} })
  })

  it('the diagnostic is shown and written all the same', async () => {
    const written: string[] = []
    const route = await anApplication({
      context: () => Promise.reject(new DatabaseError('database-unreadable', 'schema 99')),
      exportDiagnostics: async ({ text }) => {
        written.push(text)
        return { outcome: 'saved', fileName: 'diagnostic.txt' }
      },
    })
    const shown = await route('getDiagnostics', {})
    if (!shown.ok) throw new Error(shown.error.code)
    const { text } = shown.value
    expect(await route('exportFile', { what: 'diagnostics', text })).toMatchObject({ ok: true })
    expect(written).toEqual([text])
  })

  it('the data folder, the state of the data and the questionnaires can still be reached', async () => {
    const route = await closed('database-unreadable')
    expect(await route('openDataFolder', {})).toMatchObject({ ok: true })
    expect(await route('windowReady', {})).toMatchObject({ ok: true })
    expect(await route('takeOpenedFile', {})).toEqual({ ok: true, value: { kind: null } })
    expect(await route('getDataStatus', {})).toMatchObject({ ok: true, value: { databaseBytes: 0, backups: [] } })
    expect(await route('getQuestionnaire', { id: 'essai', version: '1.0.0' })).toMatchObject({ ok: true })
  })
})
