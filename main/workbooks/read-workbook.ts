import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { WorkbookContent } from './content'
import { type WorkbookLimits, workbookLimits } from './limits'
import { type RefusalCode, WorkbookRefusal } from './refusals'

/**
 * Starts `read-workbook-worker.ts` with these options: given by whoever knows where the build put it.
 *
 * It is a second entry of the build of main, hence a plain file beside `index.js`. Nothing but a path is needed then in
 * development, in the package (Electron reads workers from the archive) and in tests, which start the source itself.
 */
export type StartWorker = (options: WorkerOptions) => Worker

export type WorkerInput = { readonly bytes: Uint8Array; readonly limits: WorkbookLimits }
export type WorkerReply =
  | { readonly content: WorkbookContent }
  | { readonly code: RefusalCode; readonly message: string }

/**
 * Reads a workbook that anyone may have made: in a worker, within limits of time and memory, without computing or running
 * anything of it.
 *
 * @throws {WorkbookRefusal} and nothing else, whatever the bytes
 */
export function readWorkbook(
  bytes: Uint8Array,
  startWorker: StartWorker,
  limits: WorkbookLimits = workbookLimits,
): Promise<WorkbookContent> {
  return new Promise((resolve, reject) => {
    const refuse = (code: RefusalCode, message: string, cause?: unknown) =>
      reject(new WorkbookRefusal(code, message, { cause }))
    // Not even copied to the worker.
    if (bytes.length > limits.fileBytes) return refuse('file-too-big', `${bytes.length} bytes`)
    const input: WorkerInput = { bytes, limits }
    let worker: Worker
    try {
      worker = startWorker({ workerData: input, resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytes } })
    } catch (error) {
      return refuse('unreadable', 'the worker does not start', error)
    }
    // Stops even a loop that never ends; the first outcome is the one that counts.
    const timer = setTimeout(() => {
      refuse('too-slow', `more than ${limits.milliseconds} ms`)
      void worker.terminate()
    }, limits.milliseconds)
    worker.once('message', (reply: WorkerReply) => {
      if ('content' in reply) resolve(reply.content)
      else refuse(reply.code, reply.message)
    })
    worker.once('messageerror', (error) => refuse('unreadable', 'the reply of the worker is lost', error))
    worker.once('error', (error) =>
      refuse(isOutOfMemory(error) ? 'too-heavy' : 'unreadable', 'the worker failed', error),
    )
    worker.once('exit', (code) => {
      clearTimeout(timer)
      refuse('unreadable', `the worker ended without a reply (${code})`)
    })
  })
}

/**
 * Reads a workbook from the disk, as `readWorkbook` does.
 *
 * @throws {WorkbookRefusal} and nothing else
 */
export async function readWorkbookFile(
  file: string,
  startWorker: StartWorker,
  limits: WorkbookLimits = workbookLimits,
): Promise<WorkbookContent> {
  const bytes = await readBytes(file, limits.fileBytes).catch((error: unknown) => {
    throw error instanceof WorkbookRefusal
      ? error
      : new WorkbookRefusal(diskRefusal(error), 'reading', { cause: error })
  })
  return readWorkbook(bytes, startWorker, limits)
}

async function readBytes(file: string, most: number): Promise<Uint8Array> {
  // Looked at before it is opened: opening a pipe would wait for someone to write in it.
  const found = await stat(file)
  if (!found.isFile()) throw new WorkbookRefusal('not-a-workbook', 'not an ordinary file')
  if (found.size > most) throw new WorkbookRefusal('file-too-big', `${found.size} bytes`)
  // It may have grown since: one byte too many is enough to know.
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file, { end: most })) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function diskRefusal(error: unknown): RefusalCode {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'file-missing'
    case 'EACCES':
    case 'EPERM':
      return 'file-forbidden'
    case 'EBUSY':
      return 'file-busy'
    default:
      return 'file-unreadable'
  }
}

function isOutOfMemory(error: unknown): boolean {
  return codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
