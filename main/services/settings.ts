import { writeSettings } from '../db/repositories/settings'
import type { Settings } from '../ipc/contract'
import type { ServiceContext } from './context'

/** Replaces the settings of the application. */
export async function saveSettings({ database, clock }: ServiceContext, settings: Settings): Promise<Settings> {
  await database.transaction((queries) => writeSettings(queries, settings, clock()))
  return settings
}
