import { allQuestions } from './questions'
import type { Change, QuestionnaireDefinition } from './schema'
import type { Disposition } from './upgrade'

/** What became of questions between two versions, however many lie between them. */
export type VersionChange = {
  readonly kind: Change['kind']
  /** The harshest rule met on the way to the last version. */
  readonly answers: Disposition
  /** Questions of the first version. */
  readonly from: readonly string[]
  /** Questions of the last version. */
  readonly to: readonly string[]
  readonly note: string
}

type Group = {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly steps: readonly Change[]
}

/**
 * The changes from the first of successive versions to the last, in the order of the last; questions removed come at the
 * end. What appears and vanishes on the way is left out.
 */
export function changesThrough(versions: readonly QuestionnaireDefinition[]): readonly VersionChange[] {
  let groups: readonly Group[] = []
  for (const { equivalence } of versions.slice(1)) {
    for (const change of equivalence?.changes ?? []) groups = followed(groups, change)
  }
  const last = versions.at(-1)
  const position = new Map((last ? allQuestions(last) : []).map(({ id }, index) => [id, index]))
  const place = ({ to }: VersionChange) => Math.min(...to.map((id) => position.get(id) ?? Infinity), Infinity)
  return groups
    .filter(({ from, to }) => from.length + to.length > 0)
    .map((group) => ({
      kind: kindOf(group),
      answers: ruleOf(group),
      from: group.from,
      to: group.to,
      note: group.steps.map(({ note }) => note).join(' '),
    }))
    .toSorted((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b))))
}

/** The questions that are the same in every one of successive versions: the only ones whose scores compare. */
export function unchangedQuestions(versions: readonly QuestionnaireDefinition[]): ReadonlySet<string> {
  const listed = new Set(
    versions
      .slice(1)
      .flatMap(({ equivalence }) => (equivalence?.changes ?? []).flatMap(({ from, to }) => [from, to]))
      .flat(),
  )
  const [first = new Set<string>(), ...others] = versions.map(
    (version) => new Set(allQuestions(version).map(({ id }) => id)),
  )
  return new Set([...first].filter((id) => !listed.has(id) && others.every((ids) => ids.has(id))))
}

/** The groups once a change is added: those that lead to the questions it starts from become one. */
function followed(groups: readonly Group[], change: Change): readonly Group[] {
  const starts = new Set(change.from)
  const touched = groups.filter(({ to }) => to.some((id) => starts.has(id)))
  const reached = new Set(touched.flatMap(({ to }) => to))
  return [
    ...groups.filter((group) => !touched.includes(group)),
    {
      from: [...touched.flatMap(({ from }) => from), ...change.from.filter((id) => !reached.has(id))],
      to: [...[...reached].filter((id) => !starts.has(id)), ...change.to],
      steps: [...touched.flatMap(({ steps }) => steps), change],
    },
  ]
}

/** A question split in two, one of which is then removed, still has its answer in the other. */
function ruleOf({ to, steps }: Group): Disposition {
  const rules = steps.filter((step) => to.length === 0 || step.to.length > 0).map(({ answers }) => answers)
  return harshness.findLast((rule) => rules.includes(rule)) ?? 'keep'
}

const harshness: readonly Disposition[] = ['keep', 'review', 'set-aside']

function kindOf({ from, to, steps }: Group): Change['kind'] {
  if (from.length === 0) return 'added'
  if (to.length === 0) return 'removed'
  const [only, next] = steps
  if (only && !next) return only.kind
  if (from.length > 1 || to.length > 1) return from.length > to.length ? 'merged' : 'split'
  return steps.some(({ kind }) => kind === 'scale-changed') ? 'scale-changed' : 'reworded'
}
