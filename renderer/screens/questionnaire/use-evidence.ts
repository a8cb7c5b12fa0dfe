import { useCallback, useMemo, useState } from 'react'
import type { AssessmentContent, StoredEvidence } from '../../../main/ipc/contract'
import type { EvidencePiece } from '../../../questionnaires/answers'
import { callDesktop } from '../../desktop-api'

export type Evidence = {
  /** Every piece of the organisation, oldest first. */
  readonly pieces: readonly StoredEvidence[]
  /** Writes a new piece (null id) or what changed of one. @throws {DesktopError} */
  readonly save: (id: string | null, piece: EvidencePiece) => Promise<StoredEvidence>
}

/** The pieces of evidence of the organisation assessed; one may serve many answers. */
export function useEvidence({ assessment: { organisationId }, evidence }: AssessmentContent): Evidence {
  const [pieces, setPieces] = useState<readonly StoredEvidence[]>(evidence)
  const save = useCallback(
    async (id: string | null, piece: EvidencePiece) => {
      const saved = await callDesktop('saveEvidence', { id, organisationId, piece })
      setPieces((known) =>
        known.some((other) => other.id === saved.id)
          ? known.map((other) => (other.id === saved.id ? saved : other))
          : [...known, saved],
      )
      return saved
    },
    [organisationId],
  )
  return useMemo(() => ({ pieces, save }), [pieces, save])
}
