import { z } from 'zod'
import { EvidencePiece } from '../../questionnaires/answer-schemas'
import { ContactDetails } from '../../questionnaires/contact-schemas'
import { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import { QuestionnaireDefinition } from '../../questionnaires/schema'
import { requiredText } from '../../questionnaires/typed-text'
import type { Channel } from './channels'
import { Crash, Diagnostics, OpenedKind, Overview, Settings } from './schemas/application'
import {
  AnswerInput,
  AssessmentContent,
  AssessmentDetails,
  AssessmentSummary,
  ReusableAnswer,
  SavedAt,
  StoredEvidence,
} from './schemas/assessments'
import {
  Backup,
  BackupCheck,
  BackupId,
  ChosenBackup,
  DataStatus,
  PreviewOutcome,
  RestoreRequest,
} from './schemas/backups'
import { Id } from './schemas/basics'
import { Contact } from './schemas/contacts'
import {
  DossierFile,
  Erasure,
  ErasureCertificate,
  ErasurePreview,
  HandOverOutcome,
  HandOverRequest,
  ReceivedDossier,
} from './schemas/dossiers'
import { Establishment, Organisation } from './schemas/entities'
import { EvidenceFileOutcome, EvidenceRegister, FileKeeping } from './schemas/evidence'
import { FileRequest, Progress, RadarView, SaveOutcome } from './schemas/files'
import { PublisherKey, TrustedKey, TrustOutcome } from './schemas/packs'
import { AcceptedPlan, ActionEdits, Plan, PlanAction, PlanFile } from './schemas/plan'
import { NewPassphrase, Protection, Secret } from './schemas/protection'
import { ProviderReply } from './schemas/provider'
import { AssessmentEvent, QuestionnaireFile, QuestionnaireVersion, UpgradePreview } from './schemas/versions'
import { WeakSpot } from './schemas/weak-spots'

export * from './schemas/application'
export * from './schemas/assessments'
export * from './schemas/backups'
export * from './schemas/contacts'
export * from './schemas/dossiers'
export * from './schemas/entities'
export * from './schemas/evidence'
export * from './schemas/files'
export * from './schemas/packs'
export * from './schemas/plan'
export * from './schemas/protection'
export * from './schemas/provider'
export * from './schemas/versions'
export * from './schemas/weak-spots'

/** What crosses between the interface and the main process: one schema in, one schema out, a closed list of errors. */

const Nothing = z.strictObject({})
const AssessmentRef = z.strictObject({ assessmentId: Id })
const EstablishmentRef = z.strictObject({ establishmentId: Id })
const ActionRef = z.strictObject({ establishmentId: Id, key: z.string().max(200) })

export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'database-unreadable',
  'database-too-recent',
  'database-foreign',
  'database-busy',
  'database-read-only',
  'database-write-failed',
  'data-locked',
  'data-unprotected',
  'wrong-secret',
  'questionnaire-unreadable',
  'assessment-closed',
  'export-failed',
  'export-target-busy',
  'export-target-forbidden',
  'disk-full',
  'unexpected',
] as const
export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/**
 * `reference` is also written in the local log, so that a user can quote it; nothing else of the failure crosses. `tooLong`:
 * the field of the input whose text is too long, and how many characters it may have.
 */
export type DesktopFailure = {
  readonly code: ErrorCode
  readonly reference?: string | undefined
  readonly tooLong?: { readonly field: string; readonly most: number } | undefined
}
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DesktopFailure }

/** What JSON carries whole: nothing else may cross to the page. */
type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json }

type ChannelSchemas = { readonly input: z.ZodType; readonly output: z.ZodType<Json> }

