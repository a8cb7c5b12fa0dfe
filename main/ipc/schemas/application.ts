import { z } from 'zod'
import { AssessmentSummary } from './assessments'
import { Day, shortText } from './basics'
import { Establishment, Organisation } from './entities'

export const ThemeChoice = z.enum(['system', 'light', 'dark', 'contrast'])
export const Settings = z.strictObject({
  /** « Qui répond ? » : kept with each answer. */
  respondent: shortText.default(''),
  respondentRole: shortText.default(''),
  theme: ThemeChoice.default('system'),
  textSize: z.enum(['normal', 'large', 'larger']).default('normal'),
  /** Single-key shortcuts inside a question. */
  shortcuts: z.boolean().default(true),
  /** Minutes without a gesture after which the data is locked, when a passphrase opens it; 0: never. */
  lockAfterMinutes: z.literal([0, 5, 15, 30, 60]).default(0),
  /** The recovery sheet, when there is none, is not reminded before this day; null: from now on. */
  sheetReminderFrom: Day.nullable().default(null),
})
export type Settings = z.infer<typeof Settings>

export const Diagnostics = z.strictObject({ text: z.string() })
export type Diagnostics = z.infer<typeof Diagnostics>

/** What the page says of a failure of its own: nothing that a person typed is to be in it, and main keeps frames only. */
export const Crash = z.strictObject({ name: z.string().max(80), stack: z.string().max(8000) })
export type Crash = z.infer<typeof Crash>

/** The files of Sextant, that the system opens with it. */
export const OpenedKind = z.enum(['dossier', 'backup', 'pack'])
export type OpenedKind = z.infer<typeof OpenedKind>

export const Overview = z.strictObject({
  appVersion: z.string(),
  organisations: z.array(Organisation),
  establishments: z.array(Establishment),
  assessments: z.array(AssessmentSummary),
  settings: Settings,
})
export type Overview = z.infer<typeof Overview>
