import '@fontsource-variable/source-sans-3'
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { writeAll } from './before-closing'
import { asDesktopError, callDesktop } from './desktop-api'
import { pageNonce } from './page-nonce'
import type { FirstOverview } from './use-overview'

/** A first drawing is not kept waiting for the lists longer than this, in milliseconds. */
const SHORT = 150

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
// Styles written at run time carry the nonce of the page: the policy refuses any other.
const cache = createCache({ key: 'sx', nonce: pageNonce(), prepend: true })
// Called by main before the window closes (`main/app/window.ts`).
Object.assign(window, { writeAll })

// Not awaited at the top level, which would cut the bundle in thirty files.
void overviewInAMoment().then((firstOverview) =>
  createRoot(container).render(
    <StrictMode>
      <CacheProvider value={cache}>
        <App firstOverview={firstOverview} />
      </CacheProvider>
    </StrictMode>,
  ),
)

/** Most often the lists are there at once: the first drawing is then the first screen rather than « Chargement… ». */
function overviewInAMoment(): Promise<FirstOverview> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, SHORT, null))
  return Promise.race([callDesktop('getOverview', {}).catch(asDesktopError), late])
}
