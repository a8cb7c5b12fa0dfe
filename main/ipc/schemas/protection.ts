import { z } from 'zod'
import { isLongEnough } from '../passphrase'

const secretText = z.string().min(1).max(500)

/** A passphrase that someone chooses. */
export const NewPassphrase = z.string().max(500).refine(isLongEnough)

/** What a person says to open the data. */
export const Secret = z.strictObject({ kind: z.enum(['passphrase', 'recovery']), text: secretText })

export const Protection = z.strictObject({
  /** What opens the data at each start; null when there is no data yet, or data of before, in clear. */
  way: z.enum(['system', 'passphrase']).nullable(),
  /** Whether the system has a key store worth the name. */
  systemAvailable: z.boolean(),
  /** Since when there is a recovery sheet; null when there is none. */
  recoverySheetAt: z.string().nullable(),
})
export type Protection = z.infer<typeof Protection>
