import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, open, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Database } from '../../db/connection'
import { upsertActionEdits } from '../../db/repositories/actions'
import { type CopyOut, insertCopyOut, listCopiesOut } from '../../db/repositories/copies-out'
import { insertKeySlot } from '../../db/repositories/key-slots'
import { aFolder } from '../../db/testing/a-folder'
import type { PreviewOutcome } from '../../ipc/contract'
import { sealDossier } from '../dossiers/age'
import { exportFile } from '../export-file'
import { passphraseSlot } from '../protection/key-slots'
import { createRecoverySheets, setPassphrase, unlock } from '../protection/protection'
import { aKeeper, aStore, CHEAP } from '../protection/testing/a-keeper'
import { createTask } from '../task-progress'
import { someEdits } from '../testing/a-context'
import { readContent } from './content'
import { exportBackup } from './export-backup'
import { backUpToday, listBackups, makeBackup } from './make-backup'
import { answer, aStoreOnDisk, NOW, type Store, someData } from './testing/a-store'
import { verifyBackup } from './verify-backup'

const PASSPHRASE = 'quatre mots pour essayer'

function isReady(outcome: PreviewOutcome): asserts outcome is Extract<PreviewOutcome, { outcome: 'ready' }> {
  if (outcome.outcome !== 'ready') throw new Error(`not ready: ${JSON.stringify(outcome)}`)
}

const answersOf = async (store: Store) => (await readContent((await store.context()).database)).answers.size

/** Two answers today, one in the copy; another site since. */
async function aStoreWithCopy(keeper = aKeeper()) {
  const store = await aStoreOnDisk({ keeper })
  const context = await store.context()
  const data = await someData(context)
  const backup = await makeBackup(context, store.file, 'manual')
  await answer(context, data.assessmentId, '2.1')
  await someData(context, 'IME des Pins')
  return { ...store, ...data, backup, source: { from: 'list', id: backup.id } as const }
}

/** What an export of the data is given, the place chosen included. */
const toolsOf = (store: Store, target: string) => ({
  chooseFile: async () => target,
  drawRadar: () => Promise.reject(new Error('no radar')),
  printPdf: () => Promise.reject(new Error('no page')),
  evidenceFolder: store.evidenceFolder,
  databaseFile: store.file,
  sheets: createRecoverySheets(store.keeper),
})

/** Writes the file of the data for elsewhere. */
async function exportOf(store: Store, name = 'copie.sextant-sauvegarde') {
  const target = join(await aFolder(), name)
  const outcome = await exportFile(await store.context(), { what: 'backup' }, toolsOf(store, target), createTask())
  return { target, outcome }
}

