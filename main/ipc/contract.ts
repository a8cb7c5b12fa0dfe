import { z } from 'zod'
import { AnswerValue, EvidencePiece, Verification } from '../../questionnaires/answer-schemas'
import { MAX_TEXT } from '../../questionnaires/answers'
import { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import { Measure, QuestionnaireDefinition } from '../../questionnaires/schema'
import type { Channel } from './channels'

/** What crosses between the interface and the main process: one schema in, one schema out, a closed list of errors. */

export const Id = z.uuid()
const Instant = z.iso.datetime()
const Day = z.iso.date()
const Nothing = z.strictObject({})
const shortText = z.string().max(500)

export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'database-unreadable',
  'database-too-recent',
  'database-write-failed',
  'questionnaire-unreadable',
  'export-failed',
  'export-target-busy',
  'export-target-forbidden',
  'disk-full',
  'unexpected',
] as const
export const ErrorCode = z.enum(errorCodes)
export type ErrorCode = z.infer<typeof ErrorCode>

/** `reference` is also written in the local log, so that a user can quote it; nothing else of the failure crosses. */
export type DesktopFailure = { readonly code: ErrorCode; readonly reference?: string | undefined }
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DesktopFailure }

export const Organisation = z.strictObject({
  id: Id,
  archivedAt: Instant.nullable(),
  details: OrganisationDetails,
})
export type Organisation = z.infer<typeof Organisation>

export const Establishment = z.strictObject({
  id: Id,
  organisationId: Id,
  archivedAt: Instant.nullable(),
  details: EstablishmentDetails,
})
export type Establishment = z.infer<typeof Establishment>

/** What a person chose when opening an assessment, and where they stopped. */
export const AssessmentDetails = z.strictObject({
  profile: z.string().min(1).max(40),
  /** « Novembre 2026 ». */
  label: z.string().trim().min(1).max(120),
  /** Name of the one information system assessed; empty for the whole entity. */
  perimeter: z.string().max(200).default(''),
  lastQuestionId: z.string().max(40).nullable().default(null),
})
export type AssessmentDetails = z.infer<typeof AssessmentDetails>

export const AssessmentSummary = z.strictObject({
  id: Id,
  organisationId: Id,
  establishmentId: Id.nullable(),
  questionnaireId: z.string(),
  questionnaireVersion: z.string(),
  createdAt: Instant,
  updatedAt: Instant,
  archivedAt: Instant.nullable(),
  details: AssessmentDetails,
})
export type AssessmentSummary = z.infer<typeof AssessmentSummary>

/** What a person can write about one question. */
export const AnswerInput = z.strictObject({
  value: AnswerValue.nullable(),
  reason: z.string().max(MAX_TEXT),
  comment: z.string().max(MAX_TEXT),
  /** The adviser's own note: it leaves the application in full backups only. */
  privateNote: z.string().max(MAX_TEXT),
  verification: Verification.nullable(),
})
export type AnswerInput = z.infer<typeof AnswerInput>

export const StoredAnswer = z.strictObject({
  ...AnswerInput.shape,
  questionId: z.string(),
  answeredBy: shortText,
  revision: z.int().positive(),
  updatedAt: Instant,
  evidenceIds: z.array(Id),
})
export type StoredAnswer = z.infer<typeof StoredAnswer>

export const StoredEvidence = z.strictObject({ id: Id, organisationId: Id, piece: EvidencePiece })
export type StoredEvidence = z.infer<typeof StoredEvidence>

export const AssessmentContent = z.strictObject({
  assessment: AssessmentSummary,
  answers: z.array(StoredAnswer),
  /** Every piece of the organisation, so that one piece can serve several answers. */
  evidence: z.array(StoredEvidence),
})
export type AssessmentContent = z.infer<typeof AssessmentContent>

export const ActionStatus = z.enum(['to-do', 'in-progress', 'blocked', 'done', 'abandoned'])
export type ActionStatus = z.infer<typeof ActionStatus>

