import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findAnswer } from '../../db/repositories/answers'
import { listCopiesOut } from '../../db/repositories/copies-out'
import { readDossierRows } from '../../db/repositories/dossier-rows'
import { listEvidence } from '../../db/repositories/evidence'
import { insertPlanChange } from '../../db/repositories/plan-changes'
import { insertSetAside } from '../../db/repositories/set-aside'
import { aFolder } from '../../db/testing/a-folder'
import { saveAnswer } from '../answers'
import { getAssessmentContent } from '../assessments'
import { listBackups } from '../backups/make-backup'
import { closeAssessment } from '../closing'
import { found } from '../context'
import { createEvidenceFiles } from '../evidence/evidence-files'
import { getOverview } from '../overview'
import { aContext, aDatabaseOnDisk, aLibrary, anAnswerInput } from '../testing/a-context'
import { openSealed, sealDossier } from './age'
import { packDossier, sha256Of, unpackDossier } from './format'
import { createReceivingKey, getReceivingKey } from './receiving-key'
import {
  aComputer,
  aComputerWithExample,
  byPassphrase,
  type Computer,
  changeFile,
  handOver,
  passphrase,
  receive,
  receiverOf,
  whatPeopleSee,
} from './testing/a-dossier'

const TABLES = [
  'organisations',
  'establishments',
  'assessments',
  'answers',
  'evidence',
  'answer_evidence',
  'actions',
  'snapshots',
  'assessment_events',
  'contacts',
  'plan_changes',
  'set_aside_answers',
]

async function rowsOf({ context: { database } }: Computer): Promise<Record<string, number>> {
  const Row = z.object({ n: z.number() })
  const entries: [string, number][] = []
  for (const table of TABLES)
    entries.push([table, Row.parse(await database.get(`SELECT count(*) AS n FROM ${table}`)).n])
  return Object.fromEntries(entries)
}

/** Keeps a copy of a file for the first piece of an organisation. */
async function keepCopy({ context, evidenceFolder }: Computer, organisationId: string, content: string) {
  const [piece] = await listEvidence(context.database, organisationId)
  const path = join(await aFolder(), 'releve.pdf')
  await writeFile(path, content)
  const files = createEvidenceFiles({
    chooseToRead: async () => path,
    readWorkbook: () => Promise.reject(new Error('not read')),
    evidenceFolder,
  })
  const outcome = await files.attach(context, { id: piece?.id ?? '', keeping: 'copy', confirmed: null })
  expect(outcome.outcome).toBe('attached')
  return piece?.id ?? ''
}

/** Writes a private note on an answer of the first assessment. */
async function writePrivateNote({ context }: Computer, note: string) {
  const { assessments } = await getOverview(context, '1.0.0')
  const assessmentId = assessments.find(({ closedAt }) => closedAt === null)?.id ?? ''
  const [answer] = (await getAssessmentContent(context, assessmentId)).answers
  const questionId = answer?.questionId ?? ''
  const given = anAnswerInput({ value: answer?.value ?? null, reason: answer?.reason ?? '', privateNote: note })
  await saveAnswer(context, { assessmentId, questionId, answer: given })
  return { assessmentId, questionId }
}

