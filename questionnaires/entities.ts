import { z } from 'zod'
import { requiredText, typedText } from './typed-text'

/** Who is assessed: the legal entity (organisation) and its sites (establishments). Everything but the name is optional. */

const name = requiredText(200)
const optionalText = typedText(200).default('')
const amount = z.number().nonnegative().max(1e12).nullable().default(null)

/** What the entity does, as far as NIS 2 looks at it (rows of the health table, then what the sources leave open). */
export const nis2Activities = [
  'care-provider',
  'eu-reference-laboratory',
  'medicine-research',
  'pharmaceutical-manufacturing',
  'critical-devices',
  'other-health',
  'essms-with-care',
  'essms-social',
  'ccas',
  'public-administration',
] as const
export const Nis2Activity = z.enum(nis2Activities)
export type Nis2Activity = z.infer<typeof Nis2Activity>

export const Nis2Category = z.enum(['EE', 'EI', 'not-regulated', 'to-confirm'])
export type Nis2Category = z.infer<typeof Nis2Category>

/** The facts from which the NIS 2 category of a legal entity is worked out. Amounts are in euros, staff in FTE. */
export const Nis2Facts = z.strictObject({
  activity: Nis2Activity.nullable().default(null),
  staff: amount,
  revenue: amount,
  balanceSheet: amount,
  /** « Opérateur de services essentiels » under NIS 1. */
  ose: z.boolean().default(false),
  /** Named individually by the authorities. */
  designated: z.enum(['EI', 'EE']).nullable().default(null),
})
export type Nis2Facts = z.infer<typeof Nis2Facts>

/** A category kept against the computed one, with the reason why. */
export const Nis2Override = z.strictObject({ category: Nis2Category, reason: requiredText(2000) })

export const Duty = z.strictObject({
  status: z.enum(['unknown', 'to-do', 'in-progress', 'done']).default('unknown'),
  date: z.iso.date().nullable().default(null),
  note: typedText(2000).default(''),
})
export type Duty = z.infer<typeof Duty>

/** The three duties of an entity under NIS 2: to register, to notify incidents, to manage risks. */
export const dutyKinds = ['register', 'notify', 'manage'] as const
export type DutyKind = (typeof dutyKinds)[number]

/** How long, in years, the data of an organisation may be kept after its last change before someone is asked about it. */
export const retentionChoices = [1, 2, 3, 5, 10] as const
export type RetentionYears = (typeof retentionChoices)[number]

export const OrganisationDetails = z.strictObject({
  name,
  finess: optionalText,
  siren: optionalText,
  ght: optionalText,
  nis2: Nis2Facts.prefault({}),
  nis2Override: Nis2Override.nullable().default(null),
  duties: z
    .strictObject({ register: Duty.prefault({}), notify: Duty.prefault({}), manage: Duty.prefault({}) })
    .prefault({}),
  example: z.boolean().default(false),
  /** Null or not said: without limit. Rows written by older versions lack it. */
  retentionYears: z.literal(retentionChoices).nullable().optional(),
  /** When someone last chose to keep it longer. */
  retentionReviewedOn: z.iso.date().optional(),
})
export type OrganisationDetails = z.infer<typeof OrganisationDetails>

export const EstablishmentDetails = z.strictObject({
  name,
  finess: optionalText,
  siret: optionalText,
  category: optionalText,
  department: optionalText,
  places: z.number().int().nonnegative().max(100_000).nullable().default(null),
  /** How IT is run: own staff, a provider, the parent organisation, nobody in particular. */
  itRunBy: z.enum(['staff', 'provider', 'organisation', 'nobody', 'unknown']).default('unknown'),
})
export type EstablishmentDetails = z.infer<typeof EstablishmentDetails>
