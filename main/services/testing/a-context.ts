import { createHash } from 'node:crypto'
import { nothingWritten } from '../../../questionnaires/answers'
import { OrganisationDetails } from '../../../questionnaires/entities'
import type { QuestionnaireDefinition } from '../../../questionnaires/schema'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { openInMemory } from '../../db/open'
import type { AnswerInput, AssessmentSummary, Organisation } from '../../ipc/contract'
import { AppError } from '../../ipc/result'
import { createAssessment } from '../assessments'
import type { ServiceContext } from '../context'
import { type DefinitionLibrary, fingerprintOf } from '../definitions'
import { saveOrganisation } from '../entities'

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

/** An organisation saved in the context. */
export function anOrganisation(context: ServiceContext, name = 'Centre hospitalier d’essai'): Promise<Organisation> {
  return saveOrganisation(context, { id: null, details: OrganisationDetails.parse({ name }) })
}

/** An assessment of the test questionnaire saved in the context, on an organisation of its own unless one is given. */
export async function anAssessment(
  context: ServiceContext,
  { profile = 'EE', organisationId }: { readonly profile?: string; readonly organisationId?: string } = {},
): Promise<AssessmentSummary> {
  return createAssessment(context, {
    organisationId: organisationId ?? (await anOrganisation(context)).id,
    establishmentId: null,
    previousId: null,
    questionnaireId: 'essai',
    details: { profile, label: 'Novembre 2026', perimeter: '', lastQuestionId: null, target: null },
  })
}

/** What a person writes about a question: nothing, but for the overrides. */
export function anAnswerInput(overrides: Partial<AnswerInput> = {}): AnswerInput {
  return { ...nothingWritten, ...overrides }
}
