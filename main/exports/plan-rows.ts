import { costLabels, helperLabels, roleLabels } from '../../questionnaires/roles'
import type { Measure, Question } from '../../questionnaires/schema'
import { shortDomainLabels } from './domain-labels'
import { mergedItems } from './references'
import { actionStatusWords, planLevelWords, priorityWords } from './words'
import type { ExportedAction, WorkbookInput } from './workbook-model'

/** One action, cell by cell. */
export type PlanRow = {
  /** Stable across exports, in the hidden column: what lets an edited plan come back. */
  readonly key: string
  readonly priority: string
  /** « À mener », or « Pour aller plus loin ». */
  readonly level: string
  readonly action: string
  readonly domain: string
  readonly origins: string
  readonly why: string
  readonly steps: string
  readonly help: string
  readonly owner: string
  readonly doneBy: string
  readonly dueDate: string | null
  readonly status: string
  readonly hours: number
  readonly cost: string
  readonly comment: string
  readonly references: string
}

/** Begins the last line of a comment when the action was abandoned with a reason. */
const ABANDONED = 'Motif d’abandon\u00a0: '

/** The rows of the plan: first those that the answers call for, by the priority that people see; the order given settles ties. */
export function planRows({ definition, plan }: Pick<WorkbookInput, 'definition' | 'plan'>): PlanRow[] {
  const labels = shortDomainLabels(definition)
  // Identifiers of ReCyF are known to its readers; ours are not made to be read.
  const numbered = definition.scoring.method === 'coverage'
  const questions = new Map(
    definition.domains.flatMap((domain) => domain.questions.map((question) => [question.id, { question, domain }])),
  )
  const inOrder = plan.toSorted((a, b) => Number(b.called) - Number(a.called) || a.priority - b.priority)
  return inOrder.map((action) => {
    const origins = action.origins.flatMap(({ questionId }) => questions.get(questionId) ?? [])
    const cited = definition.referenceSources.flatMap((source) => {
      const items = mergedItems(origins, source.id)
      return items === '' ? [] : [`${source.label}\u00a0: ${items}`]
    })
    const inquiry = action.kind === 'inquiry'
    return {
      key: action.key,
      priority: priorityWords[action.priority],
      level: planLevelWords[action.level],
      action: action.title,
      domain: labels.get(action.domainId) ?? '',
      origins: [
        ...origins.map(({ question }) => (numbered ? (question.official ?? question.id) : question.label)),
        ...(action.called ? [] : ['(cette évaluation ne la demande pas)']),
      ].join('\n'),
      why: inquiry ? origins.map(({ question }) => question.why).join('\n') : action.measure.why,
      steps: inquiry ? inquirySteps(origins.map(({ question }) => question)) : measureSteps(action.measure),
      help: inquiry ? '' : action.measure.helpedBy.map((helper) => helperLabels[helper]).join(', '),
      owner: action.edits.owner,
      doneBy: action.edits.doneBy,
      dueDate: action.edits.dueDate,
      status: actionStatusWords[action.edits.status],
      hours: action.effortHours,
      cost: inquiry ? costLabels.free : costLabels[action.measure.cost],
      comment: withAbandonment(action),
      references: cited.join('\n'),
    }
  })
}

/** Whom to ask, and the message to send: the definition holds both. */
function inquirySteps(questions: readonly Question[]): string {
  return questions
    .flatMap(({ answeredBy, ask }) => [
      `Demander à\u00a0: ${answeredBy.map((role) => roleLabels[role]).join(', ')}`,
      `«\u00a0${ask}\u00a0»`,
    ])
    .join('\n')
}

function measureSteps({ how, saas }: Measure): string {
  const hosted = saas === undefined ? [] : [`Si le logiciel est hébergé par son éditeur\u00a0: ${saas}`]
  return [...how.map((step, index) => `${index + 1}. ${step}`), ...hosted].join('\n')
}

function withAbandonment({ edits }: ExportedAction): string {
  if (edits.status !== 'abandoned' || edits.statusReason.trim() === '') return edits.comment
  return [edits.comment, ABANDONED + edits.statusReason.trim()].filter((text) => text.trim() !== '').join('\n')
}
