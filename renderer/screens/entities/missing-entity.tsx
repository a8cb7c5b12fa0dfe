import { FailureScreen } from '../../components/failure-screen'
import { DesktopError } from '../../desktop-api'

/** Shown when what the route names is not, or no longer, in the lists. */
export function MissingEntity() {
  return <FailureScreen error={new DesktopError('not-found', undefined)} />
}
