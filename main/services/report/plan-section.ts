import { isOpen } from '../../../questionnaires/action-edits'
import { frenchDay } from '../../exports/cell-text'
import { actionStatusWords, priorityWords } from '../../exports/words'
import type { PlanAction } from '../../ipc/contract'
import type { PrintedBlock } from '../../ipc/printed/report'
import { column, row, small, table, text } from './blocks'
import { actionTitle, leader } from './first-actions'
import { audienceOf, type ReportInput } from './report-input'
import { amountWords, costWords, counted, enumeration, n } from './words'

export const PLAN_TITLE = 'Plan d’action'

/** Above so many lines, what comes last in the plan and that nobody has begun stays in the workbook: about two pages. */
const MAX_LINES = 45

/** How a plan stands, for a sentence or a table. */
type PlanCounts = {
  readonly open: number
  readonly first: number
  readonly done: number
  readonly inProgress: number
  readonly late: number
  readonly abandoned: number
}

function planCounts({ plan, day }: Pick<ReportInput, 'plan' | 'day'>): PlanCounts {
  const open = plan.filter(({ edits }) => isOpen(edits))
  const count = (status: PlanAction['edits']['status']) => plan.filter(({ edits }) => edits.status === status).length
  return {
    open: open.length,
    first: open.filter(({ priority }) => priority === 1).length,
    done: count('done'),
    inProgress: count('in-progress'),
    late: open.filter((action) => isLate(action, day)).length,
    abandoned: count('abandoned'),
  }
}

/** « Le plan d’action compte 37 actions à mener, dont 9 de priorité P1… », in one or two sentences. */
export function planSentences(input: ReportInput): readonly string[] {
  const { open, first, done, inProgress, late } = planCounts(input)
  if (input.plan.length === 0) return ['Les réponses ne demandent aucune action.']
  const progress = [
    ...(inProgress > 0 ? [counted(inProgress, 'est en cours', 'sont en cours')] : []),
    ...(late > 0 ? [counted(late, 'a dépassé son échéance', 'ont dépassé leur échéance')] : []),
    ...(done > 0 ? [counted(done, 'est déjà faite', 'sont déjà faites')] : []),
  ]
  return [
    `Le plan d’action compte ${counted(open, 'action à mener', 'actions à mener')}, dont ${n(first)} de priorité P1.`,
    ...(progress.length === 0 ? [] : [`Parmi les actions du plan, ${enumeration(progress)}.`]),
  ]
}

/** What the open actions are estimated to cost, when someone said it of some. */
export function costSentence({ plan }: Pick<ReportInput, 'plan'>): readonly string[] {
  const known = plan.filter(({ edits }) => isOpen(edits) && edits.estimatedCost !== null)
  const sum = known.reduce((total, { edits }) => total + (edits.estimatedCost ?? 0), 0)
  return known.length === 0
    ? []
    : [
        `Coût estimé de ${counted(known.length, 'action chiffrée', 'actions chiffrées')} par l’établissement\u00a0: ${amountWords(sum)}.`,
      ]
}

export function planBlocks(input: ReportInput): readonly PrintedBlock[] {
  const { plan, day } = input
  if (plan.length === 0) return [text('Les réponses ne demandent aucune action.')]
  const { names } = audienceOf(input).parts
  const ordered = [...plan.filter(({ edits }) => isOpen(edits)), ...plan.filter(({ edits }) => !isOpen(edits))]
  const shown = printedLines(ordered)
  const left = ordered.length - shown.length
  return [
    text([...planSentences(input), ...costSentence(input)].join(' ')),
    ...(left === 0
      ? []
      : [
          text(
            `Pour rester lisible, ce tableau laisse de côté ${counted(left, 'action', 'actions')} de priorité P2 ou P3 que personne n’a commencées\u00a0: elles sont dans le plan d’action Excel.`,
          ),
        ]),
    ...(plan.some((action) => !isAsked(action))
      ? [small('«\u00a0À clore\u202f?\u00a0»\u00a0: plus aucune réponse ne demande cette action.')]
      : []),
    small(
      names
        ? 'Les étapes, les commentaires et les origines de chaque action sont dans le plan d’action Excel.'
        : 'Sans nom de personne, de prestataire ni de produit\u00a0: le plan d’action Excel de l’établissement les contient, avec les étapes et les commentaires.',
    ),
    table(
      'Les actions du site, tous questionnaires réunis',
      [
        column('Priorité', 8),
        column('Action'),
        column(names ? 'Pilote' : 'Confiée à', names ? 15 : 18),
        column('Coût', 16),
        column('Échéance', 11),
        column('Statut', 12),
      ],
      shown.map((action) =>
        row(
          [
            priorityWords[action.priority],
            actionTitle(action, names),
            leader(action, names),
            costWords(action),
            dueWords(action, day),
            statusWords(action),
          ],
          1,
        ),
      ),
    ),
  ]
}

/** What is first or begun, whatever its number, then the rest of the plan in its order while there is room. */
function printedLines(ordered: readonly PlanAction[]): readonly PlanAction[] {
  const isKept = (action: PlanAction) => action.priority === 1 || isUnderWay(action)
  const room = MAX_LINES - ordered.filter(isKept).length
  const others = new Set(ordered.filter((action) => !isKept(action)).slice(0, Math.max(0, room)))
  return ordered.filter((action) => isKept(action) || others.has(action))
}

const isLate = ({ edits }: PlanAction, day: string): boolean => edits.dueDate !== null && edits.dueDate < day
const isAsked = ({ called, edits }: PlanAction): boolean => called || !isOpen(edits)
const isUnderWay = ({ edits }: PlanAction): boolean =>
  edits.status !== 'to-do' || edits.owner.trim() !== '' || edits.dueDate !== null

function dueWords(action: PlanAction, day: string): string {
  const { dueDate } = action.edits
  if (dueDate === null) return isOpen(action.edits) ? 'à fixer' : '–'
  return isOpen(action.edits) && isLate(action, day) ? `${frenchDay(dueDate)} (dépassée)` : frenchDay(dueDate)
}

function statusWords(action: PlanAction): string {
  const words = actionStatusWords[action.edits.status]
  return isAsked(action) ? words : `${words} – à clore\u202f?`
}
