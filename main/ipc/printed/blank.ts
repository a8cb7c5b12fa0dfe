import type { PrintedFrame } from '../printed'

/** The questionnaire on paper, to be filled in by hand. Every word is here, and the digits of the boxes. */
export type PrintedBlank = {
  readonly document: 'blank'
  readonly frame: PrintedFrame
  readonly title: string
  readonly questionnaire: string
  /** What is known: profile, number of questions. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What someone writes by hand at the top; `value` is what is known already. */
  readonly identity: readonly { readonly label: string; readonly value: string }[]
  readonly howTo: { readonly title: string; readonly lines: readonly string[] }
  /** What the questionnaire is worth. */
  readonly notices: readonly string[]
  readonly domains: readonly PrintedBlankDomain[]
  /** Said instead of questions when there is none. */
  readonly empty: string
  /** Room at the end. */
  readonly remarks: { readonly title: string; readonly lines: number }
}

export type PrintedBlankDomain = {
  readonly title: string
  readonly intro: string
  readonly questions: readonly PrintedBlankQuestion[]
}

export type PrintedBlankQuestion = {
  readonly number: number
  /** Title of the group that begins here; empty when it goes on. */
  readonly section: string
  /** What it is called in the application. */
  readonly name: string
  readonly text: string
  /** « Point indispensable »; empty for the others. */
  readonly mark: string
  readonly help: string
  /** « À remplir si … »; empty for a question always asked. */
  readonly condition: string
  readonly who: string
  /** Where a figure or a day is written; null when a box is ticked. */
  readonly field: { readonly label: string; readonly kind: 'date' | 'figure'; readonly unit: string } | null
  /** The answers with a sentence of their own, one a line; `inline` when a word says them. */
  readonly choices: readonly PrintedChoice[]
  readonly inline: boolean
  /** « Non applicable » and « je ne sais pas », on one line. */
  readonly special: readonly PrintedChoice[]
  readonly notes: string
}

export type PrintedChoice = {
  /** The key that gives this answer in the fast entry. */
  readonly key: string
  readonly text: string
  /** What is to be written beside it: « Motif »; empty for most. */
  readonly reason: string
}
