import { applicationHandlers } from './application'
import { assessmentHandlers } from './assessments'
import { contactHandlers } from './contacts'
import { entityHandlers } from './entities'
import { evidenceHandlers } from './evidence'
import { fileHandlers } from './files'
import { planHandlers } from './plan'
import { questionnaireHandlers } from './questionnaires'
import type { HandlerDependencies, Handlers } from './types'
import { versionHandlers } from './versions'

/** Every handler of the contract. */
export function createHandlers(given: HandlerDependencies): Handlers {
  return {
    ...applicationHandlers(given),
    ...entityHandlers(given),
    ...assessmentHandlers(given),
    ...planHandlers(given),
    ...evidenceHandlers(given),
    ...contactHandlers(given),
    ...fileHandlers(given),
    ...questionnaireHandlers(given),
    ...versionHandlers(given),
  }
}
