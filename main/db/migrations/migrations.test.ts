import { readFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '../connection'
import { openInMemory } from '../open'
import { dumpSchema } from '../schema-dump'
import { APPLICATION_ID, migrate, migrations, versionOf } from './index'

async function anEmptyDatabase(): Promise<Database> {
  const database = await Database.open(':memory:', 'create')
  onTestFinished(() => database.close())
  return database
}

describe('the migrations', () => {
  it('are numbered 1, 2, 3…', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('add up to schema.sql (npx tsx scripts/dump-schema.ts writes it again)', async () => {
    const database = await openInMemory()
    expect(await dumpSchema(database)).toBe(await readFile(new URL('../schema.sql', import.meta.url), 'utf8'))
    await database.close()
  })

  it('run once', async () => {
    const database = await anEmptyDatabase()
    await migrate(database)
    await migrate(database)
    expect(await versionOf(database)).toBe(migrations.length)
    expect(await database.get('PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID })
  })
})

describe('0001-initial', () => {
  it('holds one of everything', async () => {
    const database = await anEmptyDatabase()
    await migrate(database, migrations.slice(0, 1))
    await database.exec(`
      INSERT INTO organisations VALUES ('o', 't', NULL, '{}');
      INSERT INTO establishments VALUES ('e', 'o', 't', NULL, '{}');
      INSERT INTO assessments VALUES ('a', 'o', 'e', 'q', '1.0.0', 't', 't', NULL, '{}');
      INSERT INTO answers VALUES ('a', '1.1', 1, 't', '{}');
      INSERT INTO evidence VALUES ('p', 'o', 't', '{}');
      INSERT INTO answer_evidence VALUES ('a', '1.1', 'p', 0);
      INSERT INTO actions VALUES ('o', NULL, 'k', 't', '{}'), ('o', 'e', 'k', 't', '{}');
      INSERT INTO settings VALUES (1, 't', '{}');
    `)
    expect(await database.get('SELECT payload FROM answers WHERE question_id = ?', ['1.1'])).toEqual({ payload: '{}' })
    await expect(database.run("INSERT INTO actions VALUES ('o', NULL, 'k', 't', '{}')")).rejects.toThrow('UNIQUE')
    await expect(database.run("INSERT INTO establishments VALUES ('f', 'nobody', 't', NULL, '{}')")).rejects.toThrow(
      'FOREIGN KEY',
    )
    await expect(database.run("INSERT INTO settings VALUES (2, 't', '{}')")).rejects.toThrow('CHECK')
  })
})

describe('0002-versions', () => {
  it('keeps every row of before, and holds what versions need', async () => {
    const database = await anEmptyDatabase()
    await migrate(database, migrations.slice(0, 1))
    await database.exec(`
      INSERT INTO organisations VALUES ('o', 't', NULL, '{}');
      INSERT INTO assessments VALUES ('a', 'o', NULL, 'q', '1.0.0', 't', 't', 'archived', '{"label":"A"}');
      INSERT INTO answers VALUES ('a', '1.1', 3, 't', '{"value":"partial"}');
      INSERT INTO evidence VALUES ('p', 'o', 't', '{}');
      INSERT INTO answer_evidence VALUES ('a', '1.1', 'p', 0);
    `)
    await migrate(database, migrations.slice(0, 2))
    expect(await database.get('SELECT * FROM assessments')).toEqual({
      id: 'a',
      organisation_id: 'o',
      establishment_id: null,
      questionnaire_id: 'q',
      questionnaire_version: '1.0.0',
      created_at: 't',
      updated_at: 't',
      archived_at: 'archived',
      payload: '{"label":"A"}',
      closed_at: null,
      previous_id: null,
    })
    expect(await database.get('SELECT question_id, revision, payload FROM answers')).toEqual({
      question_id: '1.1',
      revision: 3,
      payload: '{"value":"partial"}',
    })
    expect(await database.get('SELECT count(*) AS n FROM answer_evidence')).toEqual({ n: 1 })

    await database.exec(`
      INSERT INTO assessments VALUES ('b', 'o', NULL, 'q', '1.0.0', 't', 't', NULL, '{}', 'closed', 'a');
      INSERT INTO snapshots VALUES ('s', 'a', 't', 'closed', '1.0.0', '{}');
      INSERT INTO set_aside_answers VALUES ('a', '1.1', '1.0.0', 't1', '{}'), ('a', '1.1', '1.0.0', 't2', '{}');
      INSERT INTO assessment_events VALUES ('v', 'a', 't', 'closed', '{}');
      INSERT INTO installed_questionnaires VALUES ('q', '1.0.0', 't', 'f', '{}');
    `)
    await expect(database.run("UPDATE assessments SET previous_id = 'nobody' WHERE id = 'b'")).rejects.toThrow(
      'FOREIGN KEY',
    )
    await expect(
      database.run("INSERT INTO snapshots VALUES ('z', 'nobody', 't', 'closed', '1.0.0', '{}')"),
    ).rejects.toThrow('FOREIGN KEY')
  })

  it('lets the example be erased with all that hangs from it', async () => {
    const database = await anEmptyDatabase()
    await migrate(database, migrations.slice(0, 2))
    await database.exec(`
      INSERT INTO organisations VALUES ('o', 't', NULL, '{}');
      INSERT INTO assessments VALUES ('a', 'o', NULL, 'q', '1.0.0', 't', 't', NULL, '{}', NULL, NULL);
      INSERT INTO assessments VALUES ('b', 'o', NULL, 'q', '1.0.0', 't', 't', NULL, '{}', NULL, 'a');
      INSERT INTO snapshots VALUES ('s', 'a', 't', 'closed', '1.0.0', '{}');
      INSERT INTO set_aside_answers VALUES ('a', '1.1', '1.0.0', 't', '{}');
      INSERT INTO assessment_events VALUES ('v', 'a', 't', 'closed', '{}');
      DELETE FROM organisations;
    `)
    for (const table of ['assessments', 'snapshots', 'set_aside_answers', 'assessment_events']) {
      expect(await database.get(`SELECT count(*) AS n FROM ${table}`)).toEqual({ n: 0 })
    }
  })
})

describe('0003-living-plan', () => {
  it('keeps every row of before, and holds changes and contacts that go with their organisation', async () => {
    const database = await anEmptyDatabase()
    await migrate(database, migrations.slice(0, 2))
    await database.exec(`
      INSERT INTO organisations VALUES ('o', 't', NULL, '{}');
      INSERT INTO establishments VALUES ('e', 'o', 't', NULL, '{}');
      INSERT INTO actions VALUES ('o', 'e', 'k', 't', '{"owner":"A"}');
    `)
    await migrate(database, migrations.slice(0, 3))
    expect(await database.get('SELECT payload FROM actions')).toEqual({ payload: '{"owner":"A"}' })
    await database.exec(`
      INSERT INTO plan_changes VALUES ('p', 'o', 'e', 't', '{}');
      INSERT INTO contacts VALUES ('c', 'o', NULL, 't', '{}'), ('d', 'o', 'e', 't', '{}');
    `)
    await expect(database.run("INSERT INTO contacts VALUES ('z', 'nobody', NULL, 't', '{}')")).rejects.toThrow(
      'FOREIGN KEY',
    )
    await database.exec('DELETE FROM actions; DELETE FROM organisations')
    for (const table of ['plan_changes', 'contacts']) {
      expect(await database.get(`SELECT count(*) AS n FROM ${table}`)).toEqual({ n: 0 })
    }
  })
})
