import { roleLabels } from '../../../questionnaires/roles'
import { sixMonths } from '../../../questionnaires/six-months'
import { frenchDay } from '../../exports/cell-text'
import type { PlanAction } from '../../ipc/contract'
import type { PrintedAction, PrintedBlock } from '../../ipc/printed/report'
import { column, row, table, text } from './blocks'
import { audienceOf, type ReportInput } from './report-input'
import { costWords, counted, effortWords, outsideHelp, shortened } from './words'

export const FIRST_TITLE = 'À faire d’abord'

/** Characters of a paragraph on the page of the first actions. */
const MAX_WHY = 320
/** Of a cell of the short table. */
const MAX_TITLE = 120
const MAX_LEADER = 60

type MonthlyAction = { readonly month: number; readonly action: PlanAction }

/** « Six actions sur six mois », as the plan shows them. */
function firstActions({ plan }: Pick<ReportInput, 'plan'>): readonly MonthlyAction[] {
  return sixMonths(plan).flatMap(({ month, actions }) => actions.map(({ action }) => ({ month, action })))
}

export function firstActionBlocks(input: ReportInput): readonly PrintedBlock[] {
  const first = firstActions(input)
  if (first.length === 0) return [text('Les réponses ne demandent aucune action à mener d’abord.')]
  const { names } = audienceOf(input).parts
  return [
    text(
      `${counted(first.length, 'action pour', 'actions pour')} les six mois qui viennent\u00a0: une par mois, dans l’ordre du plan, sauf choix de l’établissement.`,
    ),
    { block: 'actions', items: first.map((entry) => printedAction(entry, names)) },
  ]
}

/** The same on a few lines. */
export function firstActionTable(input: ReportInput): readonly PrintedBlock[] {
  const first = firstActions(input)
  if (first.length === 0) return [text('Les réponses ne demandent aucune action à mener d’abord.')]
  const { names } = audienceOf(input).parts
  return [
    table(
      'Les actions des six mois qui viennent',
      [column('Mois', 9), column('Action'), column(names ? 'Pilote' : 'Confiée à', 24), column('Durée', 15)],
      first.map(({ month, action }) =>
        row(
          [
            String(month),
            shortened(actionTitle(action, names), MAX_TITLE),
            shortened(leader(action, names), MAX_LEADER),
            effortOf(action),
          ],
          1,
        ),
      ),
    ),
  ]
}

function printedAction({ month, action }: MonthlyAction, names: boolean): PrintedAction {
  const help = outsideHelp(action)
  return {
    title: `Mois ${month} – ${actionTitle(action, names)}`,
    why: shortened(
      action.measure === null || action.kind === 'inquiry' ? (action.origins[0]?.why ?? '') : action.measure.why,
      MAX_WHY,
    ),
    facts: [
      { label: names ? 'Pilote' : 'Confiée à', value: leader(action, names) },
      { label: 'Échéance', value: action.edits.dueDate === null ? 'à fixer' : frenchDay(action.edits.dueDate) },
      { label: 'Temps de travail', value: effortOf(action) },
      { label: 'Coût', value: costWords(action) },
      ...(help === '' ? [] : [{ label: 'Aide possible', value: help }]),
    ],
  }
}

function effortOf({ effortHours }: PlanAction): string {
  return effortHours === 0 ? 'à estimer' : effortWords(effortHours)
}

/**
 * What an action is called. One typed by hand may name a provider or a product: where no name is wanted its title stays
 * behind.
 */
export function actionTitle({ kind, title }: PlanAction, names: boolean): string {
  return kind === 'manual' && !names ? 'Action ajoutée par l’établissement' : title
}

/** Who leads: the person named, or, where no name is wanted, the first role that the questionnaire
 * names. */
export function leader({ edits, measure, kind, origins }: PlanAction, names: boolean): string {
  if (names) return edits.owner.trim() || 'à désigner'
  const roles = kind === 'measure' ? (measure?.who ?? []) : (origins[0]?.answeredBy ?? [])
  const [first] = roles
  return first === undefined ? '–' : roleLabels[first]
}
