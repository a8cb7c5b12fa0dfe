import sqlite3 from 'sqlite3'
import { fileIn } from './fixtures'

/** The file of the data, for tests that look at it or change it while the application is closed. */
export const databaseIn = (dataFolder: string): string => fileIn(dataFolder, 'sextant.db')

/** Runs statements on a database file, outside the application. */
export function runOn(file: string, sql: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file)
    database.exec(sql, (error) =>
      database.close((closing) => (error || closing ? reject(error ?? closing) : resolve())),
    )
  })
}

/** Reads rows of a database file, outside the application. */
export function readFrom(file: string, sql: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY)
    database.all(sql, (error, rows) =>
      database.close((closing) => (error || closing ? reject(error ?? closing) : resolve(rows))),
    )
  })
}
