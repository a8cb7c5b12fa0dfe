import JSZip from 'jszip'
import { PACK_DEFINITION, PACK_NOTES } from './read-pack'

/** A fixed day: the same definition and notes make the same pack, byte for byte. */
const DAY = new Date('2026-01-01T00:00:00Z')

/**
 * The bytes of a pack.
 *
 * @param notes what the publisher says of it; without a text, the pack has no notes
 */
export function writePack(definition: string, notes: string): Promise<Buffer> {
  const zip = new JSZip()
  const options = { date: DAY, createFolders: false }
  zip.file(PACK_DEFINITION, definition, options)
  if (notes !== '') zip.file(PACK_NOTES, notes, options)
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', platform: 'UNIX' })
}
