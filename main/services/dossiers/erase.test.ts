import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '../../db/connection'
import { checkDatabaseFile } from '../../db/file-check'
import { schemaVersion } from '../../db/migrations'
import { backupsFolderOf, openDatabase } from '../../db/open'
import { insertCopyOut } from '../../db/repositories/copies-out'
import { listOwnedIds } from '../../db/repositories/dossier-rows'
import { insertEvidence, listEvidence } from '../../db/repositories/evidence'
import { aFolder } from '../../db/testing/a-folder'
import { testKeys } from '../../db/testing/test-keys'
import { backUpToday, makeBackup } from '../backups/make-backup'
import { getOverview } from '../overview'
import { anAssessment } from '../testing/a-context'
import { certificatePage } from './certificate-page'
import { closeErasure, eraseDossier, getErasure, previewErasure, resumeErasure } from './erase'
import { readErasureJournal } from './erasure-journal'
import { aComputerWithExample, handOver } from './testing/a-dossier'

/** A computer with its database in a file, two automatic copies, the example, and another organisation to be left alone. */
async function aComputerOnDisk() {
  const file = join(await aFolder(), 'sextant.db')
  const database = await openDatabase(file, '2026-11-21', testKeys)
  onTestFinished(() => database.close())
  const computer = await aComputerWithExample({ database })
  const other = await anAssessment(computer.context)
  const { context, organisationId } = computer
  const [piece] = await listEvidence(database, organisationId)
  await computer.kept.add(piece?.id ?? '', Buffer.from('une copie'))
  await backUpToday(context, file)
  await makeBackup(context, file, 'manual')
  const ids = await listOwnedIds(database, organisationId)
  const { organisations } = await getOverview(context, '1.0.0')
  const name = organisations.find(({ id }) => id === organisationId)?.details.name ?? ''
  const tools = { kept: computer.kept, appVersion: '1.0.0' }
  return { ...computer, file, ids, name, other, tools, backups: backupsFolderOf(file) }
}

/** Which of these ids are still in the bytes of a file. */
async function foundIn(file: string, ids: readonly string[]): Promise<readonly string[]> {
  const bytes = (await readFile(file)).toString('latin1')
  return ids.filter((id) => bytes.includes(id))
}

