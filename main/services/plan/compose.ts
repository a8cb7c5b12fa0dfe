import { isOpen, nothingEdited } from '../../../questionnaires/action-edits'
import {
  effortHours,
  inquiryKey,
  inquiryTitle,
  measureKey,
  type ProposedAction,
  proposeActions,
} from '../../../questionnaires/action-plan'
import { toAnswerSet } from '../../../questionnaires/answer-set'
import { shortAnswer } from '../../../questionnaires/answer-words'
import { allQuestions, domainsByQuestion, measuresById } from '../../../questionnaires/questions'
import { roleLabels } from '../../../questionnaires/roles'
import type { Question, QuestionnaireDefinition } from '../../../questionnaires/schema'
import { measuresOf } from '../../../questionnaires/triggers'
import type { Entity } from '../../db/repositories/actions'
import type { ActionEdits, ActionHelper, ActionOrigin, PlanAction } from '../../ipc/contract'
import type { ServiceContext } from '../context'
import type { PlanSource } from './sources'

/** Key of an action typed by hand: this, then an id. No questionnaire has such a name. */
export const MANUAL = 'manuel/'

/** What people wrote on the actions of a legal entity and of one of its sites, by key. */
export type StoredEdits = {
  readonly organisation: ReadonlyMap<string, ActionEdits>
  readonly site: ReadonlyMap<string, ActionEdits>
}

/** An action that one questionnaire calls for, with where it was found. */
type Called = { readonly action: ProposedAction; readonly source: PlanSource }

/**
 * The lines of a plan, in order: what the answers call for, then what someone typed, then what nothing calls for any more
 * and that someone worked on.
 *
 * An action that several questionnaires call for is there once, with the highest of their priorities, and cites them all.
 * It belongs to the legal entity as soon as one of its assessments calls for it (it is then the same work for all sites),
 * else to the site.
 */
export async function composePlan(
  context: ServiceContext,
  entity: Entity,
  sources: readonly PlanSource[],
  stored: StoredEdits,
): Promise<PlanAction[]> {
  const byKey = new Map<string, Called[]>()
  for (const source of sources) {
    const { definition, content } = source
    for (const action of proposeActions(definition, content.assessment.details.profile, toAnswerSet(content))) {
      byKey.set(action.key, [...(byKey.get(action.key) ?? []), { action, source }])
    }
  }
  const called = [...byKey.values()].map((found) => calledAction(found, entity, stored))
  const others = [...new Set([...stored.organisation.keys(), ...stored.site.keys()])].filter((key) => !byKey.has(key))
  const manual = others.filter((key) => key.startsWith(MANUAL)).map((key) => manualAction(key, entity, stored))
  const kept: PlanAction[] = []
  for (const key of others.filter((candidate) => !candidate.startsWith(MANUAL))) {
    const action = await uncalledAction(context, key, entity, sources, stored)
    if (action) kept.push(action)
  }
  return [
    ...[...called, ...manual].sort(inOrder),
    ...kept.sort((a, b) => Number(isOpen(b.edits)) - Number(isOpen(a.edits))),
  ]
}

/** Priority as people see it, level, effort; ties keep the order of the questionnaires. */
function inOrder(a: PlanAction, b: PlanAction): number {
  return a.priority - b.priority || a.level - b.level || a.effortHours - b.effortHours
}

function calledAction(called: readonly Called[], entity: Entity, stored: StoredEdits): PlanAction {
  const [first] = called
  if (!first) throw new RangeError('an action is called for by something')
  // Its own questionnaire words it, when it is among those that call for it.
  const main = called.find(({ action, source }) => action.key.startsWith(`${source.definition.id}/`)) ?? first
  const ofOrganisation = called.some(({ source }) => source.content.assessment.establishmentId === null)
  const computedPriority = called.reduce((lowest, { action }) => lower(lowest, action.priority), main.action.priority)
  return {
    ...described(main.action, main.source.definition, computedPriority, editsOf(main.action.key, stored)),
    establishmentId: ownerOf(main.action.key, ofOrganisation, entity, stored),
    level: called.reduce((lowest, { action }) => lower(lowest, action.level), main.action.level),
    origins: called.flatMap(({ action, source }) => action.origins.map((question) => originOf(question, source))),
    references: mergedReferences(called.map(({ action, source }) => ({ questions: action.origins, ...source }))),
    called: true,
  }
}

