import { createContext, useContext } from 'react'
import type { ChapterId } from './texts/guide'

/** Where the person is. Every screen but the lists concerns one establishment, and often one assessment. */
export type Route =
  | { readonly screen: 'first-start' }
  | { readonly screen: 'establishments' }
  | { readonly screen: 'new-establishment' }
  | { readonly screen: 'home'; readonly establishmentId: string }
  | { readonly screen: 'edit-establishment'; readonly establishmentId: string }
  | { readonly screen: 'edit-organisation'; readonly establishmentId: string }
  | { readonly screen: 'nis2'; readonly establishmentId: string }
  | { readonly screen: 'contacts'; readonly establishmentId: string }
  | { readonly screen: 'weak-spots'; readonly establishmentId: string }
  | { readonly screen: 'evidence'; readonly establishmentId: string; readonly evidenceId?: string }
  | {
      readonly screen: 'questionnaire'
      readonly establishmentId: string
      readonly assessmentId: string
      readonly questionId?: string
    }
  | { readonly screen: 'fast-entry'; readonly establishmentId: string; readonly assessmentId: string }
  | { readonly screen: 'results'; readonly establishmentId: string; readonly assessmentId: string }
  | { readonly screen: 'provider'; readonly establishmentId: string; readonly assessmentId: string }
  | { readonly screen: 'upgrade'; readonly establishmentId: string; readonly assessmentId: string }
  | {
      readonly screen: 'plan'
      readonly establishmentId: string
      /** The assessment the person comes from: the plan is that of the site, whatever it is. */
      readonly assessmentId?: string
      readonly actionKey?: string
    }
  | { readonly screen: 'referentials'; readonly establishmentId?: string; readonly assessmentId?: string }
  | { readonly screen: 'backups'; readonly establishmentId?: string; readonly assessmentId?: string }
  | { readonly screen: 'settings'; readonly establishmentId?: string; readonly assessmentId?: string }
  | {
      readonly screen: 'help'
      readonly chapter?: ChapterId
      /** The screen that the help was asked from. */
      readonly back?: Route
      readonly establishmentId?: string
      readonly assessmentId?: string
    }

export type Navigation = {
  readonly route: Route
  readonly goTo: (route: Route) => void
  /** Goes there from outside the screen (rail, help): what its form holds and only its button writes is asked about first. */
  readonly leaveTo: (route: Route) => void
}

const NavigationContext = createContext<Navigation | null>(null)

export const NavigationProvider = NavigationContext.Provider

/** The current route and the way to change it. Only under `NavigationProvider`. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation needs NavigationProvider')
  return navigation
}
