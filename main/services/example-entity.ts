import { nothingEdited } from '../../questionnaires/action-edits'
import type { ProposedAction } from '../../questionnaires/action-plan'
import { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import type { ActionEdits } from '../ipc/contract'
import { monthsLater } from './demo-evidence'

/** The fictitious entity of « découvrir avec un exemple ». No number that could be someone's: FINESS and SIREN stay empty. */
export const exampleOrganisation = OrganisationDetails.parse({
  name: 'Centre hospitalier de Kerval (exemple)',
  ght: 'GHT du Pays de Kerval (fictif)',
  nis2: { activity: 'care-provider', staff: 1480, revenue: 148_000_000, balanceSheet: 210_000_000 },
  duties: {
    register: { status: 'to-do', note: 'À faire dès l’ouverture du service en ligne.' },
    notify: { status: 'in-progress', note: 'Procédure écrite, à faire connaître aux cadres de garde.' },
    manage: { status: 'in-progress', note: 'Première évaluation avec Sextant.' },
  },
  example: true,
})

export const exampleEstablishment = EstablishmentDetails.parse({
  name: 'Centre hospitalier de Kerval (exemple)',
  category: 'Centre hospitalier',
  department: 'Finistère',
  places: 640,
  itRunBy: 'staff',
})

export const exampleCareHome = EstablishmentDetails.parse({
  name: 'Résidence de l’Anse (exemple)',
  category: 'EHPAD',
  department: 'Finistère',
  places: 72,
  itRunBy: 'provider',
})

export const examplePeople = { respondent: 'Claire Le Goff (exemple)', verifier: 'Yann Morvan (exemple)' } as const

type Draft = Pick<ActionEdits, 'owner' | 'doneBy' | 'status'> &
  Partial<Pick<ActionEdits, 'comment' | 'statusReason' | 'progress' | 'estimatedCost' | 'actualCost' | 'recurring'>> & {
    readonly dueInMonths: number
  }

/** What people wrote on the first actions of the plan. */
const drafts: readonly Draft[] = [
  { owner: 'Claire Le Goff', doneBy: 'Service informatique', status: 'in-progress', progress: 40, dueInMonths: 1 },
  {
    owner: 'Direction des soins',
    doneBy: 'Cadres de santé',
    status: 'done',
    estimatedCost: 600,
    actualCost: 540,
    dueInMonths: -1,
    comment: 'Présenté aux cadres, affiché dans les salles de soins.',
  },
  {
    owner: 'Claire Le Goff',
    doneBy: 'Prestataire informatique',
    status: 'blocked',
    estimatedCost: 4800,
    dueInMonths: 3,
    comment: 'Devis demandé, relance prévue la semaine prochaine.',
  },
  {
    owner: 'Direction des ressources humaines',
    doneBy: 'Ressources humaines',
    status: 'to-do',
    estimatedCost: 1200,
    recurring: true,
    dueInMonths: 4,
  },
  { owner: 'Secrétariat général', doneBy: 'Service informatique', status: 'in-progress', dueInMonths: 6 },
  {
    owner: 'Claire Le Goff',
    doneBy: 'Service informatique',
    status: 'abandoned',
    statusReason: 'L’établissement support du groupement (GHT) s’en charge pour tous ses membres.',
    dueInMonths: 6,
  },
]

/** The edits of the example for the nth action of the plan; null for those that nobody has touched. */
export function exampleActions(index: number, action: ProposedAction, asOf: string): ActionEdits | null {
  const draft = drafts[index]
  if (draft === undefined || action.kind === 'inquiry') return null
  const { dueInMonths, ...written } = draft
  const begun = written.status === 'in-progress' || written.status === 'done'
  return {
    ...nothingEdited,
    evidenceIds: [],
    ...written,
    dueDate: monthsLater(asOf, dueInMonths),
    startedOn: begun ? monthsLater(asOf, -2) : null,
    doneOn: written.status === 'done' ? monthsLater(asOf, -1) : null,
  }
}