/** Math.min, which forgets that the result is one of the two. */
const lower = <T extends number>(a: T, b: T): T => (a > b ? b : a)

/** The legal entity's when one of its assessments calls for it or someone worked on it there; else the site's. */
function ownerOf(key: string, ofOrganisation: boolean, entity: Entity, stored: StoredEdits): string | null {
  return ofOrganisation || stored.organisation.has(key) ? null : entity.establishmentId
}

/** What was written on the action: for the legal entity, else on the site, where it was before it was called for above. */
function editsOf(key: string, stored: StoredEdits): ActionEdits | undefined {
  return stored.organisation.get(key) ?? stored.site.get(key)
}

function described(
  action: ProposedAction,
  definition: QuestionnaireDefinition,
  computedPriority: PlanAction['priority'],
  saved: ActionEdits | undefined,
): Omit<PlanAction, 'establishmentId' | 'origins' | 'references' | 'called'> {
  const edits = saved ?? defaultEdits(action)
  const domain = definition.domains.find(({ id }) => id === action.domainId)
  return {
    key: action.key,
    kind: action.kind,
    title: action.title,
    priority: edits.priority ?? computedPriority,
    computedPriority,
    level: action.level,
    domainId: action.domainId,
    domainTitle: domain?.title ?? '',
    domainShort: domain?.short ?? '',
    measure: action.measure,
    effortHours: edits.effortHours ?? effortHours(action),
    helpers: edits.helpers ?? helpersOf(action),
    edits,
  }
}

/** What stands until a person writes something: done by those the measure names, or answered by those who know. */
function defaultEdits({ kind, measure, origins }: ProposedAction): ActionEdits {
  const roles = kind === 'inquiry' ? (origins[0]?.answeredBy ?? []) : measure.who
  const [first = '', ...others] = roles.map((role) => roleLabels[role])
  const doneBy = [first, ...others.map((label) => label.charAt(0).toLowerCase() + label.slice(1))].join(' ou ')
  return { ...nothingEdited, evidenceIds: [], doneBy }
}

/** The establishment does it itself unless the measure is for others only; then who can help. */
export function helpersOf({ kind, measure }: Pick<ProposedAction, 'kind' | 'measure'>): ActionHelper[] {
  if (kind === 'inquiry') return ['self']
  const outside = measure.who.every((role) => role === 'prestataire' || role === 'editeur')
  return [...(outside ? [] : (['self'] as const)), ...measure.helpedBy]
}

function originOf(question: Question, { content, definition }: PlanSource): ActionOrigin {
  const value = content.answers.find(({ questionId }) => questionId === question.id)?.value ?? null
  return {
    assessmentId: content.assessment.id,
    questionnaireId: definition.id,
    questionnaireTitle: definition.title,
    questionId: question.id,
    label: question.label,
    // Identifiers of ReCyF are known to its readers; ours are not made to be read.
    name: definition.scoring.method === 'coverage' ? (question.official ?? question.id) : question.label,
    text: question.text,
    ask: question.ask,
    why: question.why,
    answeredBy: question.answeredBy,
    words: value === null ? '' : shortAnswer(question, value),
  }
}

type Citing = { readonly definition: QuestionnaireDefinition; readonly questions: readonly Question[] }

/** What questions cite, source by source, each item once. */
function mergedReferences(citing: readonly Citing[]): PlanAction['references'] {
  const bySource = new Map<string, Set<string>>()
  for (const { definition, questions } of citing) {
    const domains = domainsByQuestion(definition)
    for (const { id, label } of definition.referenceSources) {
      const items = questions.flatMap((question) =>
        [...question.references, ...(domains.get(question.id)?.references ?? [])]
          .filter(({ source }) => source === id)
          .flatMap((reference) => reference.items),
      )
      if (items.length > 0) bySource.set(label, new Set([...(bySource.get(label) ?? []), ...items]))
    }
  }
  return [...bySource].map(([label, items]) => ({ label, items: [...items] }))
}

