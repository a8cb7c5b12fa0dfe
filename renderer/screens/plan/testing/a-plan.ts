import type { ActionEdits, Plan, PlanAction } from '../../../../main/ipc/contract'
import { nothingEdited } from '../../../../questionnaires/action-edits'
import { effortHours, proposeActions } from '../../../../questionnaires/action-plan'
import { noAnswer } from '../../../../questionnaires/answers'
import { aDefinition } from '../../../../questionnaires/testing/a-definition'
import { anAssessment, anId } from '../../../testing/builders'

/** For tests: an assessment whose answers call for three actions, one of them « se renseigner ». */
const definition = aDefinition()
const answers = {
  '1.1': { ...noAnswer, value: 'absent' },
  '2.1': { ...noAnswer, value: 'partial' },
  '2.2': { ...noAnswer, value: 'absent' },
  '3.1': { ...noAnswer, value: 'unknown' },
} as const
const words: Readonly<Record<string, string>> = { '1.1': 'Absent', '2.1': 'Partiel', '2.2': 'Absent' }

export const BACKUPS = 'essai/tester-sauvegardes'
export const SOMEONE = 'essai/nommer-responsable'
export const INQUIRY = 'essai/?3.1'
export const MANUAL = 'manuel/1'

/** The message to send about what is not known. */
export const INQUIRY_MESSAGE = definition.domains[2]?.questions[0]?.ask ?? ''

/** What a person wrote on an action: nothing, but for the overrides. */
export function someEdits(overrides: Partial<ActionEdits> = {}): ActionEdits {
  return { ...nothingEdited, doneBy: 'Direction', evidenceIds: [], ...overrides }
}

/** What main sends for it, with something else for the actions given by key. */
export function someActions(overrides: Readonly<Record<string, Partial<PlanAction>>> = {}): PlanAction[] {
  return proposeActions(definition, 'EI', answers).map((action) => {
    const domain = definition.domains.find(({ id }) => id === action.domainId)
    return {
      key: action.key,
      kind: action.kind,
      establishmentId: null,
      title: action.title,
      priority: action.priority,
      computedPriority: action.priority,
      level: action.level,
      domainId: action.domainId,
      domainTitle: domain?.title ?? '',
      domainShort: domain?.short ?? '',
      measure: action.measure,
      effortHours: effortHours(action),
      helpers: ['self', ...action.measure.helpedBy],
      origins: action.origins.map((question) => ({
        assessmentId: anAssessment().id,
        questionnaireId: definition.id,
        questionnaireTitle: definition.title,
        questionId: question.id,
        label: question.label,
        name: question.official ?? question.id,
        text: question.text,
        ask: question.ask,
        why: question.why,
        answeredBy: question.answeredBy,
        words: words[question.id] ?? '',
      })),
      references: action.key === BACKUPS ? [{ label: 'ISO 27002', items: ['8.13'] }] : [],
      called: true,
      edits: someEdits(),
      ...overrides[action.key],
    }
  })
}

/** One of the actions. */
export function anAction(key: string, overrides: Partial<PlanAction> = {}): PlanAction {
  const action = someActions().find((candidate) => candidate.key === key)
  if (!action) throw new RangeError(`the plan of the tests has no ${key}`)
  return { ...action, ...overrides }
}

/** An action typed by hand, of the site. */
export function aManualAction(overrides: Partial<PlanAction> = {}): PlanAction {
  return {
    ...anAction(BACKUPS),
    key: MANUAL,
    kind: 'manual',
    establishmentId: anId(2),
    title: 'Changer le coffre',
    priority: 2,
    computedPriority: 2,
    domainId: '',
    domainTitle: '',
    domainShort: '',
    measure: null,
    effortHours: 0,
    helpers: ['self'],
    origins: [],
    references: [],
    edits: someEdits({ title: 'Changer le coffre', doneBy: '' }),
    ...overrides,
  }
}

export function aPlan(actions: readonly PlanAction[] = someActions(), undo: Plan['undo'] = null): Plan {
  const { id, questionnaireId, details } = anAssessment()
  return {
    actions: [...actions],
    assessments: [{ id, questionnaireId, questionnaireTitle: definition.title, label: details.label }],
    undo,
  }
}
