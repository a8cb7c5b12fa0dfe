import { proposeActions } from '../../../../questionnaires/action-plan'
import type { AnswerSet } from '../../../../questionnaires/answers'
import { score } from '../../../../questionnaires/scoring/score'
import { aMaturityDefinition } from '../../../../questionnaires/testing/a-maturity-definition'
import { asPlanAction } from '../../../exports/testing/a-plan'
import { aPiece, said } from '../../../exports/testing/a-workbook'
import type { ReportInput, ReportRequest } from '../report-input'

/** Ten answers of the questionnaire of levels: held and not, backed and not, unknown, not applicable, unanswered. */
export const someLevels: AnswerSet = {
  serveur: said('yes'),
  dossier: said('heberge'),
  copie: said(1),
  essai: said(3, { evidence: [aPiece()] }),
  couverture: said(60),
  nominatif: said('unknown'),
  delai: said(5),
  accueil: said(4),
  exercice: said('not-applicable', { reason: 'Le siège s’en charge.' }),
  charte: said('yes'),
}

/** What a person asks: the whole report, for the direction. */
export function aReportRequest(overrides: Partial<ReportRequest> = {}): ReportRequest {
  return {
    assessmentId: '00000000-0000-4000-8000-000000000003',
    audience: 'direction',
    length: 'full',
    recipient: 'Conseil d’administration',
    visa: 'Claire Morvan, directrice',
    ...overrides,
  }
}

/** The report of the questionnaire of levels, on a site, with the plan that its answers call for. */
export function aReportInput(
  overrides: Partial<Omit<ReportInput, 'request'>> & { readonly request?: Partial<ReportRequest> } = {},
): ReportInput {
  const definition = overrides.definition ?? aMaturityDefinition()
  const profileId = overrides.profileId ?? 'complet'
  const answers = overrides.answers ?? someLevels
  const asOf = overrides.asOf ?? '2026-11-22'
  return {
    definition,
    fingerprint: 'ab12'.repeat(16),
    profileId,
    answers,
    score: score(definition, profileId, answers, asOf),
    asOf,
    day: '2026-11-22',
    plan: proposeActions(definition, profileId, answers).map((action) => asPlanAction(action, definition)),
    organisation: 'Association Les Tilleuls',
    establishment: 'Résidence de l’Anse',
    perimeter: '',
    label: 'Novembre 2026',
    target: null,
    example: false,
    closedOn: null,
    ...overrides,
    request: aReportRequest(overrides.request),
  }
}
