import { useCallback } from 'react'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { callDesktop } from '../../desktop-api'
import { useLoaded } from '../../use-scored-assessment'
import { LivePlan } from './live-plan'

type PlanScreenProps = {
  readonly establishmentId: string
  /** The assessment the person comes from. */
  readonly assessmentId?: string
  /** The action to open on arrival. */
  readonly actionKey?: string
}

/** The action plan of a site: what the answers of all its questionnaires call for, with what people make of it. */
export function PlanScreen(props: PlanScreenProps) {
  const { establishmentId } = props
  const load = useCallback(() => callDesktop('getPlan', { establishmentId }), [establishmentId])
  const loaded = useLoaded(load)
  if (loaded.state === 'loading') return <LoadingScreen />
  if (loaded.state === 'failed') return <FailureScreen error={loaded.error} onRetry={loaded.retry} />
  return <LivePlan {...props} loaded={loaded.value} />
}
