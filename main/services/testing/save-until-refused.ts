import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openDatabase } from '../../db/open'
import { testKeys } from '../../db/testing/test-keys'
import { saveAnswer } from '../answers'
import { getAssessmentContent } from '../assessments'
import { aContext, anAnswerInput, anAssessment } from './a-context'

// Run by hard-times.test.ts, in a folder where something is scarce: saves answers, longer and longer, until one is refused,
// takes away the ballast that somebody left there, saves again, closes, and opens again. Its last line says what happened.

const [, , folder = '', most = '200'] = process.argv
const file = join(folder, 'sextant.db')
const questions = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3']
/** Nearly the longest that each text may be. */
const LONGEST = 9000
const acknowledged: Record<string, string> = {}
let refused: string | null = null

const day = '2026-11-21'
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

async function run() {
  const context = await aContext({ database: await openDatabase(file, day, testKeys) })
  const { id: assessmentId } = await anAssessment(context)
  const save = async (questionId: string, comment: string) => {
    const answer = anAnswerInput({ value: 'in-place', comment, reason: comment, privateNote: comment })
    await saveAnswer(context, { assessmentId, questionId, answer })
    acknowledged[questionId] = comment
  }
  for (let turn = 0; turn < Number(most) && refused === null; turn += 1) {
    const questionId = questions[turn % questions.length] ?? ''
    await save(questionId, `${turn} `.padEnd(Math.min(LONGEST, 1000 * (turn + 1)), 'à')).catch((error) => {
      refused = codeOf(error)
    })
  }
  await rm(join(folder, 'lest'), { force: true })
  let savedAfter = false
  if (refused !== null)
    savedAfter = await save('1.1', 'la place est revenue').then(
      () => true,
      () => false,
    )
  await context.database.close()

  const again = await openDatabase(file, day, testKeys)
  const { answers } = await getAssessmentContent({ ...context, database: again }, assessmentId)
  const integrity = await again.all('PRAGMA integrity_check')
  await again.close()
  const found = Object.fromEntries(answers.map(({ questionId, comment }) => [questionId, comment]))
  const whole = JSON.stringify(integrity).includes('"ok"')
  return { refused, savedAfter, whole, kept: questions.every((question) => found[question] === acknowledged[question]) }
}

const outcome = await run().catch((error) => ({ failed: codeOf(error) }))
process.stdout.write(`${JSON.stringify({ someAcknowledged: Object.keys(acknowledged).length > 0, ...outcome })}\n`)
