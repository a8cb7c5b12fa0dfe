import { getActionPlan, saveAction } from '../../services/action-plan'
import type { HandlerDependencies, Handlers } from './types'

type Plan = Pick<Handlers, 'getActionPlan' | 'saveAction' | 'exportWorkbook' | 'saveRadar'>

/** The action plan, and what leaves the application. */
export function planHandlers(given: HandlerDependencies): Plan {
  return {
    getActionPlan: async ({ assessmentId }) => getActionPlan(await given.context(), assessmentId),
    saveAction: async (input) => saveAction(await given.context(), input),
    exportWorkbook: async (input) => given.exportWorkbook(await given.context(), input),
    saveRadar: async (input) => given.saveRadar(await given.context(), input),
  }
}