describe('erasing an organisation', () => {
  it('leaves nothing of it in the database, its copies and its evidence, and the rest as it was', async () => {
    const { context, file, ids, name, organisationId, other, tools, backups, evidenceFolder } = await aComputerOnDisk()
    const copies = await readdir(backups)
    for (const each of [file, ...copies.map((copy) => join(backups, copy))]) {
      expect(await foundIn(each, ids)).toHaveLength(ids.length)
    }
    const certificate = await eraseDossier(context, { organisationId, name: ` ${name.toUpperCase()} ` }, tools)
    expect(certificate).toMatchObject({ organisation: name, rewritten: copies.toSorted(), unreachable: [] })
    expect(await readdir(backups)).toEqual(copies)
    for (const each of [file, ...copies.map((copy) => join(backups, copy))]) {
      expect(await foundIn(each, ids)).toEqual([])
      expect(await foundIn(each, [other.id])).toEqual([other.id])
      expect(await checkDatabaseFile(each, schemaVersion())).toBe(schemaVersion())
    }
    expect(await readdir(evidenceFolder)).toEqual([])
    const { organisations, assessments } = await getOverview(context, '1.0.0')
    expect(organisations.map(({ id }) => id)).toEqual([other.organisationId])
    expect(assessments.map(({ id }) => id)).toEqual([other.id])
  })

  it('asks for its name, and does nothing with another', async () => {
    const { context, organisationId, tools, file, ids } = await aComputerOnDisk()
    const wrong = eraseDossier(context, { organisationId, name: 'Autre' }, tools)
    await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await foundIn(file, ids)).toHaveLength(ids.length)
    expect(await getErasure(context)).toBeNull()
  })

  it('says beforehand what goes, and afterwards what it cannot reach', async () => {
    const computer = await aComputerOnDisk()
    const { context, organisationId, name, tools, backups } = computer
    await handOver(computer, organisationId)
    // Made before the dossier came.
    await (await openDatabase(join(backups, 'sextant-2026-10-01-080000-manuelle.db'), '2026-10-01', testKeys)).close()
    const backup = { id: context.newId(), organisationId: null, at: context.clock(), kind: 'backup', name: 'cle.zip' }
    await insertCopyOut(context.database, backup)
    const preview = await previewErasure(context, { organisationId })
    expect(preview).toMatchObject({ organisation: name, backups: 2, counts: { establishments: 2 } })
    const certificate = await eraseDossier(context, { organisationId, name }, tools)
    expect(certificate.copiesOut.map(({ what, name: file }) => [what, file])).toEqual([
      ['Sauvegarde de toutes les données', 'cle.zip'],
      ['Dossier transmis', 'dossier.sextant-dossier'],
    ])
    const words = JSON.stringify(certificatePage(certificate))
    for (const said of ['dossier.sextant-dossier', 'clés USB', 'messagerie', 'papier', name])
      expect(words).toContain(said)
  })

  it('names the copy that it cannot rewrite', async () => {
    const { context, file, ids, name, organisationId, tools, backups } = await aComputerOnDisk()
    const damaged = join(backups, 'sextant-2026-11-01.db')
    const bytes = await readFile(file)
    await writeFile(damaged, bytes.subarray(0, bytes.length - 5000))
    const newer = join(backups, 'sextant-2026-11-02.db')
    await copyFile(file, newer)
    const later = await Database.open(newer, 'read-write')
    await later.exec('PRAGMA user_version = 99')
    await later.close()
    const certificate = await eraseDossier(context, { organisationId, name }, tools)
    expect(certificate.unreachable).toEqual([
      { name: 'sextant-2026-11-01.db', reason: 'elle est abîmée et ne peut pas être lue' },
      { name: 'sextant-2026-11-02.db', reason: 'elle a été faite par une version plus récente de Sextant' },
    ])
    expect(await foundIn(newer, ids)).toHaveLength(ids.length)
    const words = JSON.stringify(certificatePage(certificate))
    for (const said of ['sextant-2026-11-01.db', 'sextant-2026-11-02.db', 'est abîmée']) expect(words).toContain(said)
  })

  it('keeps its certificate, sealed, until it is put away, and begins no other one meanwhile', async () => {
    const { context, file, name, organisationId, other, tools } = await aComputerOnDisk()
    const certificate = await eraseDossier(context, { organisationId, name }, tools)
    expect(await getErasure(context)).toEqual({ state: 'done', certificate })
    const journal = join(file, '..', 'effacement.scelle')
    // Left by a stop while it was being written.
    await copyFile(journal, `${journal}.partiel`)
    expect(await readFile(journal, 'utf8')).not.toContain('exemple')
    const again = eraseDossier(context, { organisationId: other.organisationId, name: 'x' }, tools)
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    await closeErasure(context)
    expect(await getErasure(context)).toBeNull()
    expect((await readdir(join(file, '..'))).filter((left) => left.startsWith('effacement'))).toEqual([])
  })
})

