import { AsyncLocalStorage } from 'node:async_hooks'
import sqlite3 from 'sqlite3'
import { type Cipher, lockedCipher } from './cipher'
import { DatabaseError, toDatabaseError } from './errors'
import { Queue } from './queue'

// The only file that imports sqlite3: its upstream is archived, so it is the only one to change the day we replace it.

/** Values bound to the `?` of a statement. */
type Bindings = readonly (string | number | null)[]

/** What statements are given to: the database itself, or the handle of a transaction. Rows are parsed by the caller. */
export type Queries = {
  /** Runs one statement; resolves to the number of rows it changed. */
  readonly run: (sql: string, bindings?: Bindings) => Promise<number>
  /** First row of a query, or undefined. */
  readonly get: (sql: string, bindings?: Bindings) => Promise<unknown>
  readonly all: (sql: string, bindings?: Bindings) => Promise<readonly unknown[]>
  /** Runs several statements, without bindings. */
  readonly exec: (sql: string) => Promise<void>
  /** Seals and opens the payloads of rows (`payload.ts`). */
  readonly cipher: Cipher
}

type OpeningMode = 'read-only' | 'read-write' | 'create'

const flags: Readonly<Record<OpeningMode, number>> = {
  'read-only': sqlite3.OPEN_READONLY,
  'read-write': sqlite3.OPEN_READWRITE,
  create: sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE,
}

/** One process, one file: another reader can only be a person's tool, and it is soon done. In milliseconds. */
const BUSY_TIMEOUT = 500

/** One connection. Requests go through one queue: nothing interleaves with a transaction. */
export class Database implements Queries {
  private readonly queue = new Queue()
  private readonly insideTransaction = new AsyncLocalStorage<true>()
  private readonly statements: Statements
  private readonly direct: Queries
  private closed = false
  private knownCipher = lockedCipher

  private constructor(private readonly driver: sqlite3.Database) {
    const cipher = () => this.knownCipher
    this.statements = new Statements(driver)
    this.direct = {
      ...directQueries(driver, this.statements),
      get cipher() {
        return cipher()
      },
    }
  }

  /** Locked until `unlock` is given the cipher of the database. */
  get cipher(): Cipher {
    return this.knownCipher
  }

  unlock(cipher: Cipher): void {
    this.knownCipher = cipher
  }

  /**
   * Opens a file (or `:memory:`), with foreign keys enforced and every commit flushed to the disk.
   *
   * @throws {DatabaseError} when the file cannot be opened
   */
  static async open(file: string, mode: OpeningMode): Promise<Database> {
    const driver = await new Promise<sqlite3.Database>((resolve, reject) => {
      const opening = new sqlite3.Database(file, flags[mode], (error) => {
        if (error) reject(new DatabaseError('database-unreadable', error.message, { cause: error }))
        else resolve(opening)
      })
    })
    driver.configure('busyTimeout', BUSY_TIMEOUT)
    const database = new Database(driver)
    // EXTRA also flushes the folder once the rollback journal is deleted: without it, a power cut just after a commit
    // can bring the journal back, and the last answer would be undone (https://sqlite.org/pragma.html#pragma_synchronous).
    // What is deleted is overwritten in the file too.
    await database.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON')
    return database
  }

  run(sql: string, bindings?: Bindings): Promise<number> {
    return this.enqueue(() => this.direct.run(sql, bindings))
  }

  get(sql: string, bindings?: Bindings): Promise<unknown> {
    return this.enqueue(() => this.direct.get(sql, bindings))
  }

  all(sql: string, bindings?: Bindings): Promise<readonly unknown[]> {
    return this.enqueue(() => this.direct.all(sql, bindings))
  }

  exec(sql: string): Promise<void> {
    return this.enqueue(() => this.direct.exec(sql))
  }

