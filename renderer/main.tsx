import '@fontsource-variable/source-sans-3'
import createCache from '@emotion/cache'
import { CacheProvider } from '@emotion/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { pageNonce } from './page-nonce'

const container = document.getElementById('root')
if (!container) throw new Error('index.html has no #root')
// Styles written at run time carry the nonce of the page: the policy refuses any other.
const cache = createCache({ key: 'sx', nonce: pageNonce(), prepend: true })
createRoot(container).render(
  <StrictMode>
    <CacheProvider value={cache}>
      <App />
    </CacheProvider>
  </StrictMode>,
)
