import { z } from 'zod'
import { Id, Instant } from './basics'
import { Secret } from './protection'

/** Copies of the data: those that Sextant makes, and those that come from elsewhere. */

export const BackupKind = z.enum([
  'daily',
  'manual',
  'before-update',
  'before-import',
  'before-upgrade',
  'before-restore',
])
export type BackupKind = z.infer<typeof BackupKind>

/** Tells a copy apart among those of this computer. Never a path: it is looked for in the list. */
export const BackupId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9-]+$/)

export const Backup = z.strictObject({ id: BackupId, kind: BackupKind, at: Instant, bytes: z.number() })
export type Backup = z.infer<typeof Backup>

/** A copy that could not be made. */
export const BackupFailure = z.strictObject({ at: Instant, code: z.enum(['disk-full', 'failed']) })
export type BackupFailure = z.infer<typeof BackupFailure>

export const DataStatus = z.strictObject({
  databaseBytes: z.number(),
  /** Copies kept by Sextant on this computer, most recent first. */
  backups: z.array(Backup),
  /** Set while the last copy could not be made. */
  failure: BackupFailure.nullable(),
  /** When a copy was last written elsewhere; null when never, or when the data is not open. */
  lastExportAt: Instant.nullable(),
  /** Nothing was copied elsewhere for long, and there is something to copy. */
  copyElsewhereDue: z.boolean(),
  /** The data is on a drive of the network, as far as it can be seen. */
  onNetwork: z.boolean(),
})
export type DataStatus = z.infer<typeof DataStatus>

/** What a copy is found to be when each page and each payload is read. `locked`: only its key is lacking to tell. */
export const BackupCheck = z.strictObject({
  state: z.enum(['whole', 'damaged', 'too-recent', 'locked']),
})
export type BackupCheck = z.infer<typeof BackupCheck>

/** A copy of the list, or the file last chosen. */
export const BackupSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('list'), id: BackupId }),
  z.strictObject({ from: z.literal('file'), token: Id }),
])
export type BackupSource = z.infer<typeof BackupSource>

export const RestoreRequest = z.strictObject({
  source: BackupSource,
  /** What opens a copy that the key of this computer does not open. */
  secret: Secret.nullable().default(null),
})

const Held = z.strictObject({
  establishments: z.int(),
  assessments: z.int(),
  answers: z.int(),
  /** When an answer was last written; null when there is none. */
  lastAnswerAt: Instant.nullable(),
})

/** What a restoration would change, seen from the data of today. */
const Changes = z.strictObject({
  establishmentsLost: z.array(z.string()),
  establishmentsBack: z.array(z.string()),
  assessmentsLost: z.int(),
  assessmentsBack: z.int(),
  /** Answers of today that the copy has not, or has as they were before. */
  answersLost: z.int(),
  /** Answers of the copy that the data of today has not, or has otherwise. */
  answersBack: z.int(),
  /** Actions of plans that somebody worked on, in the same way. */
  actionsLost: z.int(),
  actionsBack: z.int(),
})

/** What opens the data once a copy of another key is restored. */
const OpeningAfter = z.strictObject({
  /** `account`: nothing is asked; `sheet`: no passphrase, and no account of this computer. */
  by: z.enum(['passphrase', 'account', 'sheet']),
  /** The copy has a recovery sheet. */
  sheet: z.boolean(),
  /** A passphrase opens the data of today. It does not open the copy. */
  replacesPassphrase: z.boolean(),
})

export const RestorePreview = z.strictObject({
  /** When the copy was made; null for a file that does not say it. */
  madeAt: Instant.nullable(),
  establishments: z.array(z.string()),
  copy: Held,
  /** Copies of evidence in the file. */
  evidenceFiles: z.int(),
  /** Null when what opens the data stays as it is. */
  opening: OpeningAfter.nullable(),
  /** Null when the data of today cannot be read. */
  today: Held.nullable(),
  changes: Changes.nullable(),
})
export type RestorePreview = z.infer<typeof RestorePreview>

export const PreviewOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('ready'), token: Id, preview: RestorePreview }),
  /** A secret is asked for; `tried`: the one given does not open it. */
  z.strictObject({
    outcome: z.literal('locked'),
    ways: z.array(Secret.shape.kind),
    tried: z.boolean(),
  }),
  /** `dossier`: one organisation handed over, that is received elsewhere. */
  z.strictObject({ outcome: z.literal('refused'), reason: z.enum(['damaged', 'foreign', 'too-recent', 'dossier']) }),
])
export type PreviewOutcome = z.infer<typeof PreviewOutcome>

export const ChosenBackup = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('chosen'), token: Id, fileName: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
])
export type ChosenBackup = z.infer<typeof ChosenBackup>
