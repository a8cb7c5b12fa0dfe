import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../db/open'
import { aFolder } from '../db/testing/a-folder'
import { runChild } from '../db/testing/run-child'
import { testKeys } from '../db/testing/test-keys'
import { getAssessmentContent } from './assessments'
import { aContext, anAssessment } from './testing/a-context'

const DAY = '2026-11-21'

it('an acknowledged answer is still there when the process is killed at that instant', async () => {
  const file = join(await aFolder(), 'sextant.db')
  const before = await openDatabase(file, DAY, testKeys)
  const { id } = await anAssessment(await aContext({ database: before }))
  await before.close()

  const questions = ['1.1', '2.1', '3.2']
  const end = await runChild(new URL('./testing/killed-after-saving.ts', import.meta.url), file, id, ...questions)
  expect(end.signal, end.errors).toBe('SIGKILL')

  const after = await openDatabase(file, DAY, testKeys)
  const { answers } = await getAssessmentContent(await aContext({ database: after }), id)
  await after.close()
  expect(answers.map(({ questionId, value, comment }) => [questionId, value, comment])).toEqual(
    questions.map((question) => [question, 'in-place', question]),
  )
}, 30_000)
