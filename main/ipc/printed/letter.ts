import type { PrintedFrame } from '../printed'

/** The letter that goes with a sheet of questions, on one page. Every word is here. */
export type PrintedLetter = {
  readonly document: 'letter'
  readonly frame: PrintedFrame
  readonly sender: readonly string[]
  readonly recipient: readonly string[]
  /** « Le 22 novembre 2026 ». */
  readonly date: string
  readonly subject: string
  readonly before: readonly string[]
  /** What the questions are about. */
  readonly topics: readonly string[]
  readonly after: readonly string[]
  readonly signatory: string
  /** What goes with it. */
  readonly enclosure: string
}
