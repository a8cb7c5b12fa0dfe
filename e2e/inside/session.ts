import type { Channel } from '../../main/ipc/channels'
import type { Input, Output } from '../../main/ipc/contract'
import { nothingEdited } from '../../questionnaires/action-edits'
import { nothingSaid, nothingWritten } from '../../questionnaires/answers'
import type { Chance } from './chance'

/** What the data must say, in the words of the session: titles and names stand for identifiers. */
export type Expected = {
  readonly site: string | null
  readonly assessment: { readonly version: string; readonly closed: boolean } | null
  /** By question: value, comment, titles of its evidence. */
  readonly answers: Readonly<Record<string, readonly [string | number, string, readonly string[]]>>
  /** By title: comment. */
  readonly actions: Readonly<Record<string, string>>
  /** Gestures on the plan that can be taken back. */
  readonly gestures: number
  /** By name: note. */
  readonly contacts: Readonly<Record<string, string>>
  readonly evidence: readonly string[]
}

/** What an undo needs, besides what is seen. */
export type Known = Expected & {
  readonly undo: readonly Readonly<Record<string, string>>[]
  /** Answers as they were when the questionnaire was upgraded. */
  readonly beforeUpgrade: Expected['answers'] | null
}

/** One call of the page. In its input « $name » stands for the identifier of something made before. */
export type Step = {
  readonly channel: Channel
  readonly input: unknown
  /** Identifiers to remember, by the field of the answer that holds them. */
  readonly keep: Readonly<Record<string, string>>
  /** What stands once it is acknowledged. */
  readonly after: Known
}

export const nothing: Known = {
  site: null,
  assessment: null,
  answers: {},
  actions: {},
  gestures: 0,
  contacts: {},
  evidence: [],
  undo: [],
  beforeUpgrade: null,
}

export const [OLDER, NEWER] = ['1.0.0', '1.1.0'] as const
const QUESTIONNAIRE = 'essms-maturite'
/** The same in both versions. All but the last are levels from 0 to 4. */
const questionIds = ['referent-cyber', 'copie-a-part', 'temps-cyber'] as const

/** A step whose input is that of its channel. */
function step<C extends Channel>(
  channel: C,
  input: Input<C>,
  after: Known,
  keep: { readonly [name: string]: keyof Output<C> & string } = {},
): Step {
  return { channel, input, keep, after }
}

/** The steps of a session that begins where another stopped. */
export function planSession(from: Known, chance: Chance, count: number, session: number): readonly Step[] {
  const steps: Step[] = []
  let known = from
  while (steps.length < count) {
    const next = nextStep(known, chance, `${session}.${steps.length}`)
    steps.push(next)
    known = next.after
  }
  return steps
}

/** @param mark unique: everything that is written carries it */
function nextStep(known: Known, chance: Chance, mark: string): Step {
  if (known.site === null) {
    const details = { name: `EHPAD ${mark}` }
    return step(
      'saveEstablishment',
      { id: null, organisationId: null, details },
      { ...known, site: details.name },
      { site: 'id', organisation: 'organisationId' },
    )
  }
  if (known.assessment === null) {
    return step(
      'createAssessment',
      {
        organisationId: '$organisation',
        establishmentId: '$site',
        questionnaireId: QUESTIONNAIRE,
        details: { profile: 'complet', label: 'Novembre 2026' },
      },
      { ...known, assessment: { version: NEWER, closed: false } },
      { assessment: 'id' },
    )
  }
  if (known.assessment.closed) {
    const assessment = { ...known.assessment, closed: false }
    return step('reopenAssessment', { assessmentId: '$assessment', reason: mark }, { ...known, assessment })
  }
  const drawn = chance.below(gestures.length)
  return gestures[drawn]?.(known, chance, mark) ?? answer(known, chance, mark)
}

/** A gesture of a person; null when there is nothing to do it on. */
type Gesture = (known: Known, chance: Chance, mark: string) => Step | null

const answer = (known: Known, chance: Chance, mark: string): Step => {
  const questionId = chance.pick(questionIds)
  const value = questionId === 'temps-cyber' ? chance.pick(['yes', 'no']) : chance.below(5)
  const evidence = known.answers[questionId]?.[2] ?? []
  return step(
    'saveAnswer',
    { assessmentId: '$assessment', questionId, answer: { ...nothingWritten, value, comment: mark } },
    { ...known, answers: { ...known.answers, [questionId]: [value, mark, evidence] } },
  )
}

