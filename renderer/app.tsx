import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Settings } from '../main/ipc/contract'
import { AppShell } from './components/app-shell'
import { CrashBoundary } from './components/crash-boundary'
import { FailureScreen } from './components/failure-screen'
import { LoadingScreen } from './components/loading-screen'
import { callDesktop } from './desktop-api'
import { NavigationProvider, type Route } from './navigation'
import { EstablishmentsScreen } from './screens/establishments/establishments-screen'
import { FirstStartScreen } from './screens/first-start/first-start-screen'
import { HomeScreen } from './screens/home/home-screen'
import { buildTheme, type ThemeName } from './theme'
import { type FirstOverview, OverviewProvider, useLoadedOverview, useOverview } from './use-overview'

/** Screens that bring heavy libraries (SurveyJS, charts, grid) or are seldom opened are loaded when first needed. */
const lazyScreen = <P,>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }))
const NewEstablishmentScreen = lazyScreen(
  async () => (await import('./screens/entities/new-establishment-screen')).NewEstablishmentScreen,
)
const EditEstablishmentScreen = lazyScreen(
  async () => (await import('./screens/entities/edit-establishment-screen')).EditEstablishmentScreen,
)
const EditOrganisationScreen = lazyScreen(
  async () => (await import('./screens/entities/edit-organisation-screen')).EditOrganisationScreen,
)
const WeakSpotsScreen = lazyScreen(async () => (await import('./screens/weak-spots/weak-spots-screen')).WeakSpotsScreen)
const EvidenceScreen = lazyScreen(async () => (await import('./screens/evidence/evidence-screen')).EvidenceScreen)
const Nis2Screen = lazyScreen(async () => (await import('./screens/nis2/nis2-screen')).Nis2Screen)
const QuestionnaireScreen = lazyScreen(
  async () => (await import('./screens/questionnaire/questionnaire-screen')).QuestionnaireScreen,
)
const FastEntryScreen = lazyScreen(async () => (await import('./screens/fast-entry/fast-entry-screen')).FastEntryScreen)
const ResultsScreen = lazyScreen(async () => (await import('./screens/results/results-screen')).ResultsScreen)
const ProviderScreen = lazyScreen(async () => (await import('./screens/provider/provider-screen')).ProviderScreen)
const UpgradeScreen = lazyScreen(async () => (await import('./screens/upgrade/upgrade-screen')).UpgradeScreen)
const PlanScreen = lazyScreen(async () => (await import('./screens/plan/plan-screen')).PlanScreen)
const ContactsScreen = lazyScreen(async () => (await import('./screens/contacts/contacts-screen')).ContactsScreen)
const ReferentialsScreen = lazyScreen(
  async () => (await import('./screens/referentials/referentials-screen')).ReferentialsScreen,
)
const SettingsScreen = lazyScreen(async () => (await import('./screens/settings/settings-screen')).SettingsScreen)

const textSizes: Record<Settings['textSize'], string> = { normal: '100%', large: '112.5%', larger: '125%' }

export function App({ firstOverview }: { readonly firstOverview: FirstOverview }) {
  const overview = useLoadedOverview(firstOverview)
  const settings = overview.state === 'ready' ? overview.store.overview.settings : undefined
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  const prefersContrast = useMediaQuery('(prefers-contrast: more)')
  const choice = settings?.theme ?? 'system'
  const systemTheme: ThemeName = prefersContrast ? 'contrast' : prefersDark ? 'dark' : 'light'
  const theme = useMemo(() => buildTheme(choice === 'system' ? systemTheme : choice), [choice, systemTheme])

  useEffect(() => {
    document.documentElement.style.fontSize = textSizes[settings?.textSize ?? 'normal']
  }, [settings?.textSize])

  // Loaded or failed, the first screen is drawn and answers: main counts the window as usable from here.
  const settled = overview.state !== 'loading'
  useEffect(() => {
    if (settled) void callDesktop('windowReady', {})
  }, [settled])

  return (
    // The theme is in the settings: MUI would keep its own in a storage of the page, whose opening holds the first screen back.
    <ThemeProvider theme={theme} storageManager={null}>
      <CssBaseline />
      <CrashBoundary>
        {overview.state === 'loading' && <LoadingScreen />}
        {overview.state === 'failed' && <FailureScreen error={overview.error} onRetry={overview.retry} />}
        {overview.state === 'ready' && (
          <OverviewProvider store={overview.store}>
            <Screens firstRoute={firstRoute(overview.store.overview.establishments)} />
          </OverviewProvider>
        )}
      </CrashBoundary>
    </ThemeProvider>
  )
}

