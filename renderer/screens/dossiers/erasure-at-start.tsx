import { lazy, Suspense, useEffect, useState } from 'react'
import type { Erasure } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'

const ErasureNotice = lazy(async () => ({ default: (await import('./erasure-notice')).ErasureNotice }))

/** Looks, once the first screen is drawn, whether an erasure waits for someone; nothing shows when none does. */
export function ErasureAtStart() {
  const [erasure, setErasure] = useState<Erasure>(null)
  useEffect(() => {
    // Not knowing is no harm: the next start looks again.
    const start = setTimeout(() => callDesktop('getErasure', {}).then(setErasure, () => undefined), 0)
    return () => clearTimeout(start)
  }, [])
  if (erasure === null) return null
  return (
    <Suspense fallback={null}>
      <ErasureNotice
        erasure={erasure}
        onDone={(certificate) => setErasure({ state: 'done', certificate })}
        onClose={() => setErasure(null)}
      />
    </Suspense>
  )
}
