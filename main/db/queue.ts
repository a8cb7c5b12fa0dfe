/** Runs pieces of work one after the other, in the order they were added, whatever becomes of each. */
export class Queue {
  private tail: Promise<unknown> = Promise.resolve()

  /** Adds a piece of work. The promise is settled as the work is. */
  add<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work)
    this.tail = result.catch(() => undefined)
    return result
  }
}
