import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../../db/testing/a-folder'
import { printAreas, rowValues } from '../../exports/testing/a-workbook'
import { createTask, Stopped } from '../task-progress'
import { createCopyStore } from './copies'
import { createEvidenceFiles } from './evidence-files'
import { exportEvidenceArchive } from './export-evidence-archive'
import { exportEvidenceList } from './export-evidence-list'
import { setEvidenceUses } from './register'
import { ACTIVITIES, aRegister } from './testing/a-register'

const notUsed = () => Promise.reject(new Error('not used here'))
const SECRET = 'Le directeur technique bloque tout'

/** A register with files, and where its exports go. */
async function anExport() {
  const register = await aRegister()
  const { context, first } = register
  const folder = await aFolder()
  const evidenceFolder = join(folder, 'preuves')
  let chosen = ''
  const files = createEvidenceFiles({ chooseToRead: async () => chosen, readWorkbook: notUsed, evidenceFolder })
  const steps: string[] = []
  const tools = (fileName: string) => ({
    chooseFile: async () => join(folder, fileName),
    drawRadar: notUsed,
    printPdf: notUsed,
    evidenceFolder,
    report: { step: async (step: string, done: number, total: number) => void steps.push(`${done}/${total} ${step}`) },
  })
  const establishmentId = first.id
  return {
    ...register,
    folder,
    steps,
    tools,
    copies: createCopyStore(evidenceFolder, () => context.database.cipher),
    /** Copies a file of this name and content for a piece. */
    keep: async (id: string, name: string, content: string) => {
      chosen = join(folder, name)
      await writeFile(chosen, content)
      const kept = await files.attach(context, { id, keeping: 'copy', confirmed: null })
      if (kept.outcome !== 'attached') throw new Error(`${name} was not kept: ${kept.outcome}`)
      return createHash('sha256').update(content).digest('hex')
    },
    list: () =>
      exportEvidenceList(context, { what: 'evidence-list', establishmentId, recipient: 'ARS' }, tools('l.xlsx')),
    archive: () =>
      exportEvidenceArchive(context, { what: 'evidence-archive', establishmentId, recipient: 'ARS' }, tools('a.zip')),
    read: async (name: string) => readFile(join(folder, name)),
  }
}

async function sheetsOf(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  return Object.fromEntries(workbook.worksheets.map((sheet) => [sheet.name, sheet]))
}

/** The rows of a sheet, without its hidden and empty cells. */
async function rowsOf(bytes: Uint8Array, name: string, from = 5) {
  const sheet = (await sheetsOf(bytes))[name]
  if (!sheet) throw new Error(`no sheet ${name}`)
  return Array.from({ length: Math.max(0, sheet.rowCount - from + 1) }, (_, index) => rowValues(sheet, from + index))
}

