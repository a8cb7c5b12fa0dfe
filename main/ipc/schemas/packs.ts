import { z } from 'zod'
import { Id, Instant, shortText } from './basics'

/** A publisher whose signatures are trusted on this machine, under the name a person gave it. */
export const TrustedKey = z.strictObject({
  id: Id,
  name: shortText.min(1),
  /** On one line, as minisign prints it. */
  publicKey: z.string(),
  /** Eight bytes in hexadecimal: a name that minisign gives, not a proof. */
  keyId: z.string(),
  /** SHA-256 of the 32 bytes of the key, in groups of four hexadecimal digits. */
  fingerprint: z.string(),
  addedAt: Instant,
})
export type TrustedKey = z.infer<typeof TrustedKey>

/** `name-taken`: another key is trusted under this name, case and accents apart; two would read as one. */
export const TrustOutcome = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('trusted'), key: TrustedKey }),
  z.strictObject({ outcome: z.literal('name-taken'), name: z.string() }),
])
export type TrustOutcome = z.infer<typeof TrustOutcome>

/** A public key that was read and is not trusted yet. */
export const PublisherKey = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('cancelled') }),
  z.strictObject({ outcome: z.literal('refused'), reason: z.string() }),
  z.strictObject({
    outcome: z.literal('ready'),
    publicKey: z.string(),
    keyId: z.string(),
    fingerprint: z.string(),
    /** The name under which it is trusted already. */
    knownAs: z.string().nullable(),
  }),
])
export type PublisherKey = z.infer<typeof PublisherKey>

/** What the signature beside a file of questionnaire says. A bad one is a problem of the file, not one of these. */
export const FileSignature = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('unknown-key'), keyId: z.string() }),
  z.strictObject({
    kind: z.literal('trusted'),
    publisher: z.string(),
    keyFingerprint: z.string(),
    /** What the publisher wrote, and signed, about the file. */
    comment: z.string(),
  }),
])
export type FileSignature = z.infer<typeof FileSignature>

/** Who signed a questionnaire added from a file. */
export const VersionSignature = z.strictObject({
  publisher: z.string(),
  keyFingerprint: z.string(),
  /** Whether the key is still trusted: when it is not, the questionnaire is marked as not verified. */
  trusted: z.boolean(),
})
export type VersionSignature = z.infer<typeof VersionSignature>
