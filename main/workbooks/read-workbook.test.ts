import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { aFolder } from '../db/testing/a-folder'
import { workbookLimits } from './limits'
import { readWorkbook, readWorkbookFile, type StartWorker } from './read-workbook'
import { aSmallWorkbook, startWorker, valuesOf } from './testing/a-workbook-file'

/** A worker that runs this instead of reading. */
const running =
  (code: string): StartWorker =>
  (options) =>
    new Worker(code, { ...options, eval: true })

const refused = (code: string) => expect.objectContaining({ name: 'WorkbookRefusal', code })

describe('a workbook', () => {
  it('is read in a worker, and comes back as plain data', async () => {
    const content = await readWorkbook(await aSmallWorkbook(), startWorker)
    expect(valuesOf(content)).toMatchObject({ A2: 'a1', C2: '2026-11-22', D2: 1200.5, C3: 'fin mars', D3: true })
    expect(Object.getPrototypeOf(content)).toBe(Object.prototype)
  })

  it('is refused by the worker with a code', async () => {
    await expect(readWorkbook(Buffer.from('a;b'), startWorker)).rejects.toEqual(refused('csv-file'))
  })
})

describe('a worker', () => {
  it('is not even started for a file that is too big', async () => {
    const never: StartWorker = () => expect.fail('started')
    const limits = { ...workbookLimits, fileBytes: 3 }
    await expect(readWorkbook(Buffer.from('PK12'), never, limits)).rejects.toEqual(refused('file-too-big'))
  })

  it.each([
    ['never ends', 'for (;;);', 'too-slow', { milliseconds: 200 }],
    ['takes too much memory', 'const all = []; for (;;) all.push([all.length])', 'too-heavy', { memoryMegabytes: 16 }],
    ['throws', 'throw new Error("inattendu")', 'unreadable', {}],
    ['throws later', 'Promise.reject(new Error("inattendu"))', 'unreadable', {}],
    ['ends without a word', 'process.exit(3)', 'unreadable', {}],
    ['is not JavaScript', '<html>', 'unreadable', {}],
  ] as const)('that %s gives a refusal', async (_what, code, refusal, limits) => {
    const read = readWorkbook(Buffer.from('PK'), running(code), { ...workbookLimits, ...limits })
    await expect(read).rejects.toEqual(refused(refusal))
  })

  it('that cannot start gives a refusal', async () => {
    const read = readWorkbook(Buffer.from('PK'), () => {
      throw new Error('no worker')
    })
    await expect(read).rejects.toEqual(refused('unreadable'))
  })
})

describe('a file', () => {
  it('is read from the disk', async () => {
    const file = join(await aFolder(), 'plan é.xlsx')
    await writeFile(file, await aSmallWorkbook())
    expect(valuesOf(await readWorkbookFile(file, startWorker)).A2).toBe('a1')
  })

  it('is refused without being read when it is too big, a folder, or a pipe', async () => {
    const folder = await aFolder()
    const big = join(folder, 'gros.xlsx')
    await writeFile(big, Buffer.alloc(100))
    await expect(readWorkbookFile(big, startWorker, { ...workbookLimits, fileBytes: 99 })).rejects.toEqual(
      refused('file-too-big'),
    )
    const directory = join(folder, 'dossier.xlsx')
    await mkdir(directory)
    await expect(readWorkbookFile(directory, startWorker)).rejects.toEqual(refused('not-a-workbook'))
    if (process.platform === 'win32') return
    const pipe = join(folder, 'tube.xlsx')
    execFileSync('mkfifo', [pipe])
    await expect(readWorkbookFile(pipe, startWorker)).rejects.toEqual(refused('not-a-workbook'))
  })

  it('is refused when it is no longer there', async () => {
    await expect(readWorkbookFile(join(await aFolder(), 'parti.xlsx'), startWorker)).rejects.toEqual(
      refused('file-missing'),
    )
  })
})
