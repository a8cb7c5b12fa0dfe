import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useCallback, useState } from 'react'
import { FailureAlert } from '../../components/failure-alert'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { Screen } from '../../components/screen'
import { TaskButton } from '../../components/task-button'
import { providerTexts as texts } from '../../texts/provider'
import { useOverview } from '../../use-overview'
import { loadScoredAssessment, type ScoredAssessment, useLoaded } from '../../use-scored-assessment'
import { AskPanel } from './ask-panel'
import { ReplyDone } from './reply-done'
import { ReplyReview } from './reply-review'
import { useReply } from './use-reply'

type ProviderScreenProps = { readonly establishmentId: string; readonly assessmentId: string }

/** Asking someone outside what only they know, and reading what they answer. */
export function ProviderScreen({ establishmentId, assessmentId }: ProviderScreenProps) {
  const [version, setVersion] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers that were written are read again
  const load = useCallback(() => loadScoredAssessment(assessmentId), [assessmentId, version])
  const loaded = useLoaded(load)
  const written = useCallback(() => setVersion((count) => count + 1), [])
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  return <Asking establishmentId={establishmentId} assessment={loaded.value} onWritten={written} />
}

type AskingProps = {
  readonly establishmentId: string
  readonly assessment: ScoredAssessment
  readonly onWritten: () => void
}

function Asking({ establishmentId, assessment, onWritten }: AskingProps) {
  const { refresh } = useOverview()
  const { definition, content } = assessment
  const { id: assessmentId, closedAt, details } = content.assessment
  const replying = useReply(
    assessmentId,
    useCallback(() => {
      onWritten()
      // The lists show how far each assessment has gone; this screen does not wait for them.
      refresh().catch(() => undefined)
    }, [onWritten, refresh]),
  )
  const { state, running, error } = replying
  return (
    <Screen
      title={texts.title}
      subtitle={`${definition.title} · ${details.label}`}
      actions={
        closedAt === null && (
          <TaskButton variant="outlined" running={running} onClick={replying.choose}>
            {running ? texts.reply.busy : state.stage === 'none' ? texts.reply.choose : texts.reply.chooseOther}
          </TaskButton>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1080 }}>
        {closedAt !== null && (
          <Alert role="note" severity="info" variant="outlined" sx={{ color: 'text.primary' }}>
            {texts.closed}
          </Alert>
        )}
        {error && <FailureAlert error={error} />}
        {closedAt === null && state.stage === 'none' && (
          <AskPanel establishmentId={establishmentId} assessment={assessment} />
        )}
        {state.stage === 'read' && <ReplyReview reply={state.reply} definition={definition} replying={replying} />}
        {state.stage === 'written' && (
          <ReplyDone
            reply={state.reply}
            questionIds={state.questionIds}
            place={{ establishmentId, assessmentId }}
            onLeave={replying.leave}
          />
        )}
      </Box>
    </Screen>
  )
}