/** What people add to an action; it survives any change of the answers. Null priority: the computed one. */
export const ActionEdits = z.strictObject({
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  owner: shortText,
  doneBy: shortText,
  dueDate: Day.nullable(),
  status: ActionStatus,
  /** Why the action was abandoned. */
  statusReason: z.string().max(2000),
  comment: z.string().max(MAX_TEXT),
})
export type ActionEdits = z.infer<typeof ActionEdits>

/** A line of the action plan: what the answers call for, with what people added to it. */
export const PlanAction = z.strictObject({
  key: z.string(),
  kind: z.enum(['measure', 'inquiry']),
  title: z.string(),
  /** The priority to show: the edited one, else the computed one. */
  priority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  computedPriority: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  domainId: z.string(),
  domainTitle: z.string(),
  measure: Measure,
  effortHours: z.number(),
  origins: z.array(z.strictObject({ questionId: z.string(), label: z.string(), ask: z.string(), text: z.string() })),
  /** False when the answers no longer call for it; it is kept because someone worked on it. */
  called: z.boolean(),
  edits: ActionEdits,
})
export type PlanAction = z.infer<typeof PlanAction>

export const ThemeChoice = z.enum(['system', 'light', 'dark', 'contrast'])
export const Settings = z.strictObject({
  /** « Qui répond ? » : kept with each answer. */
  respondent: shortText.default(''),
  respondentRole: shortText.default(''),
  theme: ThemeChoice.default('system'),
  textSize: z.enum(['normal', 'large', 'larger']).default('normal'),
  /** Single-key shortcuts inside a question. */
  shortcuts: z.boolean().default(true),
})
export type Settings = z.infer<typeof Settings>

export const Overview = z.strictObject({
  appVersion: z.string(),
  organisations: z.array(Organisation),
  establishments: z.array(Establishment),
  assessments: z.array(AssessmentSummary),
  settings: Settings,
})
export type Overview = z.infer<typeof Overview>

export const SavedAt = z.strictObject({ savedAt: Instant, revision: z.int().nonnegative() })
export type SavedAt = z.infer<typeof SavedAt>

/** A cancelled dialog is an outcome, not an error. */
export const SaveOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), fileName: z.string() }),
  z.strictObject({ outcome: z.literal('cancelled') }),
])
export type SaveOutcome = z.infer<typeof SaveOutcome>

export const RadarView = z.enum(['pillars', 'domains'])
export type RadarView = z.infer<typeof RadarView>

export const DataStatus = z.strictObject({
  databaseBytes: z.number(),
  /** Automatic copies, most recent first. */
  backups: z.array(z.strictObject({ day: Day, bytes: z.number() })),
})
export type DataStatus = z.infer<typeof DataStatus>

const AssessmentRef = z.strictObject({ assessmentId: Id })

type ChannelSchemas = { readonly input: z.ZodType; readonly output: z.ZodType }

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
  getActionPlan: { input: AssessmentRef, output: z.array(PlanAction) },
  saveAction: {
    input: z.strictObject({ assessmentId: Id, key: z.string().max(200), edits: ActionEdits }),
    output: PlanAction,
  },
  exportWorkbook: { input: z.strictObject({ assessmentId: Id, recipient: shortText }), output: SaveOutcome },
  saveRadar: {
    input: z.strictObject({ assessmentId: Id, view: RadarView, format: z.enum(['png', 'svg']) }),
    output: SaveOutcome,
  },
  saveSettings: { input: Settings, output: Settings },
  getDataStatus: { input: Nothing, output: DataStatus },
  openDataFolder: { input: Nothing, output: Nothing },
  /** The page is drawn and answers: the window may be used. */
  windowReady: { input: Nothing, output: Nothing },
} satisfies Record<Channel, ChannelSchemas>

export type Input<C extends Channel> = z.input<(typeof contract)[C]['input']>
export type Parsed<C extends Channel> = z.output<(typeof contract)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof contract)[C]['output']>

/** What the page sees as `window.desktop`. */
export type DesktopApi = { readonly [C in Channel]: (input: Input<C>) => Promise<Result<Output<C>>> }
