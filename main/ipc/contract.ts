import { z } from 'zod'
import { AnswerValue, EvidencePiece, Provenance, Verification } from '../../questionnaires/answer-schemas'
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
  'assessment-closed',
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

/** A level from 0 to 4 that the establishment sets itself, for all domains, with exceptions. */
export const Target = z.strictObject({
  level: z.number().min(0).max(4),
  byDomain: z.record(z.string().max(60), z.number().min(0).max(4)).default({}),
  /** By when. */
  by: Day,
})
export type Target = z.infer<typeof Target>

/** What a person chose when opening an assessment, and where they stopped. */
export const AssessmentDetails = z.strictObject({
  profile: z.string().min(1).max(40),
  /** « Novembre 2026 ». */
  label: z.string().trim().min(1).max(120),
  /** Name of the one information system assessed; empty for the whole entity. */
  perimeter: z.string().max(200).default(''),
  lastQuestionId: z.string().max(60).nullable().default(null),
  target: Target.nullable().default(null),
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
  /** Since when it is closed: nothing in it changes until it is reopened. */
  closedAt: Instant.nullable(),
  /** The campaign it continues: same questionnaire, same entity. */
  previousId: Id.nullable(),
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
  /** Brought by a new version or a new campaign: to be confirmed by a person. It counts all the same. */
  toConfirm: z.boolean().default(false),
  /** Where it was taken from, when it was not given here. */
  provenance: Provenance.nullable().default(null),
  /** Number of the question in the official form, for definitions that have one. */
  officialNumber: z.string().max(40).default(''),
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

/** An answer of an older version that found no place in the newer one: kept, readable, never counted. */
export const SetAsideAnswer = z.strictObject({
  questionId: z.string(),
  fromVersion: z.string(),
  label: z.string(),
  text: z.string(),
  /** The answer in words, as it was. */
  words: z.string(),
  answer: StoredAnswer,
})
export type SetAsideAnswer = z.infer<typeof SetAsideAnswer>

export const AssessmentContent = z.strictObject({
  assessment: AssessmentSummary,
  answers: z.array(StoredAnswer),
  setAside: z.array(SetAsideAnswer),
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
  /** 1: to do; 2: to go further. */
  level: z.union([z.literal(1), z.literal(2)]),
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

const Share = z.strictObject({ num: z.number(), den: z.number() })
export const ScoreShares = z.strictObject({
  prudent: Share,
  optimistic: Share,
  evidenced: Share,
  evaluated: z.boolean(),
})
export type ScoreShares = z.infer<typeof ScoreShares>

const UpgradedQuestion = z.strictObject({
  id: z.string(),
  label: z.string(),
  text: z.string(),
  /** What the answer says there, such as the sentence of its level; null when its name says it all. */
  meaning: z.string().nullable(),
})

/** What moving an assessment to a newer version would do. Nothing is written. */
export const UpgradePreview = z.strictObject({
  fromVersion: z.string(),
  toVersion: z.string(),
  /** One sentence saying what the new version brings. */
  summary: z.string(),
  /** Answers; `added` counts the questions that nothing answers yet. */
  counts: z.strictObject({
    kept: z.int(),
    toReview: z.int(),
    setAside: z.int(),
    added: z.int(),
  }),
  /** Every change, answered or not, in the order of the new version. */
  changes: z.array(
    z.strictObject({
      kind: z.enum(['reworded', 'scale-changed', 'split', 'merged', 'added', 'removed']),
      answers: z.enum(['keep', 'review', 'set-aside']),
      from: z.array(z.strictObject({ ...UpgradedQuestion.shape, words: z.string() })),
      to: z.array(UpgradedQuestion),
      note: z.string(),
    }),
  ),
  before: ScoreShares,
  after: ScoreShares,
  /** Both versions on the questions that are the same in both. */
  unchangedBefore: ScoreShares,
  unchangedAfter: ScoreShares,
  /** Actions of the plan: called before and after, new, and no longer called (kept when someone worked on them). */
  actions: z.strictObject({ unchanged: z.int(), added: z.int(), gone: z.int(), edited: z.int() }),
})
export type UpgradePreview = z.infer<typeof UpgradePreview>

/** What happened to an assessment as a whole, newest first. */
export const AssessmentEvent = z.strictObject({
  id: Id,
  at: Instant,
  kind: z.enum(['closed', 'reopened', 'upgraded', 'upgrade-undone']),
  /** Who, as « Qui répond ? » says. */
  by: shortText,
  /** Why it was reopened, or from which version to which. */
  note: z.string().max(2000),
})
export type AssessmentEvent = z.infer<typeof AssessmentEvent>

/** A questionnaire version at hand, and where it comes from. */
export const QuestionnaireVersion = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  level: z.enum(['organisation', 'establishment']),
  audience: z.string(),
  questionCount: z.int(),
  minutes: z.number(),
  fingerprint: z.string(),
  stage: z.enum(['draft', 'released']),
  /** Shipped with Sextant, or added from a file. */
  origin: z.enum(['shipped', 'file']),
  installedAt: Instant.nullable(),
  /** Given to new assessments. */
  current: z.boolean(),
  /** Assessments pinned to it, archived ones included, and those whose last upgrade could come back to it. */
  usedBy: z.int(),
})
export type QuestionnaireVersion = z.infer<typeof QuestionnaireVersion>

/** A file of questionnaire that was read and checked whole. Nothing is installed yet. */
export const QuestionnaireFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({
    outcome: z.literal('refused'),
    fileName: z.string(),
    problems: z.array(z.strictObject({ line: z.int().nullable(), message: z.string() })),
  }),
  z.strictObject({
    outcome: z.literal('ready'),
    fileName: z.string(),
    /** Names the file that was checked, so that the same content is installed. */
    token: Id,
    id: z.string(),
    version: z.string(),
    title: z.string(),
    questionCount: z.int(),
    fingerprint: z.string(),
    /** Faults of writing: they do not stop an installation. */
    remarks: z.array(z.string()),
  }),
])
export type QuestionnaireFile = z.infer<typeof QuestionnaireFile>