describe('a dossier handed over', () => {
  it('gives the same scores, plan and answers on another computer, the copies included', async () => {
    const here = await aComputerWithExample()
    const piece = await keepCopy(here, here.organisationId, 'relevé des sauvegardes')
    const there = await aComputer()
    const { outcome, file } = await handOver(here, here.organisationId)
    expect(outcome).toEqual({ outcome: 'saved', fileName: basename(file) })
    const { organisationId, preview } = await receive(there, file)
    expect(preview).toMatchObject({ here: null, privateNotes: false, counts: { copies: 1 }, questionnaires: [] })
    expect(organisationId).toBe(here.organisationId)
    expect(await whatPeopleSee(there, organisationId)).toEqual(await whatPeopleSee(here, here.organisationId))
    expect(await rowsOf(there)).toEqual(await rowsOf(here))
    const copy = await there.kept.read(piece, sha256Of(Buffer.from('relevé des sauvegardes')))
    expect(Buffer.from(copy ?? []).toString('utf8')).toBe('relevé des sauvegardes')
  })

  it('holds nothing of another organisation, in any of its lists', async () => {
    const here = await aComputerWithExample()
    const { database, clock, newId } = here.context
    const own = async (id: string) =>
      found(await database.transaction((queries) => readDossierRows(queries, id)), 'organisation')
    const [answer] = (await own(here.organisationId)).answers
    if (!answer) throw new Error('the example has answers')
    const { assessmentId, ...stored } = answer
    const old = { questionId: 'ancienne', fromVersion: '0.9.0', label: '', text: '', words: 'Oui', answer: stored }
    await insertSetAside(database, assessmentId, old, clock())
    const change = { id: newId(), at: clock(), note: 'Statut', rows: [] }
    await insertPlanChange(database, { organisationId: here.organisationId, establishmentId: null }, change)
    const before = await own(here.organisationId)
    const sizes = (rows: object) =>
      Object.entries(rows).flatMap(([name, list]) => (Array.isArray(list) ? [[name, list.length] as const] : []))
    expect(sizes(before).filter(([, size]) => size === 0)).toEqual([])
    const { file } = await handOver(here, here.organisationId)
    const { organisationId } = await receive(here, file)
    expect(await own(here.organisationId)).toEqual(before)
    expect(sizes(await own(organisationId))).toEqual(sizes(before))
  })

  it('is received after a copy of the data', async () => {
    const here = await aComputerWithExample()
    const { file } = await handOver(here, here.organisationId)
    const { database, databaseFile } = await aDatabaseOnDisk()
    await receive(await aComputer({ database }), file)
    expect((await listBackups(databaseFile)).map(({ kind }) => kind)).toEqual(['before-import'])
  })

  it('stands beside the same organisation under new ids, and says so in its name', async () => {
    const here = await aComputerWithExample()
    await keepCopy(here, here.organisationId, 'relevé')
    const before = await whatPeopleSee(here, here.organisationId)
    const { file } = await handOver(here, here.organisationId)
    const { organisationId, preview } = await receive(here, file)
    expect(preview.here).toMatchObject({ newerInFile: 0, newerHere: 0 })
    const { organisations } = await getOverview(here.context, '1.0.0')
    const [first, second] = organisations
    expect(second?.id).toBe(organisationId)
    expect(second?.details.name).toBe(`${first?.details.name} (reçu le 21/11/2026)`)
    expect(await whatPeopleSee(here, here.organisationId)).toEqual(before)
    expect(await whatPeopleSee(here, organisationId)).toEqual(before)
    const copied = (await listEvidence(here.context.database, organisationId)).find(({ piece }) => piece.file?.copied)
    expect(await here.kept.read(copied?.id ?? '', copied?.piece.file?.sha256 ?? '')).not.toBeNull()
  })

  it('says what is newer in the file and here', async () => {
    const here = await aComputerWithExample()
    const { file } = await handOver(here, here.organisationId)
    await writePrivateNote(here, 'depuis')
    const receiver = receiverOf(here, file)
    const chosen = await receiver.choose(here.context)
    if (chosen.outcome !== 'locked') throw new Error('it has a passphrase')
    const opened = await receiver.open(here.context, { token: chosen.token, passphrase })
    expect(opened).toMatchObject({ outcome: 'ready', preview: { here: { newerInFile: 0, newerHere: 1 } } })
  })

  it.each([
    [false, ''],
    [true, 'Entre nous'],
  ])('holds the adviser’s own notes only when asked (%s)', async (privateNotes, expected) => {
    const here = await aComputerWithExample()
    const { assessmentId, questionId } = await writePrivateNote(here, 'Entre nous')
    // It is then in three places: the answer, an answer of before, and what closing froze.
    const noted = (await getAssessmentContent(here.context, assessmentId)).answers.find(
      ({ privateNote }) => privateNote,
    )
    if (!noted) throw new Error('the note is written')
    const old = { questionId: 'ancienne', fromVersion: '0.9.0', label: '', text: '', words: '', answer: noted }
    await insertSetAside(here.context.database, assessmentId, old, here.context.clock())
    await closeAssessment(here.context, assessmentId)
    const { file } = await handOver(here, here.organisationId, { privateNotes })
    const content = await openSealed(await readFile(file), { kind: 'passphrase', passphrase })
    const { dossier } = unpackDossier(content)
    expect(JSON.stringify(dossier).includes('Entre nous')).toBe(privateNotes)
    const there = await aComputer()
    await receive(there, file)
    expect((await findAnswer(there.context.database, assessmentId, questionId))?.privateNote).toBe(expected)
  })

  it('goes without its copies when asked, the fingerprint of each kept', async () => {
    const here = await aComputerWithExample()
    const id = await keepCopy(here, here.organisationId, 'relevé')
    const { file } = await handOver(here, here.organisationId, { copies: false })
    const there = await aComputer()
    await receive(there, file)
    const piece = (await listEvidence(there.context.database, here.organisationId)).find(
      (each) => each.id === id,
    )?.piece
    expect(piece?.file).toMatchObject({ copied: false, sha256: sha256Of(Buffer.from('relevé')) })
  })

  it('shows nothing of its content to whoever has the file', async () => {
    const here = await aComputerWithExample()
    const { file } = await handOver(here, here.organisationId)
    const raw = (await readFile(file)).toString('latin1')
    expect(raw.startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true)
    for (const clear of ['dossier.json', 'PK\u0003\u0004', here.organisationId, 'exemple', 'questionnaire']) {
      expect(raw).not.toContain(clear)
    }
  })

  it('is noted among what left this computer', async () => {
    const here = await aComputerWithExample()
    await handOver(here, here.organisationId)
    expect(await listCopiesOut(here.context.database)).toMatchObject([
      { organisationId: here.organisationId, kind: 'dossier', name: 'dossier.sextant-dossier' },
    ])
  })
})

