import { z } from 'zod'
import { Id } from './basics'

/** What the standing review looks for; the French of each is in the renderer. */
export const weakSpotKinds = [
  'no-evidence',
  'weak-reason',
  'action-without-owner',
  'action-without-date',
  'action-late',
  'action-cause-gone',
  'evidence-expired',
  'evidence-expiring',
  'to-confirm',
  'answer-old',
  'contradiction',
] as const
export const WeakSpotKind = z.enum(weakSpotKinds)
export type WeakSpotKind = z.infer<typeof WeakSpotKind>

/** One weak spot, with the place where it is mended. */
export const WeakSpot = z.strictObject({
  kind: WeakSpotKind,
  /** What it is about: label of the question, title of the action, name of the piece. */
  title: z.string(),
  /** What makes it weak, in words: « En place depuis le 03/02/2026, aucune preuve citée ». */
  detail: z.string(),
  /** Questionnaire, for a question. */
  context: z.string(),
  place: z.discriminatedUnion('screen', [
    z.strictObject({ screen: z.literal('questionnaire'), assessmentId: Id, questionId: z.string() }),
    z.strictObject({ screen: z.literal('plan'), actionKey: z.string() }),
    z.strictObject({ screen: z.literal('evidence'), evidenceId: Id }),
  ]),
})
export type WeakSpot = z.infer<typeof WeakSpot>
