import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // By itself it leaves one core to the person: nobody waits beside it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          // Limits for a busy machine; nothing waits for them when all is well.
          testTimeout: 30_000,
          hookTimeout: 30_000,
          include: ['questionnaires/**/*.test.ts', 'main/**/*.test.ts', 'scripts/**/*.test.ts'],
          setupFiles: ['scripts/same-drawings.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          // Look-ups by role are slow in jsdom, more so on a machine that does something else.
          testTimeout: 60_000,
          include: ['renderer/**/*.test.ts', 'renderer/**/*.test.tsx'],
          setupFiles: ['scripts/same-drawings.ts', 'renderer/testing/setup.ts'],
        },
      },
    ],
  },
})
