import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type * as Electron from 'electron'
import { prepareDriver } from './runtime'

const MARK = '@inside '

/** The electron module, as a function run in main receives it. */
type Main = typeof Electron

/** The application, driven from inside. */
export type InsideApp = {
  /** Runs a function in the page; it sees its arguments and the page, nothing else. */
  readonly page: <A extends readonly unknown[], T>(work: (...values: A) => Promise<T> | T, ...values: A) => Promise<T>
  /** Runs a function in the main process; it sees Electron and its arguments, nothing else. */
  readonly main: <A extends readonly unknown[], T>(
    work: (electron: Main, ...values: A) => Promise<T> | T,
    ...values: A
  ) => Promise<T>
  /** Hears what the page says aloud with `console.log('@inside ' + JSON)`. */
  readonly onSaid: (listener: (said: unknown) => void) => void
  /** Violations of the content security policy and crashes, which no journey may raise. */
  readonly wrongs: readonly string[]
  /** Resolves when the page can call `window.desktop`. */
  readonly ready: Promise<void>
  /** Resolves when the main process has ended, with its code or its signal. */
  readonly ended: Promise<number | NodeJS.Signals>
  /** Quits as a person does: everything is written first. */
  readonly quit: () => Promise<number | NodeJS.Signals>
  /** Ends the whole group of processes at once, as when the power goes. */
  readonly kill: () => Promise<void>
}

type Reply = {
  readonly order?: number
  readonly value?: unknown
  readonly error?: string
  readonly said?: unknown
  readonly wrong?: string
  readonly ready?: string
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }

type Start = {
  readonly dataFolder: string
  /** A command that runs the application, such as a tracer: `['strace', '-f', ...]`. */
  readonly under?: readonly string[]
  readonly args?: readonly string[]
}

/** Ended with the tests, however these end: a process in a group of its own outlives them. */
const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) killGroup(child)
})

function killGroup({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

/** What follows the application on the command line of every start. */
export function ownArguments(dataFolder: string): readonly string[] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  return [
    ...(asRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${dataFolder}`,
    '--lang=fr-FR',
    '--force-prefers-reduced-motion',
  ]
}

/** Starts the built application with its driver. */
export function startInside({ dataFolder, under = [], args = [] }: Start): InsideApp {
  const driver = prepareDriver()
  const [command = '', ...rest] = [...under, driver.executable, ...driver.args, ...ownArguments(dataFolder), ...args]
  const child = spawn(command, rest, {
    // A group of its own, so that it can be killed whole.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'Europe/Paris', LANGUAGE: 'fr', LANG: 'fr_FR.UTF-8' },
  })
  return drive(child)
}

function drive(child: ChildProcess): InsideApp {
  running.add(child)
  const waiting = new Map<number, Waiting>()
  const listeners: ((said: unknown) => void)[] = []
  const wrongs: string[] = []
  let errors = ''
  let orders = 0
  let becomeReady = () => {}
  let fail: (error: Error) => void = () => {}
  const ready = new Promise<void>((resolve, reject) => {
    becomeReady = resolve
    fail = reject
  })
  // Killed before it was ready: only who waits for it is concerned.
  ready.catch(() => {})

  const hear = (reply: Reply) => {
    if (reply.ready !== undefined) becomeReady()
    if (reply.said !== undefined) for (const listener of listeners) listener(reply.said)
    if (reply.wrong !== undefined) wrongs.push(reply.wrong)
    if (reply.order === undefined) return
    const { resolve, reject } = waiting.get(reply.order) ?? {}
    waiting.delete(reply.order)
    if (reply.error === undefined) resolve?.(reply.value)
    else reject?.(new Error(reply.error))
  }
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => {
      const error = new Error(`the application ended (${signal ?? code})\n${errors}`)
      running.delete(child)
      fail(error)
      for (const { reject } of waiting.values()) reject(error)
      resolve(signal ?? code ?? 0)
    })
  })
  child.once('error', (error) => {
    errors += error.message
  })
  child.stderr?.on('data', (data: Buffer) => {
    errors = (errors + data.toString()).slice(-4000)
  })
  // A line cut by the end of the process was not said.
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith(MARK) && line.endsWith('}')) hear(JSON.parse(line.slice(MARK.length)))
    })
  }
  child.stdin?.on('error', () => {})

  const order = (where: 'page' | 'main', code: string, values: readonly unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      const id = orders++
      waiting.set(id, { resolve, reject })
      child.stdin?.write(`${JSON.stringify({ id, where, code, values })}\n`)
    })
  return {
    // What comes back is what `work` gave, through JSON.
    page: (work, ...values) => order('page', work.toString(), values) as Promise<never>,
    main: (work, ...values) => order('main', work.toString(), values) as Promise<never>,
    onSaid: (listener) => listeners.push(listener),
    wrongs,
    ready,
    ended,
    quit: async () => {
      await order('main', '({ app }) => { setImmediate(() => app.quit()) }', [])
      return ended
    },
    kill: async () => {
      killGroup(child)
      await ended
    },
  }
}
