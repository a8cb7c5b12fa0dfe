import { writeDiagnostics } from '../../services/diagnostics/diagnostics'
import { createCrashLog, logFileBeside } from '../../services/failure-log'
import type { HandlerDependencies, Handlers } from './types'

type Support = Pick<Handlers, 'getDiagnostics' | 'reportCrash'>

/** What helps when something goes wrong. Both work without the database: it may be what goes wrong. */
export function supportHandlers({ context, databaseFile, appVersion }: HandlerDependencies): Support {
  const writeCrash = createCrashLog(logFileBeside(databaseFile))
  return {
    getDiagnostics: async () => ({
      text: await writeDiagnostics({ context, databaseFile, appVersion, now: new Date().toISOString() }),
    }),
    reportCrash: async (crash) => ({ reference: writeCrash(crash) }),
  }
}
