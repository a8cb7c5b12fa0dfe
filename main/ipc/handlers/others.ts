import { assessmentHandlers } from './assessments'
import { backupHandlers } from './backups'
import { contactHandlers } from './contacts'
import { dossierHandlers } from './dossiers'
import { entityHandlers } from './entities'
import { evidenceHandlers } from './evidence'
import { fileHandlers } from './files'
import { planHandlers } from './plan'
import { questionnaireHandlers } from './questionnaires'
import { supportHandlers } from './support'
import type { HandlerDependencies } from './types'
import { versionHandlers } from './versions'

/** The handlers that no first screen needs. */
export function otherHandlers(given: HandlerDependencies) {
  return {
    ...backupHandlers(given),
    ...dossierHandlers(given),
    ...entityHandlers(given),
    ...assessmentHandlers(given),
    ...planHandlers(given),
    ...evidenceHandlers(given),
    ...contactHandlers(given),
    ...fileHandlers(given),
    ...questionnaireHandlers(given),
    ...versionHandlers(given),
    ...supportHandlers(given),
  }
}
