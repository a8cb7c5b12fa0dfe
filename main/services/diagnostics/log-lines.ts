import { readFile } from 'node:fs/promises'
import { logFileBeside, olderLog } from '../failure-log'
import { isLogLine } from '../log-entry'

/** The last failures are those that support looks for. */
const MAX_LINES = 120

/** The end of the local log, without the lines that we would not write today: those may hold anything. */
export async function lastLogLines(
  databaseFile: string,
): Promise<{ readonly lines: readonly string[]; readonly leftOut: number }> {
  const file = logFileBeside(databaseFile)
  const text = (await Promise.all([olderLog(file), file].map((one) => readFile(one, 'utf8').catch(() => '')))).join('')
  const last = text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-MAX_LINES)
  const lines = last.filter(isLogLine)
  return { lines, leftOut: last.length - lines.length }
}
