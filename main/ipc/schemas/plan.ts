import { z } from 'zod'
import { MAX_TEXT } from '../../../questionnaires/answers'
import { Helper, Measure, Role } from '../../../questionnaires/schema'
import { shownName, typedText } from '../../../questionnaires/typed-text'
import { Day, Id, Instant, shortText } from './basics'

export const ActionStatus = z.enum(['to-do', 'in-progress', 'blocked', 'done', 'abandoned'])
export type ActionStatus = z.infer<typeof ActionStatus>

const Priority = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** « Qui peut aider » : the establishment itself (« vous »), or someone from outside. */
export const ActionHelper = z.enum(['self', ...Helper.options])
export type ActionHelper = z.infer<typeof ActionHelper>

const euros = z.number().min(0).max(1_000_000_000)

/**
 * What people add to an action; it survives any change of the answers. Rows written by older versions of Sextant lack the
 * keys that have a default.
 */
export const ActionEdits = z.strictObject({
  /** Null: the computed one. */
  priority: Priority.nullable(),
  owner: shortText,
  doneBy: shortText,
  dueDate: Day.nullable(),
  status: ActionStatus,
  /** Why the action was abandoned. */
  statusReason: typedText(2000),
  comment: typedText(MAX_TEXT),
  /** Of an action typed by hand; empty for the others. */
  title: typedText(200).default(''),
  /** Null: as the measure says. */
  helpers: z.array(ActionHelper).max(4).nullable().default(null),
  startedOn: Day.nullable().default(null),
  doneOn: Day.nullable().default(null),
  /** Percent, as someone judged it. A done action counts as 100 whatever it says. */
  progress: z.int().min(0).max(100).default(0),
  /** Hours of work; null: as the measure says. */
  effortHours: z.number().positive().max(2000).nullable().default(null),
  /** Euros. */
  estimatedCost: euros.nullable().default(null),
  actualCost: euros.nullable().default(null),
  /** Budget year of the costs; null: that of the due date. */
  costYear: z.int().min(2000).max(2100).nullable().default(null),
  /** Comes back each year: subscription, yearly test. */
  recurring: z.boolean().default(false),
  evidenceIds: z.array(Id).max(50).default([]),
  /** In « six actions sur six mois » : its month (1 to 6), 0 to keep it out, null to leave it to the rule. */
  month: z.int().min(0).max(6).nullable().default(null),
})
export type ActionEdits = z.infer<typeof ActionEdits>

/** A question whose answer calls for an action. */
export const ActionOrigin = z.strictObject({
  assessmentId: Id,
  questionnaireId: z.string(),
  questionnaireTitle: z.string(),
  questionId: z.string(),
  label: z.string(),
  /** How the question is named in a table: its official number when its readers know it, else its label. */
  name: z.string(),
  text: z.string(),
  /** Message to send when nobody knows. */
  ask: z.string(),
  why: z.string(),
  answeredBy: z.array(Role),
  /** The present answer in words. */
  words: z.string(),
})
export type ActionOrigin = z.infer<typeof ActionOrigin>

/** A line of the plan: what the answers call for or what someone typed, with what people added to it. */
export const PlanAction = z.strictObject({
  key: z.string(),
  kind: z.enum(['measure', 'inquiry', 'manual']),
  /** Whose it is: a site, or the whole legal entity (null). */
  establishmentId: Id.nullable(),
  title: z.string(),
  /** The priority to show: the edited one, else the computed one. */
  priority: Priority,
  computedPriority: Priority,
  /** 1: to do; 2: to go further. */
  level: z.union([z.literal(1), z.literal(2)]),
  /** Domain of the first question that calls for it; empty for an action typed by hand. */
  domainId: z.string(),
  domainTitle: z.string(),
  domainShort: z.string(),
  /** Null for an action typed by hand. */
  measure: Measure.nullable(),
  /** The effort to show, in hours: the edited one, else that of the measure. */
  effortHours: z.number(),
  /** Who helps, to show: the edited ones, else those of the measure. */
  helpers: z.array(ActionHelper),
  origins: z.array(ActionOrigin),
  /** What the origins cite, source by source. */
  references: z.array(z.strictObject({ label: z.string(), items: z.array(z.string()) })),
  /** False when no answer calls for it any more: it is kept because someone worked on it, and its closing is proposed. */
  called: z.boolean(),
  edits: ActionEdits,
})
export type PlanAction = z.infer<typeof PlanAction>

/** The plan of a site: its own assessments and those of its legal entity, the newest campaign of each. */
export const Plan = z.strictObject({
  actions: z.array(PlanAction),
  assessments: z.array(
    z.strictObject({ id: Id, questionnaireId: z.string(), questionnaireTitle: z.string(), label: z.string() }),
  ),
  /** The last change made from this plan, which can be undone. */
  undo: z.strictObject({ at: Instant, note: z.string() }).nullable(),
})
export type Plan = z.infer<typeof Plan>

/** What an edited workbook can change of an action. */
export const planFields = [
  'title',
  'priority',
  'owner',
  'doneBy',
  'dueDate',
  'status',
  'statusReason',
  'progress',
  'effortHours',
  'helpers',
  'estimatedCost',
  'actualCost',
  'costYear',
  'recurring',
  'comment',
] as const
export const PlanField = z.enum(planFields)
export type PlanField = z.infer<typeof PlanField>

/** One cell that differs, in the words of the workbook. */
export const PlanDifference = z.strictObject({
  field: PlanField,
  before: z.string(),
  after: z.string(),
  /** Changed here too since the export: what it was then. Null: changed in the file only. */
  atExport: z.string().nullable(),
})
export type PlanDifference = z.infer<typeof PlanDifference>

/** An edited plan that was read whole. Nothing is changed yet. */
export const PlanFile = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('refused'), fileName: shownName, reasons: z.array(z.string()) }),
  z.strictObject({
    outcome: z.literal('ready'),
    fileName: shownName,
    /** Names what was read, so that the same content is applied. */
    token: Id,
    /** When the workbook left Sextant; null when it no longer says: conflicts cannot be told then. */
    exportedAt: Instant.nullable(),
    /** What was left aside: macros, formulas, links to other files… */
    notes: z.array(z.string()),
    /** Lines that match an action and differ from it. */
    changed: z.array(
      z.strictObject({ key: z.string(), title: z.string(), row: z.int(), differences: z.array(PlanDifference) }),
    ),
    /** Lines without an action: typed below the table, or copies of another line. */
    added: z.array(
      z.strictObject({
        row: z.int(),
        title: z.string(),
        /** The line it was copied from. */
        copyOf: z.string().nullable(),
        fields: z.array(z.strictObject({ field: PlanField, words: z.string() })),
      }),
    ),
    /** Actions of the export whose line is gone. */
    missing: z.array(z.strictObject({ key: z.string(), title: z.string() })),
    /** Cells that cannot be read, and why; the rest of their line can. */
    refused: z.array(z.strictObject({ row: z.int(), column: z.string(), text: z.string(), reason: z.string() })),
    unchanged: z.int(),
  }),
])
export type PlanFile = z.infer<typeof PlanFile>

/** What a person accepts of an edited plan. */
export const AcceptedPlan = z.strictObject({
  token: Id,
  changed: z.array(z.strictObject({ key: z.string().max(200), fields: z.array(PlanField).min(1).max(20) })).max(20_000),
  added: z.array(z.int()).max(20_000),
  /** Actions to abandon because their line was removed. */
  abandoned: z.array(z.string().max(200)).max(20_000),
})
