import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OrganisationDetails } from '../../../questionnaires/entities'
import { findEvidence } from '../../db/repositories/evidence'
import { aFolder } from '../../db/testing/a-folder'
import type { ServiceContext } from '../context'
import { saveOrganisation } from '../entities'
import { eraseExample } from '../example'
import { aContext, anOrganisation } from '../testing/a-context'
import { createCopyStore, MAX_COPY } from './copies'
import { saveEvidence } from './evidence'
import { createEvidenceFiles } from './evidence-files'

const sha256 = (content: string) => createHash('sha256').update(content).digest('hex')

/** A piece, files to choose from, and a store that is empty yet. */
async function aStore(given: { readonly example?: boolean } = {}) {
  const context = await aContext()
  const organisation = given.example
    ? await saveOrganisation(context, {
        id: null,
        details: OrganisationDetails.parse({ name: 'Exemple', example: true }),
      })
    : await anOrganisation(context)
  const folder = await aFolder()
  const evidenceFolder = join(folder, 'preuves')
  let chosen: string | null = null
  const files = createEvidenceFiles({
    chooseToRead: async () => chosen,
    readWorkbook: () => Promise.reject(new Error('no workbook is read here')),
    evidenceFolder,
  })
  const piece = () =>
    saveEvidence(context, {
      id: null,
      organisationId: organisation.id,
      piece: { title: 'PSSI', location: '', holder: '', date: null, expires: null, link: '', document: '', file: null },
    })
  return {
    context,
    files,
    evidenceFolder,
    piece,
    /** Writes a file, which is the next one chosen. */
    choosing: async (name: string, content: string) => {
      chosen = join(folder, name)
      await writeFile(chosen, content)
      return chosen
    },
    choose: (path: string | null) => {
      chosen = path
    },
    fileOf: async (id: string) => (await findEvidence(context.database, id))?.piece.file,
    /** What the store holds: « id of the piece/SHA-256 ». */
    stored: async () =>
      (await readdir(evidenceFolder, { recursive: true }).catch(() => [])).filter((name) => name.includes('/')).sort(),
  }
}

const copy = (id: string) => ({ id, keeping: 'copy' as const, confirmed: null })
const fingerprint = (id: string) => ({ id, keeping: 'fingerprint' as const, confirmed: null })

describe('pointing to a file', () => {
  it('keeps its name, its size and its SHA-256, and copies nothing', async () => {
    const { context, files, piece, choosing, fileOf, stored } = await aStore()
    const { id } = await piece()
    await choosing('PSSI v2.pdf', 'Politique')
    expect(await files.attach(context, fingerprint(id))).toMatchObject({ outcome: 'attached', evidence: { id } })
    expect(await fileOf(id)).toEqual({ name: 'PSSI v2.pdf', sha256: sha256('Politique'), bytes: 9, copied: false })
    expect(await stored()).toEqual([])
  })

  it('reads files larger than what may be copied', async () => {
    const { context, files, piece, choosing, fileOf } = await aStore()
    const { id } = await piece()
    await truncate(await choosing('image.iso', ''), MAX_COPY + 1)
    await files.attach(context, fingerprint(id))
    expect(await fileOf(id)).toMatchObject({ bytes: MAX_COPY + 1 })
  })

  it('changes nothing when the person gives up, and refuses what is no file', async () => {
    const { context, files, piece, choosing, choose, evidenceFolder, fileOf } = await aStore()
    const { id } = await piece()
    expect(await files.attach(context, fingerprint(id))).toEqual({ outcome: 'cancelled' })
    await choosing('vide.pdf', '')
    expect(await files.attach(context, fingerprint(id))).toMatchObject({
      outcome: 'refused',
      reason: 'Ce fichier est vide.',
    })
    await mkdir(evidenceFolder)
    choose(evidenceFolder)
    expect(await files.attach(context, fingerprint(id))).toMatchObject({ outcome: 'refused', fileName: 'preuves' })
    choose(join(evidenceFolder, 'absent.pdf'))
    expect(await files.attach(context, copy(id))).toMatchObject({
      outcome: 'refused',
      reason: 'Ce fichier n’est plus à cet endroit.',
    })
    expect(await fileOf(id)).toBeNull()
  })
})