describe('an erasure that does not reach everything', () => {
  /** Writes an id of the organisation where erasing its rows does not reach it. */
  async function hide(file: string, id: string, how: 'in a row' | 'in a free page') {
    const database = await Database.open(file, 'read-write')
    await database.exec('PRAGMA secure_delete = OFF; CREATE TABLE other (text TEXT)')
    for (let row = 0; row < 200; row++) await database.run('INSERT INTO other (text) VALUES (?)', [id])
    if (how === 'in a free page') await database.exec('DROP TABLE other')
    await database.close()
  }

  it('compacts the copies: nothing stays in their free pages', async () => {
    const { context, ids, name, organisationId, tools, backups } = await aComputerOnDisk()
    const copies = (await readdir(backups)).map((copy) => join(backups, copy))
    for (const copy of copies) await hide(copy, organisationId, 'in a free page')
    const certificate = await eraseDossier(context, { organisationId, name }, tools)
    expect(certificate).toMatchObject({ unreachable: [], rewritten: copies.map((copy) => basename(copy)).toSorted() })
    for (const copy of copies) expect(await foundIn(copy, ids)).toEqual([])
  })

  it('searches each copy, and says of which something is left', async () => {
    const { context, ids, name, organisationId, tools, backups } = await aComputerOnDisk()
    const [first = '', second = ''] = await readdir(backups)
    await hide(join(backups, first), organisationId, 'in a row')
    const certificate = await eraseDossier(context, { organisationId, name }, tools)
    expect(certificate.rewritten).toEqual([second])
    expect(certificate.unreachable).toEqual([
      { name: first, reason: 'tout le dossier n’a pas pu en être retiré\u00a0: elle est restée telle qu’elle était' },
    ])
    expect(await foundIn(join(backups, first), ids)).toHaveLength(ids.length)
    expect(await foundIn(join(backups, second), ids)).toEqual([])
  })

  it('searches the data, and gives no certificate while something is left', async () => {
    const { context, name, organisationId, tools, file } = await aComputerOnDisk()
    await hide(file, organisationId, 'in a row')
    await expect(eraseDossier(context, { organisationId, name }, tools)).rejects.toMatchObject({ code: 'unexpected' })
    expect(await getErasure(context)).toMatchObject({ state: 'interrupted' })
    await context.database.exec('DROP TABLE other')
    expect(await resumeErasure(context, tools)).toMatchObject({ unreachable: [] })
  })
})

describe('what an erasure also finds', () => {
  it('a copy made ready for a restoration that was given up, and one left by a check that was killed', async () => {
    const { context, file, ids, name, organisationId, tools, backups } = await aComputerOnDisk()
    const left = [
      join(file, '..', 'restauration-aB3dE6'),
      join(file, '..', 'verification-aB3dE6'),
      join(backups, 'verification-zZ9zZ9'),
    ]
    for (const folder of left) {
      await mkdir(folder)
      await copyFile(file, join(folder, 'sextant.db'))
    }
    // A second name shows whether the bytes themselves were written over.
    const bytes = join(file, '..', 'octets')
    await link(join(left[0] ?? '', 'sextant.db'), bytes)
    const certificate = await eraseDossier(context, { organisationId, name }, tools)
    expect(certificate.unreachable).toEqual([])
    for (const folder of left) expect(existsSync(folder), folder).toBe(false)
    expect(await foundIn(bytes, ids)).toEqual([])
  })

  it('the copies of pieces, whose bytes are written over', async () => {
    const { context, file, name, organisationId, tools, evidenceFolder } = await aComputerOnDisk()
    const [piece = ''] = await readdir(evidenceFolder)
    const [copy = ''] = await readdir(join(evidenceFolder, piece))
    const bytes = join(file, '..', 'octets')
    await link(join(evidenceFolder, piece, copy), bytes)
    await eraseDossier(context, { organisationId, name }, tools)
    expect((await readFile(bytes)).every((byte) => byte === 0)).toBe(true)
  })

  it('the copy of a piece that only an automatic copy of the data knows', async () => {
    const { context, name, organisationId, tools, kept, file, evidenceFolder } = await aComputerOnDisk()
    const id = context.newId()
    const piece = (await listEvidence(context.database, organisationId))[0]?.piece
    if (!piece) throw new Error('the example has evidence')
    await insertEvidence(context.database, { id, organisationId, piece }, context.clock())
    await kept.add(id, Buffer.from('une pièce'))
    // No path comes from a copy: somebody may have put it there.
    await insertEvidence(context.database, { id: '../autre', organisationId, piece }, context.clock())
    const outside = join(evidenceFolder, '..', 'autre')
    await mkdir(outside)
    await makeBackup(context, file, 'before-restore')
    await context.database.run('DELETE FROM evidence WHERE id = ?', ['../autre'])
    // An older copy is put back: the piece is not there any more.
    await context.database.run('DELETE FROM evidence WHERE id = ?', [id])
    expect(await readdir(evidenceFolder)).toContain(id)
    await eraseDossier(context, { organisationId, name }, tools)
    expect(await readdir(evidenceFolder)).toEqual([])
    expect(existsSync(outside)).toBe(true)
  })
})

