import { defineConfig } from 'playwright/test'

// The application as people install it. One worker: there is one machine to install it on.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/package',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
})
