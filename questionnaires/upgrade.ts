import type { AnswerValue, Provenance } from './answers'
import { canonicalJson } from './canonical'
import { questionsById } from './questions'
import { isSpecial, isStatus, isValidValue, scaleOf } from './scales'
import type { Change, Question, QuestionnaireDefinition } from './schema'

/** What an upgrade reads and writes of an answer; the rest goes with it untouched. */
export type UpgradableAnswer = {
  readonly value: AnswerValue | null
  readonly toConfirm: boolean
  readonly provenance: Provenance | null
}

/** What became of an answer of the older version. */
export type Disposition = 'keep' | 'review' | 'set-aside'

export type SetAside<T> = { readonly questionId: string; readonly fromVersion: string; readonly answer: T }

export type Upgraded<T> = {
  /** The answers of the newer version, by question. */
  readonly answers: Readonly<Record<string, T>>
  readonly setAside: readonly SetAside<T>[]
  /** One entry for each answer of the older version. */
  readonly dispositions: Readonly<Record<string, Disposition>>
}

/**
 * Carries answers from a version to the next one, following its equivalence table. No answer disappears: each is kept,
 * to be reviewed, or set aside. A question that the table does not list is the same in both versions.
 *
 * Split: the answer goes to each new question. Merged: the lowest goes to the new question and the others are set aside;
 * it is to be reviewed when they differ, or when one of the questions was not answered. Scale changed: a value that the
 * table does not map is set aside. Without a value (a comment, a piece of evidence), there is nothing to review.
 */
export function upgradeAnswers<T extends UpgradableAnswer>(
  from: QuestionnaireDefinition,
  to: QuestionnaireDefinition,
  answers: Readonly<Record<string, T>>,
): Upgraded<T> {
  const carried: Record<string, T> = {}
  const setAside: SetAside<T>[] = []
  const dispositions: Record<string, Disposition> = {}
  const targets = questionsById(to)
  const changes = to.equivalence?.changes ?? []
  const listed = new Set(changes.flatMap((change) => change.from))

  const putAside = (questionId: string, answer: T) => {
    setAside.push({ questionId, fromVersion: from.version, answer })
    dispositions[questionId] = 'set-aside'
  }
  const fittingTargets = (change: Change, answer: T) => {
    const value = newValue(change, answer.value)
    if (answer.value !== null && value === null) return []
    return change.to.filter((id) => {
      const target = targets.get(id)
      return target !== undefined && !Object.hasOwn(carried, id) && (value === null || isValidValue(target, value))
    })
  }
  const carry = (questionId: string, answer: T, change: Change, doubtful: boolean) => {
    const review = doubtful && answer.value !== null
    const provenance: Provenance = { kind: 'upgrade', fromVersion: from.version, questionIds: [...change.from] }
    for (const id of fittingTargets(change, answer)) {
      carried[id] = {
        ...answer,
        value: newValue(change, answer.value),
        toConfirm: answer.toConfirm || review,
        provenance,
      }
    }
    dispositions[questionId] = review ? 'review' : 'keep'
  }

  for (const change of changes) {
    const given = change.from.flatMap((id) => {
      const answer = answers[id]
      return answer ? [{ id, answer }] : []
    })
    const agree = given.length === change.from.length && new Set(given.map(({ answer }) => answer.value)).size === 1
    const carrier = given
      .toSorted((a, b) => rank(a.answer.value) - rank(b.answer.value))
      .find(({ answer }) => change.answers !== 'set-aside' && fittingTargets(change, answer).length > 0)
    if (carrier) carry(carrier.id, carrier.answer, change, change.answers === 'review' || !agree)
    for (const item of given) if (item !== carrier) putAside(item.id, item.answer)
  }
  for (const [id, answer] of Object.entries(answers)) {
    if (listed.has(id)) continue
    const target = targets.get(id)
    if (!target || Object.hasOwn(carried, id) || (answer.value !== null && !isValidValue(target, answer.value)))
      putAside(id, answer)
    else {
      carried[id] = answer
      dispositions[id] = 'keep'
    }
  }
  return { answers: carried, setAside, dispositions }
}

/**
 * Carries answers through successive versions, oldest first. One step at a time or all at once, the content is the same.
 *
 * `dispositions` say what became of each answer of the first version in the end: it is set aside when it stands nowhere in
 * the last one, to be reviewed when it was on its way there.
 */
export function upgradeThrough<T extends UpgradableAnswer>(
  versions: readonly QuestionnaireDefinition[],
  answers: Readonly<Record<string, T>>,
): Upgraded<T> {
  let current = answers
  let standing: readonly Standing[] = Object.keys(answers).map((id) => ({ id, origin: id, review: false }))
  const setAside: SetAside<T>[] = []
  versions.slice(1).forEach((to, index) => {
    const from = versions[index]
    if (!from) return
    const step = upgradeAnswers(from, to, current)
    standing = standing.flatMap(({ id, origin, review }) => {
      const disposition = step.dispositions[id] ?? 'set-aside'
      if (disposition === 'set-aside') return []
      const change = to.equivalence?.changes.find((candidate) => candidate.from.includes(id))
      const reached = (change?.to ?? [id]).filter((target) => Object.hasOwn(step.answers, target))
      return reached.map((target) => ({ id: target, origin, review: review || disposition === 'review' }))
    })
    current = step.answers
    setAside.push(...step.setAside)
  })
  const dispositions: Record<string, Disposition> = {}
  for (const id of Object.keys(answers)) {
    const fates = standing.filter(({ origin }) => origin === id)
    dispositions[id] = fates.length === 0 ? 'set-aside' : fates.some(({ review }) => review) ? 'review' : 'keep'
  }
  return { answers: current, setAside, dispositions }
}

