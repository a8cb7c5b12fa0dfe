import { lazy, Suspense } from 'react'
import type { Organisation } from '../../../main/ipc/contract'

// Opened from buttons: kept out of the first chunk.
const HandOverDialog = lazy(async () => ({ default: (await import('./hand-over-dialog')).HandOverDialog }))
const EraseDialog = lazy(async () => ({ default: (await import('./erase-dialog')).EraseDialog }))

export type DossierDialog = 'hand-over' | 'erase' | null

type DossierDialogsProps = {
  readonly organisation: Organisation
  readonly open: DossierDialog
  readonly onChange: (open: DossierDialog) => void
}

/** The dialogs of a dossier: handing it over leads from its erasure. */
export function DossierDialogs({ organisation, open, onChange }: DossierDialogsProps) {
  if (open === null) return null
  return (
    <Suspense fallback={null}>
      {open === 'hand-over' ? (
        <HandOverDialog organisation={organisation} onClose={() => onChange(null)} />
      ) : (
        <EraseDialog
          organisation={organisation}
          onHandOver={() => onChange('hand-over')}
          onClose={() => onChange(null)}
        />
      )}
    </Suspense>
  )
}
