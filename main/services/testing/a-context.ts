import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { nothingEdited } from '../../../questionnaires/action-edits'
import { type EvidencePiece, nothingSaid, nothingWritten } from '../../../questionnaires/answers'
import { EstablishmentDetails, OrganisationDetails } from '../../../questionnaires/entities'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import type { Database } from '../../db/connection'
import { openDatabase, openInMemory } from '../../db/open'
import { aFolder } from '../../db/testing/a-folder'
import { testKeys } from '../../db/testing/test-keys'
import type { ActionEdits, AnswerInput, AssessmentSummary, Establishment, Organisation } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { createAssessment } from '../assessments'
import type { ServiceContext } from '../context'
import { type DefinitionLibrary, fingerprintOf } from '../definitions'
import { saveEstablishment, saveOrganisation } from '../entities'
import { getPlan, saveAction } from '../plan/plan'

/** A library that holds these definitions, each the newest of its id. */
export function aLibrary(...definitions: readonly QuestionnaireDefinition[]): DefinitionLibrary {
  const pick = async (wanted: (definition: QuestionnaireDefinition) => boolean) => {
    const definition = definitions.findLast(wanted)
    if (!definition) throw new AppError('not-found', 'no such definition in the test')
    return { definition, fingerprint: fingerprintOf(definition) }
  }
  return {
    load: (id, version) => pick((definition) => definition.id === id && definition.version === version),
    current: (id) => pick((definition) => definition.id === id),
    versions: (id) => definitions.filter((definition) => definition.id === id).map(({ version }) => version),
    list: async () => definitions.map(({ id, version }) => ({ id, version, installedAt: null })),
  }
}

/** A clock that starts on 2026-11-21 at 09:00 UTC and gains one second each time it is read. */
function aClock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 10, 21, 9, 0, seconds++)).toISOString()
}

/** Valid UUIDs, always the same: the nth derives from n. */
function idMaker(): () => string {
  let made = 0
  return () => {
    const hex = createHash('sha256').update(String(made++)).digest('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}

/** A context over a real database in memory, with the questionnaire of `aDefinition`. */
export async function aContext(overrides: Partial<ServiceContext> = {}): Promise<ServiceContext> {
  return {
    database: overrides.database ?? (await openInMemory()),
    clock: aClock(),
    newId: idMaker(),
    definitions: aLibrary(aDefinition()),
    ...overrides,
  }
}

/** A database in a file: what looks beside it finds a folder. */
export async function aDatabaseOnDisk(): Promise<{ readonly database: Database; readonly databaseFile: string }> {
  const databaseFile = join(await aFolder(), 'sextant.db')
  const database = await openDatabase(databaseFile, '2026-11-21', testKeys)
  onTestFinished(() => database.close())
  return { database, databaseFile }
}

/** An organisation saved in the context. */
export function anOrganisation(context: ServiceContext, name = 'Centre hospitalier d’essai'): Promise<Organisation> {
  return saveOrganisation(context, { id: null, details: OrganisationDetails.parse({ name }) })
}

/** A site of an organisation, saved in the context. */
export function aSite(context: ServiceContext, organisationId: string, name = 'Site d’essai'): Promise<Establishment> {
  return saveEstablishment(context, { id: null, organisationId, details: EstablishmentDetails.parse({ name }) })
}

/** The plan of an assessment of a legal entity, seen from a site of it, and the saving of its actions. */
export async function aPlan(context: ServiceContext, { organisationId }: Pick<AssessmentSummary, 'organisationId'>) {
  const { id: establishmentId } = await aSite(context, organisationId)
  return {
    establishmentId,
    /** Read again with another context when one is given (a newer library). */
    actions: async (now = context) => (await getPlan(now, { establishmentId })).actions,
    save: (key: string, edits: ActionEdits) => saveAction(context, { establishmentId, key, edits }),
  }
}

/** What a person writes on an action: nothing, but for the overrides. */
export function someEdits(overrides: Partial<ActionEdits> = {}): ActionEdits {
  return { ...nothingEdited, evidenceIds: [], ...overrides }
}

/** A piece of evidence of which only the title is said, but for the overrides. */
export function aPiece(overrides: Partial<EvidencePiece> = {}): EvidencePiece {
  return { ...nothingSaid, title: 'Contrat', ...overrides }
}

/** An assessment of the test questionnaire saved in the context, on an organisation of its own unless one is given. */
export async function anAssessment(
  context: ServiceContext,
  {
    profile = 'EE',
    organisationId,
    establishmentId = null,
  }: { readonly profile?: string; readonly organisationId?: string; readonly establishmentId?: string | null } = {},
): Promise<AssessmentSummary> {
  return createAssessment(context, {
    organisationId: organisationId ?? (await anOrganisation(context)).id,
    establishmentId,
    previousId: null,
    questionnaireId: 'essai',
    details: { profile, label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
  })
}

/** What a person writes about a question: nothing, but for the overrides. */
export function anAnswerInput(overrides: Partial<AnswerInput> = {}): AnswerInput {
  return { ...nothingWritten, ...overrides }
}
