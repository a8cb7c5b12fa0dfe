import { shortAnswer } from '../../../questionnaires/answer-words'
import { type AnswerSet, lacksReason, noAnswer } from '../../../questionnaires/answers'
import { applicability, askedQuestions } from '../../../questionnaires/applicability'
import { profileOf } from '../../../questionnaires/questions'
import { type RadarModel, radarModel } from '../../../questionnaires/radar'
import type { Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { coverageStatus, isHeld } from '../../../questionnaires/scoring/coverage'
import { type Fraction, ratio } from '../../../questionnaires/scoring/fraction'
import { levelOf, levelStatus } from '../../../questionnaires/scoring/level'
import type { ScoreResult } from '../../../questionnaires/scoring/score'
import type { Move } from '../../texts/comparison'
import type { ScoredAssessment } from '../../use-scored-assessment'

/** Two assessments of one questionnaire, set side by side: what changed, and which answers made it change. */

/** A side of the comparison. */
export type Compared = {
  readonly definition: QuestionnaireDefinition
  readonly profileId: string
  readonly answers: AnswerSet
  readonly score: ScoreResult
}

/** A figure before and after; null where it is not evaluated, or does not exist. */
export type Change = { readonly before: Fraction | null; readonly after: Fraction | null }

export type DomainChange = Change & { readonly id: string; readonly label: string }

export type MovedQuestion = {
  readonly question: Question
  readonly move: Move
  /** The answers in words; null without answer. */
  readonly before: string | null
  readonly after: string | null
  /** Why it counts no more, when a situation set it aside. */
  readonly because: string | null
}

export type Comparison = {
  readonly overall: Change
  /** Core questions held, when the questionnaire has some. */
  readonly core: Change | null
  readonly domains: readonly DomainChange[]
  readonly moved: readonly MovedQuestion[]
  /** Questions asked on one side only, because the version or the profile differ. */
  readonly newlyAsked: number
  readonly noLongerAsked: number
  /** Answers brought from before that nobody has confirmed yet. */
  readonly toConfirm: number
}

/** What the comparison needs of an assessment that is loaded and scored. */
export function comparedOf({ definition, content, answers, score }: ScoredAssessment): Compared {
  return { definition, profileId: content.assessment.details.profile, answers, score }
}

/** Whether the figures of two versions are of the same kind: shares of means, or levels. */
export function isComparable(
  before: { readonly score: Pick<ScoreResult, 'method'> },
  after: { readonly score: Pick<ScoreResult, 'method'> },
): boolean {
  return (before.score.method === 'coverage') === (after.score.method === 'coverage')
}

export function compareAssessments(before: Compared, after: Compared): Comparison {
  const [old, now] = [standings(before), standings(after)]
  const inBoth = [...now.values()].flatMap((standing) => {
    const previous = old.get(standing.question.id)
    return previous ? [{ previous, standing }] : []
  })
  const oldDomains = new Map<string, ScoreResult['domains'][number]>(
    before.score.domains.map((domain) => [domain.id, domain]),
  )
  const labels = new Map(after.definition.domains.map(({ id, short }) => [id, short]))
  return {
    overall: { before: overallShare(before.score), after: overallShare(after.score) },
    core: coreChange(before.score, after.score),
    domains: after.score.domains.map((domain) => {
      const previous = oldDomains.get(domain.id)
      return {
        id: domain.id,
        label: labels.get(domain.id) ?? domain.title,
        before: previous?.evaluated ? previous.prudent : null,
        after: domain.evaluated ? domain.prudent : null,
      }
    }),
    moved: inBoth.flatMap(({ previous, standing }) => movedQuestion(previous, standing) ?? []),
    newlyAsked: now.size - inBoth.length,
    noLongerAsked: old.size - inBoth.length,
    toConfirm: countToConfirm(after),
  }
}

/** Answers asked of the profile that were brought from before, and that nobody has confirmed yet. */
export function countToConfirm({ definition, profileId, answers }: Omit<Compared, 'score'>): number {
  const asked = askedQuestions(definition, profileOf(definition, profileId), answers)
  return asked.filter(({ id }) => answers[id]?.toConfirm === true).length
}

/** The radar with the figures of the campaign before on the axes that were evaluated in it. */
export function withPrevious(model: RadarModel, before: Compared | null): RadarModel {
  if (before === null) return model
  const drawn = radarModel(before.definition, before.score, model.view)
  if (drawn.unit !== model.unit) return model
  const axes = new Map(drawn.axes.map((axis) => [axis.id, axis]))
  return {
    ...model,
    axes: model.axes.map((axis) => {
      const previous = axes.get(axis.id)
      return previous ? { ...axis, previous: previous.prudent } : axis
    }),
  }
}

/** The difference of two shares, from -1 to 1; null unless both are known. */
export function difference({ before, after }: Change): number | null {
  const [from, to] = [before && ratio(before), after && ratio(after)]
  return from === null || to === null ? null : to - from
}

function overallShare(score: ScoreResult): Fraction | null {
  const shown = score.method === 'coverage' ? score.overall.evaluated : score.showsOverall
  return shown ? score.overall.prudent : null
}

function coreChange(before: ScoreResult, after: ScoreResult): Change | null {
  if (before.method === 'coverage' || after.method === 'coverage') return null
  return before.core && after.core ? { before: before.core.prudent, after: after.core.prudent } : null
}

/** How a question stands: a rank when its answer is known, and what tells it apart from another standing. */
type Standing = {
  readonly question: Question
  readonly kind: 'known' | 'unknown' | 'unanswered' | 'notApplicable' | 'setAside'
  /** Higher is better; compared between two known answers only. */
  readonly rank: number | null
  readonly words: string | null
  readonly because: string | null
}

/** The questions put to the profile, those that a situation sets aside included; not those of context. */
function standings({ definition, profileId, answers }: Compared): ReadonlyMap<string, Standing> {
  const { domains, setAside } = applicability(definition, profileOf(definition, profileId), answers)
  const context = new Set(
    definition.domains.filter((domain) => domain.context === true).flatMap((domain) => domain.questions),
  )
  const asked = domains.flatMap(({ questions }) => questions.map((question) => standingOf(question, answers)))
  const aside = setAside.map(
    ({ question, because }): Standing => ({ question, kind: 'setAside', rank: null, words: null, because }),
  )
  return new Map(
    [...asked, ...aside]
      .filter(({ question }) => !context.has(question))
      .map((standing) => [standing.question.id, standing]),
  )
}

function standingOf(question: Question, answers: AnswerSet): Standing {
  const answer = answers[question.id] ?? noAnswer
  const words = answer.value === null ? null : shortAnswer(question, answer.value)
  const standing = (kind: Standing['kind'], rank: number | null = null): Standing => ({
    question,
    kind,
    rank,
    words,
    because: null,
  })
  if (answer.value === null || lacksReason(answer)) return standing('unanswered')
  if (answer.value === 'not-applicable') return standing('notApplicable')
  if (answer.value === 'unknown') return standing('unknown')
  if (question.scale === undefined || question.scale === 'status') {
    const status = coverageStatus(answer)
    return standing('known', isHeld(status) ? 2 : status === 'partial' ? 1 : 0)
  }
  return standing('known', levelStatus(question, answer, answers) === 'level' ? levelOf(question, answers) : null)
}

function movedQuestion(before: Standing, after: Standing): MovedQuestion | null {
  const same = before.kind === after.kind && before.rank === after.rank
  // What is only followed has no rank: its words tell whether it moved.
  if (same && (before.rank !== null || before.words === after.words)) return null
  return {
    question: after.question,
    move: moveOf(before, after),
    before: before.words,
    after: after.words,
    because: after.because,
  }
}

function moveOf(before: Standing, after: Standing): Move {
  if (before.rank !== null && after.rank !== null) return after.rank > before.rank ? 'up' : 'down'
  const isOpen = ({ kind }: Standing) => kind === 'unknown' || kind === 'unanswered'
  if (isOpen(before) && after.kind === 'known') return 'known'
  if (before.kind === 'known' && isOpen(after)) return 'lost'
  return 'other'
}
