import { applicationHandlers } from './application'
import { assessmentHandlers } from './assessments'
import { backupHandlers } from './backups'
import { contactHandlers } from './contacts'
import { dossierHandlers } from './dossiers'
import { entityHandlers } from './entities'
import { evidenceHandlers } from './evidence'
import { fileHandlers } from './files'
import { planHandlers } from './plan'
import { protectionHandlers } from './protection'
import { questionnaireHandlers } from './questionnaires'
import { supportHandlers } from './support'
import type { HandlerDependencies, Handlers } from './types'
import { versionHandlers } from './versions'

/** Every handler of the contract. */
export function createHandlers(given: HandlerDependencies): Handlers {
  return {
    ...applicationHandlers(given),
    ...backupHandlers(given),
    ...dossierHandlers(given),
    ...entityHandlers(given),
    ...assessmentHandlers(given),
    ...planHandlers(given),
    ...evidenceHandlers(given),
    ...contactHandlers(given),
    ...fileHandlers(given),
    ...protectionHandlers(given),
    ...questionnaireHandlers(given),
    ...versionHandlers(given),
    ...supportHandlers(given),
  }
}