function manualAction(key: string, entity: Entity, stored: StoredEdits): PlanAction {
  const edits = editsOf(key, stored) ?? { ...nothingEdited, evidenceIds: [] }
  return {
    key,
    kind: 'manual',
    establishmentId: ownerOf(key, false, entity, stored),
    title: edits.title,
    priority: edits.priority ?? 2,
    computedPriority: 2,
    level: 1,
    domainId: '',
    domainTitle: '',
    domainShort: '',
    measure: null,
    effortHours: edits.effortHours ?? 0,
    helpers: edits.helpers ?? ['self'],
    origins: [],
    references: [],
    called: true,
    edits,
  }
}

/** The action of a key that no answer calls for; null when no version at hand knows it. */
async function uncalledAction(
  context: ServiceContext,
  key: string,
  entity: Entity,
  sources: readonly PlanSource[],
  stored: StoredEdits,
): Promise<PlanAction | null> {
  const establishmentId = ownerOf(key, false, entity, stored)
  const known = await definitionsKnowing(context, key, sources)
  // Those of the same owner called for it: it keeps the words that people know.
  const own = known.filter(({ source }) => source?.content.assessment.establishmentId === establishmentId)
  for (const { definition, source } of [...own, ...known]) {
    const action = actionNamed(definition, key)
    if (!action) continue
    return {
      ...described(action, definition, 3, editsOf(key, stored)),
      establishmentId,
      origins: source ? originsIn(source, action) : [],
      references: mergedReferences([{ definition, questions: action.origins }]),
      called: false,
    }
  }
  return null
}

/** The questions of an action that the version in use still has. */
function originsIn(source: PlanSource, { origins }: ProposedAction): ActionOrigin[] {
  const wanted = new Set(origins.map(({ id }) => id))
  return allQuestions(source.definition)
    .filter(({ id }) => wanted.has(id))
    .map((question) => originOf(question, source))
}

/**
 * Where a measure may be described: the versions that the assessments use, then those before them, newest first, then the
 * newest version of the questionnaire that the key names, whose assessment may have been put away.
 */
async function definitionsKnowing({ definitions }: ServiceContext, key: string, sources: readonly PlanSource[]) {
  const known: { readonly definition: QuestionnaireDefinition; readonly source: PlanSource | null }[] = sources.map(
    (source) => ({ definition: source.definition, source }),
  )
  for (const source of sources) {
    const { id, version } = source.definition
    const versions = definitions.versions(id)
    for (const older of versions.slice(0, Math.max(0, versions.indexOf(version))).reverse()) {
      known.push({ definition: (await definitions.load(id, older)).definition, source })
    }
  }
  const named = key.slice(0, key.indexOf('/'))
  if (!sources.some(({ definition }) => definition.id === named) && definitions.versions(named).length > 0) {
    known.push({ definition: (await definitions.current(named)).definition, source: null })
  }
  return known
}

/** What a key means in a definition, whatever was answered. */
function actionNamed(definition: QuestionnaireDefinition, key: string): ProposedAction | null {
  const measures = measuresById(definition)
  const isInquiry = key.startsWith(`${definition.id}/?`)
  const leading = allQuestions(definition).flatMap((question) => {
    const called = isInquiry
      ? measuresOf(question).slice(0, key === inquiryKey(definition, question) ? 1 : 0)
      : measuresOf(question)
    return called.flatMap(({ measure: id, level }) => {
      const measure = measures.get(id)
      return measure && (isInquiry || measureKey(definition, measure) === key) ? [{ question, measure, level }] : []
    })
  })
  const [first] = leading
  if (!first) return null
  return {
    key,
    kind: isInquiry ? 'inquiry' : 'measure',
    title: isInquiry ? inquiryTitle(first.question) : first.measure.title,
    priority: 3,
    level: first.level,
    measure: first.measure,
    origins: leading.map(({ question }) => question),
    domainId: domainsByQuestion(definition).get(first.question.id)?.id ?? '',
  }
}
