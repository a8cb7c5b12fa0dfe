import { useEffect, useMemo, useState } from 'react'
import type { AssessmentSummary } from '../../../main/ipc/contract'
import { asDesktopError, type DesktopError } from '../../desktop-api'
import { useOverview } from '../../use-overview'
import { loadScoredAssessment, type ScoredAssessment } from '../../use-scored-assessment'

/** The other campaign that results are compared with. */
export type OtherCampaign = {
  /** The assessments of the same questionnaire and entity, newest first; empty when there is nothing to compare with. */
  readonly candidates: readonly AssessmentSummary[]
  readonly chosenId: string | null
  readonly choose: (assessmentId: string | null) => void
  /** The chosen one once it is loaded and scored with its own version. */
  readonly scored: ScoredAssessment | null
  readonly error: DesktopError | null
}

type Loaded =
  | { readonly id: string; readonly scored: ScoredAssessment }
  | { readonly id: string; readonly error: DesktopError }

/** The campaign before is compared from the start; the others of the same questionnaire and entity can be chosen. */
export function useOtherCampaign(assessment: AssessmentSummary): OtherCampaign {
  const { overview } = useOverview()
  const candidates = useMemo(() => otherCampaigns(overview.assessments, assessment), [overview, assessment])
  const [chosenId, choose] = useState(() => candidates.find(({ id }) => id === assessment.previousId)?.id ?? null)
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    if (chosenId === null) return
    let isCurrent = true
    loadScoredAssessment(chosenId).then(
      (scored) => isCurrent && setLoaded({ id: chosenId, scored }),
      (error: unknown) => isCurrent && setLoaded({ id: chosenId, error: asDesktopError(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [chosenId])
  const current = loaded?.id === chosenId ? loaded : null
  return {
    candidates,
    chosenId,
    choose,
    scored: current && 'scored' in current ? current.scored : null,
    error: current && 'error' in current ? current.error : null,
  }
}

function otherCampaigns(
  assessments: readonly AssessmentSummary[],
  { id, questionnaireId, organisationId, establishmentId, previousId }: AssessmentSummary,
): readonly AssessmentSummary[] {
  return assessments
    .filter(
      (other) =>
        other.id !== id &&
        other.questionnaireId === questionnaireId &&
        other.organisationId === organisationId &&
        other.establishmentId === establishmentId &&
        (other.archivedAt === null || other.id === previousId),
    )
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
}
