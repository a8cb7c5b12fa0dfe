import { AppError } from '../../ipc/result'
import { startOfFile } from '../start-of-file'
import { DossierRefusal } from './refusal'

/**
 * Encryption of dossiers in the standard age format (https://age-encryption.org/v1), which the `age` program of any system
 * opens too. The library is loaded with the first dossier.
 */
const loadAge = () => import('age-encryption')

/** Who will be able to open a file: whoever knows a passphrase, or whoever has the secret of a public key. */
export type Lock =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key'; readonly recipient: string }

/** What opens it. */
export type Opening =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key'; readonly identity: string }

/** Cost of scrypt, as a power of two: that of the passphrase of the data (`protection/key-slots.ts`). */
const WORK_FACTOR = 17
/** A file made by somebody else does not make us spend more than this: 512 MB. */
const HIGHEST_WORK_FACTOR = 19
const MAGIC = 'age-encryption.org/v1\n'
/** Headers of one recipient are 200 bytes long; one of many recipients still ends there. */
const HEADER_LOOKED_AT = 4_096

/** An age file, with the function that proves, without its secret, that a copy of it opens. */
export type Sealed = {
  readonly bytes: Uint8Array
  /** @throws {Error} when the copy is not the file, or does not open */
  readonly open: (copy: Uint8Array) => Promise<Uint8Array>
}

/** @param workFactor lower in tests only */
export async function sealDossier(content: Uint8Array, lock: Lock, workFactor = WORK_FACTOR): Promise<Sealed> {
  const { Encrypter, Decrypter } = await loadAge()
  const encrypter = new Encrypter()
  const decrypter = new Decrypter()
  if (lock.kind === 'passphrase') {
    const passphrase = typed(lock.passphrase)
    encrypter.setPassphrase(passphrase)
    encrypter.setScryptWorkFactor(workFactor)
    decrypter.addPassphrase(passphrase)
  } else {
    encrypter.addRecipient(lock.recipient.trim())
    // Only the person it is for has the secret of that key: the key of the file itself is kept aside to read it back.
    let fileKey: Uint8Array | null = null
    encrypter.addRecipient({
      wrapFileKey: (key) => {
        fileKey = Uint8Array.from(key)
        return []
      },
    })
    decrypter.addIdentity({ unwrapFileKey: () => fileKey })
  }
  return { bytes: await encrypter.encrypt(content), open: (copy) => decrypter.decrypt(copy) }
}

/** Whether a file begins as a dossier does. */
export const isDossier = async (file: string): Promise<boolean> => isSealed(await startOfFile(file, MAGIC.length))

const isSealed = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') === MAGIC

/**
 * How a file opens, from its header alone.
 *
 * @throws {DossierRefusal} when it is not an age file, or asks for too much work
 */
export function openedBy(bytes: Uint8Array): Opening['kind'] {
  if (!isSealed(bytes)) {
    throw new DossierRefusal('Ce fichier n’est pas un dossier de Sextant. Rien n’a été modifié.')
  }
  const header = Buffer.from(bytes.subarray(0, HEADER_LOOKED_AT)).toString('latin1')
  const [, cost] = /^-> scrypt \S+ (\d{1,3})$/m.exec(header) ?? []
  if (cost === undefined) return 'key'
  if (Number(cost) > HIGHEST_WORK_FACTOR) {
    throw new DossierRefusal(
      'Ce dossier demanderait trop de mémoire à cet ordinateur pour être ouvert. Demandez qu’il vous soit transmis de nouveau, avec Sextant.',
    )
  }
  return 'passphrase'
}

/**
 * What an age file holds.
 *
 * @throws {AppError} `wrong-secret` when it is for another passphrase or another key
 * @throws {DossierRefusal} when it is damaged
 */
export async function openSealed(bytes: Uint8Array, opening: Opening): Promise<Uint8Array> {
  const { Decrypter } = await loadAge()
  const decrypter = new Decrypter()
  if (opening.kind === 'passphrase') decrypter.addPassphrase(typed(opening.passphrase))
  else decrypter.addIdentity(opening.identity)
  try {
    return await decrypter.decrypt(bytes)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (message.startsWith('no identity matched')) {
      throw new AppError('wrong-secret', 'the file is for another secret', { cause: error })
    }
    throw new DossierRefusal(DAMAGED, { cause: error })
  }
}

export const DAMAGED =
  'Ce dossier est abîmé\u00a0: il a été coupé ou modifié depuis qu’il a été transmis. Demandez-en un nouvel exemplaire. Rien n’a été modifié.'

/** A new identity, and the public key that others write to it with. */
export async function newIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await loadAge()
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

export async function recipientOf(identity: string): Promise<string> {
  return (await loadAge()).identityToRecipient(identity)
}

/** Whether a text is a public key of age, typed without a slip. Only the kind that every version of `age` knows. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text.trim())) return false
  const { Encrypter } = await loadAge()
  try {
    new Encrypter().addRecipient(text.trim())
    return true
  } catch {
    return false
  }
}

/** The same letters typed on another keyboard may come as other characters: they are made one. */
const typed = (passphrase: string): string => passphrase.normalize('NFKC').trim()
