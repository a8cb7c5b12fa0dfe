import { questionsById } from '../../../questionnaires/questions'
import { isValidValue } from '../../../questionnaires/scales'
import { QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { InstalledContent } from '../../db/repositories/installed-questionnaires'
import type { ServiceContext } from '../context'
import { fingerprintOf, type LoadedDefinition } from '../definitions'
import { DAMAGED } from './age'
import type { Dossier } from './format'
import { DossierRefusal } from './refusal'

/** Brings the YAML reader, which nothing else here needs. */
const loadChecks = () => import('../check-questionnaire-file')

/** A questionnaire version that comes with a dossier, to be added with it. */
export type BroughtQuestionnaire = LoadedDefinition & { readonly notes: InstalledContent['notes'] }

/**
 * What the assessments of a dossier are read with: each version must be here, with the same content, or come with the
 * dossier and pass the checks of a file of questionnaire. Then each answer must be one that its question may have.
 *
 * @returns the versions to add
 * @throws {DossierRefusal} in words
 */
export async function checkQuestionnaires(
  { definitions }: ServiceContext,
  { questionnaires, rows }: Dossier,
): Promise<readonly BroughtQuestionnaire[]> {
  const atHand = new Map<string, LoadedDefinition>()
  const brought: BroughtQuestionnaire[] = []
  for (const needed of questionnaires) {
    const { id, version, fingerprint, title } = needed
    const known = (await definitions.list()).some((entry) => entry.id === id && entry.version === version)
    const loaded = known ? await definitions.load(id, version) : await readBrought(definitions, needed)
    if (loaded.fingerprint !== fingerprint) {
      throw new DossierRefusal(
        `Le questionnaire «\u00a0${title}\u00a0», version ${version}, n’a pas ici le même contenu que dans ce dossier\u00a0: les résultats ne seraient pas les mêmes. Installez la même version de Sextant que la personne qui l’a transmis.`,
      )
    }
    if (!known) brought.push({ ...loaded, notes: needed.notes })
    atHand.set(keyOf(id, version), loaded)
  }
  checkAnswers(rows, atHand)
  return brought
}

const keyOf = (id: string, version: string): string => `${id} ${version}`

async function readBrought(
  library: ServiceContext['definitions'],
  { id, version, title, definition }: Dossier['questionnaires'][number],
): Promise<LoadedDefinition> {
  if (definition === null) {
    throw new DossierRefusal(
      `Ce dossier utilise le questionnaire «\u00a0${title}\u00a0», version ${version}, qui manque à ce Sextant. Installez la dernière version de Sextant, puis recommencez.`,
    )
  }
  const parsed = QuestionnaireDefinition.safeParse(definition)
  if (!parsed.success || parsed.data.id !== id || parsed.data.version !== version) {
    throw new DossierRefusal(DAMAGED, { cause: parsed.error })
  }
  const { standingFaults } = await loadChecks()
  const [fault] = await standingFaults(library, parsed.data, false)
  if (fault) {
    throw new DossierRefusal(
      `Le questionnaire «\u00a0${title}\u00a0», version ${version}, qui vient avec ce dossier, ne peut pas être ajouté ici\u00a0: ${fault.message}.`,
    )
  }
  return { definition: parsed.data, fingerprint: fingerprintOf(parsed.data) }
}

/** What scores are computed from is checked as when someone types it: a file may have been made by hand. */
function checkAnswers(
  { assessments, answers, snapshots }: Dossier['rows'],
  atHand: ReadonlyMap<string, LoadedDefinition>,
): void {
  const damaged = (why: string) => new DossierRefusal(DAMAGED, { cause: new Error(why) })
  const questionsOf = new Map<string, ReadonlyMap<string, Parameters<typeof isValidValue>[0]>>()
  const questionnaireOf = new Map<string, string>()
  for (const { id, questionnaireId, questionnaireVersion, details } of assessments) {
    const loaded = atHand.get(keyOf(questionnaireId, questionnaireVersion))
    if (!loaded) throw damaged('an assessment of a questionnaire that the file does not name')
    if (!loaded.definition.profiles.some((profile) => profile.id === details.profile))
      throw damaged('an unknown profile')
    questionsOf.set(id, questionsById(loaded.definition))
    questionnaireOf.set(id, questionnaireId)
  }
  for (const { assessmentId, questionId, value } of answers) {
    const question = questionsOf.get(assessmentId)?.get(questionId)
    if (!question || (value !== null && !isValidValue(question, value))) throw damaged('an answer of no question')
  }
  for (const { assessmentId, questionnaireVersion } of snapshots) {
    if (!atHand.has(keyOf(questionnaireOf.get(assessmentId) ?? '', questionnaireVersion))) {
      throw damaged('a snapshot of a questionnaire that the file does not name')
    }
  }
}
