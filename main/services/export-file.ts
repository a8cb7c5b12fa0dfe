import type { FileRequest, SaveOutcome } from '../ipc/contract'
import type { PrintedDocument } from '../ipc/printed'
import type { BackupTools } from './backups/export-backup'
import type { ServiceContext } from './context'
import { recordCopyOut } from './dossiers/record-copy-out'
import type { SheetMaker } from './protection/export-recovery-sheet'
import type { DrawRadar } from './radar-drawing'
import type { ReadingTools } from './reading-tools'
import { type Reporter, Stopped, type Task } from './task-progress'

/** Kinds of files that a person may be asked to name. */
export type WrittenKind =
  | 'xlsx'
  | 'csv'
  | 'pdf'
  | 'zip'
  | 'png'
  | 'svg'
  | 'txt'
  | 'sextant-sauvegarde'
  | 'sextant-dossier'

/** Files made of the data; the diagnostic is not. */
export type DataFileRequest = Exclude<FileRequest, { readonly what: 'diagnostics' }>

/** What Electron does for the exports. */
export type ExportTools = {
  /** Where to write, or null when the person gives up. */
  readonly chooseFile: (kind: WrittenKind, suggestedName: string) => Promise<string | null>
  readonly drawRadar: DrawRadar
  /** A4 pages, tagged. @throws {Error} when the page cannot be printed */
  readonly printPdf: (document: PrintedDocument) => Promise<Uint8Array>
}

/** What the archive of the evidence needs besides. */
export type EvidenceStore = Pick<ReadingTools, 'evidenceFolder'>

/** One kind of export: asks where to write, writes, checks what was written. */
export type Exporter<What extends FileRequest['what'], More = unknown> = (
  context: ServiceContext,
  request: Extract<FileRequest, { readonly what: What }>,
  tools: ExportTools & More & { readonly report: Reporter },
) => Promise<SaveOutcome>

/**
 * Writes a file where the person says. Each kind is loaded when it is first asked for: most need a large library.
 *
 * @throws {AppError} `not-found`, or an export code: what the target held is then untouched
 */
export async function exportFile(
  context: ServiceContext,
  request: DataFileRequest,
  tools: ExportTools & EvidenceStore & SheetMaker & BackupTools,
  task: Task,
): Promise<SaveOutcome> {
  try {
    const outcome = await task.run((report) => run(context, request, { ...tools, report }))
    if (outcome.outcome === 'saved' && ('assessmentId' in request || 'establishmentId' in request)) {
      const { fileName, beside } = outcome
      const name = beside === undefined ? fileName : `${fileName} et ${beside}`
      await recordCopyOut(context, request, { kind: request.what, name })
    }
    return outcome
  } catch (error) {
    if (error instanceof Stopped) return { outcome: 'cancelled' }
    throw error
  }
}

async function run(
  context: ServiceContext,
  request: DataFileRequest,
  tools: ExportTools & EvidenceStore & SheetMaker & BackupTools & { readonly report: Reporter },
): Promise<SaveOutcome> {
  switch (request.what) {
    case 'workbook':
      return (await import('./export-workbook')).exportWorkbook(context, request, tools)
    case 'plan':
      return (await import('./plan/export-plan')).exportPlan(context, request, tools)
    case 'plan-csv':
      return (await import('./plan/export-plan-csv')).exportPlanCsv(context, request, tools)
    case 'report':
      return (await import('./report/export-report')).exportReport(context, request, tools)
    case 'blank':
      return (await import('./paper/export-blank')).exportBlank(context, request, tools)
    case 'provider-sheet':
      return (await import('./provider/export-provider-sheet')).exportProviderSheet(context, request, tools)
    case 'evidence-list':
      return (await import('./evidence/export-evidence-list')).exportEvidenceList(context, request, tools)
    case 'evidence-archive':
      return (await import('./evidence/export-evidence-archive')).exportEvidenceArchive(context, request, tools)
    case 'erasure-certificate':
      return (await import('./dossiers/export-certificate')).exportCertificate(context, request, tools)
    case 'recovery-sheet':
      return (await import('./protection/export-recovery-sheet')).exportRecoverySheet(context, request, tools)
    case 'backup':
      return (await import('./backups/export-backup')).exportBackup(context, request, tools)
    case 'attack-sheet':
      return (await import('./contacts/export-attack-sheet')).exportAttackSheet(context, request, tools)
    case 'privacy':
      return (await import('./privacy/export-privacy')).exportPrivacy(context, request, tools)
  }
}