describe('the list of evidence', () => {
  it('has a row for each piece with real dates, its state and the answers that cite it', async () => {
    const { context, entity, site1, site2, piece, answer, cite, list, read } = await anExport()
    const shared = await piece({ location: 'GED', holder: 'Aïcha Morel', expires: '2026-12-31', link: '=cmd()' })
    const old = await piece({ title: 'Ancienne', expires: '2026-11-20' })
    const elsewhere = await piece({ title: 'D’un autre site' })
    await answer(entity, '1.1', { value: 'in-place', comment: SECRET, privateNote: SECRET })
    await setEvidenceUses(context, {
      id: shared.id,
      uses: [
        { assessmentId: entity.id, questionId: '1.1' },
        { assessmentId: site1.id, questionId: 'copie' },
        { assessmentId: site2.id, questionId: 'copie' },
      ],
    })
    await cite(site2, 'essai', elsewhere.id)
    expect(await list()).toEqual({ outcome: 'saved', fileName: 'l.xlsx' })
    const bytes = await read('l.xlsx')
    const rows = await rowsOf(bytes, 'Preuves')
    expect(rows.map((row) => row.slice(0, 10))).toEqual([
      [
        'Cartographie signée',
        null,
        'GED',
        'Aïcha Morel',
        new Date('2026-06-01T00:00:00Z'),
        new Date('2026-12-31T00:00:00Z'),
        'Expire bientôt',
        2,
        'NIS 2, Novembre 2026 – 1.1 · Responsable nommé\u00a0: En place\nMaturité, Novembre 2026 – Copie à part\u00a0: sans réponse',
        '=cmd()',
      ],
      [
        'Ancienne',
        null,
        null,
        null,
        new Date('2026-06-01T00:00:00Z'),
        new Date('2026-11-20T00:00:00Z'),
        'Expirée',
        0,
        null,
        null,
      ],
    ])
    expect(rows.map((row) => row.at(-1))).toEqual([shared.id, old.id])
  })

  it('is marked, addressed, filtered and printed like the other sheets', async () => {
    const { piece, list, read } = await anExport()
    await piece()
    await list()
    const bytes = await read('l.xlsx')
    const { Preuves } = await sheetsOf(bytes)
    expect(Preuves?.getCell('A2').value).toBe('Diffusion restreinte (TLP:AMBER) – destinataire\u00a0: ARS')
    expect(Preuves?.getCell('A3').value).toContain('EHPAD Les Tilleuls – Registre des preuves – 21/11/2026')
    expect(Preuves?.autoFilter).toBe('A4:N5')
    expect(printAreas(bytes)[0]).toContain('$A:$H')
  })

  it('says which documents are still to be gathered, and for which answers', async () => {
    const { entity, answer, piece, list, read } = await anExport()
    await answer(entity, '1.1', { value: 'in-place' })
    await answer(entity, '1.2', { value: 'absent' })
    await list()
    const before = await rowsOf(await read('l.xlsx'), 'À réunir', 7)
    const wanted = before.find(([name]) => name === 'Liste des activités et des systèmes d’information')
    expect(wanted?.slice(2)).toEqual([
      'Direction',
      'Absent du registre',
      'NIS 2, Novembre 2026 – 1.1 · Responsable nommé\u00a0: En place',
    ])
    await piece({ document: ACTIVITIES })
    await list()
    expect(await rowsOf(await read('l.xlsx'), 'À réunir', 7)).toHaveLength(before.length - 1)
  })

  it('never holds what people noted for themselves', async () => {
    const { entity, answer, piece, cite, list, archive, read } = await anExport()
    await answer(entity, '1.1', { value: 'in-place', comment: SECRET, privateNote: SECRET })
    await cite(entity, '1.1', (await piece()).id)
    await list()
    await archive()
    for (const name of ['l.xlsx', 'a.zip']) {
      const zip = await JSZip.loadAsync(await read(name))
      const inner =
        name === 'a.zip' ? await JSZip.loadAsync((await zip.file('index.xlsx')?.async('uint8array')) ?? '') : zip
      for (const part of Object.values(inner.files)) expect(await part.async('string')).not.toContain('bloque tout')
    }
  })
})

