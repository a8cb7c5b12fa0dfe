import { z } from 'zod'
import { shownName, typedText } from '../../../questionnaires/typed-text'
import { Id, Instant, shortText } from './basics'
import { FileSignature, VersionSignature } from './packs'

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
  note: typedText(2000),
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
  /** Null when it ships with Sextant, or came without the signature of a trusted key. */
  signature: VersionSignature.nullable(),
  /** What its publisher wrote about it in the pack. */
  notes: z.string(),
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
    /** `faults`: for its author to mend; `signature`: not what its publisher signed; `present`: nothing to add. */
    why: z.enum(['faults', 'signature', 'present']),
    fileName: shownName,
    problems: z.array(z.strictObject({ line: z.int().nullable(), message: z.string() })),
  }),
  z.strictObject({
    outcome: z.literal('ready'),
    fileName: shownName,
    /** Names the file that was checked, so that the same content is installed. */
    token: Id,
    id: z.string(),
    version: z.string(),
    title: z.string(),
    questionCount: z.int(),
    fingerprint: z.string(),
    signature: FileSignature,
    /** What its publisher says of it, as plain text; empty when there is nothing. */
    notes: z.string(),
    /** Faults of writing: they do not stop an installation. */
    remarks: z.array(z.string()),
  }),
])
export type QuestionnaireFile = z.infer<typeof QuestionnaireFile>
