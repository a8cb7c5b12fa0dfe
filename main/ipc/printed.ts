import type { PrintedAttackSheet } from './printed/attack-sheet'
import type { PrintedBlank } from './printed/blank'
import type { PrintedErasureCertificate } from './printed/erasure-certificate'
import type { PrintedLetter } from './printed/letter'
import type { PrintedPrivacy } from './printed/privacy'
import type { PrintedRecoverySheet } from './printed/recovery-sheet'
import type { PrintedReport } from './printed/report'

/**
 * What main sends to the hidden page that prints: plain data, in words; the page only lays it out. One file per document,
 * whose `document` names it.
 */
export type PrintedDocument =
  | PrintedReport
  | PrintedBlank
  | PrintedLetter
  | PrintedAttackSheet
  | PrintedPrivacy
  | PrintedRecoverySheet
  | PrintedErasureCertificate

/** What every page of a document bears, in its margins. */
export type PrintedFrame = {
  /** Name of the file's content, for the PDF's own title: « Rapport cyber – Résidence de l’Anse ». */
  readonly title: string
  /** At the top left: « Diffusion restreinte (TLP:AMBER) – Destinataire : … »; empty for a document to be shown. */
  readonly marking: string
  /** At the top right: « Visa : Mme Morvan, directrice, le 22/11/2026 ». */
  readonly visa?: string
  /** At the bottom left: « Sextant – questionnaire, version – date ». */
  readonly footer: string
  readonly orientation: 'portrait' | 'landscape'
  /** For a page that has much to say, and that nobody binds. */
  readonly margins?: 'narrow'
}
