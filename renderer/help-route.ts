import type { Route } from './navigation'
import type { ChapterId } from './texts/guide'

/** The chapter that speaks of each screen. */
const chapterOf: Record<Exclude<Route['screen'], 'help'>, ChapterId> = {
  'first-start': 'start',
  establishments: 'start',
  'new-establishment': 'start',
  home: 'start',
  'edit-establishment': 'start',
  'edit-organisation': 'start',
  nis2: 'start',
  contacts: 'contacts',
  'weak-spots': 'results',
  evidence: 'evidence',
  questionnaire: 'answer',
  'fast-entry': 'paper',
  results: 'results',
  provider: 'provider',
  upgrade: 'versions',
  plan: 'plan',
  referentials: 'packs',
  backups: 'backups',
  settings: 'protection',
}

/** The help, on the chapter of a screen, with the way back to it. The establishment in hand is kept. */
export function helpFor(route: Route): Extract<Route, { screen: 'help' }> {
  if (route.screen === 'help') return route
  return {
    screen: 'help',
    chapter: chapterOf[route.screen],
    back: route,
    ...('establishmentId' in route &&
      route.establishmentId !== undefined && { establishmentId: route.establishmentId }),
    ...('assessmentId' in route && route.assessmentId !== undefined && { assessmentId: route.assessmentId }),
  }
}
