import { z } from 'zod'

/**
 * Shape of a questionnaire definition, as written in `definitions/<id>/<version>.yaml`.
 *
 * A definition holds the content (French) and the rules attached to it: which profile a question applies to, what an
 * answer means, which measure it calls for. Types of the whole application are derived from these schemas.
 */

const sentence = z.string().trim().min(1)
/** Longer identifiers would not fit in the keys and messages of the application (see `main/ipc/contract.ts`). */
const MAX_ID = 60
const slug = z
  .string()
  .max(MAX_ID)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'un identifiant en minuscules, chiffres et tirets est attendu')
const code = z
  .string()
  .max(MAX_ID)
  .regex(/^[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*$/, 'un identifiant comme « 10.A.5 » est attendu')
const version = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/, 'une version comme « 2.5.0 » est attendue')
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

/**
 * What every question has. Rules of writing are in docs/ecrire-un-questionnaire.md.
 *
 * A key added here must be optional and have no default: the fingerprints of released versions depend on it.
 */
const questionShape = {
  id: code,
  /** Identifier printed in reference columns only, such as « 10.A.5-EI/EE ». */
  official: sentence.optional(),
  /** Tags of the profiles the question applies to; absent: all of them. */
  applies: z
    .array(slug.or(z.string().regex(/^[A-Z]{2,}$/)))
    .min(1)
    .optional(),
  /** Asked only when this is true, or not known yet; see `expressions.ts`. */
  when: sentence.optional(),
  /** One of the « points indispensables » (socle). */
  core: z.literal(true).optional(),
  /** Share of the question in the mean of its domain; 1 when absent. */
  weight: z.int().min(1).max(10).optional(),
  /** Title of the group inside the domain, for domains that have some. */
  section: sentence.optional(),
  /** A few words naming the subject in lists, tables and the plan. */
  label: sentence.max(60),
  text: sentence,
  help: sentence.optional(),
  why: sentence,
  answeredBy: z.array(Role).min(1),
  /** Message to send when the answer is « Je ne sais pas ». */
  ask: sentence,
  references: z.array(Reference).default([]),
  /** A remark on the source itself (diverging readings, misprints). */
  note: sentence.optional(),
}

/**
 * An answer that calls for a measure. Level 1: to do; level 2: to go further. `from` and `upTo` bound the value (a share
 * rounded down), both included; `on` lists the answers of a yes-no or choice question.
 */
const Trigger = z.strictObject({
  level: z.union([z.literal(1), z.literal(2)]),
  measure: slug,
  from: z.int().optional(),
  upTo: z.int().optional(),
  on: z.array(slug).min(1).optional(),
})
export type Trigger = z.infer<typeof Trigger>

/** Thresholds of the levels 1 to 4 of a figure: rising, the figure must reach them; falling, it must not exceed them. */
const Levels = z.tuple([z.number(), z.number(), z.number(), z.number()])

const triggers = z.array(Trigger).default([])
const pieces = z.array(sentence).default([])

const StatusQuestion = z.strictObject({
  scale: z.literal('status').optional(),
  ...questionShape,
  evidence: z.array(sentence).min(1),
  /** What each status means for this question: facts that two people would judge alike. */
  answers: z.strictObject({ inPlace: sentence, partial: sentence, absent: sentence }),
  measure: slug,
})
export type StatusQuestion = z.infer<typeof StatusQuestion>

const MaturityQuestion = z.strictObject({
  scale: z.literal('maturity-0-4'),
  ...questionShape,
  evidence: z.array(sentence).min(1),
  /** One observable sentence for each level, from 0 to 4. */
  anchors: z.tuple([sentence, sentence, sentence, sentence, sentence]),
  /** From which level a core question counts as held. */
  heldFrom: z.int().min(1).max(4).optional(),
  measures: triggers,
})
export type MaturityQuestion = z.infer<typeof MaturityQuestion>

const PercentQuestion = z.strictObject({
  scale: z.literal('percent'),
  ...questionShape,
  evidence: pieces,
  /** Absent: the figure is followed and not scored. */
  levels: Levels.optional(),
  measures: triggers,
})

const CountQuestion = z.strictObject({
  scale: z.literal('count'),
  ...questionShape,
  evidence: pieces,
  /** What is counted, in the plural: « jours », « personnes ». */
  unit: sentence.max(20),
  min: z.int().min(0),
  max: z.int().positive(),
  /** The count this one is a part of: it cannot exceed it, and its levels and requirements are then in percent of it. */
  of: code.optional(),
  levels: Levels.optional(),
  measures: triggers,
})

const DateQuestion = z.strictObject({ scale: z.literal('date'), ...questionShape, evidence: pieces })

const YesNoQuestion = z.strictObject({
  scale: z.literal('yes-no'),
  ...questionShape,
  evidence: pieces,
  measures: triggers,
})

const ChoiceQuestion = z.strictObject({
  scale: z.literal('choice'),
  ...questionShape,
  evidence: pieces,
  choices: z
    .array(z.strictObject({ id: slug, label: sentence }))
    .min(2)
    .max(9),
  measures: triggers,
})

const Question = z.discriminatedUnion('scale', [
  StatusQuestion,
  MaturityQuestion,
  PercentQuestion,
  CountQuestion,
  DateQuestion,
  YesNoQuestion,
  ChoiceQuestion,
])
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
  /** The measure of another questionnaire that is the same work: « nis2-recyf/essayer-une-restauration ». */
  sameAs: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'un renvoi comme « nis2-recyf/essayer-une-restauration » est attendu')
    .optional(),
})
export type Measure = z.infer<typeof Measure>

