import type { DossierRows } from '../../db/repositories/dossier-rows'
import type { DossierCounts } from '../../ipc/contract'

/** @param copies how many copies are kept */
export function countsOf(rows: DossierRows, copies: number): DossierCounts {
  return {
    establishments: rows.establishments.length,
    assessments: rows.assessments.length,
    answers: rows.answers.length,
    evidence: rows.evidence.length,
    copies,
    actions: rows.actions.length,
    contacts: rows.contacts.length,
  }
}

/** When an assessment last changed; null without one. */
export function lastChange(assessments: readonly { readonly updatedAt: string }[]): string | null {
  return (
    assessments
      .map(({ updatedAt }) => updatedAt)
      .toSorted()
      .at(-1) ?? null
  )
}
