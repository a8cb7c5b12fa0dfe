import { exists } from '../../db/file-check'
import type { FileSignature, TrustedKey } from '../../ipc/contract'
import { type FileProblem, readFileBytes } from '../read-text-file'
import { isSignedBy, MAX_SIGNATURE_BYTES, MinisignError, parsePublicKey, parseSignature } from './minisign'

/** What minisign adds to the name of what it signs. */
export const SIGNATURE_EXTENSION = '.minisig'

/**
 * What the signature beside a file says of its content. One that is there and does not hold is a problem: the file was
 * changed, or is not from whom it says.
 *
 * @param content what was read of the file, and will be used
 */
export async function checkSignature(
  file: string,
  content: Uint8Array,
  trusted: readonly TrustedKey[],
): Promise<{ readonly signature: FileSignature } | { readonly problem: FileProblem }> {
  const beside = `${file}${SIGNATURE_EXTENSION}`
  if (!(await exists(beside))) return { signature: { kind: 'none' } }
  const read = await readFileBytes(beside, MAX_SIGNATURE_BYTES)
  const refused = (message: string) => ({ problem: { line: null, message } })
  if ('problem' in read) return refused(`Le fichier de signature « ${read.fileName} » n’a pas pu être lu.`)
  try {
    const signature = parseSignature(read.bytes)
    const { keyId, trustedComment } = signature
    // Several keys may have one number, which anyone can choose.
    const keys = trusted.filter((key) => key.keyId === keyId)
    if (keys.length === 0) return { signature: { kind: 'unknown-key', keyId } }
    const signer = keys.find(({ publicKey }) => isSignedBy(parsePublicKey(publicKey), content, signature))
    if (!signer) return refused(bad(keys.map(({ name }) => name)))
    const { name, fingerprint } = signer
    return { signature: { kind: 'trusted', publisher: name, keyFingerprint: fingerprint, comment: trustedComment } }
  } catch (error) {
    if (error instanceof MinisignError) return refused(error.message)
    throw error
  }
}

/** @param names the publishers whose key has the number that the signature says */
const bad = (names: readonly string[]): string =>
  `La signature est fausse : ce fichier a été modifié depuis qu’il a été signé, ou il n’a pas été signé par ${names.map((name) => `« ${name} »`).join(' ni par ')}.`
