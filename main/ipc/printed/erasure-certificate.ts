import type { PrintedFrame } from '../printed'

/** The certificate of an erasure: what was erased, when, and what could not be. Every word is here. */
export type PrintedErasureCertificate = {
  readonly document: 'erasure-certificate'
  readonly frame: PrintedFrame
  readonly title: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly sections: readonly {
    readonly title: string
    readonly before: string
    readonly lines: readonly string[]
  }[]
  /** Lines to fill by hand. */
  readonly byHand: readonly string[]
}
