import { type FileHandle, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const CHUNK = 1024 * 1024

/** Removes a file once its content is written over. Some disks, and some file systems, keep older blocks all the same. */
export async function eraseFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await overwrite(handle)
  } finally {
    await handle.close()
  }
  await rm(path)
}

/** The same for all that a folder holds, then the folder; nothing when there is none. */
export async function eraseFolder(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isFile()) await eraseFile(join(entry.parentPath, entry.name))
  }
  await rm(folder, { recursive: true, force: true })
}

/** Writes zeros over the content of an open file. */
async function overwrite(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat()
  const zeros = Buffer.alloc(Math.min(CHUNK, size))
  for (let position = 0; position < size; ) {
    const { bytesWritten } = await handle.write(zeros, 0, Math.min(CHUNK, size - position), position)
    position += bytesWritten
  }
  await handle.sync()
}
