import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { copyDatabase } from '../../db/copy'
import { schemaVersion } from '../../db/migrations'
import { insertCopyOut } from '../../db/repositories/copies-out'
import { explainingFailures } from '../export-failures'
import type { Exporter } from '../export-file'
import { localDay } from '../local-day'
import { STAGING } from './abandoned'
import { DATABASE, EVIDENCE, fingerprintInside } from './archive'
import { BACKUP_OUT } from './backup-names'

/** What the export of a copy needs besides. */
export type BackupTools = {
  /** The database. */
  readonly databaseFile: string
  readonly evidenceFolder: string
}

/** A mark of `evidence/copies.ts`, or a copy on its way. */
const UNSETTLED = /\.pending$/

const README = `Sauvegarde de Sextant

Ce fichier contient toutes les données de Sextant, chiffrées, avec les copies de preuves.
Pour l’ouvrir : Sextant, « Réglages », « Sauvegardes », « Restaurer depuis un fichier… ».
Sur un autre ordinateur, il faut la phrase de passe ou la feuille de récupération de ces données.
`

/**
 * Writes all the data in one file, for another place than this computer: a verified copy of the database and the copies of
 * evidence, sealed as they are here. It is read back, then noted.
 *
 * @throws {AppError} an export code, or that of a disk: what the target held is then untouched
 */
export const exportBackup: Exporter<'backup', BackupTools> = async (
  { database, clock, newId },
  _request,
  { chooseFile, databaseFile, evidenceFolder, report },
) => {
  const now = clock()
  const target = await chooseFile('sextant-sauvegarde', `Sextant ${localDay(now)}.sextant-sauvegarde`)
  if (target === null) return { outcome: 'cancelled' }
  const steps = 3
  await report.step('Copie des données', 0, steps)
  const folder = await mkdtemp(join(dirname(databaseFile), STAGING))
  try {
    const copy = join(folder, DATABASE)
    await copyDatabase(database, copy, schemaVersion())
    const evidence = await evidenceFiles(evidenceFolder)
    const readme = new TextEncoder().encode(README)
    const entries = [
      { path: 'LISEZMOI.txt', bytes: readme.length, content: readme },
      {
        path: DATABASE,
        bytes: (await stat(copy)).size,
        content: { file: copy, onTurn: () => report.step('Écriture du fichier', 1, steps) },
      },
      ...evidence.map(({ path, bytes }) => ({
        path: `${EVIDENCE}/${path}`,
        bytes,
        content: { file: join(evidenceFolder, path), onTurn: () => report.step('Écriture du fichier', 1, steps) },
      })),
    ]
    const { writeArchive } = await import('../evidence/write-archive')
    await explainingFailures(() =>
      writeArchive(target, entries, new Date(now), async (written) => {
        await report.step('Relecture', 2, steps)
        // Cheap keys lose bytes without saying so.
        if ((await fingerprintInside(written)) !== (await fingerprintOf(copy))) {
          throw new Error('the copy read back is another')
        }
      }),
    )
  } finally {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
  }
  await insertCopyOut(database, {
    id: newId(),
    organisationId: null,
    at: clock(),
    kind: BACKUP_OUT,
    name: basename(target),
  })
  return { outcome: 'saved', fileName: basename(target) }
}

/** The copies of evidence, as `evidence/copies.ts` lays them out. */
async function evidenceFiles(folder: string): Promise<{ readonly path: string; readonly bytes: number }[]> {
  const found: { readonly path: string; readonly bytes: number }[] = []
  for (const id of (await readdir(folder).catch((): string[] => [])).sort()) {
    for (const name of (await readdir(join(folder, id)).catch((): string[] => [])).sort()) {
      if (UNSETTLED.test(name)) continue
      found.push({ path: `${id}/${name}`, bytes: (await stat(join(folder, id, name))).size })
    }
  }
  return found
}

async function fingerprintOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
