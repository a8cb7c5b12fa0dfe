import { Database } from '../connection'

// Run by open.test.ts: opens the database given, writes so much that SQLite spills to the file before the commit, and dies.
const file = process.argv[2]
if (!file) throw new Error('a file is expected')
const database = await Database.open(file, 'read-write')
await database.exec('PRAGMA cache_size = 5')
await database.transaction(async (queries) => {
  for (let row = 0; row < 200; row++) {
    await queries.run('INSERT INTO organisations (id, created_at, payload) VALUES (?, ?, ?)', [
      `unfinished-${row}`,
      '2026-11-21T09:00:00.000Z',
      'x'.repeat(2000),
    ])
  }
  process.kill(process.pid, 'SIGKILL')
})
