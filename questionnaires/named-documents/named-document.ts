import type { Role } from '../schema'

/** The questionnaires whose questions are linked to named documents. The links hold for their current versions. */
export const documentedQuestionnaires = ['essms-maturite', 'identification-electronique', 'nis2-recyf'] as const
export type DocumentedQuestionnaire = (typeof documentedQuestionnaires)[number]

/** A document that people have, or may have, and that several questions ask for. */
export type NamedDocument = {
  /** Stable: evidence kept in a database points to it. */
  readonly id: string
  readonly name: string
  /** What it must show, in one sentence. */
  readonly hint: string
  /** Who usually holds it. */
  readonly holder: Role
  /** After how many months it is to be renewed: a proposal of ours, to be adjusted; null when it keeps its worth. */
  readonly expiresAfterMonths: number | null
  /** The questions that ask for it. */
  readonly askedBy: Readonly<Partial<Record<DocumentedQuestionnaire, readonly string[]>>>
}
