import { z } from 'zod'
import { EvidencePiece } from '../../questionnaires/answer-schemas'
import {
  lacksReason,
  MAX_TEXT,
  type EvidencePiece as Piece,
  specialValues,
  statusAnswers,
} from '../../questionnaires/answers'
import { appliesTo, domainsByQuestion, questionsById } from '../../questionnaires/questions'
import { isValidValue, MAX_LEVEL } from '../../questionnaires/scales'
import type { Profile, Question, QuestionnaireDefinition } from '../../questionnaires/schema'
import type { GivenAnswer } from './demo-given'

/** The format is described for its readers in docs/format-reponses.md. */

/** In bytes: ten times the longest answers one can imagine. */
export const MAX_ANSWERS_FILE = 5_000_000

/** What is wrong in what the demonstration was given, one French sentence each. Nothing has been written. */
export class DemoInputError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'DemoInputError'
  }
}

/** What the file says of itself; the answers are checked once the questionnaire is known. */
export type AnswersFile = {
  readonly questionnaire: string
  readonly version: string
  readonly profile: string
  readonly asOf: string
  readonly answers: Readonly<Record<string, unknown>>
}

const shortText = z.string().min(1).max(100)
const Envelope = z.strictObject({
  format: z.literal(1),
  questionnaire: shortText,
  version: shortText,
  profile: shortText,
  asOf: z.iso.date(),
  answers: z.record(z.string(), z.unknown()),
})

/**
 * Reads the envelope of an answers file.
 *
 * @throws {DemoInputError} when it is not JSON of this format
 */
export function parseAnswersFile(text: string): AnswersFile {
  if (Buffer.byteLength(text) > MAX_ANSWERS_FILE) {
    throw new DemoInputError(['fichier de réponses\u00a0: plus de 5\u00a0Mo, trop grand pour être lu'])
  }
  let data: unknown
  try {
    // A file saved by Windows' Notepad may begin with a byte order mark.
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DemoInputError([`fichier de réponses\u00a0: ce n’est pas du JSON (${reason})`])
  }
  const parsed = Envelope.safeParse(data, { reportInput: true })
  if (!parsed.success) {
    throw new DemoInputError(parsed.error.issues.map((issue) => `fichier de réponses\u00a0: ${describe(issue)}`))
  }
  return parsed.data
}

/** Null says the same as an absent key: programs that write such files often put every key. */
const text = z
  .string()
  .max(MAX_TEXT)
  .nullish()
  .transform((written) => written ?? '')
const Evidence = z.union([z.string().trim().min(1).max(500), EvidencePiece])
const FileAnswer = z.strictObject({
  /** Checked against its question afterwards. */
  value: z.union([z.string(), z.number()]),
  reason: text,
  comment: text,
  evidence: z
    .union([Evidence, z.array(Evidence).max(100), z.literal('')])
    .nullish()
    .transform((given) => given || []),
  officialNumber: z
    .string()
    .max(40)
    .nullish()
    .transform((written) => written ?? ''),
})

/**
 * Checks the answers of a file against its questionnaire and profile.
 *
 * @throws {DemoInputError} every problem of every question, in the order of the file
 */
export function checkAnswers(
  definition: QuestionnaireDefinition,
  profile: Profile,
  answers: AnswersFile['answers'],
): GivenAnswer[] {
  const questions = questionsById(definition)
  const domains = domainsByQuestion(definition)
  const problems: string[] = []
  const given: GivenAnswer[] = []
  for (const [id, content] of Object.entries(answers)) {
    const fault = (message: string) => problems.push(`question ${id}\u00a0: ${message}`)
    const question = questions.get(id)
    const domain = domains.get(id)
    if (!question || !domain) {
      fault(`elle n’existe pas dans ${definition.id} ${definition.version}`)
      continue
    }
    if (!appliesTo(question, profile, domain)) {
      fault(`elle ne s’adresse pas au profil «\u00a0${profile.id}\u00a0» (${profile.label.toLowerCase()})`)
      continue
    }
    const parsed = FileAnswer.safeParse(content, { reportInput: true })
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        fault(isValueIssue(issue) ? wrongValue(question, content) : describe(issue))
      continue
    }
    const { value, reason, comment, evidence, officialNumber } = parsed.data
    if (!isValidValue(question, value)) fault(wrongValue(question, content))
    if (lacksReason({ value, reason })) fault(`«\u00a0${value}\u00a0» demande un motif («\u00a0reason\u00a0»)`)
    given.push({ questionId: id, value, reason, comment, evidence: [evidence].flat().map(toPiece), officialNumber })
  }
  if (problems.length > 0) throw new DemoInputError(problems)
  return given
}

