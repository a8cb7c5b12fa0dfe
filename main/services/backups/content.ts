import { z } from 'zod'
import type { Database } from '../../db/connection'
import { parseRow } from '../../db/payload'
import { listAssessments } from '../../db/repositories/assessments'
import { listEstablishments } from '../../db/repositories/establishments'
import type { RestorePreview } from '../../ipc/contract'

/** What data holds, enough to compare two states of it. */
export type Content = {
  /** Names by id. */
  readonly establishments: ReadonlyMap<string, string>
  readonly assessments: ReadonlySet<string>
  /** When each answer was last written, by assessment and question. */
  readonly answers: ReadonlyMap<string, string>
  /** When each action of a plan was last written, by entity and key; only those that somebody worked on are kept. */
  readonly actions: ReadonlyMap<string, string>
}

const Dated = z.object({ id: z.string(), updated_at: z.string() })

/** Reads what a database holds, at one instant. */
export function readContent(database: Database): Promise<Content> {
  return database.transaction(async (queries) => {
    const dated = async (sql: string) =>
      new Map((await queries.all(sql)).map((row) => parseRow(Dated, row)).map(({ id, updated_at }) => [id, updated_at]))
    return {
      establishments: new Map((await listEstablishments(queries)).map(({ id, details }) => [id, details.name])),
      assessments: new Set((await listAssessments(queries)).map(({ id }) => id)),
      answers: await dated("SELECT assessment_id || ' ' || question_id AS id, updated_at FROM answers"),
      actions: await dated(
        "SELECT organisation_id || ' ' || coalesce(establishment_id, '') || ' ' || key AS id, updated_at FROM actions",
      ),
    }
  })
}

export function heldBy({ establishments, assessments, answers }: Content): RestorePreview['copy'] {
  const lastAnswerAt = [...answers.values()].reduce<string | null>(
    (last, at) => (last === null || at > last ? at : last),
    null,
  )
  return { establishments: establishments.size, assessments: assessments.size, answers: answers.size, lastAnswerAt }
}

/** What putting a copy in the place of the data of today would take away, and bring back. */
export function compare(copy: Content, today: Content): NonNullable<RestorePreview['changes']> {
  const missing = (from: Content, of: Content) =>
    [...of.establishments].flatMap(([id, name]) => (from.establishments.has(id) ? [] : [name])).sort(byName)
  const count = <T>(values: Iterable<T>, wanted: (value: T) => boolean) => [...values].filter(wanted).length
  /** Those of one state that the other has not, or has as they were at another time. */
  const others = (of: ReadonlyMap<string, string>, than: ReadonlyMap<string, string>) =>
    count(of, ([id, at]) => than.get(id) !== at)
  return {
    establishmentsLost: missing(copy, today),
    establishmentsBack: missing(today, copy),
    assessmentsLost: count(today.assessments, (id) => !copy.assessments.has(id)),
    assessmentsBack: count(copy.assessments, (id) => !today.assessments.has(id)),
    answersLost: others(today.answers, copy.answers),
    answersBack: others(copy.answers, today.answers),
    actionsLost: others(today.actions, copy.actions),
    actionsBack: others(copy.actions, today.actions),
  }
}

export const byName = (a: string, b: string): number => a.localeCompare(b, 'fr')
