import Button, { type ButtonProps } from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { dossierTexts } from '../../texts/dossiers'

// Opened from a button: kept out of the first chunk.
const ReceiveDialog = lazy(async () => ({ default: (await import('./receive-dialog')).ReceiveDialog }))

/** Begins the reception of a dossier. */
export function ReceiveButton(props: Pick<ButtonProps, 'variant' | 'sx'>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)}>
        {dossierTexts.receive.action}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ReceiveDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