describe('the archive of evidence', () => {
  it('holds each copy once, under its questionnaire and its question, and an index line for each answer', async () => {
    const { context, entity, site1, answer, piece, keep, archive, read } = await anExport()
    const [shared, alone] = [await piece({ title: 'Carte' }), await piece({ title: 'Isolée' })]
    await answer(site1, 'copie', { value: 3 })
    await setEvidenceUses(context, {
      id: shared.id,
      uses: [
        { assessmentId: site1.id, questionId: 'copie' },
        { assessmentId: entity.id, questionId: '1.2' },
      ],
    })
    const sha256 = await keep(shared.id, 'Carte du SI.pdf', 'Carte')
    await keep(alone.id, 'aux.txt', 'Isolée')
    expect(await archive()).toEqual({ outcome: 'saved', fileName: 'a.zip' })
    const zip = await JSZip.loadAsync(await read('a.zip'))
    const path = 'NIS 2, Novembre 2026/1.2 Politique écrite/Carte du SI.pdf'
    expect(Object.keys(zip.files)).toEqual(['LISEZ-MOI.txt', 'index.xlsx', path, 'Pièces sans réponse/_aux.txt'])
    expect(await zip.file(path)?.async('string')).toBe('Carte')
    const index = (await zip.file('index.xlsx')?.async('uint8array')) ?? new Uint8Array()
    const rows = await rowsOf(index, 'Index')
    expect(rows.map((row) => [row[0], row[1], row[2], row[3], row[7], row[11]])).toEqual([
      ['NIS 2, Novembre 2026', '1.2 · Politique écrite', 'Sans réponse', 'Carte', path, sha256],
      ['Maturité, Novembre 2026', 'Copie à part', 'Niveau 3', 'Carte', path, sha256],
      [null, null, null, 'Isolée', 'Pièces sans réponse/_aux.txt', expect.any(String)],
    ])
    const notice = (await zip.file('LISEZ-MOI.txt')?.async('string')) ?? ''
    expect(notice.startsWith('\ufeffPREUVES – EHPAD Les Tilleuls\r\nDiffusion restreinte (TLP:AMBER)')).toBe(true)
    expect(notice).toContain('2 fichiers joints')
  })

  it('lists the links, and what is missing: pointed, expired, undated, lost or changed', async () => {
    const { piece, keep, copies, archive, read } = await anExport()
    await piece({ title: 'Pointée', link: 'https://ged/1', holder: 'Qualité' })
    const expired = await piece({ title: 'Expirée', expires: '2026-01-01' })
    const lost = await piece({ title: 'Perdue' })
    const changed = await piece({ title: 'Changée', date: null })
    await keep(expired.id, 'e.pdf', 'e')
    await writeFile(copies.pathOf(changed.id, await keep(changed.id, 'c.pdf', 'c')), 'autre')
    const lostSha = await keep(lost.id, 'p.pdf', 'p')
    await rm(copies.pathOf(lost.id, lostSha))
    await archive()
    const zip = await JSZip.loadAsync(await read('a.zip'))
    expect(Object.keys(zip.files).filter((name) => name.includes('/'))).toEqual(['Pièces sans réponse/e.pdf'])
    const index = (await zip.file('index.xlsx')?.async('uint8array')) ?? new Uint8Array()
    expect((await rowsOf(index, 'Liens')).map((row) => row.slice(0, 3))).toEqual([
      ['Pointée', 'https://ged/1', 'Qualité'],
    ])
    const missing = await rowsOf(index, 'Manquants')
    expect(missing.map(([title, reason]) => [title, String(reason).split('\u00a0')[0]])).toEqual([
      ['Pointée', 'Pointée seulement'],
      ['Expirée', 'Expirée depuis le 01/01/2026'],
      ['Perdue', 'Copie perdue'],
      ['Changée', 'Copie modifiée'],
      ['Changée', 'Sans date'],
    ])
  })

  it('tells each file, and stops before any of them leaving nothing', async () => {
    const { folder, steps, piece, keep, archive, tools, context, first, read } = await anExport()
    for (const name of ['a.pdf', 'b.pdf']) await keep((await piece()).id, name, name)
    await archive()
    expect(steps).toEqual([
      '0/5 Vérification de «\u00a0a.pdf\u00a0»',
      '1/5 Vérification de «\u00a0b.pdf\u00a0»',
      '2/5 Préparation de l’index',
      '3/5 Écriture de «\u00a0Pièces sans réponse/a.pdf\u00a0»',
      '4/5 Écriture de «\u00a0Pièces sans réponse/b.pdf\u00a0»',
    ])
    const before = await read('a.zip')
    const names = (await readdir(folder)).sort()
    for (const last of steps) {
      const task = createTask()
      const stopped = task.run((report) =>
        exportEvidenceArchive(
          context,
          { what: 'evidence-archive', establishmentId: first.id, recipient: '' },
          {
            ...tools('a.zip'),
            report: {
              step: (step, done, total) => {
                if (`${done}/${total} ${step}` === last) task.cancel()
                return report.step(step, done, total)
              },
            },
          },
        ),
      )
      await expect(stopped).rejects.toBeInstanceOf(Stopped)
      expect((await readdir(folder)).sort()).toEqual(names)
    }
    expect(await read('a.zip')).toEqual(before)
  })

  it('says so when the folder is not there, and when a person gives up', async () => {
    const { context, first, tools } = await anExport()
    const request = { what: 'evidence-archive', establishmentId: first.id, recipient: '' } as const
    await expect(exportEvidenceArchive(context, request, { ...tools('absent/a.zip') })).rejects.toMatchObject({
      code: 'export-failed',
    })
    const chooseFile = async () => null
    expect(await exportEvidenceArchive(context, request, { ...tools(''), chooseFile })).toEqual({
      outcome: 'cancelled',
    })
  })

  it('holds several large files of the same name, each under its own', async () => {
    const { piece, keep, archive, read } = await anExport()
    const content = 'x'.repeat(3_000_000)
    for (let n = 0; n < 12; n++) await keep((await piece()).id, 'preuve.pdf', `${n}${content}`)
    await archive()
    const zip = await JSZip.loadAsync(await read('a.zip'))
    expect(Object.keys(zip.files)).toHaveLength(14)
    expect(await zip.file('Pièces sans réponse/preuve (12).pdf')?.async('string')).toBe(`11${content}`)
  })
})
