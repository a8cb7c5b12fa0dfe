import { z } from 'zod'
import { DatabaseError } from './errors'

/** What is sensitive in a row is one JSON text, written and read here only: the place to seal it one day. */
export function encodePayload(value: unknown): string {
  return JSON.stringify(value)
}

/** Schema of a payload column: JSON text, then the content it must hold. */
export function payloadOf<T>(content: z.ZodType<T>): z.ZodType<T, string> {
  return z
    .string()
    .transform((text, issues): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        issues.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(content)
}

/**
 * A row as its schema says: what comes from the disk is not trusted either.
 *
 * @throws {DatabaseError} `database-unreadable` when the row is not what we write; the message quotes no content
 */
export function parseRow<T>(schema: z.ZodType<T>, row: unknown): T {
  const parsed = schema.safeParse(row)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`).join(', ')
  throw new DatabaseError('database-unreadable', `a row is not what Sextant writes: ${where}`)
}
