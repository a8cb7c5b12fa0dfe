import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { AssessmentSummary, Establishment, Organisation, Overview, Settings } from '../main/ipc/contract'
import { asDesktopError, callDesktop, DesktopError } from './desktop-api'

/** Everything the rail and the home screens list, loaded once and refreshed after each change of a list. */
type OverviewStore = {
  readonly overview: Overview
  readonly refresh: () => Promise<Overview>
  readonly setSettings: (settings: Settings) => void
}

const OverviewContext = createContext<OverviewStore | null>(null)

export type OverviewState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: DesktopError; readonly retry: () => void }
  | {
      readonly state: 'ready'
      readonly store: OverviewStore
      /** The data was closed in main: nothing of it stays in the page. */
      readonly forget: (why: DesktopError) => void
    }

/** What the first call brought before anything was drawn: the lists, its failure, or null when it is late. */
export type FirstOverview = Overview | DesktopError | null

/** @param first null asks for the lists now */
export function useLoadedOverview(first: FirstOverview): OverviewState {
  const [overview, setOverview] = useState(first instanceof DesktopError ? null : first)
  const [error, setError] = useState(first instanceof DesktopError ? first : null)
  const refresh = useCallback(async () => {
    const loaded = await callDesktop('getOverview', {})
    setOverview(loaded)
    setError(null)
    return loaded
  }, [])
  const load = useCallback(() => {
    refresh().catch((failure: unknown) => setError(asDesktopError(failure)))
  }, [refresh])
  useEffect(() => {
    if (first === null) load()
  }, [first, load])
  return useMemo(() => {
    if (error) return { state: 'failed', error, retry: load }
    if (!overview) return { state: 'loading' }
    const setSettings = (settings: Settings) => setOverview({ ...overview, settings })
    const forget = (why: DesktopError) => {
      setOverview(null)
      setError(why)
    }
    return { state: 'ready', store: { overview, refresh, setSettings }, forget }
  }, [error, overview, load, refresh])
}

export function OverviewProvider({ store, children }: { readonly store: OverviewStore; readonly children: ReactNode }) {
  return <OverviewContext value={store}>{children}</OverviewContext>
}

/** The lists and settings of the application. Only under `OverviewProvider`. */
export function useOverview(): OverviewStore {
  const store = useContext(OverviewContext)
  if (!store) throw new Error('useOverview needs OverviewProvider')
  return store
}

export function organisationOf(overview: Overview, organisationId: string): Organisation | undefined {
  return overview.organisations.find((organisation) => organisation.id === organisationId)
}

export function establishmentOf(overview: Overview, establishmentId: string | null): Establishment | undefined {
  return overview.establishments.find((establishment) => establishment.id === establishmentId)
}

/**
 * Assessments listed on a site's home: its own, and those of its organisation. Archived ones are left out. The one
 * worked on last comes first, those of the site before the others at the same instant: it is the one in hand, for the home
 * as for the rail. Closed ones come last.
 */
export function assessmentsFor(overview: Overview, establishment: Establishment): readonly AssessmentSummary[] {
  return overview.assessments
    .filter(
      (assessment) =>
        assessment.archivedAt === null &&
        (assessment.establishmentId === establishment.id ||
          (assessment.establishmentId === null && assessment.organisationId === establishment.organisationId)),
    )
    .toSorted(
      (a, b) =>
        Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
        b.updatedAt.localeCompare(a.updatedAt) ||
        Number(a.establishmentId === null) - Number(b.establishmentId === null),
    )
}
