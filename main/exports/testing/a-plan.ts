import { nothingEdited } from '../../../questionnaires/action-edits'
import { effortHours, type ProposedAction } from '../../../questionnaires/action-plan'
import { roleLabels } from '../../../questionnaires/roles'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aMeasure } from '../../../questionnaires/testing/a-definition'
import type { ActionEdits, PlanAction } from '../../ipc/contract'
import type { PlanExport } from '../plan-base'

export const ORGANISATION_ID = '11111111-1111-4111-8111-111111111111'
export const SITE_ID = '22222222-2222-4222-8222-222222222222'

export const aPlanExport: PlanExport = {
  id: '33333333-3333-4333-8333-333333333333',
  at: '2026-11-22T10:00:00.000Z',
  organisationId: ORGANISATION_ID,
  establishmentId: SITE_ID,
}

/** What people wrote on an action: nothing, but for the overrides. */
export function someEdits(overrides: Partial<ActionEdits> = {}): ActionEdits {
  return { ...nothingEdited, evidenceIds: [], ...overrides }
}

/** An action of a plan, called for by nothing in particular; what its edits say is shown. */
export function aPlanAction(overrides: Partial<PlanAction> & { readonly key: string }): PlanAction {
  const edits = overrides.edits ?? someEdits()
  const manual = overrides.kind === 'manual'
  return {
    kind: 'measure',
    establishmentId: SITE_ID,
    title: manual ? edits.title : 'Tester les sauvegardes',
    priority: edits.priority ?? 2,
    computedPriority: 2,
    level: 1,
    domainId: '2',
    domainTitle: 'Sauvegardes',
    domainShort: 'Sauvegardes',
    measure: manual ? null : aMeasure({ id: 'tester-sauvegardes', title: 'Tester les sauvegardes' }),
    effortHours: edits.effortHours ?? (manual ? 0 : 8),
    helpers: edits.helpers ?? ['self'],
    origins: [],
    references: [],
    called: true,
    edits,
    ...overrides,
  }
}

/** An action that a questionnaire calls for, as the plan holds it before anyone touches it, but for the edits given. */
export function asPlanAction(
  action: ProposedAction,
  definition: QuestionnaireDefinition,
  edits: Partial<ActionEdits> = {},
): PlanAction {
  const domain = definition.domains.find(({ id }) => id === action.domainId)
  return aPlanAction({
    key: action.key,
    kind: action.kind,
    title: action.title,
    priority: edits.priority ?? action.priority,
    computedPriority: action.priority,
    level: action.level,
    domainId: action.domainId,
    domainTitle: domain?.title ?? '',
    domainShort: domain?.short ?? '',
    measure: action.measure,
    effortHours: edits.effortHours ?? effortHours(action),
    origins: action.origins.map((question) => ({
      assessmentId: '44444444-4444-4444-8444-444444444444',
      questionnaireId: definition.id,
      questionnaireTitle: definition.title,
      questionId: question.id,
      label: question.label,
      name: definition.scoring.method === 'coverage' ? (question.official ?? question.id) : question.label,
      text: question.text,
      ask: question.ask,
      why: question.why,
      answeredBy: question.answeredBy,
      words: '',
    })),
    references: action.domainId === '2' ? [{ label: 'ISO 27002', items: ['8.13'] }] : [],
    edits: someEdits({ doneBy: roleLabels[action.measure.who[0] ?? 'direction'], ...edits }),
  })
}