describe('erasing, while something else is being done with copies', () => {
  it('waits for the copy being made, and rewrites it too', async () => {
    const { context, file, ids, name, organisationId, tools, backups } = await aComputerOnDisk()
    // A copy made of the data of before, which gets its name once the erasure has begun.
    const { database } = context
    const backupTo = database.backupTo.bind(database)
    let nameIt = () => {}
    const named = new Promise<void>((resolve) => {
      nameIt = resolve
    })
    const copied = new Promise<void>((resolve) => {
      database.backupTo = async (target) => {
        await backupTo(target)
        resolve()
        await named
      }
    })
    const making = makeBackup(context, file, 'before-import')
    await copied
    const erasing = eraseDossier(context, { organisationId, name }, tools)
    await expect.poll(async () => foundIn(file, ids)).toEqual([])
    nameIt()
    const made = await making
    const certificate = await erasing
    expect(certificate).toMatchObject({ unreachable: [] })
    expect(certificate.rewritten).toContain(`${made.id}.db`)
    expect(await readdir(backups)).toHaveLength(3)
    for (const copy of await readdir(backups)) expect(await foundIn(join(backups, copy), ids)).toEqual([])
  })
})

describe('an erasure killed halfway', () => {
  it('is not taken for none when its journal cannot be read now', async () => {
    const { context, file, name, organisationId, tools } = await aComputerOnDisk()
    await mkdir(join(file, '..', 'effacement.scelle'))
    await expect(getErasure(context)).rejects.toThrow()
    await expect(eraseDossier(context, { organisationId, name }, tools)).rejects.toThrow()
  })

  it.each(['before the copies', 'between the two names of a copy'])(
    'is said, and taken up again (%s)',
    async (when) => {
      const { context, file, ids, name, organisationId, tools, backups } = await aComputerOnDisk()
      let stopped = false
      const stopping = {
        ...tools,
        kept: {
          ...tools.kept,
          erase: async () => {
            stopped = true
            throw new Error('not this one')
          },
        },
      }
      // The power goes once the rows are gone: nothing of what follows is done.
      const copies = (await readdir(backups)).map((copy) => join(backups, copy))
      const [first = ''] = copies
      const vacuum = context.database.exec.bind(context.database)
      context.database.exec = (sql) => (sql === 'VACUUM' ? Promise.reject(new Error('power cut')) : vacuum(sql))
      await expect(eraseDossier(context, { organisationId, name }, stopping)).rejects.toThrow('power cut')
      context.database.exec = vacuum
      expect(stopped).toBe(true)
      if (when === 'between the two names of a copy') {
        await copyFile(first, `${first}.ancien`)
        await writeFile(`${first}.effacement`, 'half')
        await link(`${first}.effacement`, join(file, '..', 'octets'))
        await rm(first)
      }
      expect(await getErasure(context)).toMatchObject({ state: 'interrupted', organisation: name })
      await expect(closeErasure(context)).rejects.toMatchObject({ code: 'conflict' })
      const wrong = eraseDossier(context, { organisationId, name: 'Autre' }, tools)
      await expect(wrong).rejects.toMatchObject({ code: 'invalid-input' })
      // At the next start, or at once from the dialog that is still there.
      const certificate = await (when === 'before the copies'
        ? resumeErasure(context, tools)
        : eraseDossier(context, { organisationId, name }, tools))
      expect(certificate.rewritten).toHaveLength(2)
      for (const each of [file, ...copies]) expect(await foundIn(each, ids)).toEqual([])
      expect((await readdir(backups)).filter((left) => /effacement|ancien/.test(left))).toEqual([])
      // What was half written held the organisation too.
      if (when !== 'before the copies') {
        expect(await readFile(join(file, '..', 'octets'))).toEqual(Buffer.alloc('half'.length))
      }
      expect((await readErasureJournal(context.database))?.state).toBe('done')
    },
  )
})