const Domain = z.strictObject({
  id: code,
  title: sentence,
  /** Label of the radar axis. */
  short: sentence.max(20),
  pillar: slug.optional(),
  /** Its questions describe the entity: they decide what is asked, and are never scored. */
  context: z.literal(true).optional(),
  intro: sentence,
  references: z.array(Reference).default([]),
  questions: z.array(Question).min(1),
  measures: z.array(Measure).default([]),
})
export type Domain = z.infer<typeof Domain>

const Profile = z.strictObject({
  id: z
    .string()
    .max(40)
    .regex(/^[A-Za-z]+$/, 'un identifiant en lettres sans accent est attendu'),
  label: sentence,
  description: sentence,
  /** Questions carrying this tag apply to the profile; absent: questions without tags only. */
  tag: sentence.optional(),
  /** Only the core questions, and those of context, are asked. */
  coreOnly: z.literal(true).optional(),
})
export type Profile = z.infer<typeof Profile>

/** A band of the overall level, with words of its own. `from` is out of 4. */
const Band = z.strictObject({ from: z.number().min(0).max(4), label: sentence.max(40), text: sentence })
export type Band = z.infer<typeof Band>

const Scoring = z.discriminatedUnion('method', [
  /** `priorityTag`: the questions carrying it come first in the action plan. */
  z.strictObject({ method: z.literal('coverage'), priorityTag: sentence }),
  z.strictObject({ method: z.literal('gated-index'), bands: z.array(Band).min(2) }),
  z.strictObject({ method: z.literal('mean-of-domains'), bands: z.array(Band).min(2) }),
  z.strictObject({ method: z.literal('mean-of-items'), bands: z.array(Band).min(2) }),
])
export type Scoring = z.infer<typeof Scoring>

/** Questions that a situation makes pointless: they leave every denominator and are listed with the reason. */
const Deactivation = z.strictObject({ when: sentence, questions: z.array(code).min(1), because: sentence })

/** A pair of answers that cannot both be true, explained to the person. */
const Check = z.strictObject({ when: sentence, questions: z.array(code).min(2), message: sentence })
export type Check = z.infer<typeof Check>

/** A reading of the results given as an indication only: the first case whose condition is true is shown. */
const Indication = z.strictObject({
  title: sentence,
  note: sentence,
  otherwise: sentence,
  cases: z.array(z.strictObject({ when: sentence, label: sentence, text: sentence })).min(1),
})
export type Indication = z.infer<typeof Indication>

/**
 * One answer that an objective needs. A date needs no threshold: it is met once past. `equals` is for yes-no and choice
 * questions; the thresholds of a count that is part of another are in percent.
 */
const Requirement = z.strictObject({
  question: code,
  atLeast: z.number().optional(),
  /** From here, the objective is on its way. */
  onTrackFrom: z.number().optional(),
  equals: slug.optional(),
  /** A date before this one does not count: the same thing is asked again each year. */
  notBefore: isoDate.optional(),
})
export type Requirement = z.infer<typeof Requirement>

/** Objectives of a funding line, by year. */
const MilestoneLine = z.strictObject({
  id: slug,
  title: sentence,
  note: sentence,
  /** Shown only when this is true, or not known yet. */
  when: sentence.optional(),
  /** When the objectives of a year are checked. */
  windows: z
    .array(z.strictObject({ year: z.int(), label: sentence, from: isoDate, to: isoDate, source: sentence }))
    .min(1),
  objectives: z.array(
    z.strictObject({
      id: code,
      year: z.int(),
      title: sentence,
      text: sentence,
      requires: z.array(Requirement).min(1),
    }),
  ),
})
export type MilestoneLine = z.infer<typeof MilestoneLine>

/** What becomes of the answers of the version before. A question not listed is the same in both. */
const Change = z.strictObject({
  kind: z.enum(['reworded', 'scale-changed', 'split', 'merged', 'added', 'removed']),
  from: z.array(code),
  to: z.array(code),
  /** `keep`: the answer stands; `review`: it stands and is to be confirmed; `set-aside`: it is kept apart, readable. */
  answers: z.enum(['keep', 'review', 'set-aside']),
  /** For a scale that changed: the new value of each old one. Values left out are set aside. */
  map: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  note: sentence,
})
export type Change = z.infer<typeof Change>

const Equivalence = z.strictObject({ from: version, summary: sentence, changes: z.array(Change) })
export type Equivalence = z.infer<typeof Equivalence>

const ReferenceSource = z.strictObject({
  id: slug,
  label: sentence,
  note: sentence.optional(),
  /** Two questions that cite the same item of this source ask for the same thing: an answer to one is offered to the other. */
  linksAnswers: z.literal(true).optional(),
})

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
  minutesPerQuestion: z.number().positive().max(60),
  scoring: Scoring,
  sources: z
    .array(z.strictObject({ title: sentence, publisher: sentence, date: isoDate, note: sentence.optional() }))
    .min(1),
  referenceSources: z.array(ReferenceSource).default([]),
  profiles: z.array(Profile).default([]),
  pillars: z.array(z.strictObject({ id: slug, title: sentence })).default([]),
  domains: z.array(Domain).min(1),
  deactivate: z.array(Deactivation).optional(),
  checks: z.array(Check).optional(),
  indication: Indication.optional(),
  milestones: z.array(MilestoneLine).optional(),
  /** Set when the answers are also to be typed in an official form: each question then takes its number there. */
  officialForm: z.strictObject({ name: sentence }).optional(),
  equivalence: Equivalence.optional(),
})
export type QuestionnaireDefinition = z.infer<typeof QuestionnaireDefinition>
