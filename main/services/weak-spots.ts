import { isOpen } from '../../questionnaires/action-edits'
import { toAnswerSet } from '../../questionnaires/answer-set'
import { evidenceTime } from '../../questionnaires/evidence-expiry'
import { weakAnswers } from '../../questionnaires/weak-answers'
import { listEvidence } from '../db/repositories/evidence'
import type { Parsed, PlanAction, StoredEvidence, WeakSpot } from '../ipc/contract'
import type { ServiceContext } from './context'
import { localDay } from './local-day'
import { readPlan } from './plan/plan'
import { entityOfSite, installedAtHand, type PlanSource, readSources } from './plan/sources'

/**
 * The standing review of a site: weak spots of its answers, of its plan and of its evidence, most pressing first.
 *
 * @throws {AppError} `not-found`
 */
export async function getWeakSpots(
  context: ServiceContext,
  { establishmentId }: Parsed<'getWeakSpots'>,
): Promise<WeakSpot[]> {
  const today = localDay(context.clock())
  await installedAtHand(context)
  const { sources, actions, pieces } = await context.database.transaction(async (queries) => {
    const entity = await entityOfSite(queries, establishmentId)
    const sources = await readSources(context, queries, entity)
    return {
      sources,
      actions: (await readPlan(context, queries, entity, sources)).actions,
      pieces: await listEvidence(queries, entity.organisationId),
    }
  })
  return [
    ...sources.flatMap((source) => answerSpots(source, today)),
    ...actions.flatMap((action) => actionSpots(action, today)),
    ...evidenceSpots(pieces, sources, today),
  ].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** From what cannot stand to what only has to be kept in mind. */
const order: readonly WeakSpot['kind'][] = [
  'contradiction',
  'action-late',
  'evidence-expired',
  'weak-reason',
  'no-evidence',
  'action-cause-gone',
  'action-without-owner',
  'action-without-date',
  'evidence-expiring',
  'to-confirm',
  'answer-old',
]

function answerSpots({ content, definition }: PlanSource, today: string): WeakSpot[] {
  const { assessment } = content
  const givenOn = Object.fromEntries(
    content.answers.map(({ questionId, updatedAt }) => [questionId, localDay(updatedAt)]),
  )
  return weakAnswers(definition, assessment.details.profile, toAnswerSet(content), givenOn, today).map(
    ({ kind, question, detail }) => ({
      kind,
      title: question.label,
      detail,
      context: definition.title,
      place: { screen: 'questionnaire', assessmentId: assessment.id, questionId: question.id },
    }),
  )
}

/** Only what is engaged or comes first needs an owner and a date at once: a plan of a hundred lines is not a fault. */
function actionSpots(action: PlanAction, today: string): WeakSpot[] {
  const { edits, called, priority, kind } = action
  if (!isOpen(edits)) return []
  const spot = (found: WeakSpot['kind'], detail: string): WeakSpot => ({
    kind: found,
    title: action.title,
    detail,
    context: '',
    place: { screen: 'plan', actionKey: action.key },
  })
  if (!called) return [spot('action-cause-gone', 'Plus aucune réponse ne la demande')]
  const engaged = edits.status !== 'to-do' || edits.dueDate !== null || edits.owner !== ''
  const expected = kind !== 'inquiry' && (engaged || priority === 1)
  return [
    ...(edits.dueDate !== null && edits.dueDate < today
      ? [spot('action-late', `Échéance du ${frenchDay(edits.dueDate)} dépassée`)]
      : []),
    ...(expected && edits.owner.trim() === '' ? [spot('action-without-owner', 'Aucun pilote')] : []),
    ...(expected && edits.dueDate === null ? [spot('action-without-date', 'Aucune échéance')] : []),
  ]
}

/** Pieces that back an answer of today. */
function evidenceSpots(pieces: readonly StoredEvidence[], sources: readonly PlanSource[], today: string): WeakSpot[] {
  const used = new Set(sources.flatMap(({ content }) => content.answers.flatMap(({ evidenceIds }) => evidenceIds)))
  return pieces.flatMap(({ id, piece }): WeakSpot[] => {
    const time = used.has(id) ? evidenceTime(piece, today) : 'current'
    if (piece.expires === null || (time !== 'expired' && time !== 'expiring')) return []
    return [
      {
        kind: `evidence-${time}`,
        title: piece.title,
        detail: `${time === 'expired' ? 'A expiré' : 'Expire'} le ${frenchDay(piece.expires)}`,
        context: '',
        place: { screen: 'evidence', evidenceId: id },
      },
    ]
  })
}

const frenchDay = (day: string): string => day.split('-').reverse().join('/')
