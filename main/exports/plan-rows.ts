import { costLabels, roleLabels } from '../../questionnaires/roles'
import type { Measure } from '../../questionnaires/schema'
import type { ActionOrigin, PlanAction } from '../ipc/contract'
import { type PlanExport, rowId } from './plan-base'
import { type PlanValues, planValues } from './plan-values'
import { planLevelWords } from './words'

/** One action, cell by cell. */
export type PlanRow = {
  /** Stable across exports, in the hidden column: what lets an edited plan come back. */
  readonly id: string
  /** What people edit. */
  readonly values: PlanValues
  /** What calls for it, questionnaire by questionnaire. */
  readonly origins: string
  /** « À mener », « Pour aller plus loin », « Se renseigner »… */
  readonly nature: string
  readonly domain: string
  readonly why: string
  readonly steps: string
  /** Order of cost of the measure. */
  readonly cost: string
  readonly references: string
}

/** The rows of the plan, in its order. */
export function planRows(actions: readonly PlanAction[], origin: PlanExport): PlanRow[] {
  return actions.map((action) => ({
    id: rowId(action.key, origin),
    values: planValues(action),
    origins: originsOf(action),
    nature: natureOf(action),
    domain: action.domainShort,
    why: action.kind === 'inquiry' ? eachOnce(action.origins.map(({ why }) => why)) : (action.measure?.why ?? ''),
    steps: action.kind === 'inquiry' ? inquirySteps(action.origins) : measureSteps(action.measure),
    cost: action.kind === 'inquiry' ? costLabels.free : action.measure ? costLabels[action.measure.cost] : '',
    references: action.references.map(({ label, items }) => `${label}\u00a0: ${items.join(', ')}`).join('\n'),
  }))
}

/** « Maturité cyber des ESSMS : essai de restauration », a line for each questionnaire. */
function originsOf({ kind, origins, called }: PlanAction): string {
  if (kind === 'manual') return 'Ajoutée à la main'
  const byQuestionnaire = new Map<string, string[]>()
  for (const { questionnaireTitle, name } of origins) {
    // What follows the colon of a title is left out, as in the names of the files.
    const title = questionnaireTitle.split(/\s*:/)[0] ?? ''
    byQuestionnaire.set(title, [...(byQuestionnaire.get(title) ?? []), name])
  }
  const lines = [...byQuestionnaire].map(([title, names]) => `${title}\u00a0: ${names.join(', ')}`)
  return [...lines, ...(called ? [] : ['(vos réponses ne la demandent plus)'])].join('\n')
}

function natureOf({ kind, level }: PlanAction): string {
  if (kind === 'manual') return 'Ajoutée'
  return kind === 'inquiry' ? 'Se renseigner' : planLevelWords[level]
}

/** Whom to ask, and the message to send. */
function inquirySteps(origins: readonly ActionOrigin[]): string {
  return origins
    .flatMap(({ answeredBy, ask }) => [
      `Demander à\u00a0: ${answeredBy.map((role) => roleLabels[role]).join(', ')}`,
      `«\u00a0${ask}\u00a0»`,
    ])
    .join('\n')
}

function measureSteps(measure: Measure | null): string {
  if (measure === null) return ''
  const { how, saas } = measure
  const hosted = saas === undefined ? [] : [`Si le logiciel est hébergé par son éditeur\u00a0: ${saas}`]
  return [...how.map((step, index) => `${index + 1}. ${step}`), ...hosted].join('\n')
}

function eachOnce(texts: readonly string[]): string {
  return [...new Set(texts)].join('\n')
}
