import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { Screen } from '../../components/screen'
import { questionnaireTexts } from '../../texts/questionnaire'
import { Answering } from './answering'
import { askedDomains } from './progress'
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
  const { content, definition, profile } = loaded
  const domains = useMemo(() => askedDomains(definition, profile), [definition, profile])
  if (domains.length === 0) {
    return (
      <Screen title={questionnaireTexts.empty.title}>
        <Typography>{questionnaireTexts.empty.advice}</Typography>
      </Screen>
    )
  }
  return (
    <Answering
      content={content}
      definition={definition}
      profile={profile}
      domains={domains}
      establishmentId={establishmentId}
      startId={questionId ?? content.assessment.details.lastQuestionId}
    />
  )
}
