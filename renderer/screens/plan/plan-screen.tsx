import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useCallback, useMemo, useState } from 'react'
import type { PlanAction } from '../../../main/ipc/contract'
import { ExportWorkbook } from '../../components/export-workbook'
import { FailureAlert } from '../../components/failure-alert'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { SaveStatusLabel } from '../../components/save-status'
import { Screen } from '../../components/screen'
import { callDesktop } from '../../desktop-api'
import { today } from '../../format'
import { useNavigation } from '../../navigation'
import { type PlanFilter, plan, planFilters } from '../../texts/plan'
import { loadScoredAssessment, type ScoredAssessment, useLoaded } from '../../use-scored-assessment'
import { ActionDialog } from './action-dialog'
import { EmptyPlan } from './empty-plan'
import { PlanFilters } from './plan-filters'
import { PlanGrid } from './plan-grid'
import { matchesFilter, matchesSearch } from './plan-model'
import { usePlanEditor } from './use-plan'

type PlanScreenProps = {
  readonly assessmentId: string
  readonly establishmentId: string
  /** The action to open on arrival. */
  readonly actionKey?: string
}

/** The action plan: what the answers call for, in order, with what people make of it. */
export function PlanScreen(props: PlanScreenProps) {
  const { assessmentId } = props
  const load = useCallback(async () => {
    const [scored, actions] = await Promise.all([
      loadScoredAssessment(assessmentId),
      callDesktop('getActionPlan', { assessmentId }),
    ])
    return { scored, actions }
  }, [assessmentId])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  return <Plan {...props} {...loaded.value} />
}

type PlanProps = PlanScreenProps & { readonly scored: ScoredAssessment; readonly actions: readonly PlanAction[] }

function Plan({ assessmentId, establishmentId, actionKey, scored, actions: loadedActions }: PlanProps) {
  const { definition, score } = scored
  // What is late is late today, even in the plan of a closed assessment.
  const [asOf] = useState(() => today())
  const { goTo } = useNavigation()
  const { actions, status, save, giveUp } = usePlanEditor(assessmentId, loadedActions)
  const [filter, setFilter] = useState<PlanFilter>('all')
  const [search, setSearch] = useState('')
  const [openKey, setOpenKey] = useState<string | null>(actionKey ?? null)
  const shortLabels = useMemo(() => new Map(definition.domains.map(({ id, short }) => [id, short])), [definition])
  const counts = useMemo(() => countByFilter(actions, asOf), [actions, asOf])
  const shown = useMemo(
    () => actions.filter((action) => matchesFilter(action, filter, asOf) && matchesSearch(action, search)),
    [actions, filter, search, asOf],
  )
  const opened = actions.find(({ key }) => key === openKey)
  const toQuestion = (questionId?: string) =>
    goTo({ screen: 'questionnaire', establishmentId, assessmentId, ...(questionId !== undefined && { questionId }) })

  if (actions.length === 0) {
    return (
      <Screen title={plan.title} subtitle={definition.title}>
        <EmptyPlan counts={score.overall} onAnswer={() => toQuestion()} />
      </Screen>
    )
  }
  return (
    <Screen
      title={plan.title}
      subtitle={plan.subtitle(counts.all, counts.first, counts.late)}
      actions={
        <>
          <SaveStatusLabel status={status} />
          <ExportWorkbook assessmentId={assessmentId} />
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: '100%' }}>
        <PlanFilters filter={filter} counts={counts} search={search} onFilter={setFilter} onSearch={setSearch} />
        {status.state === 'failed' && !opened && <FailureAlert error={status.error} />}
        <PlanGrid
          actions={shown}
          today={asOf}
          shortLabels={shortLabels}
          domainWord={plan.domain[score.method === 'coverage' ? 'share' : 'level']}
          onSave={save}
          onGiveUp={giveUp}
          onOpen={setOpenKey}
        />
        <Typography variant="caption" color="textSecondary">
          {plan.hint}
        </Typography>
      </Box>
      {opened && (
        <ActionDialog
          key={opened.key}
          action={opened}
          definition={definition}
          onSave={save}
          onClose={() => setOpenKey(null)}
          onDiscard={() => {
            giveUp(opened.key)
            setOpenKey(null)
          }}
          onQuestion={toQuestion}
        />
      )}
    </Screen>
  )
}

function countByFilter(actions: readonly PlanAction[], today: string): Readonly<Record<PlanFilter, number>> {
  const count = (filter: PlanFilter) => actions.filter((action) => matchesFilter(action, filter, today)).length
  const counts = planFilters.map((filter) => [filter, count(filter)] as const)
  // `fromEntries` forgets its keys; they are those of the filters.
  return Object.fromEntries(counts) as Record<PlanFilter, number>
}
