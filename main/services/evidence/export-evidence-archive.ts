import { basename } from 'node:path'
import type { RegisteredEvidence } from '../../ipc/contract'
import { explainingFailures } from '../export-failures'
import type { EvidenceStore, Exporter } from '../export-file'
import { exportFileName } from '../export-file-name'
import type { Reporter } from '../task-progress'
import { archiveContent, type FileState, INDEX_FILE, README_FILE, readme } from './archive-content'
import { type CopyStore, createCopyStore } from './copies'
import { gatherEvidence } from './gather-evidence'

/** A zip file of the plain kind holds 4 GB; and nobody sends more than this. Bytes. */
const MAX_TOTAL = 2_000_000_000

/**
 * Writes an archive of the copies kept as evidence, with an index, the links and what is missing. A copy that is not what
 * was noted is left out, and said to be missing.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 */
export const exportEvidenceArchive: Exporter<'evidence-archive', EvidenceStore> = async (
  context,
  request,
  { chooseFile, evidenceFolder, report },
) => {
  const gathered = await gatherEvidence(context, request)
  const { entity, asOf } = gathered.frame
  const target = await chooseFile('zip', exportFileName('Preuves', '', entity, asOf, 'zip'))
  if (target === null) return { outcome: 'cancelled' }
  const copies = createCopyStore(evidenceFolder, () => context.database.cipher)
  const copied = gathered.pieces.filter(({ piece }) => piece.file?.copied === true)
  // Each copy is checked, then the index is drawn, then each copy is written.
  const total = 2 * copied.length + 1
  const content = archiveContent(gathered, await checkCopies(copies, copied, { report, total }))
  await report.step('Préparation de l’index', copied.length, total)
  // exceljs and jszip are loaded when they are first needed, not when the window opens.
  const [{ renderArchiveIndex }, { writeArchive }] = await Promise.all([
    import('../../exports/evidence-index'),
    import('./write-archive'),
  ])
  const instant = new Date(context.clock())
  const index = (await renderArchiveIndex(content.index, instant)).bytes
  const notice = new TextEncoder().encode(readme(content))
  const entries = [
    { path: README_FILE, bytes: notice.length, content: notice },
    { path: INDEX_FILE, bytes: index.length, content: index },
    ...content.files.map(({ id, sha256, bytes, path }, rank) => ({
      path,
      bytes,
      content: {
        read: async () => {
          const content = await copies.read(id, sha256)
          if (content === null) throw new Error('a copy changed while the archive was being written')
          return content
        },
        onTurn: () => report.step(`Écriture de «\u00a0${path}\u00a0»`, copied.length + 1 + rank, total),
      },
    })),
  ]
  await explainingFailures(() => writeArchive(target, entries, instant))
  return { outcome: 'saved', fileName: basename(target) }
}

async function checkCopies(
  copies: CopyStore,
  copied: readonly RegisteredEvidence[],
  { report, total }: { readonly report: Reporter; readonly total: number },
): Promise<ReadonlyMap<string, FileState>> {
  const states = new Map<string, FileState>()
  let bytes = 0
  for (const [done, { id, piece }] of copied.entries()) {
    if (piece.file === null) continue
    await report.step(`Vérification de «\u00a0${piece.file.name}\u00a0»`, done, total)
    const state = await copies.check(id, piece.file)
    const fits = bytes + piece.file.bytes <= MAX_TOTAL
    if (state === 'whole' && fits) bytes += piece.file.bytes
    states.set(id, state === 'whole' && !fits ? 'too-many' : state)
  }
  return states
}
