import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { ThemeProvider } from '@mui/material/styles'
import { type RenderResult, render } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import { type ReactElement, type ReactNode, useState } from 'react'
import { vi } from 'vitest'
import type { Overview } from '../../main/ipc/contract'
import { callDesktop } from '../desktop-api'
import { NavigationProvider, type Route } from '../navigation'
import { buildTheme } from '../theme'
import { OverviewProvider } from '../use-overview'
import { anOverview } from './builders'

type RenderOptions = {
  readonly overview?: Overview
  /** Where the person is; the home of the establishment by default. */
  readonly route?: Route
  readonly user?: UserEvent
}

type Rendered = RenderResult & {
  readonly user: UserEvent
  /** The navigation asked by the screen; it goes nowhere. */
  readonly goTo: ReturnType<typeof vi.fn<(route: Route) => void>>
}

const theme = buildTheme('light')

/** Styles are kept out of the page: jsdom reads all of them again at each look-up by role, which takes seconds. */
const styles = createCache({ key: 'test', container: document.createElement('div') })

/** Renders a screen in the theme, overview and navigation of the application. `refresh` asks `getOverview` again. */
export function renderScreen(element: ReactElement, options: RenderOptions = {}): Rendered {
  const { overview = anOverview(), user = userEvent.setup({ delay: null }) } = options
  const goTo = vi.fn<(route: Route) => void>()
  const route = options.route ?? { screen: 'home', establishmentId: overview.establishments[0]?.id ?? '' }
  const rendered = render(element, {
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <CacheProvider value={styles}>
        <ThemeProvider theme={theme}>
          <LiveOverview initial={overview}>
            <NavigationProvider value={{ route, goTo, leaveTo: goTo }}>{children}</NavigationProvider>
          </LiveOverview>
        </ThemeProvider>
      </CacheProvider>
    ),
  })
  return { ...rendered, user, goTo }
}

function LiveOverview({ initial, children }: { readonly initial: Overview; readonly children: ReactNode }) {
  const [overview, setOverview] = useState(initial)
  const refresh = async () => {
    const loaded = await callDesktop('getOverview', {})
    setOverview(loaded)
    return loaded
  }
  const setSettings = (settings: Overview['settings']) => setOverview({ ...overview, settings })
  return <OverviewProvider store={{ overview, refresh, setSettings }}>{children}</OverviewProvider>
}
