import { profileOf } from '../../../questionnaires/questions'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { useQuestionnaire } from '../questionnaire/use-questionnaire'
import { FastEntry } from './fast-entry'

type FastEntryScreenProps = { readonly establishmentId: string; readonly assessmentId: string }

/** Typing in a questionnaire filled in by hand, with the keyboard alone, in the order of the sheet. */
export function FastEntryScreen({ establishmentId, assessmentId }: FastEntryScreenProps) {
  const state = useQuestionnaire(assessmentId)
  switch (state.state) {
    case 'loading':
      return <LoadingScreen />
    case 'failed':
      return <FailureScreen error={state.error} onRetry={state.retry} />
    case 'ready': {
      const { content, definition } = state
      const profile = profileOf(definition, content.assessment.details.profile)
      return <FastEntry content={content} definition={definition} profile={profile} establishmentId={establishmentId} />
    }
  }
}
