/** A page that no longer answers is not waited for longer than this, in milliseconds. */
export const ANSWER_LIMIT = 3000

type ClosingWindow = {
  /** Lets the page write what waits; true when everything is on the disk. */
  readonly write: () => Promise<boolean>
  /** Asks the person whether to close all the same; true to lose what could not be written. */
  readonly acceptLoss: () => Promise<boolean>
  readonly close: () => void
}

/**
 * What a request to close the window does: everything is written first, and the person is asked when it cannot be, or when
 * the page does not answer. Asked again meanwhile, it does nothing more.
 */
export function closeOnceWritten({ write, acceptLoss, close }: ClosingWindow): () => Promise<void> {
  let closing = false
  return async () => {
    if (closing) return
    closing = true
    const late = new Promise<false>((resolve) => setTimeout(resolve, ANSWER_LIMIT, false))
    const written = await Promise.race([write().catch(() => false), late])
    if (written || (await acceptLoss())) close()
    else closing = false
  }
}
