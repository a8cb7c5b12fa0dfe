import { defineConfig } from 'playwright/test'

// One worker: each test starts a whole application, and the machine may have two cores.
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // The only pictures that are compared are those of the guide (`specs/guide.spec.ts`).
  snapshotPathTemplate: '../renderer/screens/help/pictures/{arg}{ext}',
})
