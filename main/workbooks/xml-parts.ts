import { TextDecoder } from 'node:util'
import type { ZipParts } from './inspect-zip'
import { WorkbookRefusal } from './refusals'

/** In all that exceljs parses. It makes an object of each, so that this bounds its memory (below 1 GB, tried). */
export const MOST_TAGS = 5_000_000
/** In a part that is looked at here: Excel itself stops at 65,490 styles. */
const MOST_TAGS_IN_SMALL_PART = 500_000
/** Longer than any list of ranges: thousands of attributes in one tag take memory too. */
const LONGEST_TAG = 100_000
const [TAG_START, TAG_END] = [0x3c, 0x3e]

/** How many tags a part has, text that looks like one included. */
export function countTags(bytes: Buffer, most: number): number {
  let count = 0
  let lastOfTag = Number.POSITIVE_INFINITY
  // A plain loop: far quicker than a regular expression on 50 MB.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === TAG_START) {
      if (++count > most) throw new WorkbookRefusal('too-heavy', `more than ${most} tags`)
      lastOfTag = at + LONGEST_TAG
    } else if (byte === TAG_END) {
      lastOfTag = Number.POSITIVE_INFINITY
    } else if (at > lastOfTag) {
      throw new WorkbookRefusal('unsafe', 'a tag that is far too long')
    }
  }
  return count
}

/** The text of a part that is looked at here. */
export function smallXml(parts: ZipParts, path: string): string {
  const bytes = partAt(parts, path)
  countTags(bytes, MOST_TAGS_IN_SMALL_PART)
  return xmlOf(bytes)
}

export function partAt(parts: ZipParts, path: string): Buffer {
  const bytes = parts.get(path)
  if (bytes === undefined) throw new WorkbookRefusal('unreadable', 'a part is missing')
  return bytes
}

/**
 * The text of a part. exceljs decodes UTF-8 whatever the part says, drops what CDATA holds, and nothing good ever
 * declares an entity: such parts are refused rather than misread.
 */
export function xmlOf(bytes: Buffer): string {
  let xml: string
  try {
    xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new WorkbookRefusal('unreadable', 'a part is not in UTF-8', { cause: error })
  }
  if (xml.includes('<!')) throw new WorkbookRefusal('unreadable', 'a declaration, a comment or CDATA in a part')
  return xml
}
