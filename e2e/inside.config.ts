import { defineConfig } from 'vitest/config'

// The application is started for real: one file at a time, and limits for a busy machine.
export default defineConfig({
  test: {
    include: ['e2e/inside/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
})
