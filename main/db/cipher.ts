import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { DatabaseError } from './errors'

/** Bytes of a key of AES-256. */
export const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
/** What a sealed text begins with: its format, should there be another one day. */
const FORMAT = 's1:'
/** Sealed texts are multiples of this many bytes: their length does not tell « oui » from « partiel ». */
const BLOCK = 256

/** Characters of sealed texts and of their contents that a cipher remembers: the rows of a thousand establishments. */
const REMEMBERED = 8_000_000

/** Seals texts with AES-256-GCM. A text sealed for one place cannot be opened as that of another. */
export type Cipher = {
  /** @param place what the text belongs to: it is authenticated, not hidden */
  readonly seal: (place: string, text: string) => string
  /** @throws {DatabaseError} `database-unreadable` when the text was changed, moved, or sealed with another key */
  readonly open: (place: string, sealed: string) => string
  /** The same for the content of a file; its length shows. */
  readonly sealFile: (place: string, content: Uint8Array) => Buffer
  /** @throws {DatabaseError} as `open` */
  readonly openFile: (place: string, sealed: Buffer) => Buffer
}

/**
 * The texts it sealed or opened last are kept in memory, as long as the cipher itself: saving an answer reads again what the
 * save before wrote, and an export reads the same answers several times.
 *
 * @param key 32 random bytes
 */
export function createCipher(key: Buffer): Cipher {
  if (key.length !== KEY_BYTES) throw new DatabaseError('unexpected', 'a key has 32 bytes')
  const known = new Map<string, { readonly place: string; readonly text: string }>()
  let characters = 0
  const remember = (place: string, sealed: string, text: string): void => {
    characters += sealed.length + text.length
    if (characters > REMEMBERED) {
      known.clear()
      characters = sealed.length + text.length
    }
    known.set(sealed, { place, text })
  }
  return {
    seal: (place, text) => {
      const sealed = FORMAT + sealBytes(key, place, padded(text)).toString('base64')
      remember(place, sealed, text)
      return sealed
    },
    open: (place, sealed) => {
      const before = known.get(sealed)
      if (before?.place === place) return before.text
      if (!sealed.startsWith(FORMAT)) throw new DatabaseError('database-unreadable', 'a text is not sealed')
      const text = openBytes(key, place, Buffer.from(sealed.slice(FORMAT.length), 'base64'))
        .toString('utf8')
        .trimEnd()
      remember(place, sealed, text)
      return text
    },
    sealFile: (place, content) => sealBytes(key, place, content),
    openFile: (place, sealed) => openBytes(key, place, sealed),
  }
}

const refuse = (): never => {
  throw new DatabaseError('data-locked', 'the key is not known')
}

/** The cipher of a database whose key is not known yet: nothing can be read or written, and never in clear. */
export const lockedCipher: Cipher = { seal: refuse, open: refuse, sealFile: refuse, openFile: refuse }

export const newKey = (): Buffer => randomBytes(KEY_BYTES)

/** Nonce, sealed bytes and tag, in this order. */
export function sealBytes(key: Buffer, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(place, 'utf8'))
  const sealed = [nonce, cipher.update(bytes), cipher.final()]
  return Buffer.concat([...sealed, cipher.getAuthTag()])
}

/** @throws {DatabaseError} `database-unreadable` */
export function openBytes(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new DatabaseError('database-unreadable', 'a sealed text is cut')
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(place, 'utf8'))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch (error) {
    throw new DatabaseError('database-unreadable', 'a sealed text does not open with this key', { cause: error })
  }
}

/** Spaces after a JSON text change nothing to it. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK, ' ')])
}