const writeAction: Gesture = (known, chance, mark) => {
  const titles = Object.keys(known.actions)
  const title = titles.length < 3 ? `Action ${mark}` : chance.pick([titles[0] ?? '', ...titles])
  const edits = { ...nothingEdited, evidenceIds: [], title, comment: mark }
  const after = withActions(known, { ...known.actions, [title]: mark })
  return titles.includes(title)
    ? step('saveAction', { establishmentId: '$site', key: `$${title}`, edits }, after)
    : step('addAction', { establishmentId: '$site', edits }, after, { [title]: 'key' })
}

const removeAction: Gesture = (known) => {
  const [title] = Object.keys(known.actions)
  if (title === undefined) return null
  return step(
    'removeAction',
    { establishmentId: '$site', key: `$${title}` },
    withActions(known, without(known.actions, title)),
  )
}

const undoGesture: Gesture = (known) => {
  const before = known.undo.at(-1)
  if (before === undefined) return null
  const undo = known.undo.slice(0, -1)
  return step(
    'undoPlanChange',
    { establishmentId: '$site' },
    { ...known, actions: before, undo, gestures: undo.length },
  )
}

const writeContact: Gesture = (known, chance, mark) => {
  const names = Object.keys(known.contacts)
  const name = names.length < 3 ? `Contact ${mark}` : chance.pick([names[0] ?? '', ...names])
  const id = names.includes(name) ? `$${name}` : null
  return step(
    'saveContact',
    { id, establishmentId: '$site', forWholeOrganisation: false, details: { role: 'autre', name, note: mark } },
    { ...known, contacts: { ...known.contacts, [name]: mark } },
    id === null ? { [name]: 'id' } : {},
  )
}

const removeContact: Gesture = (known) => {
  const [name] = Object.keys(known.contacts)
  if (name === undefined) return null
  return step('removeContact', { id: `$${name}` }, { ...known, contacts: without(known.contacts, name) })
}

const addEvidence: Gesture = (known, _chance, mark) => {
  const title = `Pièce ${mark}`
  return step(
    'saveEvidence',
    { id: null, organisationId: '$organisation', piece: { ...nothingSaid, title } },
    { ...known, evidence: [...known.evidence, title] },
    { [title]: 'id' },
  )
}

const linkEvidence: Gesture = (known, chance) => {
  const [first, ...others] = Object.entries(known.answers)
  if (first === undefined || known.evidence.length === 0) return null
  const [questionId, [value, comment]] = chance.pick([first, ...others])
  const titles = known.evidence.slice(-1 - chance.below(3)).toSorted()
  return step(
    'setEvidenceLinks',
    { assessmentId: '$assessment', questionId, evidenceIds: titles.map((title) => `$${title}`) },
    { ...known, answers: { ...known.answers, [questionId]: [value, comment, titles] } },
  )
}

const rename: Gesture = (known, _chance, mark) => {
  const details = { name: `EHPAD ${mark}` }
  return step(
    'saveEstablishment',
    { id: '$site', organisationId: '$organisation', details },
    { ...known, site: details.name },
  )
}

const close: Gesture = (known) =>
  known.assessment &&
  step(
    'closeAssessment',
    { assessmentId: '$assessment' },
    { ...known, assessment: { ...known.assessment, closed: true } },
  )

const upgrade: Gesture = (known) => {
  if (known.assessment === null) return null
  const { assessment, answers, beforeUpgrade } = known
  if (assessment.version === OLDER) {
    const after = { ...known, assessment: { ...assessment, version: NEWER }, beforeUpgrade: answers }
    return step('upgradeAssessment', { assessmentId: '$assessment' }, after)
  }
  if (beforeUpgrade === null) return null
  const after = { ...known, assessment: { ...assessment, version: OLDER }, answers: beforeUpgrade, beforeUpgrade: null }
  return step('undoUpgrade', { assessmentId: '$assessment' }, after)
}

/** Drawn from: what people do often is there several times. */
const gestures: readonly Gesture[] = [
  ...Array<Gesture>(8).fill(answer),
  ...Array<Gesture>(4).fill(writeAction),
  removeAction,
  ...Array<Gesture>(2).fill(undoGesture),
  ...Array<Gesture>(3).fill(writeContact),
  removeContact,
  ...Array<Gesture>(2).fill(addEvidence),
  ...Array<Gesture>(2).fill(linkEvidence),
  rename,
  close,
  ...Array<Gesture>(2).fill(upgrade),
]

/** The application remembers fifty gestures on a plan. */
const REMEMBERED = 50

function withActions(known: Known, actions: Known['actions']): Known {
  const undo = [...known.undo, known.actions].slice(-REMEMBERED)
  return { ...known, actions, undo, gestures: undo.length }
}

const without = (all: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).filter(([each]) => each !== name))
