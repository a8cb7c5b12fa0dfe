import { createHash, hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { KEY_BYTES, openBytes, sealBytes } from '../../db/cipher'
import { DatabaseError } from '../../db/errors'
import type { KeySlot } from '../../db/repositories/key-slots'
import { AppError } from '../../ipc/result'
import { parseCode, type RecoveryCode } from './recovery-code'

/**
 * What wraps the key of a database. The key itself is random and never changes; each slot gives it back to whoever has the
 * account of the system, the passphrase, or the recovery sheet.
 */

/** The key store of the system, for the account of the person (DPAPI, Keychain, libsecret, KWallet). */
export type SystemStore = {
  /** False when there is none worth the name: what it kept could be read by anyone. */
  readonly available: () => boolean
  readonly seal: (text: string) => Buffer
  /** Throws when another account, or another computer, sealed it. */
  readonly open: (sealed: Buffer) => string
}

/** What a person says to open the data. */
export type Secret = { readonly kind: 'passphrase' | 'recovery'; readonly text: string }

/** Cost of scrypt: 128 MB and about half a second, for each guess. OWASP asks for at least this (2^17, 8, 1). */
const COST = 2 ** 17
/** A file made by somebody else does not make us spend more than this: 256 MB. */
const HIGHEST_COST = 2 ** 18
const BLOCK_SIZE = 8
const SALT_BYTES = 16

const Bytes = z.string().transform((text) => Buffer.from(text, 'base64'))
const isPowerOfTwo = (cost: number) => Number.isInteger(Math.log2(cost))
const SystemSlot = z.strictObject({ keyId: z.string(), sealed: Bytes })
const PassphraseSlot = z.strictObject({
  keyId: z.string(),
  cost: z.int().min(2).max(HIGHEST_COST).refine(isPowerOfTwo),
  salt: Bytes,
  sealed: Bytes,
})
const RecoverySlot = z.strictObject({ keyId: z.string(), salt: Bytes, sealed: Bytes })

/** Tells keys apart without giving any: the key is random, so that nobody finds it from its fingerprint. */
const keyIdOf = (key: Buffer): string =>
  createHash('sha256').update('sextant key id').update(key).digest('base64').slice(0, 16)

/** Whether these slots are those of this key, each of them. */
export function holdKey(slots: readonly KeySlot[], key: Buffer): boolean {
  const keyId = keyIdOf(key)
  return (
    slots.length > 0 && slots.every(({ wrapped }) => parsed(z.object({ keyId: z.string() }), wrapped).keyId === keyId)
  )
}

export function systemSlot(key: Buffer, store: SystemStore, createdAt: string): KeySlot {
  const sealed = store.seal(key.toString('base64'))
  return wrappedIn('system', createdAt, key, { sealed: sealed.toString('base64') })
}

/** @param cost of scrypt; lower in tests only */
export async function passphraseSlot(
  key: Buffer,
  passphrase: string,
  createdAt: string,
  cost = COST,
): Promise<KeySlot> {
  const salt = randomBytes(SALT_BYTES)
  const sealed = sealBytes(await stretched(passphrase, salt, cost), 'passphrase', key)
  return wrappedIn('passphrase', createdAt, key, {
    cost,
    salt: salt.toString('base64'),
    sealed: sealed.toString('base64'),
  })
}

export function recoverySlot(key: Buffer, code: RecoveryCode, createdAt: string): KeySlot {
  const salt = randomBytes(SALT_BYTES)
  const sealed = sealBytes(derived(code, salt), 'recovery', key)
  return wrappedIn('recovery', createdAt, key, { salt: salt.toString('base64'), sealed: sealed.toString('base64') })
}

const wrappedIn = (kind: KeySlot['kind'], createdAt: string, key: Buffer, how: object): KeySlot => ({
  kind,
  createdAt,
  wrapped: JSON.stringify({ keyId: keyIdOf(key), ...how }),
})

/**
 * The key in the slot that the system sealed; null when there is no such slot, or when it belongs to another account or
 * another computer.
 */
export function keyOfSystem(slots: readonly KeySlot[], store: SystemStore): Buffer | null {
  const slot = slots.find(({ kind }) => kind === 'system')
  if (!slot || !store.available()) return null
  try {
    const key = Buffer.from(store.open(parsed(SystemSlot, slot.wrapped).sealed), 'base64')
    return key.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}

/**
 * The key that a secret opens.
 *
 * @throws {AppError} `wrong-secret` when it opens no slot; {DatabaseError} `database-unreadable` when the slot is not one of ours
 */
export async function keyOfSecret(slots: readonly KeySlot[], { kind, text }: Secret): Promise<Buffer> {
  const slot = slots.find((candidate) => candidate.kind === kind)
  if (!slot) throw new AppError('wrong-secret', `no slot of kind ${kind}`)
  if (kind === 'passphrase') {
    const { cost, salt, sealed } = parsed(PassphraseSlot, slot.wrapped)
    return unwrapped(await stretched(text, salt, cost), kind, sealed)
  }
  const code = parseCode(text)
  if (!code) throw new AppError('wrong-secret', 'not a recovery code')
  const { salt, sealed } = parsed(RecoverySlot, slot.wrapped)
  return unwrapped(derived(code, salt), kind, sealed)
}

function unwrapped(wrapping: Buffer, kind: Secret['kind'], sealed: Buffer): Buffer {
  try {
    return openBytes(wrapping, kind, sealed)
  } catch (error) {
    throw new AppError('wrong-secret', `the ${kind} does not open the data`, { cause: error })
  }
}

function parsed<T>(schema: z.ZodType<T>, wrapped: string): T {
  try {
    return schema.parse(JSON.parse(wrapped))
  } catch (error) {
    throw new DatabaseError('database-unreadable', 'a key slot is not what Sextant writes', { cause: error })
  }
}

/** The same letters typed on another keyboard may come as other characters: they are made one. */
function stretched(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(
      passphrase.normalize('NFKC').trim(),
      salt,
      KEY_BYTES,
      { N: cost, r: BLOCK_SIZE, p: 1, maxmem: 2 * 128 * cost * BLOCK_SIZE },
      (error, key) => (error ? reject(error) : resolve(key)),
    ),
  )
}

/** A code is random enough to need no stretching. */
function derived(code: RecoveryCode, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', code.bytes, salt, 'sextant recovery', KEY_BYTES))
}
