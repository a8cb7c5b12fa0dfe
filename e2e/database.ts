import sqlite3 from 'sqlite3'
import { fileIn } from './fixtures'
import { unsealed } from './sealed'

/** The file of the data, for tests that look at it or change it while the application is closed. */
export const databaseIn = (dataFolder: string): string => fileIn(dataFolder, 'sextant.db')

/** Runs statements on a database file, outside the application. What is sealed in it stays so. */
export function runOn(file: string, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file)
    database.exec(sql, (error) =>
      database.close((closing) => (error || closing ? reject(error ?? closing) : resolve())),
    )
  })
}

/**
 * Reads rows of a database file, outside the application, as if payloads were in clear: the query is run on a copy in memory
 * where they are opened with the passphrase of the tests.
 */
export async function readFrom(file: string, sql: string): Promise<readonly unknown[]> {
  const copy = new sqlite3.Database(':memory:', sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE | sqlite3.OPEN_URI)
  const all = (query: string, values: readonly unknown[] = []): Promise<readonly unknown[]> =>
    new Promise((resolve, reject) => copy.all(query, values, (error, rows) => (error ? reject(error) : resolve(rows))))
  try {
    await all('ATTACH ? AS disk', [`file:${encodeURI(file)}?mode=ro`])
    await unsealed(all)
    await all('DETACH disk')
    return await all(sql)
  } finally {
    await new Promise((resolve) => copy.close(resolve))
  }
}
