import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson } from '../../questionnaires/canonical'
import { EstablishmentDetails, OrganisationDetails } from '../../questionnaires/entities'
import type { QuestionnaireDefinition } from '../../questionnaires/schema'
import { openInMemory } from '../db/open'
import { writeVerified, writeWorkbook } from '../exports/write-verified'
import { AppError } from '../ipc/result'
import { saveAnswer, setEvidenceLinks } from './answers'
import { createAssessment } from './assessments'
import type { ServiceContext } from './context'
import type { LoadedDefinition } from './definitions'
import { demoAnswers } from './demo-answers'
import type { GivenAnswer } from './demo-given'
import { checkAnswers, DemoInputError, MAX_ANSWERS_FILE, parseAnswersFile } from './demo-input'
import { demoResults } from './demo-results'
import { demoSummary } from './demo-summary'
import { saveEstablishment, saveOrganisation } from './entities'
import { saveEvidence } from './evidence/evidence'
import type { ExportTools } from './export-file'
import { gatherWorkbook, radarView, render } from './export-workbook'
import { localDay } from './local-day'
import { type DrawRadar, radarDrawing } from './radar-drawing'
import { buildReport } from './report/build-report'
import { writeReport } from './report/export-report'
import { gatherReport } from './report/gather-report'

/** What `npm run demo` was asked. */
export type DemoOptions = {
  readonly questionnaire?: string | undefined
  readonly profile?: string | undefined
  /** Folder of the results, made when it does not exist. */
  readonly out: string
  /** JSON file of answers, instead of the ready-made ones. */
  readonly answersFile?: string | undefined
}

export type DemoDependencies = Pick<ServiceContext, 'clock' | 'newId' | 'definitions'> &
  Pick<ExportTools, 'printPdf'> & { readonly drawRadar: DrawRadar }

/**
 * The main job with no hands: fills a fictitious establishment on a database in memory, through the services of the
 * interface, and writes `resultats.json`, `radar.png`, `plan-action.xlsx` and `rapport.pdf`.
 *
 * @returns a short summary in French
 * @throws {DemoInputError} when what was given is wrong: nothing has been written
 * @throws {ExportFailure} when a file cannot be written
 */
export async function runDemo(options: DemoOptions, dependencies: DemoDependencies): Promise<string> {
  const { loaded, profileId, asOf, answers } = await readRequest(options, dependencies)
  await checkFolder(options.out)
  const database = await openInMemory()
  try {
    const context = { ...dependencies, database }
    const assessmentId = await fill(context, loaded.definition, profileId, answers)
    const gathered = await gatherWorkbook(context, { assessmentId, recipient: 'démonstration', asOf })
    const drawing = radarDrawing(
      gathered.definition,
      gathered.score,
      radarView(gathered.definition, gathered.score) ?? 'domains',
      { entity: gathered.organisation, day: asOf, target: gathered.target },
    )
    const { png } = await dependencies.drawRadar(drawing)
    const workbook = await render(gathered, context.clock())
    const report = buildReport(
      await gatherReport(
        context,
        { assessmentId, audience: 'direction', length: 'full', recipient: 'démonstration', visa: '' },
        asOf,
      ),
    )
    const pdf = await dependencies.printPdf(report)
    const results = Buffer.from(`${JSON.stringify(demoResults(gathered), null, 2)}\n`)

    await mkdir(options.out, { recursive: true })
    await writeVerified(join(options.out, 'resultats.json'), results)
    await writeVerified(join(options.out, 'radar.png'), png)
    await writeWorkbook(join(options.out, 'plan-action.xlsx'), workbook)
    await writeReport(join(options.out, 'rapport.pdf'), report, pdf)
    return demoSummary(gathered, options.out)
  } finally {
    await database.close()
  }
}

type Request = {
  readonly loaded: LoadedDefinition
  readonly profileId: string
  readonly asOf: string
  readonly answers: readonly GivenAnswer[]
}

