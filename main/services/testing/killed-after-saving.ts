import { openDatabase } from '../../db/open'
import { testKeys } from '../../db/testing/test-keys'
import { saveAnswer } from '../answers'
import { aContext, anAnswerInput } from './a-context'

// Run by durability.test.ts: saves answers to the questions of an assessment, and dies as soon as the last is acknowledged.
const [, , file, assessmentId, ...questionIds] = process.argv
if (!file || !assessmentId) throw new Error('a file and an assessment are expected')
const context = await aContext({ database: await openDatabase(file, '2026-11-21', testKeys) })
for (const questionId of questionIds) {
  await saveAnswer(context, {
    assessmentId,
    questionId,
    answer: anAnswerInput({ value: 'in-place', comment: questionId }),
  })
}
process.kill(process.pid, 'SIGKILL')
