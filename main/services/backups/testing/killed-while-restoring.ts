import { createKeyKeeper } from '../../protection/key-keeper'
import { aStore } from '../../protection/testing/a-keeper'
import { replaceDatabase } from '../replace-database'
import { stageCopy } from '../stage'

// Run by replace-database.test.ts: puts a copy in the place of the data, and dies at the step given.
const [, , file, copy, evidenceFolder, step] = process.argv
if (!file || !copy || !evidenceFolder || !step) throw new Error('a file, a copy, a folder and a step are expected')
const clock = () => '2026-11-21T12:00:00.000Z'
const keeper = createKeyKeeper(aStore(), clock)
const staged = await stageCopy(copy, { file, keeper, slotsToday: [], copiesOutToday: [], secret: null, now: clock() })
if (step === 'staged') process.kill(process.pid, 'SIGKILL')
await replaceDatabase(staged, {
  file,
  evidenceFolder,
  clock,
  onStep: (reached) => {
    if (reached === step) process.kill(process.pid, 'SIGKILL')
  },
})
