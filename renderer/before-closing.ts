/** Writes what a screen still holds; true once all of it is on the disk. It never rejects. */
export type Write = () => Promise<boolean>

const writes = new Map<object, Write>()

/** Counts on `write` before the window closes. `owner` is what holds the unsaved content; asked twice, it counts once. */
export function writeBeforeClosing(owner: object, write: Write): void {
  writes.set(owner, write)
}

/** All that this owner held is written, or given up. */
export function nothingLeftIn(owner: object): void {
  writes.delete(owner)
}

/** Stands for the write of a form that only its button writes: closing must not write it, nor lose it. */
export const onlyByItsButton: Write = async () => false

/** Whether a form holds what only its button writes. */
export function holdsUnsavedForm(): boolean {
  return [...writes.values()].includes(onlyByItsButton)
}

/** Writes all that waits, on this screen and on those left before; true when the window can close without a loss. */
export async function writeAll(): Promise<boolean> {
  const written = await Promise.all([...writes.values()].map((write) => write()))
  return written.every(Boolean)
}
