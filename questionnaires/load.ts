import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { QuestionnaireDefinition } from './schema'

/** One thing to mend in a definition, with the line where it stands. */
export type DefinitionProblem = { readonly file: string; readonly line: number; readonly message: string }

/** Thrown when a definition cannot be used. Its message lists every problem as « file:line message », in French. */
export class DefinitionError extends Error {
  constructor(readonly problems: readonly DefinitionProblem[]) {
    super(problems.map((p) => `${p.file}:${p.line} ${p.message}`).join('\n'))
    this.name = 'DefinitionError'
  }
}

/** Larger than any questionnaire we can imagine, small enough never to freeze the application. */
const MAX_CHARACTERS = 4_000_000

/**
 * Reads a questionnaire definition from YAML text.
 *
 * @param file name printed in the error messages
 * @throws {DefinitionError} when the YAML or its content is wrong; the message names file, line and culprit
 */
export function loadDefinition(text: string, file: string): QuestionnaireDefinition {
  if (text.length > MAX_CHARACTERS) {
    throw new DefinitionError([{ file, line: 1, message: 'le fichier est trop grand pour être un questionnaire' }])
  }
  const lines = new LineCounter()
  // A questionnaire needs no alias: refusing them closes the door on exponential documents.
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', schema: 'core', prettyErrors: false })
  if (document.errors.length > 0) {
    throw new DefinitionError(
      document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `YAML illisible (${error.code}) : ${error.message}`,
      })),
    )
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  let data: unknown
  try {
    data = document.toJS({ maxAliasCount: 0 })
  } catch {
    throw new DefinitionError([{ file, line: 1, message: 'les alias YAML (&, *) ne sont pas admis' }])
  }
  const parsed = QuestionnaireDefinition.safeParse(data, { reportInput: true })
  if (!parsed.success) {
    throw new DefinitionError(
      parsed.error.issues.map((issue) => ({
        file,
        line: lineOf(issue.path),
        message: `${describePath(issue.path, data)} : ${describeIssue(issue)}`,
      })),
    )
  }
  const broken = brokenReferences(parsed.data)
  if (broken.length > 0) {
    throw new DefinitionError(broken.map(({ path, message }) => ({ file, line: lineOf(path), message })))
  }
  return parsed.data
}

/** « domaine 13, question 13.2, answers.partial » rather than « domains.12.questions.1.answers.partial ». */
function describePath(path: readonly PropertyKey[], data: unknown): string {
  const names: Record<string, string> = { domains: 'domaine', questions: 'question', measures: 'mesure' }
  const words: string[] = []
  let value: unknown = data
  let kind = ''
  let rest = ''
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key]
    if (typeof key === 'number' && names[kind]) {
      const id = (value as { id?: unknown } | undefined)?.id
      words.push(`${names[kind]} ${typeof id === 'string' ? id : `n° ${key + 1}`}`)
      rest = ''
    } else {
      rest = rest ? `${rest}.${String(key)}` : String(key)
    }
    kind = String(key)
  }
  if (rest && !names[rest]) words.push(`« ${rest} »`)
  return words.join(', ') || 'le document'
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'valeur absente' : `valeur d’un autre genre (${issue.expected} attendu)`
    case 'unrecognized_keys':
      return `clé inconnue ${issue.keys.map((key) => `« ${key} »`).join(', ')}`
    case 'invalid_value':
      return `valeur inconnue ; admises : ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return 'valeur vide ou trop courte'
    case 'too_big':
      return `valeur trop longue ou trop grande (au plus ${String(issue.maximum)})`
    default:
      return issue.message
  }
}

type Broken = { readonly path: readonly PropertyKey[]; readonly message: string }

/** What a schema cannot say: unique ids, references that lead somewhere. */
function brokenReferences(definition: QuestionnaireDefinition): Broken[] {
  const broken: Broken[] = []
  const unique = (kind: string) => {
    const seen = new Set<string>()
    return (id: string, path: PropertyKey[]) => {
      if (seen.has(id)) broken.push({ path, message: `${kind} « ${id} » : identifiant déjà employé` })
      seen.add(id)
    }
  }
  const domainSeen = unique('domaine')
  const questionSeen = unique('question')
  const measureSeen = unique('mesure')
  const pillars = new Set(definition.pillars.map((pillar) => pillar.id))
  const tags = new Set(definition.profiles.map((profile) => profile.tag))
  const sources = new Set(definition.referenceSources.map((source) => source.id))
  const measures = new Set(definition.domains.flatMap((domain) => domain.measures.map((measure) => measure.id)))
  const used = new Set<string>()

  definition.domains.forEach((domain, d) => {
    domainSeen(domain.id, ['domains', d, 'id'])
    if (domain.pillar !== undefined && !pillars.has(domain.pillar)) {
      broken.push({
        path: ['domains', d, 'pillar'],
        message: `domaine ${domain.id} : pilier inconnu « ${domain.pillar} »`,
      })
    }
    const checkSources = (references: typeof domain.references, path: PropertyKey[], where: string) =>
      references.forEach((reference, r) => {
        if (!sources.has(reference.source)) {
          broken.push({
            path: [...path, r, 'source'],
            message: `${where} : source de référence inconnue « ${reference.source} »`,
          })
        }
      })
    checkSources(domain.references, ['domains', d, 'references'], `domaine ${domain.id}`)
    domain.questions.forEach((question, q) => {
      const path = ['domains', d, 'questions', q]
      questionSeen(question.id, [...path, 'id'])
      used.add(question.measure)
      if (!measures.has(question.measure)) {
        broken.push({
          path: [...path, 'measure'],
          message: `question ${question.id} : mesure inconnue « ${question.measure} »`,
        })
      }
      question.applies?.forEach((tag, t) => {
        if (!tags.has(tag)) {
          broken.push({
            path: [...path, 'applies', t],
            message: `question ${question.id} : aucun profil ne porte « ${tag} »`,
          })
        }
      })
      checkSources(question.references, [...path, 'references'], `question ${question.id}`)
    })
    domain.measures.forEach((measure, m) => {
      measureSeen(measure.id, ['domains', d, 'measures', m, 'id'])
    })
  })
  definition.domains.forEach((domain, d) => {
    domain.measures.forEach((measure, m) => {
      if (!used.has(measure.id)) {
        broken.push({
          path: ['domains', d, 'measures', m],
          message: `mesure « ${measure.id} » : aucune question n’y mène`,
        })
      }
    })
  })
  return broken
}
