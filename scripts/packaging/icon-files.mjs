import { createHash } from 'node:crypto'

/** Sides of the pictures for Linux, in pixels; icons/<side>x<side>.png. */
export const PNG_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]

/** Pictures inside the .ico of Windows. */
export const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]

/** Pictures inside the .icns of macOS: the kind of each and its side in pixels. */
export const ICNS_KINDS = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
])

/** What says which drawing the icons were made from. */
export const fingerprint = (svg) => createHash('sha256').update(svg).digest('hex')

/**
 * The container of Windows: a directory of pictures, here PNG files, which Windows reads since Vista.
 *
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by their side
 * @returns {Buffer}
 */
export function icoFile(pictures) {
  const header = Buffer.alloc(6)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(ICO_SIZES.length, 4)
  let offset = 6 + 16 * ICO_SIZES.length
  const entries = ICO_SIZES.map((size) => {
    const { length } = pictureOf(pictures, size)
    const entry = Buffer.alloc(16)
    // One byte for the side: 0 stands for 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += length
    return entry
  })
  return Buffer.concat([header, ...entries, ...ICO_SIZES.map((size) => pictureOf(pictures, size))])
}

/**
 * The container of macOS: named blocks, each a PNG file.
 *
 * @param {ReadonlyMap<number, Buffer>} pictures PNG files by their side
 * @returns {Buffer}
 */
export function icnsFile(pictures) {
  const blocks = ICNS_KINDS.map(([kind, size]) => block(kind, pictureOf(pictures, size)))
  return block('icns', Buffer.concat(blocks))
}

function block(kind, content) {
  const header = Buffer.alloc(8)
  header.write(kind, 'latin1')
  header.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([header, content])
}

function pictureOf(pictures, size) {
  const picture = pictures.get(size)
  if (picture === undefined) throw new Error(`no picture of ${size} pixels`)
  return picture
}

/** Pictures of an .ico: the side that its directory says and the PNG file. */
export function readIco(file) {
  const count = file.readUInt16LE(4)
  return Array.from({ length: count }, (_, index) => {
    const entry = file.subarray(6 + 16 * index, 22 + 16 * index)
    const start = entry.readUInt32LE(12)
    return { size: entry.readUInt8(0) || 256, png: file.subarray(start, start + entry.readUInt32LE(8)) }
  })
}

/** Pictures of an .icns: the kind and the PNG file. */
export function readIcns(file) {
  if (file.toString('latin1', 0, 4) !== 'icns' || file.readUInt32BE(4) !== file.length) throw new Error('not an .icns')
  const found = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at + 4)
    found.push({ kind: file.toString('latin1', at, at + 4), png: file.subarray(at + 8, at + length) })
    at += length
  }
  return found
}

/** Side of a square PNG file; throws when it is neither a PNG file nor square. */
export function pngSide(png) {
  const width = png.readUInt32BE(16)
  if (
    png.toString('latin1', 1, 4) !== 'PNG' ||
    png.toString('latin1', 12, 16) !== 'IHDR' ||
    png.readUInt32BE(20) !== width
  )
    throw new Error('not a square PNG file')
  return width
}
