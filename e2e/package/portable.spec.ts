import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { EntitiesPage } from '../pages/entities-page'
import { createPerson, giveTo, type Person, removePerson, startAs, writtenSince } from './ordinary-user'

let person: Person
test.beforeAll(() => {
  person = createPerson()
})
test.afterAll(() => removePerson(person))

test('the portable copy keeps all it writes in its own folder', async () => {
  const program = process.env.SEXTANT_UNPACKED
  if (program === undefined) throw new Error('SEXTANT_UNPACKED is not set: run this through scripts/test.mjs')
  const stick = path.join(path.dirname(person.home), 'clé usb')
  const data = path.join(stick, 'donnees')
  cpSync(program, stick, { recursive: true })
  mkdirSync(data)
  giveTo(person, stick)
  const mark = path.join(path.dirname(person.home), 'avant')
  writeFileSync(mark, '')

  const app = await startAs(person, path.join(stick, 'sextant'))
  await new EntitiesPage(app.window).createHospital('CH de Kerval')
  expect(await app.electron.evaluate((electron) => electron.app.getPath('userData'))).toBe(data)
  await app.close()

  expect(existsSync(path.join(data, 'sextant.db'))).toBe(true)
  const written = writtenSince(person, mark)
  expect(written).toContain(data)
  expect(written.filter((file) => file !== data && !file.startsWith(`${data}/`))).toEqual([])
})
