import { parentPort, workerData } from 'node:worker_threads'
import { parseWorkbook } from './parse-workbook'
import type { WorkerInput, WorkerReply } from './read-workbook'
import { WorkbookRefusal } from './refusals'

// What runs in the worker: one workbook, one reply, the end. Its only way to the rest is this reply of plain data.

// Written by `read-workbook.ts` alone.
const { bytes, limits } = workerData as WorkerInput
void parseWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  .catch((error: unknown) => {
    if (error instanceof WorkbookRefusal) return error
    throw error
  })
  .then((read) => {
    const reply: WorkerReply =
      read instanceof WorkbookRefusal ? { code: read.code, message: read.message } : { content: read }
    parentPort?.postMessage(reply)
  })
