import { readFile } from 'node:fs/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { createCipher, newKey } from '../cipher'
import { Database } from '../connection'
import { openInMemory } from '../open'
import { openRow, sealedTables } from '../payload'
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

describe('0004-sealed-payloads', () => {
  const slot = { kind: 'system', createdAt: 't', wrapped: '{}' } as const

  it('seals every payload, keeps the rest of each row, and writes the slots of the key', async () => {
    const database = await anEmptyDatabase()
    await migrate(database, migrations.slice(0, 3))
    await database.exec(`
      INSERT INTO organisations VALUES ('o', 't', NULL, '{"name":"SECRET"}');
      INSERT INTO establishments VALUES ('e', 'o', 't', NULL, '{"name":"SECRET"}');
      INSERT INTO assessments VALUES ('a', 'o', 'e', 'q', '1.0.0', 't', 't', NULL, '{"label":"SECRET"}', NULL, NULL);
      INSERT INTO answers VALUES ('a', '1.1', 1, 't', '{"comment":"SECRET"}');
      INSERT INTO evidence VALUES ('p', 'o', 't', '{"title":"SECRET"}');
      INSERT INTO answer_evidence VALUES ('a', '1.1', 'p', 0);
      INSERT INTO actions VALUES ('o', NULL, 'k', 't', '{"owner":"SECRET"}'), ('o', 'e', 'k', 't', '{"owner":"SECRET"}');
      INSERT INTO settings VALUES (1, 't', '{"respondent":"SECRET"}');
      INSERT INTO snapshots VALUES ('s', 'a', 't', 'closed', '1.0.0', '{"x":"SECRET"}');
      INSERT INTO set_aside_answers VALUES ('a', '1.1', '1.0.0', 't1', '{"x":"SECRET"}');
      INSERT INTO assessment_events VALUES ('v', 'a', 't', 'closed', '{"by":"SECRET"}');
      INSERT INTO installed_questionnaires VALUES ('q', '1.0.0', 't', 'f', '{"title":"SECRET"}');
      INSERT INTO plan_changes VALUES ('c', 'o', 'e', 't', '{"note":"SECRET"}');
      INSERT INTO contacts VALUES ('d', 'o', 'e', 't', '{"name":"SECRET"}');
    `)
    database.unlock(createCipher(newKey()))
    await migrate(database, migrations.slice(0, 4), [slot])
    expect(await database.all('SELECT * FROM key_slots')).toEqual([{ kind: 'system', created_at: 't', payload: '{}' }])
    for (const [table, key] of sealedTables) {
      for (const row of await database.all(`SELECT ${key.join(', ')}, payload FROM ${table}`)) {
        expect(row).toMatchObject({ payload: expect.stringMatching(/^s1:[A-Za-z0-9+/=]+$/) })
        const { payload } = openRow(database, table, z.object({ payload: z.unknown() }), row)
        expect(JSON.stringify(payload)).toContain('SECRET')
      }
    }
    const count = async (table: string) => await database.get(`SELECT count(*) AS n FROM ${table}`)
    expect(await count('actions')).toEqual({ n: 2 })
    expect(await count('answer_evidence')).toEqual({ n: 1 })
    const installed = await database.get('SELECT id, version, payload FROM installed_questionnaires')
    expect(
      openRow(database, 'installed_questionnaires', z.object({ payload: z.unknown() }), installed).payload,
    ).toEqual({
      definition: { title: 'SECRET' },
      signature: null,
      notes: '',
    })
  })

  it('covers every table that has a payload, but for the slots themselves', async () => {
    const database = await openInMemory()
    const tables = await database.all(
      `SELECT t.name AS name FROM sqlite_schema t JOIN pragma_table_info(t.name) c ON c.name = 'payload'
       WHERE t.type = 'table' AND t.name <> 'key_slots' ORDER BY t.name`,
    )
    expect(tables).toEqual(sealedTables.map(([name]) => ({ name })).toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    await database.close()
  })

  it('writes nothing while the key is not known', async () => {
    const database = await anEmptyDatabase()
    await migrate(database, migrations.slice(0, 3))
    await database.exec(`INSERT INTO settings VALUES (1, 't', '{"respondent":"A"}')`)
    await expect(migrate(database, migrations.slice(0, 4), [slot])).rejects.toMatchObject({ code: 'data-locked' })
    expect(await versionOf(database)).toBe(3)
    expect(await database.get('SELECT payload FROM settings')).toEqual({ payload: '{"respondent":"A"}' })
  })
})