/** Nobody yet: the first start. One establishment: its home. Several: the list. */
function firstRoute(establishments: readonly { readonly id: string; readonly archivedAt: string | null }[]): Route {
  const active = establishments.filter((establishment) => establishment.archivedAt === null)
  const [only] = active
  if (!only) return { screen: 'first-start' }
  return active.length === 1 ? { screen: 'home', establishmentId: only.id } : { screen: 'establishments' }
}

function Screens({ firstRoute: initial }: { readonly firstRoute: Route }) {
  const [route, goTo] = useState(initial)
  const navigation = useMemo(() => ({ route, goTo }), [route])
  useFreshLists(route)
  if (route.screen === 'first-start') {
    return (
      <NavigationProvider value={navigation}>
        <FirstStartScreen />
      </NavigationProvider>
    )
  }
  return (
    <NavigationProvider value={navigation}>
      <AppShell>
        <CrashBoundary key={JSON.stringify(route)}>
          <Suspense fallback={<LoadingScreen />}>
            <CurrentScreen route={route} />
          </Suspense>
        </CrashBoundary>
      </AppShell>
    </NavigationProvider>
  )
}

/** The screens that answer an assessment. */
const answering: readonly Route['screen'][] = ['questionnaire', 'fast-entry']

/** Answering moves an assessment, and where it stopped: the lists are read again once the questionnaire is left. */
function useFreshLists(route: Route): void {
  const { refresh } = useOverview()
  const before = useRef(route.screen)
  useEffect(() => {
    const left = answering.includes(before.current) && !answering.includes(route.screen)
    before.current = route.screen
    // What is listed stays: the next change of a list reads it again.
    if (left) refresh().catch(() => undefined)
  }, [route, refresh])
}

function CurrentScreen({ route }: { readonly route: Exclude<Route, { screen: 'first-start' }> }) {
  switch (route.screen) {
    case 'establishments':
      return <EstablishmentsScreen />
    case 'new-establishment':
      return <NewEstablishmentScreen />
    case 'home':
      return <HomeScreen establishmentId={route.establishmentId} />
    case 'edit-establishment':
      return <EditEstablishmentScreen establishmentId={route.establishmentId} />
    case 'edit-organisation':
      return <EditOrganisationScreen establishmentId={route.establishmentId} />
    case 'nis2':
      return <Nis2Screen establishmentId={route.establishmentId} />
    case 'weak-spots':
      return <WeakSpotsScreen establishmentId={route.establishmentId} />
    case 'evidence':
      return <EvidenceScreen {...route} />
    case 'questionnaire':
      return <QuestionnaireScreen key={route.assessmentId} {...route} />
    case 'fast-entry':
      return <FastEntryScreen key={route.assessmentId} {...route} />
    case 'results':
      return <ResultsScreen key={route.assessmentId} assessmentId={route.assessmentId} />
    case 'provider':
      return <ProviderScreen key={route.assessmentId} {...route} />
    case 'upgrade':
      return <UpgradeScreen key={route.assessmentId} {...route} />
    case 'plan':
      return <PlanScreen key={route.establishmentId} {...route} />
    case 'contacts':
      return <ContactsScreen key={route.establishmentId} establishmentId={route.establishmentId} />
    case 'referentials':
      return <ReferentialsScreen />
    case 'settings':
      return <SettingsScreen />
  }
}
