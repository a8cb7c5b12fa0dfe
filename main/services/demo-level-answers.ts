import { type AnswerSet, type AnswerValue, noAnswer } from '../../questionnaires/answers'
import { applicability, askedQuestions, failedChecks } from '../../questionnaires/applicability'
import { allQuestions, domainsByQuestion, profileOf, questionsById } from '../../questionnaires/questions'
import { isSpecial, MAX_LEVEL } from '../../questionnaires/scales'
import type { Profile, Question, QuestionnaireDefinition } from '../../questionnaires/schema'
import { hasLevel, levelOf } from '../../questionnaires/scoring/level'
import { chance, pick } from './demo-chance'
import { evidenceFor } from './demo-evidence'
import { followedValue, valueAtLevel } from './demo-figures'
import type { GivenAnswer } from './demo-given'
import { careHome, hospital, type Sentences } from './demo-sentences'

type Values = Map<string, AnswerValue>

/** How many of the questions with a level are at each one, from 4 down; the last takes what is left. */
const LEVEL_SHARES = [0.12, 0.3, 0.27, 0.19, 1]

/**
 * A realistic mix of answers for a questionnaire of levels: the situation is described first, then what it leaves to ask
 * is answered. A part never exceeds its whole, and pairs that the definition calls contradictory are avoided.
 *
 * @param asOf day of the assessment, YYYY-MM-DD
 * @throws {RangeError} when the profile does not exist in the definition
 */
export function demoLevelAnswers(definition: QuestionnaireDefinition, profileId: string, asOf: string): GivenAnswer[] {
  const profile = profileOf(definition, profileId)
  const domains = domainsByQuestion(definition)
  const values = situation(definition, profile, asOf)
  const asked = askedQuestions(definition, profile, answerSet(values)).filter(({ id }) => !values.has(id))
  const wholes = new Set(allQuestions(definition).flatMap((question) => ('of' in question ? (question.of ?? []) : [])))

  for (const question of asked) if (wholes.has(question.id)) giveWhole(question, definition, values, asOf)
  const others = asked.filter(({ id }) => !values.has(id))
  for (const [question, value] of levels(others.filter(hasLevel), domains, values)) values.set(question.id, value)
  for (const question of others.filter((each) => !hasLevel(each))) {
    const value = chance(question.id, 'unknown') < 0.08 ? 'unknown' : followedValue(question, asOf, values)
    if (value !== null) values.set(question.id, value)
  }
  mendContradictions(definition, profile, values)

  const sentences = definition.level === 'establishment' ? careHome : hospital
  let proved = 0
  return askedQuestions(definition, profile, answerSet(values)).flatMap((question): GivenAnswer[] => {
    const value = values.get(question.id)
    if (value === undefined) return []
    const context = domains.get(question.id)?.context === true
    const level = levelOf(question, answerSet(values))
    const provable = !context && !isSpecial(value) && (level ?? MAX_LEVEL) >= 2
    return [
      {
        questionId: question.id,
        value,
        reason: value === 'not-applicable' ? pick(sentences.entrustedReasons, question.id, 'reason') : '',
        comment: context || chance(question.id, 'comment') >= 0.45 ? '' : commentFor(question, value, level, sentences),
        evidence:
          provable && chance(question.id, 'proof') < 0.62
            ? evidenceFor(question, asOf, proved++, sentences.places)
            : [],
        officialNumber: '',
      },
    ]
  })
}

/** A « no » that spares more questions than these would leave too little to show. */
const FEW_SPARED = 2

/**
 * The answers that describe the entity. All that can be asked is, but for the one « no » that spares the fewest
 * questions: what a situation sets aside is shown too.
 */
function situation(definition: QuestionnaireDefinition, profile: Profile, asOf: string): Values {
  const questions = applicability(definition, profile, {})
    .domains.filter(({ domain }) => domain.context === true)
    .flatMap((entry) => entry.questions)
  const values: Values = new Map()
  for (const question of questions) {
    if (question.scale === 'yes-no') values.set(question.id, 'yes')
    else if (question.scale === 'choice') values.set(question.id, question.choices[0]?.id ?? 'unknown')
    else {
      const value = followedValue(question, asOf, values)
      if (value !== null) values.set(question.id, value)
    }
  }
  const setAside = (given: Values) => applicability(definition, profile, answerSet(given)).setAside.length
  const before = setAside(values)
  const [least] = questions
    .filter(({ scale }) => scale === 'yes-no')
    .map(({ id }) => ({ id, spared: setAside(new Map([...values, [id, 'no']])) - before }))
    .filter(({ spared }) => spared > 0 && spared <= FEW_SPARED)
    .toSorted((a, b) => a.spared - b.spared)
  if (least) values.set(least.id, 'no')
  return values
}

