import ExcelJS, { type Worksheet } from 'exceljs'
import { proposeActions } from '../../../questionnaires/action-plan'
import {
  type Answer,
  type AnswerSet,
  type AnswerValue,
  type EvidencePiece,
  noAnswer,
} from '../../../questionnaires/answers'
import { score } from '../../../questionnaires/scoring/score'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { zipEntries } from '../read-back'
import { renderWorkbook } from '../workbook'
import { buildWorkbookModel, type WorkbookInput } from '../workbook-model'
import { aPlanExport, asPlanAction } from './a-plan'

/** A picture of 4 by 3 points: enough for what reads its size. */
export const aPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAYAAAC09K7GAAAAEklEQVR4nGPgDk3+j4wZCAoAAAi5FRmY0PZsAAAAAElFTkSuQmCC',
  'base64',
)

export function said(value: AnswerValue | null, rest: Partial<Answer> = {}): Answer {
  return { ...noAnswer, value, ...rest }
}

export function aPiece(rest: Partial<EvidencePiece> = {}): EvidencePiece {
  return {
    title: 'Compte rendu',
    location: '',
    holder: '',
    date: '2026-03-01',
    expires: null,
    link: '',
    document: '',
    file: null,
    ...rest,
  }
}

/** The eight means of the test questionnaire, each answered in its own way. */
export const someAnswers: AnswerSet = {
  '1.1': said('in-place', { evidence: [aPiece({ location: 'GED', holder: 'Qualité', expires: '2027-03-01' })] }),
  '1.2': said('partial', { comment: 'Reste la logistique.' }),
  '1.3': said('alternative', { reason: 'Poste isolé du réseau.' }),
  '2.1': said('in-place', { evidence: [aPiece({ date: null })] }),
  '2.2': said('unknown'),
  '2.3': said('not-applicable', { reason: 'Service hébergé.' }),
  '3.1': said('not-applicable'),
  '3.2': said('absent'),
}

/** What the workbook of the test questionnaire says, for an essential entity. */
export function aWorkbookInput(overrides: Partial<WorkbookInput> = {}): WorkbookInput {
  const definition = overrides.definition ?? aDefinition()
  const profileId = overrides.profileId ?? 'EE'
  const answers = overrides.answers ?? someAnswers
  const asOf = overrides.asOf ?? '2026-11-22'
  return {
    definition,
    fingerprint: 'ab12'.repeat(16),
    profileId,
    answers,
    score: score(definition, profileId, answers, asOf),
    plan: proposeActions(definition, profileId, answers).map((action) => asPlanAction(action, definition)),
    planExport: aPlanExport,
    evidence: [],
    organisation: 'CH de Kerval',
    establishment: null,
    perimeter: '',
    label: 'Novembre 2026',
    target: null,
    example: false,
    recipient: 'Direction générale',
    asOf,
    ...overrides,
  }
}

/**
 * Answers to the test questionnaire of levels, of every kind. Core: one held of three. The rest: 10 points of 24, hence an
 * index of 4 × 1/3 × (0.6 + 0.4 × 10/24) = 46/45.
 */
export const someLevelAnswers: AnswerSet = {
  serveur: said('yes'),
  dossier: said('heberge'),
  places: said(60),
  copie: said(3, { evidence: [aPiece()], officialNumber: '10' }),
  essai: said(1, { comment: 'Un fichier retrouvé en mars.', officialNumber: '2' }),
  couverture: said(60, { officialNumber: '2.1' }),
  'dernier-essai': said('2026-05-01'),
  nominatif: said('unknown'),
  personnes: said(40),
  equipees: said(30),
  delai: said(10),
  accueil: said(2),
  exercice: said('not-applicable', { reason: 'Confié au siège.' }),
  charte: said('no'),
}

/** What the workbook of the test questionnaire of levels says. */
export function aMaturityInput(overrides: Partial<WorkbookInput> = {}): WorkbookInput {
  return aWorkbookInput({
    definition: aMaturityDefinition(),
    profileId: 'complet',
    answers: someLevelAnswers,
    establishment: 'EHPAD des Tilleuls',
    ...overrides,
  })
}

/** The workbook as a reader finds it: written, then read back by exceljs. */
export async function aReadWorkbook(overrides: Partial<WorkbookInput> = {}) {
  const { bytes } = await renderWorkbook(
    buildWorkbookModel(aWorkbookInput(overrides)),
    new Date('2026-11-22T10:00:00Z'),
  )
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(new Uint8Array(bytes).buffer)
  const sheet = (name: string): Worksheet => {
    const found = workbook.getWorksheet(name)
    if (!found) throw new Error(`no sheet ${name}`)
    return found
  }
  return { bytes, workbook, sheet }
}

/** The values of a row, hidden columns included; a formula is its result. */
export function rowValues(sheet: Worksheet, row: number): unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, index) => {
    const { value, result } = sheet.getRow(row).getCell(index + 1)
    return value !== null && typeof value === 'object' && 'formula' in value ? result : value
  })
}

/** The print areas as they are written: exceljs writes whole columns, but does not read them back. */
export function printAreas(bytes: Uint8Array): string[] {
  const xml = zipEntries(Buffer.from(bytes)).get('xl/workbook.xml')?.().toString() ?? ''
  return [...xml.matchAll(/<definedName name="_xlnm.Print_Area"[^>]*>([^<]*)</g)].map(([, area]) =>
    (area ?? '').replaceAll('&apos;', "'"),
  )
}
