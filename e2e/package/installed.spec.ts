import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { means } from '../definition'
import type { RunningApp } from '../fixtures'
import { EntitiesPage } from '../pages/entities-page'
import { QuestionnairePage } from '../pages/questionnaire-page'
import { goBy } from '../pages/rail'
import { exportWorkbook, rowsOf } from '../workbook'
import { createPerson, giveTo, type Person, removePerson, run, startAs } from './ordinary-user'

const project = path.resolve(import.meta.dirname, '../..')
/** Where the .deb puts the program. */
const installed = '/usr/lib/sextant'
const program = path.join(installed, 'sextant')
/** Databases as the versions of each earlier schema wrote them, in clear. */
const earlierSchemas = path.join(project, 'main/db/testing/fixtures')
const OLDER_VERSION = process.env.SEXTANT_OLDER_VERSION ?? ''
const [list, leftOut] = ['1.1', '1.2'].map((id) => means(id).text)
if (!list || !leftOut) throw new Error('the questionnaire has changed')

let person: Person
test.beforeAll(() => {
  // What the package depends on comes from Debian.
  run('apt-get', 'update', '-qq')
  person = createPerson()
})
test.afterAll(() => {
  // It is gone already, unless the test stopped on the way.
  run('dpkg', '--purge', 'sextant')
  removePerson(person)
})

test('installs, is used, upgraded with its data, removed without them', async () => {
  const { version } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'))

  await test.step('the older version is installed and used', async () => {
    install('SEXTANT_OLDER_DEB')
    const app = await startAs(person, program)
    await expectVersion(app, OLDER_VERSION)
    await new EntitiesPage(app.window).createHospital('CH de Kerval')
    await new EntitiesPage(app.window).startAssessment('Entité importante')
    const questionnaire = new QuestionnairePage(app.window)
    await questionnaire.waitFor()
    await questionnaire.answer(list, 'En place')
    await expect(questionnaire.saved()).toBeVisible()
    await app.close()
  })

  await test.step('the newer one takes its place and is what check-package accepts', () => {
    install('SEXTANT_DEB', () => run(process.execPath, 'scripts/check-package.mjs', installed))
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a field of dpkg-query, not of JavaScript.
    expect(run('dpkg-query', '-W', '-f', '${Version}', 'sextant')).toBe(version)
    expect(statSync(path.join(installed, 'chrome-sandbox')).mode & 0o7777).toBe(0o4755)
    expect(readFileSync('/usr/share/applications/sextant.desktop', 'utf8')).toContain('application/x-sextant-dossier;')
  })

  await test.step('the data is there, and the sandbox is on', async () => {
    const app = await startAs(person, program)
    await expectVersion(app, version)
    expect(renderers()).toEqual([expect.objectContaining({ owner: person.uid, seccomp: '2', ownProcesses: true })])
    await new EntitiesPage(app.window).waitForHome('CH de Kerval')
    await goBy(app.window, 'questionnaire')
    const questionnaire = new QuestionnairePage(app.window)
    await questionnaire.waitFor()
    await expect(questionnaire.choice(list, 'En place')).toBeChecked()
    await questionnaire.answer(leftOut, 'Je ne sais pas')
    await expect(questionnaire.saved()).toBeVisible()
    await goBy(app.window, 'results')
    await expect(app.window.getByRole('button', { name: /^En place 1 sur 76/ })).toBeVisible()
    const workbook = await exportWorkbook(app, person.home, 'Comité de direction')
    expect(rowsOf(workbook, 'Réponses').flat().map(String)).toContain(list)
    await app.close()
  })

  await test.step('it resumes after quitting', async () => {
    const app = await startAs(person, program)
    await new EntitiesPage(app.window).waitForHome('CH de Kerval')
    await goBy(app.window, 'questionnaire')
    await expect(new QuestionnairePage(app.window).choice(leftOut, 'Je ne sais pas')).toBeChecked()
    await app.close()
  })

  await test.step('it takes the data of each earlier schema, and seals it', async () => {
    const data = dataOf(person)
    const folder = path.dirname(data)
    const aside = `${folder}-de-cote`
    renameSync(folder, aside)
    for (const fixture of readdirSync(earlierSchemas)) {
      const bytes = gunzipSync(readFileSync(path.join(earlierSchemas, fixture)))
      expect(bytes.includes('EHPAD Les Tilleuls'), fixture).toBe(true)
      mkdirSync(folder)
      writeFileSync(data, bytes)
      giveTo(person, folder)
      const app = await startAs(person, program)
      await expect(app.window.getByText('EHPAD Les Tilleuls').first(), fixture).toBeVisible()
      await app.close()
      expect(readFileSync(data).includes('EHPAD Les Tilleuls'), fixture).toBe(false)
      rmSync(folder, { recursive: true })
    }
    renameSync(aside, folder)
  })

  await test.step('it leaves with its program and nothing else', () => {
    const data = dataOf(person)
    const before = readFileSync(data)
    run('apt-get', 'remove', '-y', '-qq', 'sextant')
    expect(existsSync(installed)).toBe(false)
    expect(readFileSync(data).equals(before)).toBe(true)
  })
})

/** The database of the person, wherever the program put it. */
const dataOf = ({ home }: Person): string => run('find', home, '-name', 'sextant.db').trim()

/** Installs with apt, checks, then turns on the one fuse that Playwright needs. */
function install(variable: string, check: () => void = () => {}): void {
  const file = process.env[variable]
  if (file === undefined) throw new Error(`${variable} is not set: run this through scripts/test.mjs`)
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', '--allow-downgrades', file)
  check()
  const fuses = path.join(project, 'node_modules/@electron/fuses/dist/bin.js')
  run(process.execPath, fuses, 'write', '--app', program, 'EnableNodeCliInspectArguments=on')
}

/** Asked again when need be: the inspector may lose an answer to the garbage collector while the application starts. */
async function expectVersion(app: RunningApp, version: string): Promise<void> {
  await expect(async () => {
    expect(await app.electron.evaluate((electron) => electron.app.getVersion())).toBe(version)
  }).toPass()
}

type Renderer = { readonly owner: string; readonly seccomp: string; readonly ownProcesses: boolean }

/** The processes that draw pages, as the system sees them: whose they are, and what holds them. */
function renderers(): readonly Renderer[] {
  const ours = readlinkSync('/proc/self/ns/pid')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const read = (name: string) =>
        existsSync(`/proc/${pid}/${name}`) ? readFileSync(`/proc/${pid}/${name}`, 'utf8') : ''
      const command = read('cmdline')
      if (!command.startsWith(program) || !command.includes('--type=renderer') || command.includes('--no-sandbox'))
        return []
      const status = read('status')
      const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? ''
      return [
        { owner: field('Uid'), seccomp: field('Seccomp'), ownProcesses: readlinkSync(`/proc/${pid}/ns/pid`) !== ours },
      ]
    })
}
