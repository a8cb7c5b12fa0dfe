import { createInstaller } from '../../services/install-questionnaire'
import { listQuestionnaires, removeQuestionnaire } from '../../services/questionnaires'
import type { HandlerDependencies, Handlers } from './types'

type Questionnaires = Pick<
  Handlers,
  'listQuestionnaires' | 'chooseQuestionnaireFile' | 'installQuestionnaire' | 'removeQuestionnaire'
>

/** The questionnaires at hand, and those added from files. */
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
  }
}
