import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Database } from '../db/connection'
import { openDatabase } from '../db/open'
import { aFolder, hashOf } from '../db/testing/a-folder'
import { testKeys } from '../db/testing/test-keys'
import { errorCodes } from '../ipc/contract'
import { saveAnswer } from './answers'
import { getAssessmentContent } from './assessments'
import type { ServiceContext } from './context'
import { getOverview } from './overview'
import { undoPlanChange } from './plan/plan'
import { aContext, anAnswerInput, anAssessment, aPlan, someEdits } from './testing/a-context'

const DAY = '2026-11-21'
const run = promisify(execFile)
const script = (name: string) => fileURLToPath(new URL(`./testing/${name}`, import.meta.url))
const asNode = (name: string, ...args: readonly string[]) => [
  process.execPath,
  '--import',
  'tsx',
  script(name),
  ...args,
]

/** What the last line of a child process says. */
async function saidBy([command = '', ...args]: readonly string[]): Promise<unknown> {
  const { stdout } = await run(command, args)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

/** A text as a word of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`
const shell = (words: readonly string[]) => words.map(quoted).join(' ')

/** Whether this machine lets us mount a small disk, for real as root or in a space of our own. */
const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0

async function anOpenAssessment(file: string): Promise<{ context: ServiceContext; assessmentId: string }> {
  const context = await aContext({ database: await openDatabase(file, DAY, testKeys) })
  const { id: assessmentId } = await anAssessment(context)
  return { context, assessmentId }
}

function save(
  { context, assessmentId }: Awaited<ReturnType<typeof anOpenAssessment>>,
  questionId: string,
  comment: string,
) {
  return saveAnswer(context, { assessmentId, questionId, answer: anAnswerInput({ value: 'in-place', comment }) })
}

/** The comments that a file holds, once it is opened again. */
async function commentsIn(file: string, assessmentId: string): Promise<Readonly<Record<string, string>>> {
  const database = await openDatabase(file, DAY, testKeys)
  const { answers } = await getAssessmentContent(await aContext({ database }), assessmentId)
  await database.close()
  return Object.fromEntries(answers.map(({ questionId, comment }) => [questionId, comment]))
}

describe('when there is no room left', () => {
  it('refuses by name on a full disk, keeps all that it acknowledged, and goes on once there is room', async () => {
    const folder = await aFolder()
    const child = asNode('save-until-refused.ts', folder)
    // A file on a disk of 900 KB, of which 400 can be freed.
    const filled = `head -c 400000 /dev/zero > ${quoted(path.join(folder, 'lest'))} && exec ${shell(child)}`
    const said = canMount
      ? await saidBy(['unshare', '-rm', 'sh', '-c', `mount -t tmpfs -o size=900k petit ${quoted(folder)} && ${filled}`])
      : await saidBy(['prlimit', '--fsize=450000', 'sh', '-c', `trap '' XFSZ; ${filled}`])
    expect(said).toEqual({
      someAcknowledged: true,
      refused: canMount ? 'disk-full' : 'database-write-failed',
      savedAfter: true,
      whole: true,
      kept: true,
    })
  })

  it('refuses to make its file on a disk that is full already', async () => {
    const folder = await aFolder()
    const child = asNode('save-until-refused.ts', folder)
    const said = canMount
      ? await saidBy([
          'unshare',
          '-rm',
          'sh',
          '-c',
          `mount -t tmpfs -o size=40k petit ${quoted(folder)} && exec ${shell(child)}`,
        ])
      : await saidBy(['prlimit', '--fsize=40000', 'sh', '-c', `trap '' XFSZ; exec ${shell(child)}`])
    expect(said).toEqual({ someAcknowledged: false, failed: canMount ? 'disk-full' : 'database-write-failed' })
  })

  it('refuses when the quota of a file is reached, and keeps all that it acknowledged', async () => {
    const folder = await aFolder()
    const child = shell(asNode('save-until-refused.ts', folder))
    const said = await saidBy(['prlimit', '--fsize=400000', 'sh', '-c', `trap '' XFSZ; exec ${child}`])
    expect(said).toMatchObject({ someAcknowledged: true, refused: 'database-write-failed', whole: true, kept: true })
  })
})

describe('when the folder is not what it was', () => {
  it('refuses while the folder is away, and finds everything once it is back', async () => {
    const folder = path.join(await aFolder(), 'clé USB')
    const file = path.join(folder, 'sextant.db')
    const opened = await anOpenAssessment(file)
    await save(opened, '1.1', 'avant')
    await rename(folder, `${folder} débranchée`)
    await expect(save(opened, '1.2', 'pendant')).rejects.toMatchObject({ code: 'database-write-failed' })
    await rename(`${folder} débranchée`, folder)
    await save(opened, '2.1', 'après')
    await opened.context.database.close()
    expect(await commentsIn(file, opened.assessmentId)).toEqual({ '1.1': 'avant', '2.1': 'après' })
  })

  it('acknowledges nothing more once its folder is removed', async () => {
    const folder = path.join(await aFolder(), 'données')
    const opened = await anOpenAssessment(path.join(folder, 'sextant.db'))
    await save(opened, '1.1', 'avant')
    rmSync(folder, { recursive: true })
    await expect(save(opened, '1.2', 'après')).rejects.toMatchObject({ code: 'database-write-failed' })
    await opened.context.database.close()
  })

  it('refuses to open a folder where nothing may be written, and leaves it as it was', async () => {
    const folder = path.join(await aFolder(), 'données')
    const file = path.join(folder, 'sextant.db')
    const opened = await anOpenAssessment(file)
    await save(opened, '1.1', 'gardé')
    await opened.context.database.close()
    const before = hashOf(file)
    chmodSync(folder, 0o500)
    onTestFinished(() => chmodSync(folder, 0o700))
    const said = await saidBy([...withoutPrivilege, ...asNode('save-until-refused.ts', folder, '1')])
    expect(said).toEqual({ someAcknowledged: false, failed: 'database-read-only' })
    expect(hashOf(file)).toBe(before)
    chmodSync(folder, 0o700)
    expect(await commentsIn(file, opened.assessmentId)).toEqual({ '1.1': 'gardé' })
  })

  it('works in a path of more than 200 characters, with accents, spaces and quotes', async () => {
    const name = `Établissement d’accueil « Les Œillets » n° 3 ; à l’étage ${'très '.repeat(30)}long`
    expect(name.length).toBeGreaterThan(200)
    const file = path.join(await aFolder(), name, 'Données d’été 100 % #1 ?x=y&z', 'sextant.db')
    const opened = await anOpenAssessment(file)
    await save(opened, '1.1', 'trouvé')
    await opened.context.database.close()
    expect(await commentsIn(file, opened.assessmentId)).toEqual({ '1.1': 'trouvé' })
  })
})

/** Root writes wherever it wants: without this right it is a user like the others. */
const withoutPrivilege =
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', '--inh-caps', '-dac_override,-dac_read_search']
    : []

describe('when the clock goes backwards', () => {
  it('keeps the last of what was written, and takes back the last gesture', async () => {
    const file = path.join(await aFolder(), 'sextant.db')
    let now = '2026-11-21T09:00:00.000Z'
    const database = await openDatabase(file, DAY, testKeys)
    const context = await aContext({ database, clock: () => now, newId: randomUUID })
    const assessment = await anAssessment(context)
    const opened = { context, assessmentId: assessment.id }
    const plan = await aPlan(context, assessment)
    const first = await save(opened, '1.1', 'à neuf heures')
    await save(opened, '1.2', 'à neuf heures')
    await saveAnswer(context, {
      assessmentId: assessment.id,
      questionId: '2.1',
      answer: anAnswerInput({ value: 'absent' }),
    })
    const [action] = await plan.actions()
    const key = action?.key ?? ''
    await plan.save(key, someEdits({ comment: 'premier geste' }))

    now = '2024-02-29T23:59:59.000Z'
    const second = await save(opened, '1.1', 'deux ans plus tôt')
    expect(second.revision).toBeGreaterThan(first.revision)
    await plan.save(key, someEdits({ comment: 'second geste' }))
    const { actions } = await undoPlanChange(context, { establishmentId: plan.establishmentId })
    expect(actions.find((each) => each.key === key)?.edits.comment).toBe('premier geste')
    await database.close()
    expect(await commentsIn(file, assessment.id)).toEqual({
      '1.1': 'deux ans plus tôt',
      '1.2': 'à neuf heures',
      '2.1': '',
    })
  })
})

describe('when another program uses the same file', () => {
  it('refuses while the file is held, then writes', async () => {
    const file = path.join(await aFolder(), 'sextant.db')
    const opened = await anOpenAssessment(file)
    const other = await Database.open(file, 'read-write')
    await other.exec('BEGIN EXCLUSIVE')
    await expect(save(opened, '1.1', 'pendant')).rejects.toMatchObject({ code: 'database-busy' })
    await other.exec('ROLLBACK')
    await other.close()
    await save(opened, '1.1', 'après')
    await opened.context.database.close()
    expect(await commentsIn(file, opened.assessmentId)).toEqual({ '1.1': 'après' })
  })

  it('loses nothing that it acknowledged when two starts write at once', async () => {
    const file = path.join(await aFolder(), 'sextant.db')
    await (await openDatabase(file, DAY, testKeys)).close()
    const marks = ['un', 'deux']
    const said = (await Promise.all(marks.map((mark) => saidBy(asNode('save-with-others.ts', file, mark))))) as {
      acknowledged: string[]
      refused: string[]
    }[]
    const database = await openDatabase(file, DAY, testKeys)
    const { organisations } = await getOverview(await aContext({ database }), '')
    await database.close()
    const names = organisations.map(({ details }) => details.name)
    for (const { acknowledged, refused } of said) {
      expect(names).toEqual(expect.arrayContaining(acknowledged))
      for (const code of refused) expect(errorCodes).toContain(code)
    }
    expect(said.flatMap(({ acknowledged }) => acknowledged).length).toBe(names.length)
  })
})
