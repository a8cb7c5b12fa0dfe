import { lazy, Suspense } from 'react'
import { useOpened } from '../../opened-file'

const ReceiveDialog = lazy(async () => ({ default: (await import('./receive-dialog')).ReceiveDialog }))

/** Receives the dossier that the system asked to open; nothing shows when there is none. */
export function OpenedDossier() {
  const { kind, forget } = useOpened()
  if (kind !== 'dossier') return null
  return (
    <Suspense fallback={null}>
      <ReceiveDialog onClose={forget} />
    </Suspense>
  )
}
