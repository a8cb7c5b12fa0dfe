import { useCallback, useMemo, useState } from 'react'
import { profileOf } from '../../../questionnaires/questions'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { callDesktop } from '../../desktop-api'
import { useOverview } from '../../use-overview'
import { Answering } from './answering'
import { type LoadedQuestionnaire, useQuestionnaire } from './use-questionnaire'

type QuestionnaireScreenProps = {
  readonly establishmentId: string
  readonly assessmentId: string
  /** Where to open; by default where one stopped. */
  readonly questionId?: string
}

/** Answering an assessment, one domain at a time. */
export function QuestionnaireScreen({ establishmentId, assessmentId, questionId }: QuestionnaireScreenProps) {
  const state = useQuestionnaire(assessmentId)
  switch (state.state) {
    case 'loading':
      return <LoadingScreen />
    case 'failed':
      return <FailureScreen error={state.error} onRetry={state.retry} />
    case 'ready':
      return <ReadyQuestionnaire loaded={state} establishmentId={establishmentId} questionId={questionId ?? null} />
  }
}

type ReadyProps = {
  readonly loaded: LoadedQuestionnaire
  readonly establishmentId: string
  readonly questionId: string | null
}

function ReadyQuestionnaire({ loaded, establishmentId, questionId }: ReadyProps) {
  const { definition } = loaded
  const { refresh } = useOverview()
  const [assessment, setAssessment] = useState(loaded.content.assessment)
  const content = useMemo(() => ({ ...loaded.content, assessment }), [loaded.content, assessment])
  const changeProfile = useCallback(
    async (profileId: string, lastQuestionId: string) => {
      const details = { ...assessment.details, profile: profileId, lastQuestionId }
      setAssessment(await callDesktop('updateAssessment', { id: assessment.id, details }))
      // The other screens read the profile there; this one does not wait for it, nor fails with it.
      refresh().catch(() => undefined)
    },
    [assessment, refresh],
  )
  return (
    <Answering
      content={content}
      definition={definition}
      profile={profileOf(definition, assessment.details.profile)}
      establishmentId={establishmentId}
      startId={questionId ?? loaded.content.assessment.details.lastQuestionId}
      onProfile={changeProfile}
    />
  )
}
