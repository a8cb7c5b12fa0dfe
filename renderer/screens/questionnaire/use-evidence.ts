import { useCallback, useMemo, useState } from 'react'
import type { AssessmentContent, StoredEvidence } from '../../../main/ipc/contract'
import type { EvidencePiece } from '../../../questionnaires/answers'
import { callDesktop } from '../../desktop-api'

export type Evidence = {
  /** Every piece of the organisation, oldest first. */
  readonly pieces: readonly StoredEvidence[]
  /** Writes a new piece (null id) or what changed of one. @throws {DesktopError} */
  readonly save: (id: string | null, piece: EvidencePiece) => Promise<StoredEvidence>
  /** A piece was changed by something else: its file. */
  readonly changed: (piece: StoredEvidence) => void
}

/** The pieces of evidence of the organisation assessed; one may serve many answers. */
export function useEvidence({ assessment: { organisationId }, evidence }: AssessmentContent): Evidence {
  const [pieces, setPieces] = useState<readonly StoredEvidence[]>(evidence)
  const changed = useCallback((saved: StoredEvidence) => {
    setPieces((known) =>
      known.some((other) => other.id === saved.id)
        ? known.map((other) => (other.id === saved.id ? saved : other))
        : [...known, saved],
    )
  }, [])
  const save = useCallback(
    async (id: string | null, piece: EvidencePiece) => {
      const saved = await callDesktop('saveEvidence', { id, organisationId, piece })
      changed(saved)
      return saved
    },
    [organisationId, changed],
  )
  return useMemo(() => ({ pieces, save, changed }), [pieces, save, changed])
}
