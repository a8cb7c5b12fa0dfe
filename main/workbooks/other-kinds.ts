import type { RefusalCode } from './refusals'

const ZIP = Buffer.from('PK', 'latin1')
/** Old Office files, and the new ones once encrypted: https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le')
/** Enough to know a text from its first lines. */
const SAMPLE_BYTES = 4096

/** What a file is, when its first bytes already say that it is no zip; null for what may be one. */
export function otherKindOf(bytes: Buffer): RefusalCode | null {
  if (bytes.length === 0) return 'file-empty'
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    return bytes.includes(ENCRYPTED_STREAM) ? 'password-protected' : 'old-format'
  }
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return null
  return looksLikeCsv(bytes.subarray(0, SAMPLE_BYTES)) ? 'csv-file' : 'not-a-workbook'
}

/** Text in any encoding that Excel writes, with several columns; a page of HTML or XML is no CSV. */
function looksLikeCsv(sample: Buffer): boolean {
  const isUtf16 = sample[0] === 0xff && sample[1] === 0xfe
  // Accents do not matter here: one byte, one character, will do.
  const text = isUtf16 ? sample.toString('utf16le') : sample.toString('latin1')
  const [firstLine = ''] = text.replace(/^(\ufeff|ï»¿)/, '').split(/\r?\n/)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a text from the rest.
  if (/[\0-\u0008\u000e-\u001f]/.test(text) || /^\s*[<%{]/.test(firstLine)) return false
  return /[;,\t]/.test(firstLine)
}
