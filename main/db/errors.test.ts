import { describe, expect, it } from 'vitest'
import { DatabaseError, toDatabaseError } from './errors'

describe('an error of SQLite or of the file system', () => {
  it.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY', 'database-write-failed'],
    ['SQLITE_IOERR', 'database-write-failed'],
    ['SQLITE_CANTOPEN', 'database-write-failed'],
    ['SQLITE_BUSY', 'database-busy'],
    ['SQLITE_LOCKED', 'database-busy'],
    ['EBUSY', 'database-busy'],
    ['EACCES', 'database-write-failed'],
    ['EROFS', 'database-write-failed'],
    ['SQLITE_NOTADB', 'database-unreadable'],
    ['SQLITE_CORRUPT', 'database-unreadable'],
    ['SQLITE_CONSTRAINT', 'unexpected'],
    ['SQLITE_ERROR', 'unexpected'],
    ['EMFILE', 'unexpected'],
  ])('%s is told as « %s »', (code, ours) => {
    expect(toDatabaseError(Object.assign(new Error('because'), { code }))).toMatchObject({
      code: ours,
      message: 'because',
    })
  })

  it('that is already ours stays as it is', () => {
    const error = new DatabaseError('database-too-recent', 'schema 99')
    expect(toDatabaseError(error)).toBe(error)
  })

  it('without a code is unexpected', () => {
    expect(toDatabaseError('a text')).toMatchObject({ code: 'unexpected' })
  })
})
