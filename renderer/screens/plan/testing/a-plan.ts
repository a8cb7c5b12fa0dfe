import type { ActionEdits, PlanAction } from '../../../../main/ipc/contract'
import { effortHours, proposeActions } from '../../../../questionnaires/action-plan'
import { toAnswerSet } from '../../../../questionnaires/answer-set'
import { aDefinition } from '../../../../questionnaires/testing/a-definition'
import { anAssessmentContent, aStoredAnswer } from '../../../testing/builders'

/** For tests: an assessment whose answers call for three actions, one of them « se renseigner ». */
export const planDefinition = aDefinition()

export const planContent = anAssessmentContent({
  answers: [
    aStoredAnswer({ questionId: '1.1', value: 'absent' }),
    aStoredAnswer({ questionId: '2.1', value: 'partial' }),
    aStoredAnswer({ questionId: '2.2', value: 'absent' }),
    aStoredAnswer({ questionId: '3.1', value: 'unknown' }),
  ],
})

export const BACKUPS = 'essai/tester-sauvegardes'
export const INQUIRY = 'essai/?3.1'

export const untouchedEdits: ActionEdits = {
  priority: null,
  owner: '',
  doneBy: 'Direction',
  dueDate: null,
  status: 'to-do',
  statusReason: '',
  comment: '',
}

/** What main sends for it, with something else for the actions given by key. */
export function aPlan(overrides: Readonly<Record<string, Partial<PlanAction>>> = {}): PlanAction[] {
  return proposeActions(planDefinition, 'EI', toAnswerSet(planContent)).map((action) => ({
    key: action.key,
    kind: action.kind,
    title: action.title,
    priority: action.priority,
    computedPriority: action.priority,
    level: action.level,
    domainId: action.domainId,
    domainTitle: planDefinition.domains.find(({ id }) => id === action.domainId)?.title ?? '',
    measure: action.measure,
    effortHours: effortHours(action),
    origins: action.origins.map(({ id, label, ask, text }) => ({ questionId: id, label, ask, text })),
    called: true,
    edits: untouchedEdits,
    ...overrides[action.key],
  }))
}

/** One action of it. */
export function anAction(key: string, overrides: Partial<PlanAction> = {}): PlanAction {
  const action = aPlan().find((candidate) => candidate.key === key)
  if (!action) throw new RangeError(`the plan of the tests has no ${key}`)
  return { ...action, ...overrides }
}
