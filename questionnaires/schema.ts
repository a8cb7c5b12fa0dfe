import { z } from 'zod'

/**
 * Shape of a questionnaire definition, as written in `definitions/<id>/<version>.yaml`.
 *
 * A definition holds the content (French) and the rules attached to it: which profile a question applies to, what an
 * answer means, which measure it calls for. Types of the whole application are derived from these schemas.
 */

const sentence = z.string().trim().min(1)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'un identifiant en minuscules, chiffres et tirets est attendu')
const code = z.string().regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'un identifiant comme « 10.A.5 » est attendu')
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'une version comme « 2.5.0 » est attendue')
const isoDate = z.iso.date()

/** Who can answer a question or carry out a measure. The French label of each is in `roles.ts`. */
export const roles = [
  'direction',
  'dsi',
  'rssi',
  'prestataire',
  'editeur',
  'rh',
  'dpo',
  'soins',
  'technique',
  'biomedical',
  'achats',
  'qualite',
  'communication',
] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** Who can help from outside, besides the establishment's own people. */
export const Helper = z.enum(['prestataire', 'grades', 'crrc'])
export type Helper = z.infer<typeof Helper>

/** Order of cost of a measure, in euros without staff time. */
export const CostBand = z.enum(['free', 'under-1000', '1000-10000', 'over-10000'])
export type CostBand = z.infer<typeof CostBand>

/** How close a requirement of another text is, when its publisher rates it. */
export const Closeness = z.enum(['high', 'medium', 'low'])
export type Closeness = z.infer<typeof Closeness>

const Reference = z.strictObject({
  source: slug,
  items: z.array(sentence),
  closeness: Closeness.optional(),
})
export type Reference = z.infer<typeof Reference>

const Question = z.strictObject({
  id: code,
  /** Identifier printed in reference columns only, such as « 10.A.5-EI/EE ». */
  official: sentence.optional(),
  /** Tags of the profiles the question applies to; absent: all of them. */
  applies: z
    .array(slug.or(z.string().regex(/^[A-Z]{2,}$/)))
    .min(1)
    .optional(),
  /** Title of the group inside the domain, for domains that have some. */
  section: sentence.optional(),
  /** A few words naming the subject in lists, tables and the plan. */
  label: sentence.max(60),
  text: sentence,
  help: sentence.optional(),
  why: sentence,
  evidence: z.array(sentence).min(1),
  answeredBy: z.array(Role).min(1),
  /** What each status means for this question: facts that two people would judge alike. */
  answers: z.strictObject({ inPlace: sentence, partial: sentence, absent: sentence }),
  /** Message to send when the answer is « Je ne sais pas ». */
  ask: sentence,
  measure: slug,
  references: z.array(Reference).default([]),
  /** A remark on the source itself (diverging readings, misprints). */
  note: sentence.optional(),
})
export type Question = z.infer<typeof Question>

export const Measure = z.strictObject({
  id: slug,
  title: sentence.max(110),
  why: sentence,
  how: z.array(sentence).min(2).max(5),
  who: z.array(Role).min(1).max(3),
  helpedBy: z.array(Helper).default([]),
  effortHours: z.number().positive().max(2000),
  cost: CostBand,
  /** What to do instead when the software is hosted by its vendor. */
  saas: sentence.optional(),
})
export type Measure = z.infer<typeof Measure>

const Domain = z.strictObject({
  id: code,
  title: sentence,
  /** Label of the radar axis. */
  short: sentence.max(20),
  pillar: slug.optional(),
  intro: sentence,
  references: z.array(Reference).default([]),
  questions: z.array(Question).min(1),
  measures: z.array(Measure).default([]),
})
export type Domain = z.infer<typeof Domain>

const Profile = z.strictObject({
  id: z.string().regex(/^[A-Za-z]+$/),
  label: sentence,
  description: sentence,
  /** Questions carrying this tag apply to the profile. */
  tag: sentence,
})
export type Profile = z.infer<typeof Profile>

export const QuestionnaireDefinition = z.strictObject({
  format: z.literal(1),
  id: slug,
  version,
  /** A draft may still change; a released version is frozen by `checksums.json`. */
  stage: z.enum(['draft', 'released']),
  title: sentence,
  /** One line printed wherever a result is shown: what the document is worth. */
  statusNote: sentence,
  about: sentence,
  audience: sentence,
  disclaimer: sentence,
  level: z.enum(['organisation', 'establishment']),
  minutesPerQuestion: z.number().positive(),
  /** `priorityTag`: the questions carrying it come first in the action plan. */
  scoring: z.strictObject({ method: z.enum(['coverage']), priorityTag: sentence }),
  sources: z
    .array(z.strictObject({ title: sentence, publisher: sentence, date: isoDate, note: sentence.optional() }))
    .min(1),
  referenceSources: z.array(z.strictObject({ id: slug, label: sentence, note: sentence.optional() })).default([]),
  profiles: z.array(Profile).default([]),
  pillars: z.array(z.strictObject({ id: slug, title: sentence })).default([]),
  domains: z.array(Domain).min(1),
})
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>
