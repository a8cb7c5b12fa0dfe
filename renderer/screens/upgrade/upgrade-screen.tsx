import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { useCallback, useState } from 'react'
import type { UpgradePreview } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { Screen } from '../../components/screen'
import { TaskButton } from '../../components/task-button'
import { useFocusLater } from '../../components/use-focus-later'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatNumber } from '../../format'
import { useNavigation } from '../../navigation'
import { upgradeTexts as texts } from '../../texts/upgrade'
import { useOverview } from '../../use-overview'
import { loadScoredAssessment, type ScoredAssessment, useLoaded } from '../../use-scored-assessment'
import { ChangesCard } from './changes-card'
import { EffectCard } from './effect-card'

type UpgradeScreenProps = { readonly establishmentId: string; readonly assessmentId: string }

/** What moving an assessment to the newest version would do; then, once asked, does it, and offers to take it back. */
export function UpgradeScreen(props: UpgradeScreenProps) {
  const { assessmentId } = props
  const load = useCallback(async () => {
    const [preview, scored] = await Promise.all([
      callDesktop('previewUpgrade', { assessmentId }),
      loadScoredAssessment(assessmentId),
    ])
    return { preview, scored }
  }, [assessmentId])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  return <Upgrade {...props} {...loaded.value} />
}

type UpgradeProps = UpgradeScreenProps & { readonly preview: UpgradePreview; readonly scored: ScoredAssessment }

type Step = 'preview' | 'done' | 'undone'

function Upgrade({ establishmentId, assessmentId, preview, scored }: UpgradeProps) {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const { running, error, run } = useTask()
  const [step, setStep] = useState<Step>('preview')
  const focusTitle = useFocusLater(() => document.querySelector('h1'))
  const { fromVersion, toVersion } = preview
  const to = (screen: 'results' | 'questionnaire') => goTo({ screen, establishmentId, assessmentId })
  const change = async (channel: 'upgradeAssessment' | 'undoUpgrade', next: Step) => {
    const done = await run(async () => {
      await callDesktop(channel, { assessmentId })
      await refresh()
    })
    if (!done) return
    setStep(next)
    focusTitle()
  }
  return (
    <Screen
      title={texts.title(toVersion)}
      subtitle={[
        texts.subtitle(scored.definition.title, fromVersion, toVersion),
        ...(step === 'done' ? [] : [texts.nothingYet]),
      ].join(' · ')}
      actions={
        step !== 'done' && (
          <>
            <Button onClick={() => to('results')}>{texts.stay(fromVersion)}</Button>
            <TaskButton variant="contained" running={running} onClick={() => void change('upgradeAssessment', 'done')}>
              {running ? texts.running : texts.confirm(toVersion)}
            </TaskButton>
          </>
        )
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2, maxWidth: 1320 }}>
        {error && <FailureAlert error={error} />}
        {step === 'done' && (
          <Done preview={preview} running={running} onOpen={to} onUndo={() => void change('undoUpgrade', 'undone')} />
        )}
        {step === 'undone' && (
          <Alert
            severity="info"
            variant="outlined"
            role="status"
            sx={{ color: 'text.primary', alignItems: 'center', '& .MuiAlert-action': { pt: 0 } }}
            action={<Button onClick={() => to('results')}>{texts.done.results}</Button>}
          >
            {texts.done.undone(fromVersion)}
          </Alert>
        )}
        <Typography>{preview.summary}</Typography>
        <Counts counts={preview.counts} />
        <ChangesCard preview={preview} />
        <EffectCard
          preview={preview}
          unit={scored.score.method === 'coverage' ? 'share' : 'level'}
          showsOverall={scored.score.method === 'coverage' ? scored.score.overall.evaluated : scored.score.showsOverall}
        />
      </Box>
    </Screen>
  )
}

type DoneProps = {
  readonly preview: UpgradePreview
  readonly running: boolean
  readonly onOpen: (screen: 'results' | 'questionnaire') => void
  readonly onUndo: () => void
}

function Done({ preview: { fromVersion, toVersion, counts }, running, onOpen, onUndo }: DoneProps) {
  return (
    <Alert severity="success" variant="outlined" role="status" sx={{ color: 'text.primary' }}>
      <AlertTitle>{texts.done.title(toVersion)}</AlertTitle>
      <Typography>
        {texts.done.nothingLost} {texts.done.review(counts.toReview)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
        <Button variant="contained" onClick={() => onOpen('questionnaire')}>
          {texts.done.questionnaire}
        </Button>
        <Button variant="outlined" onClick={() => onOpen('results')}>
          {texts.done.results}
        </Button>
        <TaskButton running={running} onClick={onUndo}>
          {texts.done.undo(fromVersion)}
        </TaskButton>
      </Box>
    </Alert>
  )
}

const countOrder = ['kept', 'toReview', 'added', 'setAside'] as const

function Counts({ counts }: { readonly counts: UpgradePreview['counts'] }) {
  return (
    <Box
      component="ul"
      aria-label={texts.countsLabel}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
        gap: 1.5,
        m: 0,
        p: 0,
        listStyle: 'none',
      }}
    >
      {countOrder.map((key) => (
        <Paper component="li" key={key} sx={{ p: 1.75 }}>
          <Typography sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 }}>
            {formatNumber(counts[key])}
          </Typography>
          <Typography>{texts.counts[key]}</Typography>
        </Paper>
      ))}
    </Box>
  )
}
