import type {
  AssessmentContent,
  AssessmentDetails,
  AssessmentSummary,
  DataStatus,
  Establishment,
  Organisation,
  Overview,
  PlanAction,
  QuestionnaireVersion,
  Settings,
  StoredAnswer,
  StoredEvidence,
} from '../../main/ipc/contract'
import { nothingEdited } from '../../questionnaires/action-edits'
import { type EvidencePiece, nothingSaid } from '../../questionnaires/answers'
import type { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import { aMeasure } from '../../questionnaires/testing/a-definition'

/** The same id each time for the same number, in the shape the contract expects. */
export const anId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const ORGANISATION = anId(1)
const ESTABLISHMENT = anId(2)
const ASSESSMENT = anId(3)
const INSTANT = '2026-11-22T09:42:00.000Z'

type Overrides<T, D> = Partial<Omit<T, 'details'>> & { readonly details?: Partial<D> }

export function anOrganisation({ details, ...rest }: Overrides<Organisation, OrganisationDetails> = {}): Organisation {
  const duty = { status: 'unknown', date: null, note: '' } as const
  return {
    id: ORGANISATION,
    archivedAt: null,
    ...rest,
    details: {
      name: 'Association Les Tilleuls',
      finess: '',
      siren: '',
      ght: '',
      nis2: { activity: null, staff: null, revenue: null, balanceSheet: null, ose: false, designated: null },
      nis2Override: null,
      duties: { register: duty, notify: duty, manage: duty },
      example: false,
      ...details,
    },
  }
}

export function anEstablishment({
  details,
  ...rest
}: Overrides<Establishment, EstablishmentDetails> = {}): Establishment {
  return {
    id: ESTABLISHMENT,
    organisationId: ORGANISATION,
    archivedAt: null,
    ...rest,
    details: {
      name: 'EHPAD Les Tilleuls',
      finess: '',
      siret: '',
      category: '',
      department: '',
      places: null,
      itRunBy: 'unknown',
      ...details,
    },
  }
}

/** An assessment of the organisation with the questionnaire of `aDefinition()`, profile EI. */
export function anAssessment({
  details,
  ...rest
}: Overrides<AssessmentSummary, AssessmentDetails> = {}): AssessmentSummary {
  return {
    id: ASSESSMENT,
    organisationId: ORGANISATION,
    establishmentId: null,
    questionnaireId: 'essai',
    questionnaireVersion: '1.0.0',
    createdAt: INSTANT,
    updatedAt: INSTANT,
    archivedAt: null,
    closedAt: null,
    previousId: null,
    ...rest,
    details: { profile: 'EI', label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null, ...details },
  }
}

export function aStoredAnswer(overrides: Partial<StoredAnswer> & Pick<StoredAnswer, 'questionId'>): StoredAnswer {
  return {
    value: 'in-place',
    reason: '',
    comment: '',
    privateNote: '',
    verification: null,
    toConfirm: false,
    provenance: null,
    officialNumber: '',
    answeredBy: '',
    revision: 1,
    updatedAt: INSTANT,
    evidenceIds: [],
    ...overrides,
  }
}

export function anEvidence({
  piece,
  ...rest
}: Partial<Omit<StoredEvidence, 'piece'>> & { readonly piece?: Partial<EvidencePiece> } = {}): StoredEvidence {
  return {
    id: anId(10),
    organisationId: ORGANISATION,
    ...rest,
    piece: { title: 'Compte rendu', ...nothingSaid, date: '2026-10-01', ...piece },
  }
}

export function anAssessmentContent(overrides: Partial<AssessmentContent> = {}): AssessmentContent {
  return { assessment: anAssessment(), answers: [], setAside: [], evidence: [], ...overrides }
}

/** A questionnaire shipped with Sextant, given to new assessments. */
export function aQuestionnaireVersion(overrides: Partial<QuestionnaireVersion> = {}): QuestionnaireVersion {
  return {
    id: 'essai',
    version: '1.0.0',
    title: 'Questionnaire d’essai',
    level: 'organisation',
    audience: 'Les tests.',
    questionCount: 8,
    minutes: 8,
    fingerprint: 'a3f19c0de4b2',
    stage: 'draft',
    origin: 'shipped',
    installedAt: null,
    signature: null,
    notes: '',
    current: true,
    usedBy: 0,
    ...overrides,
  }
}

export function someSettings(overrides: Partial<Settings> = {}): Settings {
  return {
    respondent: '',
    respondentRole: '',
    theme: 'light',
    textSize: 'normal',
    shortcuts: true,
    lockAfterMinutes: 0,
    sheetReminderFrom: null,
    ...overrides,
  }
}

/** One organisation with one establishment and one assessment. */
export function anOverview(overrides: Partial<Overview> = {}): Overview {
  return {
    appVersion: '0.1.0',
    organisations: [anOrganisation()],
    establishments: [anEstablishment()],
    assessments: [anAssessment()],
    settings: someSettings(),
    ...overrides,
  }
}

/** An action of the plan that one answer calls for, and on which nobody wrote yet. */
export function aPlanAction(overrides: Partial<PlanAction> = {}): PlanAction {
  return {
    key: 'essai/tester-sauvegardes',
    kind: 'measure',
    establishmentId: null,
    title: 'Tester les sauvegardes',
    priority: 1,
    computedPriority: 1,
    level: 1,
    domainId: '2',
    domainTitle: 'Sauvegardes',
    domainShort: 'Sauvegardes',
    measure: aMeasure({ id: 'tester-sauvegardes', title: 'Tester les sauvegardes' }),
    effortHours: 6,
    helpers: ['self'],
    origins: [],
    references: [],
    called: true,
    edits: { ...nothingEdited, evidenceIds: [] },
    ...overrides,
  }
}

/** The state of the data: one copy, made the day before, and nothing to worry about. */
export function aDataStatus(overrides: Partial<DataStatus> = {}): DataStatus {
  return {
    databaseBytes: 1_000_000,
    backups: [
      { id: 'sextant-2026-11-21-090000-quotidienne', kind: 'daily', at: '2026-11-21T09:00:00.000Z', bytes: 340_000 },
    ],
    failure: null,
    lastExportAt: null,
    copyElsewhereDue: false,
    onNetwork: false,
    ...overrides,
  }
}
