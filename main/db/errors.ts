/** The failures of the database that a person can understand and act upon; the rest is `unexpected`. */
type DatabaseErrorCode =
  | 'disk-full'
  | 'database-write-failed'
  | 'database-unreadable'
  | 'database-too-recent'
  | 'database-foreign'
  | 'database-busy'
  | 'database-read-only'
  | 'data-locked'
  | 'data-unprotected'
  | 'unexpected'

/** Any failure of the database. The message and the cause are for the local log: they may quote SQL or a path. */
export class DatabaseError extends Error {
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'DatabaseError'
  }
}

/** What each code of SQLite or of the file system means for the person. A constraint that fails is a fault of ours. */
const codes: Readonly<Record<string, DatabaseErrorCode>> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'database-write-failed',
  SQLITE_IOERR: 'database-write-failed',
  SQLITE_CANTOPEN: 'database-write-failed',
  SQLITE_PERM: 'database-write-failed',
  SQLITE_BUSY: 'database-busy',
  SQLITE_LOCKED: 'database-busy',
  SQLITE_NOTADB: 'database-unreadable',
  SQLITE_CORRUPT: 'database-unreadable',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'database-write-failed',
  EPERM: 'database-write-failed',
  EROFS: 'database-write-failed',
  EIO: 'database-write-failed',
  // Windows: another program opened the file and shares it with nobody.
  EBUSY: 'database-busy',
}

/** Gives an error of SQLite or of the file system its place among ours. */
export function toDatabaseError(error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error
  const message = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return new DatabaseError(codes[code] ?? 'unexpected', message, { cause: error })
}
