import { applicableQuestions } from './questions'
import { type Link, linkedQuestions } from './reuse'
import type { Profile, Question, QuestionnaireDefinition } from './schema'

/** What a questionnaire touches of the questions that another one puts to some profiles. */
export type ProfileCoverage = {
  /** Profiles that are asked the very same questions. */
  readonly profiles: readonly Profile[]
  /** Questions asked, context aside. */
  readonly asked: readonly Question[]
  /** Those of them that a question of the other questionnaire refers to, or that cite the same requirement. */
  readonly touched: readonly Question[]
}

export type CoverageBetween = {
  readonly profiles: readonly ProfileCoverage[]
  /** Each pair of linked questions, in the order of the target. */
  readonly links: readonly Link[]
}

/**
 * Which share of a questionnaire another one touches, by profile.
 *
 * « Touches » says that a question of `source`, whatever its profile, asks for the same thing as one of `target` by their
 * references. It does not say that answering the one answers the other. Context questions count nowhere.
 */
export function coverageBetween(source: QuestionnaireDefinition, target: QuestionnaireDefinition): CoverageBetween {
  const scored = scoredQuestions(target)
  const asking = scoredQuestions(source)
  const links = linkedQuestions(target, source).filter((link) => scored.has(link.target) && asking.has(link.source))
  const linked = new Set(links.map((link) => link.target))
  const profiles: ProfileCoverage[] = []
  for (const profile of target.profiles) {
    const asked = target.domains.flatMap((domain) =>
      domain.context === true ? [] : applicableQuestions(domain, profile),
    )
    const same = profiles.findIndex((known) => sameQuestions(known.asked, asked))
    const known = profiles[same]
    if (known) profiles[same] = { ...known, profiles: [...known.profiles, profile] }
    else profiles.push({ profiles: [profile], asked, touched: asked.filter((question) => linked.has(question)) })
  }
  return { profiles, links }
}

function scoredQuestions(definition: QuestionnaireDefinition): ReadonlySet<Question> {
  return new Set(definition.domains.flatMap((domain) => (domain.context === true ? [] : domain.questions)))
}

function sameQuestions(a: readonly Question[], b: readonly Question[]): boolean {
  return a.length === b.length && a.every((question, index) => question === b[index])
}