describe('a copy of the list', () => {
  it('is told before it is restored: what it holds, what would be lost, what would come back', async () => {
    const store = await aStoreWithCopy()
    const outcome = await store.restorer().preview({ source: store.source, secret: null })
    isReady(outcome)
    expect(outcome.preview).toEqual({
      madeAt: '2026-11-21T09:00:00.000Z',
      establishments: ['EHPAD Les Tilleuls'],
      copy: { establishments: 1, assessments: 1, answers: 1, lastAnswerAt: '2026-11-21T09:00:00.000Z' },
      evidenceFiles: 0,
      opening: null,
      today: { establishments: 2, assessments: 2, answers: 3, lastAnswerAt: '2026-11-21T09:00:00.000Z' },
      changes: {
        establishmentsLost: ['IME des Pins'],
        establishmentsBack: [],
        assessmentsLost: 1,
        assessmentsBack: 0,
        answersLost: 2,
        answersBack: 0,
        actionsLost: 0,
        actionsBack: 0,
      },
    })
  })

  it('is told when answers or actions of the plan were written again since', async () => {
    const store = await aStoreWithCopy()
    const { database, clock, ...context } = await store.context()
    const { organisationId, establishmentId, assessmentId } = store
    const later = { ...context, database, clock: () => '2026-11-21T10:00:00.000Z' }
    await answer(later, assessmentId, '1.1', 'Revue depuis')
    const edits = someEdits({ comment: 'Devis signé' })
    await upsertActionEdits(database, { organisationId, establishmentId }, 'action', edits, later.clock())
    const outcome = await store.restorer().preview({ source: store.source, secret: null })
    isReady(outcome)
    expect(outcome.preview.changes).toMatchObject({ answersLost: 3, answersBack: 1, actionsLost: 1, actionsBack: 0 })
  })

  it('keeps the register of what left Sextant since: those files are still out there', async () => {
    const store = await aStoreWithCopy()
    const { database } = await store.context()
    const at = '2026-11-21T11:00:00.000Z'
    const left: CopyOut[] = [
      { id: randomUUID(), organisationId: null, at, kind: 'backup', name: 'cle.sextant-sauvegarde' },
      { id: randomUUID(), organisationId: store.organisationId, at, kind: 'dossier', name: 'tilleuls.sextant-dossier' },
    ]
    for (const copy of left) await insertCopyOut(database, copy)
    const restorer = store.restorer()
    const outcome = await restorer.preview({ source: store.source, secret: null })
    isReady(outcome)
    await restorer.restore(outcome.token)
    const kept = await listCopiesOut((await store.context()).database)
    expect(kept).toHaveLength(left.length)
    expect(kept).toEqual(expect.arrayContaining(left))
  })

  it('takes the place of the data, which stays in the list and can be restored in turn', async () => {
    const store = await aStoreWithCopy()
    const restorer = store.restorer()
    const there = await restorer.preview({ source: store.source, secret: null })
    isReady(there)
    await restorer.restore(there.token)
    expect(await answersOf(store)).toBe(1)
    const [before] = (await listBackups(store.file)).filter(({ kind }) => kind === 'before-restore')
    const back = await restorer.preview({ source: { from: 'list', id: before?.id ?? '' }, secret: null })
    isReady(back)
    await restorer.restore(back.token)
    expect(await answersOf(store)).toBe(3)
    expect((await readdir(store.folder)).sort()).toEqual(['sauvegardes', 'sextant.db'])
  })

  it('is restored once for each preview', async () => {
    const store = await aStoreWithCopy()
    const restorer = store.restorer()
    const first = await restorer.preview({ source: store.source, secret: null })
    const outcome = await restorer.preview({ source: store.source, secret: null })
    isReady(first)
    isReady(outcome)
    // Only what was shown last.
    await expect(restorer.restore(first.token)).rejects.toMatchObject({ code: 'not-found' })
    expect(await answersOf(store)).toBe(3)
    await restorer.restore(outcome.token)
    await expect(restorer.restore(outcome.token)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('made before the passphrase was changed opens with that of today', async () => {
    const store = await aStoreOnDisk({ keeper: aKeeper(aStore('moi', false)) })
    store.keeper.choose('la première de toutes')
    const context = await store.context()
    await someData(context)
    const backup = await makeBackup(context, store.file, 'manual')
    await insertKeySlot(context.database, await passphraseSlot(store.keeper.current(), PASSPHRASE, NOW, CHEAP))
    const restorer = store.restorer()
    const outcome = await restorer.preview({ source: { from: 'list', id: backup.id }, secret: null })
    isReady(outcome)
    await restorer.restore(outcome.token)
    await store.close()
    store.keeper.forget()
    await expect(
      unlock(store.file, store.keeper, { kind: 'passphrase', text: 'la première de toutes' }),
    ).rejects.toMatchObject({ code: 'wrong-secret' })
    await unlock(store.file, store.keeper, { kind: 'passphrase', text: PASSPHRASE })
    expect(await answersOf(store)).toBe(1)
  })

  it.each([
    ['cut', (file: string) => truncate(file, 6000), 'damaged'],
    ['emptied', (file: string) => truncate(file, 0), 'damaged'],
    ['written over', (file: string) => writeFile(file, 'autre chose '.repeat(1000)), 'damaged'],
    ['of a newer version', (file: string) => setVersion(file, 99), 'too-recent'],
    ['with a payload changed', changePayload, 'damaged'],
  ] as const)('%s is refused, and nothing changes', async (_how, spoil, reason) => {
    const store = await aStoreWithCopy()
    await spoil(join(store.backups, `${store.backup.id}.db`))
    const outcome = await store.restorer().preview({ source: store.source, secret: null })
    expect(outcome).toEqual({ outcome: 'refused', reason })
    expect(await verifyBackup(store.file, store.backup.id, store.keeper)).toEqual({ state: reason })
    expect(await answersOf(store)).toBe(3)
    expect((await readdir(store.folder)).sort()).toEqual(['sauvegardes', 'sextant.db'])
  })

  it('is not restored while another program writes to the data', async () => {
    const store = await aStoreWithCopy()
    const restorer = store.restorer()
    const outcome = await restorer.preview({ source: store.source, secret: null })
    isReady(outcome)
    const other = await Database.open(store.file, 'read-write')
    await other.exec('BEGIN IMMEDIATE')
    await expect(restorer.restore(outcome.token)).rejects.toMatchObject({ code: 'database-busy' })
    await other.exec('ROLLBACK')
    await other.close()
    expect(await answersOf(store)).toBe(3)
  })
})

it('a copy in clear that is only looked at does not change the key of data that is open', async () => {
  const store = await aStoreWithCopy()
  // A row that cannot be read: what the data holds is not known, and it is open all the same.
  await (await store.context()).database.exec('UPDATE establishments SET payload = (SELECT payload FROM answers)')
  const key = store.keeper.current()
  const older = join(await aFolder(), 'avant.db')
  await writeFile(
    older,
    gunzipSync(await readFile(join(import.meta.dirname, '../../db/testing/fixtures/schema-3.db.gz'))),
  )
  const restorer = store.restorer(older)
  const chosen = await restorer.choose()
  if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
  const source = { from: 'file', token: chosen.token } as const
  isReady(await restorer.preview({ source, secret: null }))
  expect(store.keeper.current()).toEqual(key)
  isReady(await restorer.preview({ source, secret: null }))
  expect(store.keeper.current()).toEqual(key)
})

describe('the verification of a copy', () => {
  it('finds it whole', async () => {
    const store = await aStoreWithCopy()
    expect(await verifyBackup(store.file, store.backup.id, store.keeper)).toEqual({ state: 'whole' })
  })

  it('cannot tell without its key', async () => {
    const store = await aStoreWithCopy()
    expect(await verifyBackup(store.file, store.backup.id, aKeeper(aStore('autre')))).toEqual({ state: 'locked' })
  })
})

describe('when the data does not open', () => {
  it.each([
    ['cut', (file: string) => truncate(file, 6000)],
    ['emptied', (file: string) => truncate(file, 0)],
    ['of something else', (file: string) => writeFile(file, 'autre chose '.repeat(1000))],
    ['of a newer version', (file: string) => setVersion(file, 99)],
  ])('(%s) a copy is restored, and the file is kept aside as it was', async (_how, spoil) => {
    const store = await aStoreWithCopy()
    await store.close()
    await spoil(store.file)
    const spoilt = await readFile(store.file)
    const restorer = store.restorer()
    const outcome = await restorer.preview({ source: store.source, secret: null })
    isReady(outcome)
    expect(outcome.preview).toMatchObject({ today: null, changes: null, establishments: ['EHPAD Les Tilleuls'] })
    await restorer.restore(outcome.token)
    expect(await answersOf(store)).toBe(1)
    expect(await readFile(join(store.folder, 'sextant-endommagee-2026-11-21-090000.db'))).toEqual(spoilt)
  })

  it('because it is gone, a copy is restored', async () => {
    const store = await aStoreWithCopy()
    await store.close()
    await rm(store.file)
    const restorer = store.restorer()
    const outcome = await restorer.preview({ source: store.source, secret: null })
    isReady(outcome)
    await restorer.restore(outcome.token)
    expect(await answersOf(store)).toBe(1)
  })
})

describe('a copy taken elsewhere', () => {
  it('holds all the data and the copies of evidence, and its date is noted', async () => {
    const store = await aStoreWithCopy()
    const piece = join(store.evidenceFolder, '6f1f6f4e-2c1c-4a53-9f0e-0d6c7a1b2c3d')
    const sha256 = 'ab'.repeat(32)
    await mkdir(piece, { recursive: true })
    await writeFile(join(piece, sha256), 'scellé')
    await writeFile(join(piece, `${sha256}.pending`), '')
    const { target, outcome } = await exportOf(store)
    expect(outcome).toEqual({ outcome: 'saved', fileName: 'copie.sextant-sauvegarde' })
    expect(await (await store.context()).database.get('SELECT count(*) AS n FROM copies_out')).toEqual({ n: 1 })
    await rm(store.evidenceFolder, { recursive: true })
    await answer(await store.context(), store.assessmentId, '3.2')
    const restorer = store.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const preview = await restorer.preview({ source: { from: 'file', token: chosen.token }, secret: null })
    isReady(preview)
    expect(preview.preview).toMatchObject({ madeAt: null, evidenceFiles: 1, changes: { answersLost: 1 } })
    await restorer.restore(preview.token)
    expect(await answersOf(store)).toBe(3)
    expect(await readFile(join(piece, sha256), 'utf8')).toBe('scellé')
    expect(existsSync(join(piece, `${sha256}.pending`))).toBe(false)
  })

  it('opens on another computer with its passphrase, and with nothing else', async () => {
    const keeper = aKeeper(aStore('là-bas', false))
    keeper.choose(PASSPHRASE)
    const there = await aStoreWithCopy(keeper)
    const { target } = await exportOf(there)
    const here = await aStoreOnDisk({ keeper: aKeeper(aStore('ailleurs')) })
    await someData(await here.context(), 'Clinique d’ici')
    const restorer = here.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const source = { from: 'file', token: chosen.token } as const
    expect(await restorer.preview({ source, secret: null })).toEqual({
      outcome: 'locked',
      ways: ['passphrase'],
      tried: false,
    })
    expect(await restorer.preview({ source, secret: { kind: 'passphrase', text: 'une autre phrase' } })).toEqual({
      outcome: 'locked',
      ways: ['passphrase'],
      tried: true,
    })
    expect(await answersOf(here)).toBe(1)
    const outcome = await restorer.preview({ source, secret: { kind: 'passphrase', text: PASSPHRASE } })
    isReady(outcome)
    expect(outcome.preview.changes).toMatchObject({ establishmentsLost: ['Clinique d’ici'], answersBack: 3 })
    expect(outcome.preview.opening).toEqual({ by: 'passphrase', sheet: false, replacesPassphrase: false })
    await restorer.restore(outcome.token)
    expect(await answersOf(here)).toBe(3)
    expect(
      (
        await here.restorer().preview({
          source: { from: 'list', id: (await listBackups(here.file))[0]?.id ?? '' },
          secret: null,
        })
      ).outcome,
    ).toBe('ready')
  })

  it('opens on another computer with its recovery code, then with the account of that computer', async () => {
    const there = await aStoreWithCopy()
    const sheets = createRecoverySheets(there.keeper)
    const { token, code } = sheets.prepare(await there.context())
    await sheets.confirm(await there.context(), token)
    const { target } = await exportOf(there)
    const here = await aStoreOnDisk({ keeper: aKeeper(aStore('ailleurs')) })
    const restorer = here.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const outcome = await restorer.preview({
      source: { from: 'file', token: chosen.token },
      secret: { kind: 'recovery', text: code },
    })
    isReady(outcome)
    expect(outcome.preview.opening).toEqual({ by: 'account', sheet: true, replacesPassphrase: false })
    await restorer.restore(outcome.token)
    await here.close()
    here.keeper.forget()
    expect(await answersOf(here)).toBe(3)
  })

  it('says that its passphrase replaces the one chosen here, and its recovery code gives a new one right after', async () => {
    const keeper = aKeeper(aStore('là-bas', false))
    keeper.choose(PASSPHRASE)
    const there = await aStoreWithCopy(keeper)
    const sheets = createRecoverySheets(keeper)
    const { token, code } = sheets.prepare(await there.context())
    await sheets.confirm(await there.context(), token)
    const { target } = await exportOf(there)
    const hereKeeper = aKeeper(aStore('ici', false))
    hereKeeper.choose('celle choisie ici d’abord')
    const here = await aStoreOnDisk({ keeper: hereKeeper })
    await here.context()
    const restorer = here.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const secret = { kind: 'recovery', text: code } as const
    const outcome = await restorer.preview({ source: { from: 'file', token: chosen.token }, secret })
    isReady(outcome)
    expect(outcome.preview.opening).toEqual({ by: 'passphrase', sheet: true, replacesPassphrase: true })
    await restorer.restore(outcome.token)
    const next = 'une autre pour la suite'
    await setPassphrase(await here.context(), hereKeeper, { current: secret, next })
    await here.close()
    hereKeeper.forget()
    await unlock(here.file, hereKeeper, { kind: 'passphrase', text: next })
    expect(await answersOf(here)).toBe(3)
  })

  it('asks for its recovery code at the next opening when no account nor passphrase opens it', async () => {
    const there = await aStoreWithCopy()
    const sheets = createRecoverySheets(there.keeper)
    const { token, code } = sheets.prepare(await there.context())
    await sheets.confirm(await there.context(), token)
    const { target } = await exportOf(there)
    const here = await aStoreOnDisk({ keeper: aKeeper(aStore('ici', false)) })
    const restorer = here.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const outcome = await restorer.preview({
      source: { from: 'file', token: chosen.token },
      secret: { kind: 'recovery', text: code },
    })
    isReady(outcome)
    expect(outcome.preview.opening).toEqual({ by: 'sheet', sheet: true, replacesPassphrase: false })
  })

  it.each([
    ['cut', (file: string, bytes: number) => truncate(file, Math.floor(bytes * 0.7)), 'damaged'],
    ['with bytes changed inside', changeMiddle, 'damaged'],
    ['with a piece changed and no compression to tell it', withPieceChanged, 'damaged'],
    ['that is another archive', anotherArchive, 'foreign'],
    [
      'that is an image',
      (file: string) => writeFile(file, Buffer.from('89504e470d0a1a0a'.repeat(40), 'hex')),
      'damaged',
    ],
    ['that is empty', (file: string) => truncate(file, 0), 'damaged'],
    ['that is a dossier', aDossier, 'dossier'],
    ['with an empty piece', (file: string) => withPieces(file, ''), 'damaged'],
    ['with the same piece twice', (file: string) => withPieces(file, 'scellé', 'scellé'), 'damaged'],
  ] as const)('%s is refused', async (_how, spoil, reason) => {
    const store = await aStoreWithCopy()
    const { target } = await exportOf(store)
    await spoil(target, (await readFile(target)).length)
    const restorer = store.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const outcome = await restorer.preview({ source: { from: 'file', token: chosen.token }, secret: null })
    expect(outcome).toEqual({ outcome: 'refused', reason })
    expect((await readdir(store.folder)).sort()).toEqual(['sauvegardes', 'sextant.db'])
  })

  it('writes nothing but its database and pieces, wherever its paths lead', async () => {
    const store = await aStoreWithCopy()
    const { target } = await exportOf(store)
    const { default: JSZip } = await import('jszip')
    const zip = await JSZip.loadAsync(await readFile(target))
    for (const path of ['preuves/../../intrus.db', 'preuves/intrus.db', '../intrus.db', 'intrus.db']) {
      zip.file(path, 'intrus', { createFolders: false })
    }
    await writeFile(target, await zip.generateAsync({ type: 'nodebuffer' }))
    const restorer = store.restorer(target)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    const outcome = await restorer.preview({ source: { from: 'file', token: chosen.token }, secret: null })
    isReady(outcome)
    expect(outcome.preview.evidenceFiles).toBe(0)
    const everywhere = () => readdir(store.folder, { recursive: true })
    expect((await everywhere()).filter((path) => path.includes('intrus'))).toEqual([])
    await restorer.restore(outcome.token)
    expect((await everywhere()).filter((path) => path.includes('intrus'))).toEqual([])
  })

  it('that is not what was copied once read back leaves the file of before', async () => {
    const store = await aStoreWithCopy()
    const { target } = await exportOf(store)
    const before = await readFile(target)
    const exporting = exportBackup(
      await store.context(),
      { what: 'backup' },
      {
        ...toolsOf(store, target),
        report: {
          // A cheap key loses bytes without saying so.
          step: async (label) => {
            if (label !== 'Relecture') return
            const names = await readdir(dirname(target))
            const written = join(dirname(target), names.find((name) => name.endsWith('.tmp')) ?? basename(target))
            await changeMiddle(written, (await readFile(written)).length)
          },
        },
      },
    )
    await expect(exporting).rejects.toMatchObject({ code: 'export-failed' })
    expect((await readFile(target)).equals(before)).toBe(true)
    expect(await readdir(dirname(target))).toEqual([basename(target)])
  })

  it('may be a bare copy of the database', async () => {
    const store = await aStoreWithCopy()
    const loose = join(await aFolder(), 'à nous.db')
    await copyFile(join(store.backups, `${store.backup.id}.db`), loose)
    const restorer = store.restorer(loose)
    const chosen = await restorer.choose()
    if (chosen.outcome !== 'chosen') throw new Error('a file is chosen')
    isReady(await restorer.preview({ source: { from: 'file', token: chosen.token }, secret: null }))
  })
})

it('a restoration does not prevent the copy of the next day', async () => {
  const store = await aStoreWithCopy()
  const restorer = store.restorer()
  const outcome = await restorer.preview({ source: store.source, secret: null })
  isReady(outcome)
  await restorer.restore(outcome.token)
  const { database } = await store.context()
  await backUpToday({ database, clock: () => '2026-11-22T08:00:00.000Z' }, store.file)
  expect((await listBackups(store.file))[0]?.kind).toBe('daily')
})

async function setVersion(file: string, version: number): Promise<void> {
  const database = await Database.open(file, 'read-write')
  await database.exec(`PRAGMA user_version = ${version}`)
  await database.close()
}

async function changePayload(file: string): Promise<void> {
  const database = await Database.open(file, 'read-write')
  const moved = '(SELECT payload FROM establishments)'
  await database.exec(`UPDATE answers SET payload = ${moved}`)
  await database.close()
}

async function changeMiddle(file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(64, 0x5a), 0, 64, Math.floor(bytes / 2))
  await handle.close()
}

async function withPieceChanged(file: string): Promise<void> {
  await withPieces(file, 'une pièce scellée')
  const { default: JSZip } = await import('jszip')
  const zip = await JSZip.loadAsync(await readFile(file))
  const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' })
  bytes.write('UNE', bytes.indexOf('une pièce'))
  await writeFile(file, bytes)
}

/** Adds pieces to a copy taken elsewhere, each under the same path. */
async function withPieces(file: string, ...contents: readonly string[]): Promise<void> {
  const { default: JSZip } = await import('jszip')
  const zip = await JSZip.loadAsync(await readFile(file))
  const path = (index: number) => `preuves/6f1f6f4e-2c1c-4a53-9f0e-0d6c7a1b2c3d/${String(index).repeat(64)}`
  contents.forEach((content, index) => {
    zip.file(path(index), content, { createFolders: false })
  })
  const bytes = await zip.generateAsync({ type: 'nodebuffer' })
  const alike = bytes.toString('latin1').replaceAll(path(1), path(0))
  await writeFile(file, Buffer.from(alike, 'latin1'))
}

async function aDossier(file: string): Promise<void> {
  const { bytes } = await sealDossier(Buffer.from('un dossier'), { kind: 'passphrase', passphrase: PASSPHRASE }, 4)
  await writeFile(file, bytes)
}

async function anotherArchive(file: string): Promise<void> {
  const { default: JSZip } = await import('jszip')
  const zip = new JSZip()
  zip.file('../../sextant.db', 'ailleurs')
  await writeFile(file, await zip.generateAsync({ type: 'nodebuffer' }))
}
