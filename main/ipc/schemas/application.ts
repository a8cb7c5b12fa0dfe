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

export const DataStatus = z.strictObject({
  databaseBytes: z.number(),
  /** Automatic copies, most recent first. */
  backups: z.array(z.strictObject({ day: Day, bytes: z.number() })),
})
export type DataStatus = z.infer<typeof DataStatus>
