import { searchable } from '../../../questionnaires/typography'
import type { Queries } from '../../db/connection'
import { deleteTrustedKey, insertTrustedKey, listTrustedKeys, type StoredKey } from '../../db/repositories/trusted-keys'
import type { Parsed, PublisherKey, TrustedKey, TrustOutcome } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import type { ServiceContext } from '../context'
import { readTextFile } from '../read-text-file'
import { fingerprintOfKey, MAX_KEY_CHARACTERS, MinisignError, parsePublicKey } from './minisign'

/** The publishers trusted on this machine, oldest first. */
export async function getTrustedKeys({ database }: { readonly database: Queries }): Promise<TrustedKey[]> {
  return (await listTrustedKeys(database)).map(toTrustedKey)
}

function toTrustedKey({ id, createdAt, name, publicKey }: StoredKey): TrustedKey {
  const key = parsePublicKey(publicKey)
  return { id, name, publicKey, keyId: key.keyId, fingerprint: fingerprintOfKey(key), addedAt: createdAt }
}

/** Reads a key that was pasted, so that its fingerprint can be compared. Nothing is trusted yet. */
export async function checkPublisherKey(context: ServiceContext, text: string): Promise<PublisherKey> {
  try {
    const key = parsePublicKey(text)
    const fingerprint = fingerprintOfKey(key)
    const known = (await getTrustedKeys(context)).find((trusted) => trusted.fingerprint === fingerprint)
    return { outcome: 'ready', publicKey: key.text, keyId: key.keyId, fingerprint, knownAs: known?.name ?? null }
  } catch (error) {
    if (error instanceof MinisignError) return { outcome: 'refused', reason: error.message }
    throw error
  }
}

/**
 * The same for the key file that a person chooses.
 *
 * @param chooseFile null when they give up
 */
export async function choosePublisherKey(
  context: ServiceContext,
  chooseFile: () => Promise<string | null>,
): Promise<PublisherKey> {
  const file = await chooseFile()
  if (file === null) return { outcome: 'cancelled' }
  const read = await readTextFile(file, MAX_KEY_CHARACTERS)
  // What is wrong with the file matters less than what is expected of it.
  return checkPublisherKey(context, 'text' in read ? read.text : '')
}

/**
 * Trusts what a key signs, from now on, under a name that no other key has.
 *
 * @throws {AppError} `invalid-input` when it is no key, `conflict` when it is trusted already
 */
export async function trustKey(context: ServiceContext, input: Parsed<'trustKey'>): Promise<TrustOutcome> {
  const checked = await checkPublisherKey(context, input.publicKey)
  if (checked.outcome !== 'ready') throw new AppError('invalid-input', 'not a public key')
  if (checked.knownAs !== null) throw new AppError('conflict', 'this key is trusted already')
  const { database, definitions, clock, newId } = context
  const name = searchable(input.name)
  const namesake = (await listTrustedKeys(database)).find((trusted) => searchable(trusted.name) === name)
  if (namesake) return { outcome: 'name-taken', name: namesake.name }
  const key: StoredKey = { id: newId(), createdAt: clock(), name: input.name, publicKey: checked.publicKey }
  await insertTrustedKey(database, key)
  await definitions.list()
  return { outcome: 'trusted', key: toTrustedKey(key) }
}

/**
 * No longer trusts a key. What it signed stays, marked as not verified.
 *
 * @throws {AppError} `not-found`
 */
export async function removeTrustedKey(
  { database, definitions }: ServiceContext,
  { id }: Parsed<'removeTrustedKey'>,
): Promise<void> {
  if (!(await deleteTrustedKey(database, id))) throw new AppError('not-found', 'trusted key not found')
  await definitions.list()
}