/** An answer of the first version as it stands in a later one. */
type Standing = { readonly id: string; readonly origin: string; readonly review: boolean }

/** The value in the newer version; null when the table gives it none. Special values mean the same on every scale. */
function newValue({ kind, map }: Change, value: AnswerValue | null): AnswerValue | null {
  if (kind !== 'scale-changed' || value === null || isSpecial(value)) return value
  const key = String(value)
  return map !== undefined && Object.hasOwn(map, key) ? (map[key] ?? null) : null
}

/** From the least to the most favourable; « je ne sais pas » and « non applicable » come after what is known. */
function rank(value: AnswerValue | null): number {
  if (value === null) return Number.MAX_VALUE
  if (isSpecial(value)) return Number.MAX_SAFE_INTEGER
  if (isStatus(value)) return ['absent', 'partial', 'alternative', 'in-place'].indexOf(value)
  return typeof value === 'number' ? value : value === 'no' ? 0 : 1
}

/**
 * What is wrong in the equivalence table of a version, read against the version before: a question that vanishes, appears
 * or changes without being listed, two questions that lead to the same one, a value that does not fit, a profile that is
 * gone.
 */
export function equivalenceFaults(from: QuestionnaireDefinition, to: QuestionnaireDefinition): readonly string[] {
  const { equivalence } = to
  if (!equivalence) return ['la version ne dit pas ce que deviennent les réponses (« equivalence »)']
  const faults: string[] = []
  if (equivalence.from !== from.version) faults.push(`« equivalence.from » devrait être ${from.version}`)
  const before = questionsById(from)
  const after = questionsById(to)
  const { changes } = equivalence
  const sources = changes.flatMap((change) => change.from)
  const targets = changes.flatMap((change) => change.to)
  for (const id of sources) if (!before.has(id)) faults.push(`« ${id} » n’existe pas dans la version ${from.version}`)
  for (const id of targets) if (!after.has(id)) faults.push(`« ${id} » n’existe pas dans la version ${to.version}`)
  for (const id of duplicates(sources)) faults.push(`« ${id} » est cité deux fois comme origine`)
  for (const id of duplicates(targets)) faults.push(`« ${id} » est cité deux fois comme destination`)
  for (const [id, question] of before) {
    if (sources.includes(id)) continue
    const next = after.get(id)
    if (!next) faults.push(`« ${id} » disparaît sans être citée`)
    else if (targets.includes(id)) faults.push(`« ${id} » reçoit une autre réponse que la sienne`)
    else if (!sameMeaning(question, next)) faults.push(`« ${id} » change sans être citée`)
  }
  for (const id of after.keys()) {
    if (!before.has(id) && !targets.includes(id)) faults.push(`« ${id} » apparaît sans être citée`)
  }
  for (const change of changes) faults.push(...changeFaults(change, before, after))
  for (const { id } of from.profiles) {
    if (!to.profiles.some((profile) => profile.id === id)) faults.push(`le profil « ${id} » disparaît`)
  }
  return faults
}

type Questions = ReadonlyMap<string, Question>

/** What a change says that its questions do not allow. */
function changeFaults(change: Change, before: Questions, after: Questions): string[] {
  const olds = change.from.flatMap((id) => before.get(id) ?? [])
  const news = change.to.flatMap((id) => after.get(id) ?? [])
  if (change.kind !== 'scale-changed') {
    const faults = change.map === undefined ? [] : [`« map » ne sert qu’à une échelle qui change (${change.note})`]
    if (change.answers === 'set-aside') return faults
    for (const next of news) {
      for (const old of olds) {
        if (!admitsAll(old, next)) faults.push(`« ${next.id} » n’admet pas toutes les réponses de « ${old.id} »`)
      }
    }
    return faults
  }
  const [old, next] = [olds[0], news[0]]
  if (!old || !next || change.answers === 'set-aside') return []
  if (change.map === undefined) return [`« ${old.id} » change d’échelle sans « map »`]
  return Object.entries(change.map).flatMap(([key, value]) => [
    ...(isOwnValue(old, key) ? [] : [`« ${key} » n’est pas une réponse possible à « ${old.id} »`]),
    ...(isValidValue(next, value) ? [] : [`« ${next.id} » n’admet pas la valeur ${value}`]),
  ])
}

/** Whether each answer to the older question can stand for the newer one as it is. */
function admitsAll(old: Question, next: Question): boolean {
  if (scaleOf(old) !== scaleOf(next)) return false
  if (old.scale === 'choice' && next.scale === 'choice') {
    return old.choices.every(({ id }) => next.choices.some((choice) => choice.id === id))
  }
  if (old.scale !== 'count' || next.scale !== 'count') return true
  return next.unit === old.unit && next.min <= old.min && next.max >= old.max
}

/** Whether a key of `map`, always a text, is an answer to a question; special values need none, they stay. */
function isOwnValue(question: Question, key: string): boolean {
  if (isSpecial(key)) return false
  return isValidValue(question, key) || (key.trim() !== '' && isValidValue(question, Number(key)))
}

/** Two questions to which the same answer says the same thing. */
function sameMeaning(a: Question, b: Question): boolean {
  const meaning = (question: Question) => [
    question.text,
    'anchors' in question && question.anchors,
    'answers' in question && question.answers,
    'choices' in question && question.choices,
    'of' in question && question.of,
  ]
  return admitsAll(a, b) && canonicalJson(meaning(a)) === canonicalJson(meaning(b))
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]
}
