import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../../main/db/open'
import { upsertAnswer } from '../../main/db/repositories/answers'
import { insertAssessment } from '../../main/db/repositories/assessments'
import { insertEstablishment } from '../../main/db/repositories/establishments'
import { insertOrganisation } from '../../main/db/repositories/organisations'
import { AnswerInput, AssessmentDetails } from '../../main/ipc/contract'
import type { ServiceContext } from '../../main/services/context'
import { createDefinitionLibrary } from '../../main/services/definitions'
import { createKeyKeeper } from '../../main/services/protection/key-keeper'
import { catalog, definitionPath } from '../../questionnaires/catalog'
import { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import { loadDefinition } from '../../questionnaires/load'
import { allQuestions } from '../../questionnaires/questions'
import { root } from '../project.mjs'

/** What opens the data of the benchmark, in the application too. Its stretching is cheap: it is not what is measured. */
export const PASSPHRASE = 'cadenas pluie tramway violon'
const COST = 2 ** 10

const definitions = catalog.map((entry) => {
  const name = definitionPath(entry, 'yaml')
  return loadDefinition(readFileSync(path.join(root, 'questionnaires', 'definitions', name), 'utf8'), name)
})

export const newest = (id: string) => {
  const definition = definitions.findLast((candidate) => candidate.id === id)
  if (!definition) throw new Error(`no questionnaire ${id}`)
  return definition
}

const clock = () => new Date().toISOString()

async function newContext(folder: string): Promise<ServiceContext> {
  const keeper = createKeyKeeper({ available: () => false, seal: () => Buffer.alloc(0), open: () => '' }, clock, COST)
  keeper.choose(PASSPHRASE)
  const database = await openDatabase(path.join(folder, 'sextant.db'), clock().slice(0, 10), keeper)
  return {
    database,
    clock,
    newId: randomUUID,
    definitions: createDefinitionLibrary(path.join(root, 'out', 'definitions')),
  }
}

/** A database with its first establishment, and its assessment of ReCyF as an essential entity. */
export type Filled = { readonly context: ServiceContext; readonly establishmentId: string; readonly recyf: string }

/**
 * Fills a new database: so many legal entities of one establishment and three assessments each; only those of the first are
 * answered, every question. The database stays open.
 */
export async function fill(folder: string, establishments: number): Promise<Filled> {
  const context = await newContext(folder)
  const wanted = [
    ['nis2-recyf', 'EE'],
    ['essms-maturite', 'complet'],
    ['identification-electronique', newest('identification-electronique').profiles[0]?.id ?? ''],
  ] as const
  const firsts: Omit<Filled, 'context'>[] = []
  await context.database.transaction(async (queries) => {
    for (let index = 0; index < establishments; index++) {
      const [organisationId, establishmentId] = [randomUUID(), randomUUID()]
      const number = String(index + 1).padStart(4, '0')
      await insertOrganisation(
        queries,
        { id: organisationId, archivedAt: null, details: OrganisationDetails.parse({ name: `Association ${number}` }) },
        clock(),
      )
      await insertEstablishment(
        queries,
        {
          id: establishmentId,
          organisationId,
          archivedAt: null,
          details: EstablishmentDetails.parse({ name: `EHPAD ${number}`, category: 'EHPAD' }),
        },
        clock(),
      )
      const ids: string[] = []
      for (const [questionnaireId, profile] of wanted) {
        const definition = newest(questionnaireId)
        const id = randomUUID()
        ids.push(id)
        await insertAssessment(queries, {
          id,
          organisationId,
          establishmentId,
          questionnaireId,
          questionnaireVersion: definition.version,
          createdAt: clock(),
          // The one in hand is the one touched last.
          updatedAt: questionnaireId === 'nis2-recyf' ? new Date(Date.now() + 3_600_000).toISOString() : clock(),
          archivedAt: null,
          closedAt: null,
          previousId: null,
          details: AssessmentDetails.parse({ profile, label: 'Novembre 2026' }),
        })
        if (index > 0 || questionnaireId !== 'nis2-recyf') continue
        for (const [rank, question] of allQuestions(definition).entries()) {
          const values = ['in-place', 'partial', 'absent'] as const
          const answer = AnswerInput.parse({
            value: values[rank % 3],
            reason: '',
            comment: rank % 2 === 0 ? 'Vu avec le prestataire, à revoir au printemps.' : '',
            privateNote: '',
            verification: null,
          })
          await upsertAnswer(queries, id, {
            ...answer,
            questionId: question.id,
            revision: 1,
            updatedAt: clock(),
            answeredBy: '',
            evidenceIds: [],
          })
        }
      }
      if (index === 0) firsts.push({ establishmentId, recyf: ids[0] ?? '' })
    }
  })
  const [first] = firsts
  if (!first) throw new Error('at least one establishment')
  return { context, ...first }
}
