import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react'
import { holdsUnsavedForm } from './before-closing'
import type { Route } from './navigation'
import { common } from './texts/common'

// Seldom needed: kept out of the first chunk.
const ConfirmDialog = lazy(async () => ({ default: (await import('./components/confirm-dialog')).ConfirmDialog }))

type Leaving = {
  readonly leaveTo: (route: Route) => void
  /** What is asked, over the screen; null when nothing is. */
  readonly question: ReactNode
}

/** The way out of a screen: when a form holds what only its button writes, the person says whether to lose it. */
export function useLeaving(goTo: (route: Route) => void): Leaving {
  const [wanted, setWanted] = useState<Route | null>(null)
  const leaveTo = useCallback(
    (route: Route) => {
      if (holdsUnsavedForm()) setWanted(route)
      else goTo(route)
    },
    [goTo],
  )
  const question = wanted && (
    <Suspense fallback={null}>
      <ConfirmDialog
        {...common.leaving}
        onConfirm={async () => {
          setWanted(null)
          goTo(wanted)
        }}
        onClose={() => setWanted(null)}
      />
    </Suspense>
  )
  return { leaveTo, question }
}
