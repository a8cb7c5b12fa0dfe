import type { QuestionnaireVersion } from '../../../main/ipc/contract'
import { answerMeaning, shortAnswer } from '../../../questionnaires/answer-words'
import { compareVersions } from '../../../questionnaires/catalog'
import { applicableQuestions, questionsById } from '../../../questionnaires/questions'
import { choiceValues } from '../../../questionnaires/scales'
import type { Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { changesThrough, unchangedQuestions, type VersionChange } from '../../../questionnaires/version-changes'

/** A version with its content. */
export type Version = QuestionnaireVersion & { readonly definition: QuestionnaireDefinition }

/** A questionnaire with its versions, the newest first. */
export type Questionnaire = {
  readonly id: string
  readonly current: Version
  readonly versions: readonly [Version, ...Version[]]
}

/** Puts versions together by questionnaire, in the order they came. */
export function questionnairesOf(versions: readonly Version[]): readonly Questionnaire[] {
  return [...new Set(versions.map(({ id }) => id))].flatMap((id): Questionnaire[] => {
    const [newest, ...others] = versions
      .filter((version) => version.id === id)
      .toSorted((a, b) => compareVersions(b.version, a.version))
    return newest ? [{ id, current: newest, versions: [newest, ...others] }] : []
  })
}

/** What a profile is asked: the number of questions, those of context included, and how long it takes, in minutes. */
export type ProfileSize = { readonly labels: readonly string[]; readonly questions: number; readonly minutes: number }

/** Profiles that are asked as many questions stand together: they are asked the same ones. */
export function profileSizes(definition: QuestionnaireDefinition): readonly ProfileSize[] {
  const sizes = new Map<string, ProfileSize>()
  for (const profile of definition.profiles) {
    const questions = definition.domains.flatMap((domain) => applicableQuestions(domain, profile))
    const key = questions.map(({ id }) => id).join()
    sizes.set(key, {
      labels: [...(sizes.get(key)?.labels ?? []), profile.label],
      questions: questions.length,
      minutes: questions.length * definition.minutesPerQuestion,
    })
  }
  return [...sizes.values()]
}

/** A version may go when it came from a file, no assessment needs it and no newer one follows it. */
export function isRemovable({ versions }: Questionnaire, version: Version): boolean {
  return version.origin === 'file' && version.usedBy === 0 && versions[0] === version
}

/** Older versions from which the changes up to a version are told by their tables, the nearest first. */
export function olderVersions({ versions }: Questionnaire, version: Version): readonly Version[] {
  const reachable: Version[] = []
  let before = version.definition.equivalence?.from
  for (const older of versions.slice(versions.indexOf(version) + 1)) {
    if (older.version !== before) break
    reachable.push(older)
    before = older.definition.equivalence?.from
  }
  return reachable
}

export type ShownChange = Omit<VersionChange, 'from' | 'to'> & {
  readonly from: readonly Question[]
  readonly to: readonly Question[]
}

export type Changes = {
  /** What the versions on the way say of themselves, the oldest first. */
  readonly summaries: readonly string[]
  readonly changes: readonly ShownChange[]
  readonly unchanged: number
}

/** What changes between two versions of a questionnaire, however many lie between them. */
export function changesBetween({ versions }: Questionnaire, from: Version, to: Version): Changes {
  const path = versions.slice(versions.indexOf(to), versions.indexOf(from) + 1).toReversed()
  const definitions = path.map(({ definition }) => definition)
  const before = questionsById(from.definition)
  const after = questionsById(to.definition)
  const known = (ids: readonly string[], questions: ReadonlyMap<string, Question>) =>
    ids.flatMap((id) => questions.get(id) ?? [])
  return {
    summaries: definitions.slice(1).flatMap(({ equivalence }) => equivalence?.summary ?? []),
    changes: changesThrough(definitions).map((change) => ({
      ...change,
      from: known(change.from, before),
      to: known(change.to, after),
    })),
    unchanged: unchangedQuestions(definitions).size,
  }
}

/** What an answer means for a question, in the words of the definition: « Niveau 2 », and its sentence. */
export type Meaning = { readonly name: string; readonly text: string }

/** The answers that do not mean the same for another wording of a question; none when there is no other. */
export function changedMeanings(question: Question, other: Question | undefined): readonly Meaning[] {
  if (!other) return []
  return choiceValues(question).flatMap((value): Meaning[] => {
    const text = answerMeaning(question, value)
    if (text === null || text === answerMeaning(other, value)) return []
    return [{ name: shortAnswer(question, value), text }]
  })
}
