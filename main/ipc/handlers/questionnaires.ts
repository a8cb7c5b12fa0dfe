import { createInstaller } from '../../services/install-questionnaire'
import {
  checkPublisherKey,
  choosePublisherKey,
  getTrustedKeys,
  removeTrustedKey,
  trustKey,
} from '../../services/packs/trusted-keys'
import { listQuestionnaires, removeQuestionnaire } from '../../services/questionnaires'
import type { HandlerDependencies, Handlers } from './types'

type Questionnaires = Pick<
  Handlers,
  | 'listQuestionnaires'
  | 'chooseQuestionnaireFile'
  | 'installQuestionnaire'
  | 'removeQuestionnaire'
  | 'getTrustedKeys'
  | 'checkPublisherKey'
  | 'choosePublisherKey'
  | 'trustKey'
  | 'removeTrustedKey'
>

/** The questionnaires at hand, those added from files, and the publishers whose signatures are trusted. */
export function questionnaireHandlers(given: HandlerDependencies): Questionnaires {
  const installer = createInstaller(given.chooseQuestionnaireFile)
  return {
    listQuestionnaires: async () => listQuestionnaires(await given.context()),
    chooseQuestionnaireFile: async () => installer.choose(await given.context()),
    installQuestionnaire: async (input) => installer.install(await given.context(), input),
    removeQuestionnaire: async (input) => {
      await removeQuestionnaire(await given.context(), input)
      return {}
    },
    getTrustedKeys: async () => getTrustedKeys(await given.context()),
    checkPublisherKey: async ({ text }) => checkPublisherKey(await given.context(), text),
    choosePublisherKey: async () => choosePublisherKey(await given.context(), given.chooseKeyFile),
    trustKey: async (input) => trustKey(await given.context(), input),
    removeTrustedKey: async (input) => {
      await removeTrustedKey(await given.context(), input)
      return {}
    },
  }
}
