import { useState } from 'react'
import { FailureScreen } from '../../components/failure-screen'
import { LoadingScreen } from '../../components/loading-screen'
import { callDesktop, type DesktopError } from '../../desktop-api'
import { useLoaded } from '../settings/use-loaded'
import { ProtectScreen } from './protect-screen'
import { UnlockScreen } from './unlock-screen'

type ProtectionScreenProps = {
  /** Why the data is not open: `data-locked` or `data-unprotected`. */
  readonly error: DesktopError
  /** The data is open. */
  readonly onOpened: () => void
}

const load = () => callDesktop('getProtection', {})

/** Asks for what opens the data, or for what will. */
export function ProtectionScreen({ error, onOpened }: ProtectionScreenProps) {
  // What it began with stays until its last step, whatever the page learns meanwhile.
  const [code] = useState(error.code)
  return code === 'data-unprotected' ? <ProtectScreen onOpened={onOpened} /> : <Unlock onOpened={onOpened} />
}

function Unlock({ onOpened }: { readonly onOpened: () => void }) {
  const { value, error } = useLoaded(load)
  if (error) return <FailureScreen error={error} onRetry={onOpened} />
  return value ? <UnlockScreen protection={value} onOpened={onOpened} /> : <LoadingScreen />
}