  /**
   * Runs `work` inside one transaction: all of it is written, or nothing. Statements from outside wait for its end;
   * those of `work` go through the handle it is given.
   *
   * @throws {DatabaseError} when the transaction cannot be written; whatever `work` throws, once all is undone
   */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.enqueue(async () => {
      await this.direct.run('BEGIN')
      try {
        const value = await this.insideTransaction.run(true, () => work(this.direct))
        await this.direct.run('COMMIT')
        return value
      } catch (error) {
        // SQLite undoes by itself after some failures (full disk): the one to report is the first.
        await this.direct.run('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  /**
   * Copies the database to a file by SQLite's own online backup; what the file held is replaced.
   *
   * @throws {DatabaseError} when the copy cannot be written
   */
  backupTo(file: string): Promise<void> {
    return this.enqueue(
      () =>
        new Promise<void>((resolve, reject) => {
          const backup = startBackup(this.driver, file, (error) => {
            if (error) return reject(toDatabaseError(error))
            backup.step(-1, (stepError) => {
              if (stepError) reject(toDatabaseError(stepError))
              else if (!backup.completed)
                reject(new DatabaseError('database-write-failed', 'the backup did not complete'))
              else resolve()
            })
          })
        }),
    )
  }

  /** Waits for what was asked, then closes. Anything asked later is refused; closing twice is harmless. */
  async close(): Promise<void> {
    if (this.closed) return
    const closing = this.enqueue(async () => {
      await this.statements.finalize()
      await settle((done) => this.driver.close(done))
    })
    this.closed = true
    await closing
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new DatabaseError('unexpected', 'the database is closed'))
    if (this.insideTransaction.getStore()) {
      // It would wait for the end of the transaction that waits for it.
      return Promise.reject(new DatabaseError('unexpected', 'inside a transaction, use the handle it was given'))
    }
    return this.queue.add(work)
  }
}

/**
 * The statements of a connection, each prepared once: preparing one costs as much as running it. Their texts are written in
 * the program, so there are few.
 */
class Statements {
  private readonly prepared = new Map<string, Promise<sqlite3.Statement>>()

  constructor(private readonly driver: sqlite3.Database) {}

  /** @throws {DatabaseError} when SQLite does not understand it */
  get(sql: string): Promise<sqlite3.Statement> {
    const known = this.prepared.get(sql)
    if (known) return known
    const preparing = new Promise<sqlite3.Statement>((resolve, reject) => {
      const statement = this.driver.prepare(sql, (error) =>
        error ? reject(toDatabaseError(error)) : resolve(statement),
      )
    })
    this.prepared.set(sql, preparing)
    preparing.catch(() => this.prepared.delete(sql))
    return preparing
  }

  /** A connection closes only once its statements are. */
  async finalize(): Promise<void> {
    for (const preparing of this.prepared.values()) {
      const statement = await preparing
      await new Promise<void>((resolve) => statement.finalize(() => resolve()))
    }
    this.prepared.clear()
  }
}

function directQueries(driver: sqlite3.Database, statements: Statements): Omit<Queries, 'cipher'> {
  // Read to its end: a statement left on a row would keep the file locked.
  const all = async (sql: string, bindings: Bindings = []): Promise<readonly unknown[]> => {
    const statement = await statements.get(sql)
    return new Promise((resolve, reject) => {
      statement.all<unknown>(bindings, (error, rows) => (error ? reject(toDatabaseError(error)) : resolve(rows)))
    })
  }
  return {
    run: async (sql, bindings = []) => {
      const statement = await statements.get(sql)
      return new Promise((resolve, reject) => {
        statement.run(bindings, function (error) {
          if (error) reject(toDatabaseError(error))
          else resolve(this.changes)
        })
      })
    },
    get: async (sql, bindings) => (await all(sql, bindings))[0],
    all,
    exec: (sql) => settle((done) => driver.exec(sql, done)),
  }
}

function settle(start: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(toDatabaseError(error)) : resolve())))
}

type Done = (error: Error | null) => void
type Backup = { readonly completed: boolean; readonly step: (pages: number, done: Done) => void }

function startBackup(driver: sqlite3.Database, file: string, done: Done): Backup {
  // sqlite3.d.ts forgets `backup`, which is documented in the driver (src/backup.h) and tested by it.
  const withBackup = driver as sqlite3.Database & { readonly backup: (file: string, done: Done) => Backup }
  return withBackup.backup(file, done)
}
