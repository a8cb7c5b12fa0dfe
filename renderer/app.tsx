import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Overview, Settings } from '../main/ipc/contract'
import { AppShell } from './components/app-shell'
import { CrashBoundary } from './components/crash-boundary'
import { FailureScreen } from './components/failure-screen'
import { LoadingScreen } from './components/loading-screen'
import { NotLocked } from './components/not-locked'
import { callDesktop, type DesktopError } from './desktop-api'
import { NavigationProvider, type Route } from './navigation'
import { OpenedFileProvider, useOpenedFile } from './opened-file'
import { ErasureAtStart } from './screens/dossiers/erasure-at-start'
import { OpenedDossier } from './screens/dossiers/opened-dossier'
import { EstablishmentsScreen } from './screens/establishments/establishments-screen'
import { FirstStartScreen } from './screens/first-start/first-start-screen'
import { HomeScreen } from './screens/home/home-screen'
import { ProtectionScreen } from './screens/protection/protection-screen'
import { buildTheme, type ThemeName } from './theme'
import { LockProvider, useDataLock } from './use-data-lock'
import { useHelpKey } from './use-help-key'
import { useLeaving } from './use-leaving'
import {
  type FirstOverview,
  OverviewProvider,
  type OverviewState,
  useLoadedOverview,
  useOverview,
} from './use-overview'

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
const HelpScreen = lazyScreen(async () => (await import('./screens/help/help-screen')).HelpScreen)
const BackupsScreen = lazyScreen(async () => (await import('./screens/backups/backups-screen')).BackupsScreen)
const SettingsScreen = lazyScreen(async () => (await import('./screens/settings/settings-screen')).SettingsScreen)

const textSizes: Record<Settings['textSize'], string> = { normal: '100%', large: '112.5%', larger: '125%' }

export function App({ firstOverview }: { readonly firstOverview: FirstOverview }) {
  const overview = useLoadedOverview(firstOverview)
  const settings = useLastSettings(overview)
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)')
  const prefersContrast = useMediaQuery('(prefers-contrast: more)')
  const choice = settings?.theme ?? 'system'
  const systemTheme: ThemeName = prefersContrast ? 'contrast' : prefersDark ? 'dark' : 'light'
  const theme = useMemo(() => buildTheme(choice === 'system' ? systemTheme : choice), [choice, systemTheme])

  useEffect(() => {
    document.documentElement.style.fontSize = textSizes[settings?.textSize ?? 'normal']
  }, [settings?.textSize])

  const lock = useDataLock(overview)
  // Locked, then opened again: the person is back on the same screen.
  const lastRoute = useRef<Route | null>(null)

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
        {overview.state === 'failed' &&
          (isProtected(overview.error) ? (
            <ProtectionScreen error={overview.error} onOpened={overview.retry} />
          ) : (
            <FailureScreen error={overview.error} onRetry={overview.retry} />
          ))}
        {overview.state === 'ready' && (
          <OverviewProvider store={overview.store}>
            <LockProvider value={lock}>
              <Screens
                firstRoute={
                  stillThere(lastRoute.current, overview.store.overview) ??
                  firstRoute(overview.store.overview.establishments)
                }
                onRoute={(route) => {
                  lastRoute.current = route
                }}
              />
            </LockProvider>
          </OverviewProvider>
        )}
      </CrashBoundary>
    </ThemeProvider>
  )
}

/** The settings, or the last ones once the data is locked: whoever needs large text or contrast reads the lock screen too. */
function useLastSettings(overview: OverviewState): Pick<Settings, 'theme' | 'textSize'> | undefined {
  const last = useRef<Pick<Settings, 'theme' | 'textSize'>>(undefined)
  if (overview.state === 'ready') {
    const { theme, textSize } = overview.store.overview.settings
    last.current = { theme, textSize }
  }
  return last.current
}

/** The data waits for what a person has to say, or to choose. */
const isProtected = ({ code }: DesktopError): boolean => code === 'data-locked' || code === 'data-unprotected'

/** Nobody yet: the first start. One establishment: its home. Several: the list. */
function firstRoute(establishments: readonly { readonly id: string; readonly archivedAt: string | null }[]): Route {
  const active = establishments.filter((establishment) => establishment.archivedAt === null)
  const [only] = active
  if (!only) return { screen: 'first-start' }
  return active.length === 1 ? { screen: 'home', establishmentId: only.id } : { screen: 'establishments' }
}

/** A route whose establishment and assessment are still listed; null for any other. */
function stillThere(route: Route | null, { establishments, assessments }: Overview): Route | null {
  if (route === null || route.screen === 'first-start') return null
  const listed = (items: readonly { readonly id: string }[], id: string | undefined) =>
    id === undefined || items.some((item) => item.id === id)
  const { establishmentId, assessmentId } = { establishmentId: undefined, assessmentId: undefined, ...route }
  return listed(establishments, establishmentId) && listed(assessments, assessmentId) ? route : null
}

type ScreensProps = { readonly firstRoute: Route; readonly onRoute: (route: Route) => void }

function Screens({ firstRoute: initial, onRoute }: ScreensProps) {
  const [route, goTo] = useState(initial)
  useEffect(() => onRoute(route))
  const { leaveTo, question } = useLeaving(goTo)
  const navigation = useMemo(() => ({ route, goTo, leaveTo }), [route, leaveTo])
  useFreshLists(route)
  useHelpKey(navigation)
  const opened = useOpenedFile(navigation)
  return (
    <NavigationProvider value={navigation}>
      <OpenedFileProvider value={opened}>
        {route.screen === 'first-start' ? (
          <FirstStartScreen />
        ) : (
          <AppShell>
            <CrashBoundary key={JSON.stringify(route)}>
              <Suspense fallback={<LoadingScreen />}>
                <CurrentScreen route={route} />
              </Suspense>
            </CrashBoundary>
          </AppShell>
        )}
        {question}
        <NotLocked />
        <ErasureAtStart />
        <OpenedDossier />
      </OpenedFileProvider>
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
    case 'backups':
      return <BackupsScreen />
    case 'settings':
      return <SettingsScreen />
    case 'help':
      return <HelpScreen {...route} />
  }
}
