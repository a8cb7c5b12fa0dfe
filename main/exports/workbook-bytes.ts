import type { Workbook } from 'exceljs'
import { ZipFile } from 'yazl'
import { addNativeRadar } from './native-radar'
import type { NativeRadar } from './native-radar-xml'
import { zipEntries } from './read-back'

/** Texts shrink nearly as well as at the usual 6, at half the time. */
const LEVEL = 1
/** Bytes under which shrinking a part saves less than it costs. */
const SMALL = 3000

/**
 * The file of a workbook, with its native radar when it has one.
 *
 * exceljs only packs here, and zlib shrinks: the deflate of exceljs, in JavaScript, was a quarter of an export
 * (docs/decisions/016-native-radar-after-exceljs.md).
 *
 * @throws {Error} as `addNativeRadar`
 */
export async function workbookBytes(workbook: Workbook, radar: NativeRadar | null = null): Promise<Uint8Array> {
  const packed = Buffer.from(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }))
  // jszip makes entries of the folders too, which no part needs.
  const files = [...zipEntries(packed)].filter(([path]) => !path.endsWith('/'))
  const parts = new Map(files.map(([path, read]) => [path, read()]))
  if (radar !== null) addNativeRadar(parts, radar)
  return zipped(parts)
}

function zipped(parts: ReadonlyMap<string, Buffer>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [path, content] of parts) {
    // Plain dates: what else a zip may hold of them is for other systems than spreadsheets.
    zip.addBuffer(content, path, { compressionLevel: content.length > SMALL ? LEVEL : 0, forceDosTimestamp: true })
  }
  zip.end()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)))
    zip.on('error', reject)
  })
}