describe('a name that looks nominative or medical', () => {
  it('is asked about before anything is kept; confirmed, the same file is taken', async () => {
    const { context, files, piece, choosing, choose, fileOf, stored } = await aStore()
    const { id } = await piece()
    await choosing('Compte rendu d’hospitalisation.pdf', 'Confidentiel')
    const asked = await files.attach(context, copy(id))
    expect(asked).toMatchObject({ outcome: 'to-confirm', signs: ['health'] })
    expect([await fileOf(id), await stored()]).toEqual([null, []])
    choose(null)
    const confirmed = asked.outcome === 'to-confirm' ? asked.token : ''
    await files.attach(context, { ...copy(id), confirmed })
    expect(await fileOf(id)).toMatchObject({ sha256: sha256('Confidentiel'), copied: true })
    await expect(files.attach(context, { ...copy(id), confirmed })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is confirmed for the piece it was chosen for only', async () => {
    const { context, files, piece, choosing } = await aStore()
    const [{ id }, other] = [await piece(), await piece()]
    await choosing('Ordonnance.pdf', 'x')
    const asked = await files.attach(context, copy(id))
    const confirmed = asked.outcome === 'to-confirm' ? asked.token : ''
    await expect(files.attach(context, { ...copy(other.id), confirmed })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('copying a file', () => {
  it('keeps the same bytes sealed, for the owner of the session only, and leaves no mark', async () => {
    const { context, files, piece, choosing, fileOf, stored, evidenceFolder } = await aStore()
    const { id } = await piece()
    await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    expect(await fileOf(id)).toEqual({ name: 'PSSI.pdf', sha256: sha256('Politique'), bytes: 9, copied: true })
    const name = `${id}/${sha256('Politique')}`
    expect(await stored()).toEqual([name])
    expect((await readFile(join(evidenceFolder, name))).includes('Politique')).toBe(false)
    const store = createCopyStore(evidenceFolder, () => context.database.cipher)
    expect((await store.read(id, sha256('Politique')))?.toString()).toBe('Politique')
    const modes = [evidenceFolder, join(evidenceFolder, id), join(evidenceFolder, name)].map(
      async (path) => (await stat(path)).mode & 0o777,
    )
    expect(await Promise.all(modes)).toEqual([0o700, 0o700, 0o600])
  })

  it('refuses a file that is too long, without touching the one before', async () => {
    const { context, files, piece, choosing, fileOf, stored } = await aStore()
    const { id } = await piece()
    await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    await truncate(await choosing('long.pdf', ''), MAX_COPY + 1)
    expect(await files.attach(context, copy(id))).toMatchObject({ outcome: 'refused', fileName: 'long.pdf' })
    expect(await fileOf(id)).toMatchObject({ name: 'PSSI.pdf', copied: true })
    expect(await stored()).toEqual([`${id}/${sha256('Politique')}`])
  })

  it('takes the place of the copy before, and a fingerprint takes it away', async () => {
    const { context, files, piece, choosing, stored } = await aStore()
    const { id } = await piece()
    for (const content of ['Première', 'Seconde', 'Seconde']) {
      await choosing('PSSI.pdf', content)
      await files.attach(context, copy(id))
      expect(await stored()).toEqual([`${id}/${sha256(content)}`])
    }
    await files.attach(context, fingerprint(id))
    expect(await stored()).toEqual([])
  })

  it('leaves no copy behind when the database cannot be written', async () => {
    const { context, files, piece, choosing, fileOf, stored } = await aStore()
    const { id } = await piece()
    await choosing('PSSI.pdf', 'Première')
    await files.attach(context, copy(id))
    await choosing('PSSI.pdf', 'Seconde')
    await context.database.exec("CREATE TRIGGER no BEFORE UPDATE ON evidence BEGIN SELECT raise(ABORT, 'no'); END")
    await expect(files.attach(context, copy(id))).rejects.toThrow()
    expect(await fileOf(id)).toMatchObject({ sha256: sha256('Première') })
    expect(await stored()).toEqual([`${id}/${sha256('Première')}`])
  })

  it('of several at once does them one after the other', async () => {
    const { context, files, piece, choosing, stored } = await aStore()
    const pieces = [await piece(), await piece(), await piece()]
    await choosing('PSSI.pdf', 'Politique')
    await Promise.all(pieces.map(({ id }) => files.attach(context, copy(id))))
    expect(await stored()).toEqual(pieces.map(({ id }) => `${id}/${sha256('Politique')}`).sort())
  })
})

describe('a copy that is no longer wanted', () => {
  it('goes when the file is detached, and when its piece is removed', async () => {
    const { context, files, piece, choosing, fileOf, stored } = await aStore()
    const [{ id }, other] = [await piece(), await piece()]
    await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    await files.attach(context, copy(other.id))
    expect((await files.detach(context, { id })).piece.file).toBeNull()
    expect(await fileOf(id)).toBeNull()
    expect(await stored()).toEqual([`${other.id}/${sha256('Politique')}`])
    await files.remove(context, { id: other.id })
    expect(await stored()).toEqual([])
  })

  it('stays when the database refuses to forget it', async () => {
    const { context, files, piece, choosing, stored } = await aStore()
    const { id } = await piece()
    await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    await context.database.exec("CREATE TRIGGER no BEFORE UPDATE ON evidence BEGIN SELECT raise(ABORT, 'no'); END")
    await expect(files.detach(context, { id })).rejects.toThrow()
    expect(await stored()).toEqual([`${id}/${sha256('Politique')}`])
  })

  it('goes with the example, and the copies of others stay', async () => {
    const { context, files, piece, choosing, stored, evidenceFolder } = await aStore({ example: true })
    const { id } = await piece()
    await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    const others = await anOtherPiece(context)
    await files.attach(context, copy(others))
    await files.eraseExample(context, eraseExample)
    expect(await stored()).toEqual([`${others}/${sha256('Politique')}`])
    expect(await readdir(evidenceFolder)).toEqual([others])
  })

  it('that a sudden stop left behind goes with the next gesture, once the database is asked', async () => {
    const { context, files, piece, choosing, stored, evidenceFolder } = await aStore()
    const [{ id }, stopped, forgotten] = [await piece(), await piece(), await piece()]
    const source = await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    const store = createCopyStore(evidenceFolder, () => context.database.cipher)
    // Stopped between the copy and the database; stopped before the database forgot a copy; not ours to remove.
    await store.add(stopped.id, source)
    await store.mark(id, sha256('Politique'))
    await mkdir(join(evidenceFolder, forgotten.id))
    await writeFile(join(evidenceFolder, forgotten.id, sha256('Ancien')), 'Ancien')
    await files.detach(context, { id: stopped.id })
    expect(await stored()).toEqual([`${forgotten.id}/${sha256('Ancien')}`, `${id}/${sha256('Politique')}`].sort())
  })

  it('is told from one that was changed, or lost', async () => {
    const { context, files, piece, choosing, evidenceFolder } = await aStore()
    const { id } = await piece()
    await choosing('PSSI.pdf', 'Politique')
    await files.attach(context, copy(id))
    const store = createCopyStore(evidenceFolder, () => context.database.cipher)
    const file = { sha256: sha256('Politique') }
    expect(await store.check(id, file)).toBe('whole')
    await writeFile(store.pathOf(id, file.sha256), 'Politique modifiée')
    expect(await store.check(id, file)).toBe('changed')
    expect(await store.check(id, { sha256: sha256('Autre') })).toBe('lost')
  })
})

async function anOtherPiece(context: ServiceContext): Promise<string> {
  const organisation = await anOrganisation(context)
  const piece = {
    title: 'Charte',
    location: '',
    holder: '',
    date: null,
    expires: null,
    link: '',
    document: '',
    file: null,
  }
  return (await saveEvidence(context, { id: null, organisationId: organisation.id, piece })).id
}
