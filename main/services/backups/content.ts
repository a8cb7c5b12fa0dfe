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
}

const AnswerRow = z.object({ assessment_id: z.string(), question_id: z.string(), updated_at: z.string() })

/** Reads what a database holds, at one instant. */
export function readContent(database: Database): Promise<Content> {
  return database.transaction(async (queries) => {
    const answers = await queries.all('SELECT assessment_id, question_id, updated_at FROM answers')
    return {
      establishments: new Map((await listEstablishments(queries)).map(({ id, details }) => [id, details.name])),
      assessments: new Set((await listAssessments(queries)).map(({ id }) => id)),
      answers: new Map(
        answers.map((row) => {
          const { assessment_id, question_id, updated_at } = parseRow(AnswerRow, row)
          return [`${assessment_id} ${question_id}`, updated_at]
        }),
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
  return {
    establishmentsLost: missing(copy, today),
    establishmentsBack: missing(today, copy),
    assessmentsLost: count(today.assessments, (id) => !copy.assessments.has(id)),
    assessmentsBack: count(copy.assessments, (id) => !today.assessments.has(id)),
    answersLost: count(today.answers, ([key, at]) => copy.answers.get(key) !== at),
    answersBack: count(copy.answers.keys(), (key) => !today.answers.has(key)),
  }
}

export const byName = (a: string, b: string): number => a.localeCompare(b, 'fr')