export const contract = {
  getOverview: { input: Nothing, output: Overview },
  saveOrganisation: {
    input: z.strictObject({ id: Id.nullable(), details: OrganisationDetails }),
    output: Organisation,
  },
  /** Without an organisation, one of the same name is created around the establishment. */
  saveEstablishment: {
    input: z.strictObject({ id: Id.nullable(), organisationId: Id.nullable(), details: EstablishmentDetails }),
    output: Establishment,
  },
  setArchived: {
    input: z.strictObject({
      kind: z.enum(['organisation', 'establishment', 'assessment']),
      id: Id,
      archived: z.boolean(),
    }),
    output: Nothing,
  },
  createExample: { input: Nothing, output: z.strictObject({ establishmentId: Id, assessmentId: Id }) },
  eraseExample: { input: Nothing, output: Nothing },
  getQuestionnaire: {
    input: z.strictObject({ id: z.string().max(100), version: z.string().max(40) }),
    output: z.strictObject({ definition: QuestionnaireDefinition, fingerprint: z.string() }),
  },
  /** The newest version of the questionnaire is used, and kept for ever. */
  createAssessment: {
    input: z.strictObject({
      organisationId: Id,
      establishmentId: Id.nullable(),
      questionnaireId: z.string().max(100),
      details: AssessmentDetails,
      /** The campaign before: its answers are brought in, each to be confirmed. */
      previousId: Id.nullable().default(null),
    }),
    output: AssessmentSummary,
  },
  updateAssessment: {
    input: z.strictObject({ id: Id, details: AssessmentDetails }),
    output: AssessmentSummary,
  },
  getAssessment: { input: AssessmentRef, output: AssessmentContent },
  saveAnswer: {
    input: z.strictObject({ assessmentId: Id, questionId: z.string().max(100), answer: AnswerInput }),
    output: SavedAt,
  },
  saveEvidence: {
    input: z.strictObject({ id: Id.nullable(), organisationId: Id, piece: EvidencePiece }),
    output: StoredEvidence,
  },
  setEvidenceLinks: {
    input: z.strictObject({
      assessmentId: Id,
      questionId: z.string().max(100),
      evidenceIds: z.array(Id).max(100),
    }),
    output: SavedAt,
  },
  /** Answers given in other assessments of the entity to questions that ask for the same thing. */
  getReusableAnswers: { input: AssessmentRef, output: z.array(ReusableAnswer) },
  closeAssessment: { input: AssessmentRef, output: AssessmentSummary },
  reopenAssessment: {
    input: z.strictObject({ assessmentId: Id, reason: requiredText(2000) }),
    output: AssessmentSummary,
  },
  getAssessmentEvents: { input: AssessmentRef, output: z.array(AssessmentEvent) },
  previewUpgrade: { input: AssessmentRef, output: UpgradePreview },
  upgradeAssessment: { input: AssessmentRef, output: AssessmentSummary },
  /** Takes the last upgrade back, answers changed since included: they are set aside, not lost. */
  undoUpgrade: { input: AssessmentRef, output: AssessmentSummary },
  listQuestionnaires: { input: Nothing, output: z.array(QuestionnaireVersion) },
  chooseQuestionnaireFile: { input: Nothing, output: QuestionnaireFile },
  /** `unverified`: the person takes a questionnaire that nobody they trust has signed. */
  installQuestionnaire: {
    input: z.strictObject({ token: Id, unverified: z.boolean() }),
    output: QuestionnaireVersion,
  },
  /** Only a version added from a file, and that no assessment uses. */
  removeQuestionnaire: {
    input: z.strictObject({ id: z.string().max(100), version: z.string().max(40) }),
    output: Nothing,
  },
  /** The publishers whose signatures are trusted here. */
  getTrustedKeys: { input: Nothing, output: z.array(TrustedKey) },
  /** Reads a key that was pasted, to show its fingerprint; nothing is trusted yet. */
  checkPublisherKey: { input: z.strictObject({ text: z.string().max(5000) }), output: PublisherKey },
  choosePublisherKey: { input: Nothing, output: PublisherKey },
  trustKey: {
    input: z.strictObject({ name: requiredText(500), publicKey: z.string().max(100) }),
    output: TrustOutcome,
  },
  /** What the key signed stays, marked as not verified. */
  removeTrustedKey: { input: z.strictObject({ id: Id }), output: Nothing },
  /** The plan of a site: what its assessments and those of its legal entity call for, each action once. */
  getPlan: { input: EstablishmentRef, output: Plan },
  saveAction: { input: z.strictObject({ ...ActionRef.shape, edits: ActionEdits }), output: PlanAction },
  /** Writes several actions in one change, undone as a whole; `note` is what « Annuler » will say. */
  saveActions: {
    input: z.strictObject({
      establishmentId: Id,
      note: requiredText(500),
      changes: z.array(z.strictObject({ key: z.string().max(200), edits: ActionEdits })).max(2000),
    }),
    output: Plan,
  },
  /** An action typed by hand. */
  addAction: { input: z.strictObject({ establishmentId: Id, edits: ActionEdits }), output: PlanAction },
  /** Only an action typed by hand. */
  removeAction: { input: ActionRef, output: Nothing },
  /** Takes back the last change made from this plan (edit, addition, removal, edited workbook); gives the plan as it then is. */
  undoPlanChange: { input: EstablishmentRef, output: Plan },
  /** Asks for an edited workbook, reads it and says what would change. */
  choosePlanFile: { input: EstablishmentRef, output: PlanFile },
  applyPlanFile: { input: AcceptedPlan, output: Plan },
  getEvidence: { input: EstablishmentRef, output: EvidenceRegister },
  /** Says which answers a piece backs, among those of assessments that are open. */
  setEvidenceUses: {
    input: z.strictObject({
      id: Id,
      uses: z.array(z.strictObject({ assessmentId: Id, questionId: z.string().max(100) })).max(2000),
    }),
    output: Nothing,
  },
  /** Only a piece that nothing uses. */
  removeEvidence: { input: z.strictObject({ id: Id }), output: Nothing },
  /** Asks for a file, and keeps its fingerprint or a copy of it; `confirmed` is the token of one that was to be confirmed. */
  attachEvidenceFile: {
    input: z.strictObject({ id: Id, keeping: FileKeeping, confirmed: Id.nullable().default(null) }),
    output: EvidenceFileOutcome,
  },
  detachEvidenceFile: { input: z.strictObject({ id: Id }), output: StoredEvidence },
  getWeakSpots: { input: EstablishmentRef, output: z.array(WeakSpot) },
  /** Those of the site and those of its legal entity. */
  getContacts: { input: EstablishmentRef, output: z.array(Contact) },
  /** Creates (null id) or changes a contact, of the site or of its legal entity. */
  saveContact: {
    input: z.strictObject({
      id: Id.nullable(),
      establishmentId: Id,
      forWholeOrganisation: z.boolean(),
      details: ContactDetails,
    }),
    output: Contact,
  },
  removeContact: { input: z.strictObject({ id: Id }), output: Nothing },
  /** Asks for the reply of a provider, reads it and says what it answers. */
  chooseProviderReply: { input: AssessmentRef, output: ProviderReply },
  applyProviderReply: {
    input: z.strictObject({ token: Id, questionIds: z.array(z.string().max(100)).max(2000) }),
    output: Nothing,
  },
  /** Writes a file where the person says. */
  exportFile: { input: FileRequest, output: SaveOutcome },
  /** Where the file being written, or read, stands. */
  getProgress: { input: Nothing, output: Progress },
  /** Stops it; nothing is written. */
  cancelTask: { input: Nothing, output: Nothing },
  saveRadar: {
    input: z.strictObject({ assessmentId: Id, view: RadarView, format: z.enum(['png', 'svg']) }),
    output: SaveOutcome,
  },
  saveSettings: { input: Settings, output: Settings },
  /** How the data is protected. Like the four that follow, it answers when the data is not open. */
  getProtection: { input: Nothing, output: Protection },
  /** Chooses the passphrase of data that has no key yet, and opens it. */
  protect: { input: z.strictObject({ passphrase: NewPassphrase }), output: Nothing },
  unlock: { input: Secret, output: Nothing },
  /** Closes the data until `unlock`; only when a passphrase opens it. */
  lock: { input: Nothing, output: Nothing },
  setPassphrase: {
    input: z.strictObject({
      /** What opens the data today, when a passphrase does: that, or the code of the recovery sheet. */
      current: Secret.nullable(),
      /** Null: the account of the system opens the data again. */
      next: NewPassphrase.nullable(),
    }),
    output: Nothing,
  },
  /** A new recovery sheet. It opens nothing until it is confirmed; the one before then opens nothing any more. */
  prepareRecoverySheet: { input: Nothing, output: z.strictObject({ token: Id, code: z.string() }) },
  confirmRecoverySheet: { input: z.strictObject({ token: Id }), output: Nothing },
  /** Writes an organisation with all that hangs from it in one encrypted file, where the person says. */
  handOverDossier: { input: HandOverRequest, output: HandOverOutcome },
  /** Asks for such a file; one for the key of this Sextant opens at once. Nothing is added. */
  chooseDossier: { input: Nothing, output: DossierFile },
  openDossier: { input: z.strictObject({ token: Id, passphrase: z.string().min(1).max(500) }), output: DossierFile },
  /** Adds what was shown beside what is there. */
  receiveDossier: { input: z.strictObject({ token: Id }), output: ReceivedDossier },
  /** The public key that others write to; null until it is made. */
  getReceivingKey: { input: Nothing, output: z.strictObject({ recipient: z.string().nullable() }) },
  createReceivingKey: { input: Nothing, output: z.strictObject({ recipient: z.string() }) },
  previewErasure: { input: z.strictObject({ organisationId: Id }), output: ErasurePreview },
  /** Erases an organisation for good, here and in the automatic copies; `name` is its name, typed to confirm. */
  eraseDossier: {
    input: z.strictObject({ organisationId: Id, name: z.string().max(200) }),
    output: ErasureCertificate,
  },
  /** The erasure that was interrupted, or whose certificate is not put away yet. */
  getErasure: { input: Nothing, output: Erasure },
  resumeErasure: { input: Nothing, output: ErasureCertificate },
  /** Puts the certificate away: nothing of the organisation is left then. */
  closeErasure: { input: Nothing, output: Nothing },
  getDataStatus: { input: Nothing, output: DataStatus },
  /** Makes a copy now, among those that Sextant keeps. */
  backUpNow: { input: Nothing, output: Backup },
  /** Reads a copy whole. Like the three that follow, it answers when the data is not open. */
  verifyBackup: { input: z.strictObject({ id: BackupId }), output: BackupCheck },
  /** Asks for a copy that comes from elsewhere. */
  chooseBackupFile: { input: Nothing, output: ChosenBackup },
  /** Makes a copy ready to be restored, and says what would change. */
  previewRestore: { input: RestoreRequest, output: PreviewOutcome },
  /** Puts what was last previewed in the place of the data. */
  restoreBackup: { input: z.strictObject({ token: Id }), output: Nothing },
  openDataFolder: { input: Nothing, output: Nothing },
  /** The file that the system asked to open, said once: the next choice of a file of that kind is this file. */
  takeOpenedFile: { input: Nothing, output: z.strictObject({ kind: OpenedKind.nullable() }) },
  /** The page is drawn and answers: the window may be used. */
  windowReady: { input: Nothing, output: Nothing },
  /** What support may need to know, without any answer, name or path; it also works when the data cannot be opened. */
  getDiagnostics: { input: Nothing, output: Diagnostics },
  /** A screen could not be drawn: it is written in the local log, and the person gets a reference to quote. */
  reportCrash: { input: Crash, output: z.strictObject({ reference: z.string() }) },
} satisfies Record<Channel, ChannelSchemas>

export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>
export type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>

/**
 * What the page sees as `window.desktop`. Each function gives the JSON text of a `Result<Output<C>>`: a text crosses at once,
 * where Electron copies an object member by member, twice, between the worlds of the page (docs/decisions/012).
 */
export type DesktopApi = { readonly [C in Channel]: (input: Input<C>) => Promise<string> }
