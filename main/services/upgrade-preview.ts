import { proposeActions } from '../../questionnaires/action-plan'
import { toAnswerSet } from '../../questionnaires/answer-set'
import { answerMeaning } from '../../questionnaires/answer-words'
import type { AnswerSet } from '../../questionnaires/answers'
import { askedQuestions } from '../../questionnaires/applicability'
import { givenAnswer } from '../../questionnaires/given-answer'
import { profileOf, questionsById } from '../../questionnaires/questions'
import type { Question, QuestionnaireDefinition } from '../../questionnaires/schema'
import { score } from '../../questionnaires/scoring/score'
import type { Disposition } from '../../questionnaires/upgrade'
import { changesThrough, unchangedQuestions, type VersionChange } from '../../questionnaires/version-changes'
import type { ActionEdits, AssessmentContent, ScoreShares, StoredAnswer, UpgradePreview } from '../ipc/contract'
import type { CarriedAnswers } from './carry-answers'
import { sharesOf } from './snapshots'
import { endOf, type VersionPath } from './version-path'

type Side = { readonly definition: QuestionnaireDefinition; readonly answers: AnswerSet }

/**
 * What carrying the answers of an assessment to a newer version does, in words and figures.
 *
 * @param edits what people wrote on the actions of the entity, by key
 * @param asOf date on which evidence must be current, YYYY-MM-DD
 */
export function describeUpgrade(
  path: VersionPath,
  content: AssessmentContent,
  carried: CarriedAnswers,
  edits: ReadonlyMap<string, ActionEdits>,
  asOf: string,
): UpgradePreview {
  const definitions = path.map(({ definition }) => definition)
  const [, ...newer] = definitions
  const { profile } = content.assessment.details
  const before: Side = { definition: path[0].definition, answers: toAnswerSet(content) }
  const after: Side = {
    definition: endOf(path).definition,
    answers: toAnswerSet({ answers: carried.answers, evidence: content.evidence }),
  }
  const changes = changesThrough(definitions)
  const fates = Object.values(carried.dispositions)
  const count = (fate: Disposition) => fates.filter((disposition) => disposition === fate).length
  const unchanged = askedOfBoth(before, after, profile, unchangedQuestions(definitions))
  return {
    fromVersion: before.definition.version,
    toVersion: after.definition.version,
    summary: newer.flatMap(({ equivalence }) => equivalence?.summary ?? []).join(' '),
    counts: {
      kept: count('keep'),
      toReview: count('review'),
      setAside: count('set-aside'),
      added: changes.filter(({ kind }) => kind === 'added').flatMap(({ to }) => to).length,
    },
    changes: changes.map((change) => describeChange(change, before, after, content.answers, carried)),
    before: scoreOf(before, profile, asOf),
    after: scoreOf(after, profile, asOf),
    unchangedBefore: scoreOf(onlyQuestions(before, unchanged), profile, asOf),
    unchangedAfter: scoreOf(onlyQuestions(after, unchanged), profile, asOf),
    actions: describeActions(before, after, profile, edits),
  }
}

function describeChange(
  change: VersionChange,
  before: Side,
  after: Side,
  answers: readonly StoredAnswer[],
  { dispositions }: CarriedAnswers,
): UpgradePreview['changes'][number] {
  const questions = (side: Side, ids: readonly string[]) => {
    const byId = questionsById(side.definition)
    return ids.flatMap((id) => byId.get(id) ?? [])
  }
  const words = (question: Question) =>
    givenAnswer(question, answers.find(({ questionId }) => questionId === question.id) ?? { value: null })
  const wording = (question: Question, given: AnswerSet) => {
    const value = given[question.id]?.value ?? null
    const { id, label, text } = question
    return { id, label, text, meaning: value === null ? null : answerMeaning(question, value) }
  }
  return {
    kind: change.kind,
    answers: fateOf(change, dispositions),
    from: questions(before, change.from).map((question) => ({
      ...wording(question, before.answers),
      words: words(question),
    })),
    to: questions(after, change.to).map((question) => wording(question, after.answers)),
    note: change.note,
  }
}

/** What really becomes of the answers given; the rule of the table when there is none. */
function fateOf({ from, answers }: VersionChange, dispositions: CarriedAnswers['dispositions']): Disposition {
  const fates = from.flatMap((id) => dispositions[id] ?? [])
  // Of questions that become one, all answers but one are set aside: that one says what to do.
  for (const fate of ['review', 'keep', 'set-aside'] as const) if (fates.includes(fate)) return fate
  return answers
}

function scoreOf({ definition, answers }: Side, profile: string, asOf: string): ScoreShares {
  return sharesOf(score(definition, profile, answers, asOf).overall)
}

/** Of these questions, those that both versions ask: the same things are then compared. */
function askedOfBoth(before: Side, after: Side, profile: string, ids: ReadonlySet<string>): ReadonlySet<string> {
  const asked = ({ definition, answers }: Side) =>
    new Set(askedQuestions(definition, profileOf(definition, profile), answers).map(({ id }) => id))
  const [first, second] = [asked(before), asked(after)]
  return new Set([...ids].filter((id) => first.has(id) && second.has(id)))
}

/** A definition that asks these questions and no other. Its conditions were judged with all the answers: they go. */
function onlyQuestions({ definition, answers }: Side, ids: ReadonlySet<string>): Side {
  const { deactivate: _, ...rest } = definition
  const domains = definition.domains.map((domain) => ({
    ...domain,
    questions: domain.questions.filter(({ id }) => ids.has(id)).map(({ when: _when, ...question }) => question),
  }))
  return { definition: { ...rest, domains }, answers }
}

function describeActions(
  before: Side,
  after: Side,
  profile: string,
  edits: ReadonlyMap<string, ActionEdits>,
): UpgradePreview['actions'] {
  const keys = ({ definition, answers }: Side) =>
    new Set(proposeActions(definition, profile, answers).map(({ key }) => key))
  const [called, next] = [keys(before), keys(after)]
  const gone = [...called].filter((key) => !next.has(key))
  return {
    unchanged: called.size - gone.length,
    added: [...next].filter((key) => !called.has(key)).length,
    gone: gone.length,
    edited: gone.filter((key) => edits.has(key)).length,
  }
}
