import { open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readSheetSizes } from './read-back'
import type { RenderedWorkbook, SheetSize } from './workbook'

/** Why a file could not be written, among the error codes of the IPC contract. */
export type ExportFailureCode = 'export-target-busy' | 'export-target-forbidden' | 'disk-full' | 'export-failed'

/** The message and the cause are for the local log: they may name a path. */
export class ExportFailure extends Error {
  constructor(
    readonly code: ExportFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'ExportFailure'
  }
}

/** The few things asked of the file system, given so that its refusals can be tried. */
export type FileAccess = {
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

export const diskAccess: FileAccess = {
  write: async (path, bytes) => {
    const handle = await open(path, 'w')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  read: readFile,
  rename,
  remove: (path) => rm(path, { force: true }),
}

let attempts = 0

/**
 * Writes a file under a temporary name in the folder of the target, checks it, then gives it its name. When anything
 * fails, the temporary file is removed and what the target held is untouched.
 *
 * @param check throws when what was read back, byte for byte what was given, is not what was meant
 * @throws {ExportFailure}
 */
export async function writeVerified(
  target: string,
  bytes: Uint8Array,
  check: (bytes: Uint8Array) => void | Promise<void> = () => undefined,
  files: FileAccess = diskAccess,
): Promise<void> {
  attempts += 1
  // Short, whatever the length of the chosen name; two exports at once do not meet.
  const temporary = join(dirname(target), `.sextant-${process.pid}-${attempts}.tmp`)
  try {
    await files.write(temporary, bytes)
    const readBack = await files.read(temporary)
    if (Buffer.compare(readBack, bytes) !== 0) throw new Error('what was read back is not what was written')
    await check(readBack)
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw failureOf(error, { whileRenaming: false })
  }
  try {
    await files.rename(temporary, target)
  } catch (error) {
    await files.remove(temporary).catch(() => undefined)
    throw failureOf(error, { whileRenaming: true })
  }
}

/**
 * Writes a workbook and reads it back: the sheets of the model, with as many rows.
 *
 * @throws {ExportFailure}
 */
export function writeWorkbook(
  target: string,
  workbook: RenderedWorkbook,
  files: FileAccess = diskAccess,
): Promise<void> {
  return writeVerified(target, workbook.bytes, (readBack) => checkWorkbook(readBack, workbook.sheets), files)
}

function checkWorkbook(bytes: Uint8Array, expected: readonly SheetSize[]): void {
  const describe = (sheets: readonly SheetSize[]) => sheets.map(({ name, rows }) => `${name} ${rows}`).join(', ')
  const found = describe(readSheetSizes(bytes))
  const wanted = describe(expected)
  if (found !== wanted) throw new Error(`read back « ${found} » instead of « ${wanted} »`)
}

/** The failure of a write, under the code that says what to do about it. */
export function failureOf(error: unknown, { whileRenaming }: { readonly whileRenaming: boolean }): ExportFailure {
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new ExportFailure(meaningOf(code, whileRenaming), message, { cause: error })
}

function meaningOf(code: string, whileRenaming: boolean): ExportFailureCode {
  switch (code) {
    case 'EBUSY':
    case 'ETXTBSY':
      return 'export-target-busy'
    case 'EPERM':
      // Windows answers so when the target is open in a spreadsheet; before the renaming, when the folder is protected.
      return whileRenaming ? 'export-target-busy' : 'export-target-forbidden'
    case 'EACCES':
    case 'EROFS':
      return 'export-target-forbidden'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    default:
      return 'export-failed'
  }
}
