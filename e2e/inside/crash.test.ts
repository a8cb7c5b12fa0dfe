import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { killAgainAndAgain } from './crash'

const folder = fileURLToPath(new URL('../../test-results/inside', import.meta.url))

/** 500 in `npm run test:long`. A failure is played again with the seed that it prints. */
const KILLS = Number(process.env.SEXTANT_KILLS ?? 60)
const SEED = Number(process.env.SEXTANT_SEED ?? Date.now() % 1_000_000_000)
/** Applications at once: one for each core of the smallest machine. */
const LANES = 2

it(`loses nothing that it acknowledged, killed ${KILLS} times at any moment (seed ${SEED})`, {
  timeout: KILLS * 20_000,
}, async () => {
  const stop = { asked: false }
  const outcomes = await Promise.allSettled(
    Array.from({ length: LANES }, async (_, lane) => {
      const own = path.join(folder, `graine-${SEED}-${lane}`)
      mkdirSync(own, { recursive: true })
      const tally = await killAgainAndAgain(own, SEED + lane, Math.ceil((KILLS - lane) / LANES), stop)
      rmSync(own, { recursive: true, force: true })
      return tally
    }),
  )
  const lanes = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason
    return outcome.value
  })
  const acknowledged = lanes.reduce((sum, lane) => sum + lane.acknowledged, 0)
  console.log(`${acknowledged} changes acknowledged before ${KILLS} kills, seed ${SEED}`)
  expect(lanes.reduce((sum, { kills }) => sum + kills, 0)).toBe(KILLS)
  // Sessions that wrote nothing would prove nothing.
  expect(acknowledged).toBeGreaterThan(KILLS * 5)
})