describe('a dossier for a key', () => {
  it('opens by itself where the key is, and nowhere else', async () => {
    const here = await aComputerWithExample()
    const there = await aComputer()
    const elsewhere = await aComputer()
    expect(await getReceivingKey(there.context)).toBeNull()
    const recipient = await createReceivingKey(there.context)
    expect(await createReceivingKey(there.context)).toBe(recipient)
    const { file } = await handOver(here, here.organisationId, { lock: { kind: 'key', recipient } })
    const { organisationId } = await receive(there, file)
    expect(await whatPeopleSee(there, organisationId)).toEqual(await whatPeopleSee(here, here.organisationId))
    for (const own of [false, true]) {
      if (own) await createReceivingKey(elsewhere.context)
      const chosen = await receiverOf(elsewhere, file).choose(elsewhere.context)
      expect(chosen).toMatchObject({
        outcome: 'refused',
        reason: expect.stringContaining('pour la clé de réception d’un autre Sextant'),
      })
    }
  })

  it('is refused when the key is not one, and nothing is written', async () => {
    const here = await aComputerWithExample()
    const right = await createReceivingKey(here.context)
    for (const recipient of ['age1abc', `${right.slice(0, -1)}${right.endsWith('q') ? 'p' : 'q'}`, 'Mme Morvan']) {
      const { outcome, file } = await handOver(here, here.organisationId, { lock: { kind: 'key', recipient } })
      expect(outcome).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('age1') })
      await expect(readFile(file)).rejects.toThrow('ENOENT')
    }
  })
})

