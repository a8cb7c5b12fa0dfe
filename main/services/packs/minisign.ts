import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { TextDecoder } from 'node:util'
import { blake2b } from '@noble/hashes/blake2.js'
import { frenchTypography } from '../../../questionnaires/typography'

/**
 * Signatures as minisign writes them: https://jedisct1.github.io/minisign/#signature-format
 *
 * Four lines: a comment nobody vouches for, the signature of the content, a comment that is signed, and the signature of
 * both. Ed25519 is Node's; BLAKE2b is not, because the OpenSSL of Electron has none.
 */

/** In bytes: comments of minisign have 1,024 and 8,192 at most, the rest is of fixed length. */
export const MAX_SIGNATURE_BYTES = 10_000

/** A public key is two short lines. */
export const MAX_KEY_CHARACTERS = 2000

/** Why a key or a signature is not accepted. The message is for the person, in French. */
export class MinisignError extends Error {
  constructor(message: string) {
    super(frenchTypography(message))
    this.name = 'MinisignError'
  }
}

/** An Ed25519 public key with the number minisign gives it. */
export type PublicKey = {
  /** A number of eight bytes in hexadecimal, as minisign prints it: « 6590BAF44629E63C ». A name, not a proof. */
  readonly keyId: string
  /** The 32 bytes of the key. */
  readonly bytes: Uint8Array
  /** The key on one line, as minisign prints it. */
  readonly text: string
}

/** A signature that was read, and not verified yet. */
export type Signature = {
  readonly keyId: string
  /** Whether the content was hashed before it was signed, as minisign does by default. */
  readonly prehashed: boolean
  readonly signature: Uint8Array
  readonly trustedComment: string
  readonly globalSignature: Uint8Array
}

const KEY_BYTES = 42
const SECRET_KEY_BYTES = 158
const SIGNATURE_BYTES = 74
const GLOBAL_SIGNATURE_BYTES = 64
const UNTRUSTED = 'untrusted comment: '
const TRUSTED = 'trusted comment: '
const MAX_UNTRUSTED = 1024
const MAX_TRUSTED = 8192

/**
 * Reads a public key: the file that minisign makes, or its second line alone.
 *
 * @throws {MinisignError}
 */
export function parsePublicKey(text: string): PublicKey {
  if (text.length > MAX_KEY_CHARACTERS) throw new MinisignError('Ce texte est trop long pour être une clé publique.')
  const lines = text.trim().split(/\r?\n/)
  const [first = '', second] = lines
  const line = second === undefined ? first : second.trim()
  if (lines.length > 2 || (second !== undefined && !first.startsWith(UNTRUSTED.trimEnd()))) throw notAKey()
  const bytes = fromBase64(line)
  if (bytes === null) throw notAKey()
  if (bytes.length === SECRET_KEY_BYTES) {
    throw new MinisignError(
      'C’est une clé secrète : elle ne sert qu’à signer et ne se donne à personne. Demandez la clé publique, celle du fichier .pub.',
    )
  }
  if (bytes.length !== KEY_BYTES || bytes.toString('latin1', 0, 2) !== 'Ed') throw notAKey()
  return { keyId: keyIdOf(bytes), bytes: bytes.subarray(10), text: line }
}

function notAKey(): MinisignError {
  return new MinisignError(
    'Ce n’est pas une clé publique de minisign : elle tient en une ligne de 56 signes qui commence par RW, ou dans un fichier .pub de deux lignes.',
  )
}

/**
 * The fingerprint that people compare: SHA-256 of the 32 bytes of the key, in groups of four hexadecimal digits.
 */
export function fingerprintOfKey({ bytes }: Pick<PublicKey, 'bytes'>): string {
  const digits = createHash('sha256').update(bytes).digest('hex').toUpperCase()
  return digits.match(/.{4}/g)?.join(' ') ?? digits
}

/**
 * Reads a signature file.
 *
 * @throws {MinisignError} when it is not exactly what minisign writes
 */
export function parseSignature(file: Uint8Array): Signature {
  if (file.length > MAX_SIGNATURE_BYTES) throw notASignature('il est trop long')
  const [untrusted, signatureLine, trusted, globalLine] = linesOf(file)
  if (!untrusted?.startsWith(UNTRUSTED)) throw notASignature('sa première ligne n’est pas celle d’une signature')
  if (untrusted.length > UNTRUSTED.length + MAX_UNTRUSTED) throw notASignature('un commentaire est trop long')
  const bytes = fromBase64(signatureLine ?? '')
  if (bytes?.length !== SIGNATURE_BYTES) throw notASignature('la signature n’a pas sa longueur')
  const algorithm = bytes.toString('latin1', 0, 2)
  if (algorithm !== 'ED' && algorithm !== 'Ed') throw notASignature('son algorithme est inconnu')
  if (!trusted?.startsWith(TRUSTED)) throw notASignature('le commentaire signé manque')
  const trustedComment = trusted.slice(TRUSTED.length)
  if (trustedComment.length > MAX_TRUSTED) throw notASignature('un commentaire est trop long')
  if (UNREADABLE.test(trustedComment)) throw notASignature('le commentaire signé contient des signes invisibles')
  const globalSignature = fromBase64(globalLine ?? '')
  if (globalSignature?.length !== GLOBAL_SIGNATURE_BYTES)
    throw notASignature('la seconde signature n’a pas sa longueur')
  return {
    keyId: keyIdOf(bytes),
    prehashed: algorithm === 'ED',
    signature: bytes.subarray(10),
    trustedComment,
    globalSignature,
  }
}

/** Controls but the tab, which minisign writes; and what turns the direction of a text, to make it look like another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const UNREADABLE = /[\0-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/

function linesOf(file: Uint8Array): readonly string[] {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file)
  } catch {
    throw notASignature('ce n’est pas du texte')
  }
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  if (lines.length !== 4) throw notASignature('il n’a pas quatre lignes')
  return lines
}

function notASignature(reason: string): MinisignError {
  return new MinisignError(`Le fichier de signature n’est pas de ceux que minisign écrit : ${reason}.`)
}

/** Whether a key made a signature of this content, and vouches for its comment. */
export function isSignedBy(key: PublicKey, content: Uint8Array, given: Signature): boolean {
  if (key.keyId !== given.keyId) return false
  const publicKey = toKeyObject(key)
  const signed = given.prehashed ? blake2b(content, { dkLen: 64 }) : content
  if (!verify(null, signed, publicKey, given.signature)) return false
  const together = Buffer.concat([given.signature, Buffer.from(given.trustedComment)])
  return verify(null, together, publicKey, given.globalSignature)
}

function toKeyObject({ bytes }: PublicKey): KeyObject {
  const x = Buffer.from(bytes).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}

/** The eight bytes after the algorithm, least significant first; minisign prints no zero before the number. */
function keyIdOf(bytes: Buffer): string {
  return bytes.readBigUInt64LE(2).toString(16).toUpperCase()
}

/** Null when it is not base64 written in the one way that counts. */
function fromBase64(line: string): Buffer | null {
  const bytes = Buffer.from(line, 'base64')
  return bytes.toString('base64') === line ? bytes : null
}