/** Gives a whole before its parts, and the whole it is itself a part of before it. */
function giveWhole(question: Question, definition: QuestionnaireDefinition, values: Values, asOf: string): void {
  if (values.has(question.id)) return
  if (question.scale === 'count' && question.of !== undefined) {
    const whole = allQuestions(definition).find(({ id }) => id === question.of)
    if (whole) giveWhole(whole, definition, values, asOf)
  }
  const value = hasLevel(question) ? valueAtLevel(question, 2, values) : followedValue(question, asOf, values)
  if (value !== null) values.set(question.id, value)
}

/** Spreads questions over the levels, some of them unknown, not applicable, or left unanswered. */
function levels(
  questions: readonly Question[],
  domains: ReturnType<typeof domainsByQuestion>,
  values: Values,
): readonly (readonly [Question, AnswerValue])[] {
  const optional = (share: number) => Math.max(1, Math.round(questions.length * share))
  const by = (purpose: string, from: readonly Question[]) =>
    from.toSorted((a, b) => chance(b.id, purpose) - chance(a.id, purpose))
  const unanswered = by('unanswered', questions).slice(0, optional(0.03))
  const unknown = by('unknown', without(questions, unanswered)).slice(0, optional(0.07))
  // What every establishment must hold is not declared without object.
  const away = by(
    'away',
    without(questions, [...unanswered, ...unknown]).filter(({ core }) => core !== true),
  )
  const notApplicable = away.slice(0, optional(0.03))

  const ahead = ({ id }: Question) => 0.4 * chance(domains.get(id)?.id ?? '', 'domain') + 0.6 * chance(id, 'maturity')
  const left = without(questions, [...unanswered, ...unknown, ...notApplicable])
  const inOrder = left.toSorted((a, b) => ahead(b) - ahead(a))
  const given: (readonly [Question, AnswerValue])[] = []
  let from = 0
  LEVEL_SHARES.forEach((share, index) => {
    const until = from + Math.round(left.length * share)
    for (const question of inOrder.slice(from, until)) {
      given.push([question, valueAtLevel(question, MAX_LEVEL - index, values) ?? 'unknown'])
    }
    from = until
  })
  return [
    ...given,
    ...unknown.map((question) => [question, 'unknown'] as const),
    ...notApplicable.map((question) => [question, 'not-applicable'] as const),
  ]
}

const without = (questions: readonly Question[], taken: readonly Question[]): readonly Question[] =>
  questions.filter((question) => !taken.includes(question))

/** Changes one answer of each contradiction for the first that raises none; at worst, nobody knows. */
function mendContradictions(definition: QuestionnaireDefinition, profile: Profile, values: Values): void {
  const questions = questionsById(definition)
  const failed = () => failedChecks(definition, profile, answerSet(values))
  for (const { questions: ids } of failed()) {
    const question = questions.get(ids.at(-1) ?? '')
    if (!question) continue
    const known = values.get(question.id)
    const before = failed().length
    const mended = candidates(question, values).some((candidate) => {
      values.set(question.id, candidate)
      return failed().length < before
    })
    if (!mended && known !== undefined) values.set(question.id, known)
  }
}

function candidates(question: Question, values: Values): readonly AnswerValue[] {
  if (question.scale === 'yes-no') return ['yes', 'no', 'unknown']
  if (question.scale === 'choice') return [...question.choices.map(({ id }) => id), 'unknown']
  const atLevels = hasLevel(question) ? [2, 3, 1, 0, 4].map((level) => valueAtLevel(question, level, values)) : []
  return [...atLevels.filter((value) => value !== null), 'unknown']
}

function commentFor(question: Question, value: AnswerValue, level: number | null, { comments }: Sentences): string {
  if (value === 'unknown' || value === 'not-applicable') return pick(comments[value], question.id, 'words')
  if (level === null) return ''
  const kind = level >= 3 ? 'in-place' : level === 2 ? 'partial' : 'absent'
  return pick(comments[kind], question.id, 'words')
}

function answerSet(values: ReadonlyMap<string, AnswerValue>): AnswerSet {
  return Object.fromEntries(
    [...values].map(([id, value]) => [
      id,
      { ...noAnswer, value, reason: value === 'not-applicable' ? 'Sans objet.' : '' },
    ]),
  )
}
