import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import sqlite3 from 'sqlite3'
import { copyDatabase } from '../../main/db/copy'
import { schemaVersion } from '../../main/db/migrations'
import { saveAnswer } from '../../main/services/answers'
import { getAssessmentContent } from '../../main/services/assessments'
import type { ServiceContext } from '../../main/services/context'
import { exportWorkbook } from '../../main/services/export-workbook'
import { getOverview } from '../../main/services/overview'
import { toAnswerSet } from '../../questionnaires/answer-set'
import { nothingWritten } from '../../questionnaires/answers'
import { score } from '../../questionnaires/scoring/score'
import { type Filled, fill, newest } from './data'
import { type Figure, timed, timedInTurn } from './figures'

const TURNS = 15
const SAVES = 200

/** What the services take, in Node: saving, scoring, exporting, listing and copying. */
export async function serviceFigures(): Promise<Figure[]> {
  const work = mkdtempSync(path.join(tmpdir(), 'sextant-bench-'))
  try {
    const filled = await fill(path.join(work, '10'), 10)
    const ten = filled.context
    const { context: thousand } = await fill(path.join(work, '1000'), 1000)
    const figures = [
      await saving(ten, filled, work),
      ...(await scoring(ten, filled)),
      await exporting(ten, filled, work),
      await growth('lire les listes, 1 000 établissements', [ten, thousand], (context) => getOverview(context, '0')),
      await growth('sauvegarder la base, 1 000 établissements', [ten, thousand], (context, rank) =>
        copyDatabase(context.database, path.join(work, `copie-${rank}.db`), schemaVersion()),
      ),
    ]
    await Promise.all([ten.database.close(), thousand.database.close()])
    return figures
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** An answer changed and on the disk, against one commit of as many bytes in a file of SQLite with the same settings. */
async function saving(context: ServiceContext, { recyf }: Filled, work: string): Promise<Figure> {
  const raw = new sqlite3.Database(path.join(work, 'brut.db'))
  const exec = (sql: string) =>
    new Promise<void>((resolve, reject) => raw.exec(sql, (error) => (error ? reject(error) : resolve())))
  await exec('PRAGMA synchronous = EXTRA; CREATE TABLE answers (id TEXT PRIMARY KEY, payload TEXT)')
  // Each save changes something: the same answer twice would not be written.
  let saves = 0
  let commits = 0
  const taken = await timedInTurn(SAVES, {
    sextant: () =>
      saveAnswer(context, {
        assessmentId: recyf,
        questionId: '1.1',
        answer: { ...nothingWritten, value: saves++ % 2 === 0 ? 'partial' : 'absent' },
      }),
    bare: () => exec(`INSERT OR REPLACE INTO answers VALUES ('1.1', '${String(commits++).padStart(500, 'x')}')`),
  })
  await new Promise((resolve) => raw.close(resolve))
  return {
    name: 'réponse enregistrée sur le disque',
    ...taken,
    bareName: 'un commit de SQLite',
    unit: 'ms',
    goal: 1.5,
  }
}

async function scoring(context: ServiceContext, { recyf }: Filled): Promise<Figure[]> {
  const definition = newest('nis2-recyf')
  const answers = toAnswerSet(await getAssessmentContent(context, recyf))
  const scores = (count: number) => {
    for (let done = 0; done < count; done++) score(definition, 'EE', answers, '2026-11-22')
  }
  const one = await timed(TURNS, () => scores(10))
  const hundred = await timed(TURNS, () => scores(1000))
  return [
    {
      name: 'score d’une évaluation (EE, 152 réponses), parmi 1 000',
      sextant: hundred / 1000,
      bare: one / 10,
      bareName: 'le même, parmi 10',
      unit: 'ms',
      goal: 1.5,
    },
  ]
}

/** The whole export, verified, against exceljs writing the same cells with the same styles. */
async function exporting(context: ServiceContext, { recyf }: Filled, work: string): Promise<Figure> {
  const target = path.join(work, 'plan.xlsx')
  const whole = () =>
    exportWorkbook(context, { what: 'workbook', assessmentId: recyf, recipient: '' }, {
      chooseFile: async () => target,
      report: { step: async () => undefined },
    } as unknown as Parameters<typeof exportWorkbook>[2])
  await whole()
  const model = new ExcelJS.Workbook()
  await model.xlsx.readFile(target)
  const bare = async () => {
    const workbook = new ExcelJS.Workbook()
    for (const sheet of model.worksheets) {
      const copy = workbook.addWorksheet(sheet.name)
      sheet.eachRow((row, number) => {
        const target = copy.getRow(number)
        row.eachCell((cell, column) => {
          const written = target.getCell(column)
          written.value = cell.value
          written.style = cell.style
        })
      })
    }
    await workbook.xlsx.writeFile(path.join(work, 'brut.xlsx'))
  }
  return {
    name: 'classeur exporté et vérifié (EE)',
    ...(await timedInTurn(TURNS, { sextant: whole, bare })),
    bareName: 'exceljs, mêmes cellules',
    unit: 'ms',
    goal: 1.5,
  }
}

async function growth(
  name: string,
  [ten, thousand]: readonly [ServiceContext, ServiceContext],
  work: (context: ServiceContext, rank: number) => Promise<unknown>,
): Promise<Figure> {
  const bare = await timed(TURNS, () => work(ten, 10))
  const sextant = await timed(TURNS, () => work(thousand, 1000))
  return { name, sextant, bare, bareName: 'avec 10 établissements', unit: 'ms' }
}
