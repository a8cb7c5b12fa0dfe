import { getDataStatus } from '../../services/data-status'
import { getOverview } from '../../services/overview'
import { saveSettings } from '../../services/settings'
import type { HandlerDependencies, Handlers } from './types'

type Application = Pick<
  Handlers,
  | 'getOverview'
  | 'saveSettings'
  | 'getQuestionnaire'
  | 'getDataStatus'
  | 'openDataFolder'
  | 'takeOpenedFile'
  | 'windowReady'
>

/** The application as a whole. The last five work without the database: they serve the screen that says it is not open. */
export function applicationHandlers(given: HandlerDependencies): Application {
  return {
    getOverview: async () => getOverview(await given.context(), given.appVersion),
    saveSettings: async (input) => saveSettings(await given.context(), input),
    getQuestionnaire: async ({ id, version }) => {
      // Those added from files are in the database; without it, what ships can still be read.
      const { definitions } = await given.context().catch(() => given)
      const { definition, fingerprint } = await definitions.load(id, version)
      return { definition, fingerprint }
    },
    getDataStatus: async () => {
      const context = await given.context().catch(() => null)
      return getDataStatus(given.databaseFile, context, given.clock())
    },
    openDataFolder: async () => {
      await given.openDataFolder()
      return {}
    },
    takeOpenedFile: async () => ({ kind: given.announceOpenedFile() }),
    windowReady: async () => {
      given.windowReady()
      return {}
    },
  }
}