describe('a file that is not right', () => {
  const refusalOf = async (computer: Computer, file: string, said = passphrase) => {
    const before = await rowsOf(computer)
    const receiver = receiverOf(computer, file)
    const chosen = await receiver.choose(computer.context)
    const opened =
      chosen.outcome === 'locked'
        ? await receiver.open(computer.context, { token: chosen.token, passphrase: said })
        : chosen
    expect(await rowsOf(computer)).toEqual(before)
    return opened.outcome === 'refused' ? opened.reason : opened.outcome
  }
  /** A file with a dossier changed before it was encrypted, as someone could make by hand. */
  const forged = async (
    change: (dossier: ReturnType<typeof unpackDossier>['dossier']) => object,
    computer: Computer,
    organisationId: string,
    changeCopy = (content: Uint8Array): Uint8Array => content,
  ) => {
    const { file } = await handOver(computer, organisationId)
    const { dossier, contents } = unpackDossier(
      await openSealed(await readFile(file), { kind: 'passphrase', passphrase }),
    )
    const changed = new Map([...contents].map(([sha256, content]) => [sha256, changeCopy(content)]))
    const content = await packDossier({ dossier: { ...dossier, ...change(dossier) }, contents: changed })
    await writeFile(file, (await sealDossier(content, byPassphrase, 4)).bytes)
    return file
  }

  it('opens with the right passphrase after a wrong one', async () => {
    const here = await aComputerWithExample()
    const there = await aComputer()
    const { file } = await handOver(here, here.organisationId)
    const receiver = receiverOf(there, file)
    const chosen = await receiver.choose(there.context)
    if (chosen.outcome !== 'locked') throw new Error('it has a passphrase')
    const wrong = receiver.open(there.context, { token: chosen.token, passphrase: 'quatre mots au hasarD' })
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-secret' })
    expect(await receiver.open(there.context, { token: chosen.token, passphrase })).toMatchObject({ outcome: 'ready' })
  })

  it.each([
    ['is something else', () => Buffer.from('%PDF-1.4'), /n’est pas un dossier de Sextant/],
    ['is empty', () => Buffer.alloc(0), /n’est pas un dossier de Sextant/],
    ['is cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100), /abîmé/],
    ['was changed at its end', (bytes: Buffer) => bytes.fill(0, bytes.length - 5), /abîmé/],
    [
      'asks for too much work',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace(/(-> scrypt \S+) 4\n/, '$1 25\n'), 'latin1'),
      /trop de mémoire/,
    ],
  ])('says so when it %s', async (_what, change, reason) => {
    const here = await aComputerWithExample()
    const { file } = await handOver(here, here.organisationId)
    await changeFile(file, change)
    expect(await refusalOf(await aComputer(), file)).toMatch(reason)
  })

  it('says so when a piece is another of the same size', async () => {
    const here = await aComputerWithExample()
    await keepCopy(here, here.organisationId, 'relevé')
    const same = () => ({})
    const sound = await forged(same, here, here.organisationId)
    expect(await refusalOf(await aComputer(), sound)).toBe('ready')
    const other = await forged(same, here, here.organisationId, (content) => new Uint8Array(content.length).fill(65))
    expect(await refusalOf(await aComputer(), other)).toMatch(/abîmé/)
  })

  it('says so when it is a zip of something else', async () => {
    const file = join(await aFolder(), 'x.sextant-dossier')
    await writeFile(file, (await sealDossier(Buffer.from('bonjour'), byPassphrase, 4)).bytes)
    expect(await refusalOf(await aComputer(), file)).toMatch(/n’est pas un dossier de Sextant/)
  })

  it('names the other door when it is a backup', async () => {
    const { default: JSZip } = await import('jszip')
    const zip = new JSZip()
    zip.file('sextant.db', 'des données', { createFolders: false })
    const file = join(await aFolder(), 'x.sextant-sauvegarde')
    await writeFile(file, await zip.generateAsync({ type: 'nodebuffer' }))
    expect(await refusalOf(await aComputer(), file)).toMatch(/une sauvegarde de Sextant.*«\u00a0Sauvegardes\u00a0»/)
  })

  it('says so when a newer Sextant wrote it', async () => {
    const here = await aComputerWithExample()
    const file = await forged(() => ({ version: 2, more: 1 }), here, here.organisationId)
    expect(await refusalOf(await aComputer(), file)).toMatch(/plus récente de Sextant/)
  })

  it('says so when a questionnaire is missing, or is not the same here', async () => {
    const here = await aComputerWithExample()
    const { file } = await handOver(here, here.organisationId)
    const missing = { ...(await aComputer()), context: await aContext({ definitions: aLibrary() }) }
    expect(await refusalOf(missing, file)).toMatch(/manque à ce Sextant/)
    const other = await forged(
      ({ questionnaires }) => ({ questionnaires: questionnaires.map((q) => ({ ...q, fingerprint: 'a'.repeat(64) })) }),
      here,
      here.organisationId,
    )
    expect(await refusalOf(await aComputer(), other)).toMatch(/n’a pas ici le même contenu/)
  })

  it.each([
    ['an unknown key', () => ({ path: '/etc/passwd' })],
    [
      'an answer of no question',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({
        rows: { ...rows, answers: rows.answers.map((a) => ({ ...a, questionId: '99.9' })) },
      }),
    ],
    [
      'a value out of its scale',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({
        rows: { ...rows, answers: rows.answers.map((a) => ({ ...a, value: 'toujours' })) },
      }),
    ],
    [
      'an unknown profile',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({
        rows: {
          ...rows,
          assessments: rows.assessments.map((a) => ({ ...a, details: { ...a.details, profile: 'x' } })),
        },
      }),
    ],
    [
      'links to pieces that are not there',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({ rows: { ...rows, evidence: [] } }),
    ],
    [
      'a site of nobody',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({ rows: { ...rows, establishments: [] } }),
    ],
    [
      'campaigns in a circle',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({
        rows: { ...rows, assessments: rows.assessments.map((a) => ({ ...a, previousId: a.id })) },
      }),
    ],
    [
      'the same answer twice',
      ({ rows }: ReturnType<typeof unpackDossier>['dossier']) => ({
        rows: { ...rows, answers: [...rows.answers, ...rows.answers.slice(0, 1)] },
      }),
    ],
  ])('is refused with %s', async (_what, change) => {
    const here = await aComputerWithExample()
    const file = await forged(change, here, here.organisationId)
    expect(await refusalOf(await aComputer(), file)).toMatch(/abîmé/)
  })
})
