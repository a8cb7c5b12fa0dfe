import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aWorkbookInput } from './testing/a-workbook'
import { type RenderedWorkbook, renderWorkbook } from './workbook'
import { buildWorkbookModel } from './workbook-model'
import { diskAccess, ExportFailure, type FileAccess, writeVerified, writeWorkbook } from './write-verified'

let folder: string
let target: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-essai-'))
  target = join(folder, 'Plan d’action – essai.xlsx')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const aWorkbook = (): Promise<RenderedWorkbook> =>
  renderWorkbook(buildWorkbookModel(aWorkbookInput()), new Date('2026-11-22T10:00:00Z'))

/** A disk that refuses one kind of request, as the system would. */
function refusing(request: keyof FileAccess, code: string): FileAccess {
  return { ...diskAccess, [request]: () => Promise.reject(Object.assign(new Error(`${code}: refused`), { code })) }
}

async function failureOf(work: Promise<void>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof ExportFailure ? error.code : `not refused: ${String(error)}`
}

describe('a workbook written to the disk', () => {
  it('is the file that was drawn, alone in its folder', async () => {
    const workbook = await aWorkbook()
    await writeWorkbook(target, workbook)
    expect(Buffer.compare(await readFile(target), workbook.bytes)).toBe(0)
    expect(await readdir(folder)).toEqual(['Plan d’action – essai.xlsx'])
  })

  it('replaces the one that was there', async () => {
    await writeFile(target, 'ancien')
    await writeWorkbook(target, await aWorkbook())
    expect((await readFile(target)).length).toBeGreaterThan(1000)
  })

  it('is refused when a row is missing from what was read back', async () => {
    const workbook = await aWorkbook()
    const sheets = workbook.sheets.map(({ name, rows }) => ({ name, rows: rows + 1 }))
    await writeFile(target, 'ancien')
    expect(await failureOf(writeWorkbook(target, { ...workbook, sheets }))).toBe('export-failed')
    expect(await readFile(target, 'utf8')).toBe('ancien')
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('is refused when the disk gives back something else', async () => {
    const workbook = await aWorkbook()
    const lying: FileAccess = { ...diskAccess, read: async () => workbook.bytes.subarray(0, -10) }
    expect(await failureOf(writeWorkbook(target, workbook, lying))).toBe('export-failed')
    expect(await readdir(folder)).toEqual([])
  })
})

describe('a file that cannot be written', () => {
  it.each([
    ['rename', 'EBUSY', 'export-target-busy'],
    ['rename', 'EPERM', 'export-target-busy'],
    ['write', 'EPERM', 'export-target-forbidden'],
    ['write', 'EACCES', 'export-target-forbidden'],
    ['write', 'EROFS', 'export-target-forbidden'],
    ['rename', 'EACCES', 'export-target-forbidden'],
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EIO', 'export-failed'],
    ['read', 'EIO', 'export-failed'],
  ] as const)('when %s answers %s, says %s and leaves the folder as it was', async (request, code, expected) => {
    await writeFile(target, 'ancien')
    expect(await failureOf(writeVerified(target, Buffer.from('neuf'), undefined, refusing(request, code)))).toBe(
      expected,
    )
    expect(await readFile(target, 'utf8')).toBe('ancien')
    expect(await readdir(folder)).toHaveLength(1)
  })

  it('says that a folder that is not there failed', async () => {
    expect(await failureOf(writeVerified(join(folder, 'absent', 'plan.xlsx'), Buffer.from('neuf')))).toBe(
      'export-failed',
    )
  })
})
