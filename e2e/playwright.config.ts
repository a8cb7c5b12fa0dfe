import { defineConfig } from 'playwright/test'

/** One for each worker (`scripts/test.mjs`): two applications on one screen would take the focus of each other. */
const screens: string[] = JSON.parse(process.env.SEXTANT_SCREENS ?? '[""]')

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results/e2e',
  workers: screens.length,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  // The only pictures that are compared are those of the guide (`specs/guide.spec.ts`).
  snapshotPathTemplate: '../renderer/screens/help/pictures/{arg}{ext}',
})