/** Whether the value itself is of no known kind: an object, a boolean, or nothing. */
function isValueIssue(issue: z.core.$ZodIssue): boolean {
  return issue.path.length === 1 && issue.path[0] === 'value'
}

/** « « value » : réponse inconnue (7) ; attendu : un niveau de 0 à 4, ou « unknown » ou « not-applicable » ». */
function wrongValue(question: Question, content: unknown): string {
  const given = typeof content === 'object' && content !== null && 'value' in content ? content.value : undefined
  if (given === undefined) return `«\u00a0value\u00a0»\u00a0: absent\u202f; attendu\u00a0: ${expected(question)}`
  const shown = JSON.stringify(given)
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
  return `«\u00a0value\u00a0»\u00a0: réponse inconnue (${short})\u202f; attendu\u00a0: ${expected(question)}`
}

/** What can answer a question, in words and with the values as they are written in a file. */
function expected(question: Question): string {
  const among = (values: readonly string[]) => `l’un de ${values.map((value) => JSON.stringify(value)).join(', ')}`
  const or = `, ou ${specialValues.map((value) => JSON.stringify(value)).join(' ou ')}`
  switch (question.scale) {
    case undefined:
    case 'status':
      return among(statusAnswers)
    case 'maturity-0-4':
      return `un niveau de 0 à ${MAX_LEVEL}${or}`
    case 'percent':
      return `un pourcentage de 0 à 100${or}`
    case 'count':
      return `un nombre entier de ${question.min} à ${question.max} (${question.unit})${or}`
    case 'date':
      return `une date comme "2026-11-22"${or}`
    case 'yes-no':
      return `oui ou non, soit "yes" ou "no"${or}`
    case 'choice':
      return `${among(question.choices.map(({ id }) => id))}${or}`
  }
}

/** A bare title is a piece without date: it is listed, and does not count as evidence. */
function toPiece(evidence: string | Piece): Piece {
  return typeof evidence === 'string' ? EvidencePiece.parse({ title: evidence }) : evidence
}

/** « « evidence.0.date » : une date comme 2026-11-22 est attendue ». */
function describe(issue: z.core.$ZodIssue, parents: readonly PropertyKey[] = []): string {
  const path = [...parents, ...issue.path]
  if (issue.code === 'invalid_union') {
    const meant = meantBranch(issue)
    if (meant) return describe(meant, path)
  }
  const where = path.length === 0 ? '' : `«\u00a0${path.join('.')}\u00a0»\u00a0: `
  return where + explain(issue)
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `clé inconnue ${issue.keys.map((name) => `«\u00a0${name}\u00a0»`).join(', ')}`
    case 'invalid_value':
      return `valeur inconnue\u202f; attendue\u00a0: ${issue.values.join(', ')}`
    case 'invalid_format':
      return 'une date comme 2026-11-22 est attendue'
    case 'too_big':
      return `trop long (au plus ${String(issue.maximum)})`
    case 'too_small':
      return 'ne peut pas être vide'
    case 'invalid_union':
      return 'un titre, un objet {title, date…} ou une liste des deux est attendu'
    case 'invalid_type':
      return issue.input === undefined
        ? 'absent'
        : `d’un autre genre (${kinds[issue.expected] ?? issue.expected} attendu)`
    default:
      return issue.message
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'un texte',
  object: 'un objet',
  record: 'un objet',
  array: 'une liste',
}

/** Evidence is a title, an object, or a list of either: the one that was meant is the one that fails the deepest. */
function meantBranch({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue | null {
  const [deepest] = errors.flat().toSorted((a, b) => depth(b) - depth(a))
  return deepest && depth(deepest) > 0 ? deepest : null
}

/** An unknown key or a length says more than « this is not a text », at the same place. */
function depth(issue: z.core.$ZodIssue): number {
  const inside = issue.code === 'invalid_union' ? Math.max(0, ...issue.errors.flat().map(depth)) : 0
  const telling = issue.code === 'unrecognized_keys' || issue.code === 'too_small' || issue.code === 'too_big' ? 1 : 0
  return issue.path.length + inside + telling
}
