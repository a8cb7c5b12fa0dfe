import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { databaseIn, runOn } from '../database'
import { type Chance, chanceFrom } from './chance'
import { type InsideApp, startInside } from './inside-app'
import { openForCheck } from './open-for-check'
import { emptyState, readState, type State, seenOf } from './read-state'
import { type Known, nothing, OLDER, planSession, type Step } from './session'

const PASSPHRASE = 'quatre mots pour les essais'

/** Kills on the same data, before it is begun anew. */
const KILLS_OF_A_LIFE = 10

/** Far more than a start and a session take, in milliseconds. */
const PATIENCE = 90_000

/** More than a session has the time to do. */
const STEPS = 400

export type Tally = { readonly kills: number; readonly acknowledged: number }

/**
 * Kills the application again and again, on data that lives through several kills, and checks after each one.
 *
 * @param stop asked by the first that fails, heard by the others
 * @param folder holds the data; left behind when something is lost
 * @throws {Error} when an acknowledged change is missing, when something is half done, or when the base is not whole
 */
export async function killAgainAndAgain(
  folder: string,
  seed: number,
  kills: number,
  stop: { asked: boolean },
): Promise<Tally> {
  const chance = chanceFrom(seed)
  let acknowledged = 0
  for (let kill = 0; kill < kills && !stop.asked; ) {
    const life = newLife(path.join(folder, `vie-${kill}`))
    for (const end = Math.min(kills, kill + KILLS_OF_A_LIFE); kill < end && !stop.asked; kill += 1) {
      try {
        acknowledged += await killOnce(life, chance, kill)
      } catch (error) {
        stop.asked = true
        throw new Error(`kill ${kill} of seed ${seed}: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        })
      }
    }
    rmSync(life.folder, { recursive: true, force: true })
  }
  return { kills, acknowledged }
}

/** Data, and what is known of it. */
type Life = {
  readonly folder: string
  readonly open: ReturnType<typeof openForCheck>
  known: Known
  state: State
}

function newLife(folder: string): Life {
  mkdirSync(folder, { recursive: true })
  return { folder, open: openForCheck(PASSPHRASE), known: nothing, state: emptyState }
}

/** @returns how many changes were acknowledged before the kill */
async function killOnce(life: Life, chance: Chance, kill: number): Promise<number> {
  const steps = planSession(life.known, chance, STEPS, kill)
  const moment = momentOf(chance)
  const app = startInside({ dataFolder: life.folder })
  const acked = await playUntil(app, moment, steps, life.state.ids)

  const state = await check(life)
  const stands = [life.known, ...steps.map(({ after }) => after)]
  const reached = stands.findIndex((known, index) => index >= acked && isDeepStrictEqual(seenOf(known), state.said))
  const known = stands[reached]
  if (known === undefined) {
    throw new Error(
      `after ${acked} acknowledged changes the data says ${JSON.stringify(state.said)}, not ${JSON.stringify(stands.slice(acked, acked + 2).map(seenOf))}`,
    )
  }
  life.known = await withAnUpgradeToCome(life, known)
  life.state = state
  return acked
}

type Moment =
  /** So long after the start, in milliseconds. */
  | { readonly kind: 'starting'; readonly delay: number }
  /** So long after so many changes. */
  | { readonly kind: 'writing'; readonly changes: number; readonly delay: number }

function momentOf(chance: Chance): Moment {
  if (chance.below(6) === 0) return { kind: 'starting', delay: chance.below(2000) }
  return { kind: 'writing', changes: chance.below(60), delay: chance.below(12) }
}

const Said = z.union([z.object({ acked: z.number() }), z.object({ refused: z.string() })])

/** @returns how many changes the page knew to be written when the application was killed */
async function playUntil(
  app: InsideApp,
  moment: Moment,
  steps: readonly Step[],
  ids: Readonly<Record<string, string>>,
): Promise<number> {
  let acked = 0
  let refused: string | null = null
  const due = new Promise<void>((resolve) => {
    const after = (delay: number) => setTimeout(resolve, delay)
    if (moment.kind === 'starting') after(moment.delay)
    app.onSaid((said) => {
      const heard = Said.parse(said)
      if ('refused' in heard) {
        refused = heard.refused
        resolve()
      } else {
        acked = Math.max(acked, heard.acked)
        if (moment.kind === 'writing' && acked === moment.changes) after(moment.delay)
      }
    })
  })
  const playing = app.ready
    .then(() =>
      app.page(
        play,
        PASSPHRASE,
        steps.map(({ channel, input, keep }) => ({ channel, input, keep })),
        ids,
      ),
    )
    // It ends with the application: that is the test.
    .catch(() => {})
  // A session that ends before its moment would wait for ever.
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, PATIENCE, 'late').unref())
  const end = await Promise.race([due, playing, app.ended, late])
  await app.kill()
  if (end === 'late') throw new Error(`no answer in ${PATIENCE} ms, after ${acked} changes`)
  if (refused !== null) throw new Error(`a change was refused: ${refused}`)
  return acked
}

/** A copy is looked at: undoing what was unfinished is left to the application, at its next start. */
async function check(life: Life): Promise<State> {
  if (!existsSync(databaseIn(life.folder))) return emptyState
  const copies = `${life.folder}-lu`
  rmSync(copies, { recursive: true, force: true })
  cpSync(life.folder, copies, { recursive: true, filter: (file) => file === life.folder || /\.db/.test(file) })
  const context = await life.open(databaseIn(copies))
  try {
    return await readState(context)
  } finally {
    await context.database.close()
    rmSync(copies, { recursive: true, force: true })
  }
}

/** An assessment that stands at the newest version is set back to the one before, so that sessions have upgrades to do. */
async function withAnUpgradeToCome(life: Life, known: Known): Promise<Known> {
  const { assessment } = known
  if (assessment === null || assessment.version === OLDER || known.beforeUpgrade !== null) return known
  // Not over an unfinished change: the next start has to undo that one.
  if (existsSync(`${databaseIn(life.folder)}-journal`)) return known
  await runOn(databaseIn(life.folder), `UPDATE assessments SET questionnaire_version = '${OLDER}'`)
  return { ...known, assessment: { ...assessment, version: OLDER } }
}

type Call = (input: unknown) => Promise<string>
type Answer = { readonly ok: boolean; readonly value: Readonly<Record<string, unknown>> }
type Asked = Pick<Step, 'channel' | 'input' | 'keep'>

/** Sent to the page as text: opens the data, then makes each change and says so as soon as it has its answer. */
async function play(
  passphrase: string,
  steps: readonly Asked[],
  given: Readonly<Record<string, string>>,
): Promise<void> {
  const ids: Record<string, string> = { ...given }
  const say = (said: unknown) => console.log(`@inside ${JSON.stringify(said)}`)
  const withIds = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('$') ? ids[value.slice(1)] : value
    if (Array.isArray(value)) return value.map(withIds)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withIds(each)]))
  }
  // Channels and inputs were checked together when the steps were made.
  const desktop: Readonly<Record<string, Call>> = Object(window.desktop)
  const call = async (channel: string, input: unknown) => {
    const result: Answer = JSON.parse((await desktop[channel]?.(input)) ?? '')
    if (result.ok) return result.value
    say({ refused: `${channel} ${JSON.stringify(input)}: ${JSON.stringify(result)}` })
    throw new Error('refused')
  }
  const { way } = await call('getProtection', {})
  if (way === null) await call('protect', { passphrase })
  else await call('unlock', { kind: 'passphrase', text: passphrase })
  say({ acked: 0 })
  let done = 0
  for (const { channel, input, keep } of steps) {
    const value = await call(channel, withIds(input))
    for (const [name, field] of Object.entries(keep)) ids[name] = String(value[field])
    // A gesture that is taken back may bring an action back, made and removed by a session before.
    if (Array.isArray(value.actions)) for (const { title, key } of value.actions) ids[title] = key
    done += 1
    say({ acked: done })
  }
}
