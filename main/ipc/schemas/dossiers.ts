import { z } from 'zod'
import { Id, Instant, shortText } from './basics'
import { NewPassphrase } from './protection'

/** A dossier: one organisation with all that hangs from it, handed over, received, or erased for good. */

/** Who will be able to open the file: whoever knows a passphrase, or one person by their public key. */
export const DossierLock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('passphrase'), passphrase: NewPassphrase }),
  z.strictObject({ kind: z.literal('key'), recipient: z.string().trim().min(1).max(200) }),
])
export type DossierLock = z.infer<typeof DossierLock>

export const HandOverRequest = z.strictObject({
  organisationId: Id,
  lock: DossierLock,
  /** The adviser’s own notes; nobody else reads them unless someone says so. */
  privateNotes: z.boolean(),
  /** The copies of the pieces of evidence. */
  copies: z.boolean(),
})

const refused = z.strictObject({
  outcome: z.literal('refused'),
  /** What is wrong and what to do, in French. */
  reason: z.string(),
})

export const HandOverOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
  refused,
])
export type HandOverOutcome = z.infer<typeof HandOverOutcome>

/** What there is in a dossier, counted. */
export const DossierCounts = z.strictObject({
  establishments: z.int(),
  assessments: z.int(),
  answers: z.int(),
  evidence: z.int(),
  /** Copies kept by Sextant, among the pieces. */
  copies: z.int(),
  actions: z.int(),
  contacts: z.int(),
})
export type DossierCounts = z.infer<typeof DossierCounts>

/** What a dossier that was opened would add. Nothing is written yet. */
export const DossierPreview = z.strictObject({
  /** Names the dossier that was read, so that the same content is received. */
  token: Id,
  fileName: z.string(),
  organisation: z.string(),
  establishments: z.array(z.string()),
  counts: DossierCounts,
  handedOverAt: Instant,
  /** When an assessment of it last changed; null when it has none. */
  lastChangeAt: Instant.nullable(),
  privateNotes: z.boolean(),
  /** Set when this Sextant follows the same organisation: both will stand side by side. */
  here: z
    .strictObject({
      name: z.string(),
      lastChangeAt: Instant.nullable(),
      /** Assessments of the file that are not here, or changed since. */
      newerInFile: z.int(),
      /** Assessments of here that are not in the file, or changed since. */
      newerHere: z.int(),
    })
    .nullable(),
  /** Questionnaires that come with it, added as unverified ones. */
  questionnaires: z.array(z.string()),
})
export type DossierPreview = z.infer<typeof DossierPreview>

export const DossierFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ ...refused.shape, fileName: z.string() }),
  /** It opens with a passphrase. */
  z.strictObject({ outcome: z.literal('locked'), fileName: z.string(), token: Id }),
  z.strictObject({ outcome: z.literal('ready'), preview: DossierPreview }),
])
export type DossierFile = z.infer<typeof DossierFile>

export const ReceivedDossier = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('received'), organisationId: Id, establishmentId: Id.nullable() }),
  refused,
])
export type ReceivedDossier = z.infer<typeof ReceivedDossier>

/** A file with data of the organisation that left Sextant: it is out of its reach. */
export const CopyOutWords = z.strictObject({ at: Instant, what: z.string(), name: z.string() })
export type CopyOutWords = z.infer<typeof CopyOutWords>

/** What erasing an organisation would remove. */
export const ErasurePreview = z.strictObject({
  organisation: shortText,
  counts: DossierCounts,
  /** Automatic copies of the data on this computer. */
  backups: z.int(),
  copiesOut: z.array(CopyOutWords),
})
export type ErasurePreview = z.infer<typeof ErasurePreview>

export const ErasureCertificate = z.strictObject({
  organisation: shortText,
  startedAt: Instant,
  finishedAt: Instant,
  application: z.string(),
  counts: DossierCounts,
  /** Names of the copies of the data written again without it. */
  rewritten: z.array(z.string()),
  /** Files of this computer that could not be cleaned, and why, in French. */
  unreachable: z.array(z.strictObject({ name: z.string(), reason: z.string() })),
  copiesOut: z.array(CopyOutWords),
})
export type ErasureCertificate = z.infer<typeof ErasureCertificate>

/** An erasure that was begun: interrupted, or done and its certificate not yet put away. */
export const Erasure = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('interrupted'), organisation: shortText, startedAt: Instant }),
    z.strictObject({ state: z.literal('done'), certificate: ErasureCertificate }),
  ])
  .nullable()
export type Erasure = z.infer<typeof Erasure>