/** Reads and checks all that was given, before anything is made. */
async function readRequest(options: DemoOptions, { clock, definitions }: DemoDependencies): Promise<Request> {
  if (options.answersFile === undefined) {
    const loaded = await loadCurrent(definitions, options.questionnaire ?? '')
    const profile = profileNamed(loaded.definition, options.profile)
    const asOf = localDay(clock())
    return { loaded, profileId: profile.id, asOf, answers: demoAnswers(loaded.definition, profile.id, asOf) }
  }
  const file = parseAnswersFile(await readAnswersFile(options.answersFile))
  const same = (option: string, asked: string | undefined, said: string) =>
    asked === undefined || asked === said
      ? []
      : [`${option} vaut «\u00a0${asked}\u00a0» et le fichier de réponses dit «\u00a0${said}\u00a0»`]
  const conflicts = [
    ...same('--questionnaire', options.questionnaire, file.questionnaire),
    ...same('--profile', options.profile, file.profile),
  ]
  if (conflicts.length > 0) throw new DemoInputError(conflicts)
  const loaded = await loadCurrent(definitions, file.questionnaire)
  const { id, version } = loaded.definition
  if (file.version !== version) {
    throw new DemoInputError([
      `version «\u00a0${file.version}\u00a0» de ${id}\u00a0: elle n’est pas disponible (${version} l’est)`,
    ])
  }
  const profile = profileNamed(loaded.definition, file.profile)
  return {
    loaded,
    profileId: profile.id,
    asOf: file.asOf,
    answers: checkAnswers(loaded.definition, profile, file.answers),
  }
}

async function readAnswersFile(path: string): Promise<string> {
  try {
    // Measured first: what is too big is not even read.
    const { size } = await stat(path)
    if (size > MAX_ANSWERS_FILE)
      throw new DemoInputError(['fichier de réponses\u00a0: plus de 5\u00a0Mo, trop grand pour être lu'])
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof DemoInputError) throw error
    throw new DemoInputError([`fichier de réponses\u00a0: il ne peut pas être lu (${reasonOf(error)})`])
  }
}

async function loadCurrent(definitions: DemoDependencies['definitions'], id: string): Promise<LoadedDefinition> {
  try {
    return await definitions.current(id)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found') throw error
    throw new DemoInputError([`questionnaire inconnu «\u00a0${id}\u00a0»`])
  }
}

/** The profile of that name; without a name, the only one there is. */
function profileNamed({ profiles }: QuestionnaireDefinition, id: string | undefined) {
  const [only, ...others] = profiles
  const profile = id === undefined && others.length === 0 ? only : profiles.find((candidate) => candidate.id === id)
  if (profile) return profile
  const known = profiles.map((candidate) => candidate.id).join(', ')
  throw new DemoInputError([
    id === undefined
      ? `--profile est attendu\u202f; admis\u00a0: ${known}`
      : `profil inconnu «\u00a0${id}\u00a0»\u202f; admis\u00a0: ${known}`,
  ])
}

async function checkFolder(path: string): Promise<void> {
  const known = await stat(path).catch(() => null)
  if (known !== null && !known.isDirectory())
    throw new DemoInputError([`--out\u00a0: «\u00a0${path}\u00a0» n’est pas un dossier`])
}

/** What an answer of the demonstration leaves to people. */
const notYet = { privateNote: '', verification: null, toConfirm: false, provenance: null } as const

/** Does what a person would: an organisation, its site, an assessment, then one answer after the other. */
async function fill(
  context: ServiceContext,
  definition: QuestionnaireDefinition,
  profile: string,
  answers: readonly GivenAnswer[],
): Promise<string> {
  const name = 'Établissement de démonstration (fictif)'
  const organisation = await saveOrganisation(context, {
    id: null,
    details: OrganisationDetails.parse({ name, example: true }),
  })
  const organisationId = organisation.id
  const establishment = await saveEstablishment(context, {
    id: null,
    organisationId,
    details: EstablishmentDetails.parse({ name }),
  })
  const { id: assessmentId } = await createAssessment(context, {
    organisationId,
    establishmentId: definition.level === 'organisation' ? null : establishment.id,
    questionnaireId: definition.id,
    previousId: null,
    details: { profile, label: 'Démonstration', perimeter: '', lastQuestionId: null, target: null },
  })
  const pieces = new Map<string, string>()
  for (const { questionId, evidence, ...given } of answers) {
    await saveAnswer(context, { assessmentId, questionId, answer: { ...notYet, ...given } })
    const evidenceIds: string[] = []
    for (const piece of evidence) {
      // The same piece serves several answers.
      const key = canonicalJson(piece)
      const id = pieces.get(key) ?? (await saveEvidence(context, { id: null, organisationId, piece })).id
      pieces.set(key, id)
      evidenceIds.push(id)
    }
    if (evidenceIds.length > 0) await setEvidenceLinks(context, { assessmentId, questionId, evidenceIds })
  }
  return assessmentId
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'raison inconnue'
}
