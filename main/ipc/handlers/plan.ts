import { addAction, getPlan, removeAction, saveAction, saveActions, undoPlanChange } from '../../services/plan/plan'
import { createPlanFiles } from '../../services/plan/plan-file'
import { getWeakSpots } from '../../services/weak-spots'
import type { HandlerDependencies, Handlers } from './types'

type Plan = Pick<
  Handlers,
  | 'getPlan'
  | 'saveAction'
  | 'saveActions'
  | 'addAction'
  | 'removeAction'
  | 'undoPlanChange'
  | 'choosePlanFile'
  | 'applyPlanFile'
  | 'getWeakSpots'
>

/** The action plan, the workbooks that bring it back, and the standing review. */
export function planHandlers(given: HandlerDependencies): Plan {
  const files = createPlanFiles(given.reading)
  return {
    getPlan: async (input) => getPlan(await given.context(), input),
    saveAction: async (input) => saveAction(await given.context(), input),
    saveActions: async (input) => saveActions(await given.context(), input),
    addAction: async (input) => addAction(await given.context(), input),
    removeAction: async (input) => {
      await removeAction(await given.context(), input)
      return {}
    },
    undoPlanChange: async (input) => undoPlanChange(await given.context(), input),
    choosePlanFile: async (input) => files.choose(await given.context(), input),
    applyPlanFile: async (input) => files.apply(await given.context(), input),
    getWeakSpots: async (input) => getWeakSpots(await given.context(), input),
  }
}