/** An answer given elsewhere to a question that asks for the same thing. It is offered, never filled by itself. */
export const ReusableAnswer = z.strictObject({
  questionId: z.string(),
  /** What both questions cite: « ReCyF 2.5 (NIS 2), moyen 13.2 ». */
  requirement: z.string(),
  assessmentId: Id,
  questionnaireId: z.string(),
  questionnaireTitle: z.string(),
  questionnaireVersion: z.string(),
  sourceQuestionId: z.string(),
  sourceText: z.string(),
  /** The answer in words, with what it means there. */
  words: z.string(),
  /** The value proposed here; null when the scales do not compare: comment and evidence only. */
  proposed: AnswerValue.nullable(),
  comment: z.string(),
  answeredBy: z.string(),
  updatedAt: Instant,
  evidenceIds: z.array(Id),
})
export type ReusableAnswer = z.infer<typeof ReusableAnswer>

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
    input: z.strictObject({ assessmentId: Id, reason: z.string().trim().min(1).max(2000) }),
    output: AssessmentSummary,
  },
  getAssessmentEvents: { input: AssessmentRef, output: z.array(AssessmentEvent) },
  previewUpgrade: { input: AssessmentRef, output: UpgradePreview },
  upgradeAssessment: { input: AssessmentRef, output: AssessmentSummary },
  /** Takes the last upgrade back, answers changed since included: they are set aside, not lost. */
  undoUpgrade: { input: AssessmentRef, output: AssessmentSummary },
  listQuestionnaires: { input: Nothing, output: z.array(QuestionnaireVersion) },
  chooseQuestionnaireFile: { input: Nothing, output: QuestionnaireFile },
  installQuestionnaire: { input: z.strictObject({ token: Id }), output: QuestionnaireVersion },
  /** Only a version added from a file, and that no assessment uses. */
  removeQuestionnaire: {
    input: z.strictObject({ id: z.string().max(100), version: z.string().max(40) }),
    output: Nothing,
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
