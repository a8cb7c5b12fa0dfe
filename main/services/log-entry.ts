/**
 * What a failure becomes in the local log: its name, its code, the technical words of its message and our own frames.
 *
 * A message may quote anything that a person typed, a file name or a folder. Nothing of it is trusted: a word is kept when
 * it is in the list below, and everything else becomes « … ».
 */

/** Frames kept of a stack: the first ones tell. */
const MAX_FRAMES = 12
/** Errors behind an error: `cause`, three deep. */
const MAX_CAUSES = 3
const MAX_MESSAGE = 300

const LEFT_OUT = '…'

/** Words of the messages of Node, SQLite, zod, React and ours that help to understand a failure, and name nobody. */
const technicalWords = new Set(
  `a an and are array as assertion assessment async at attempt backup be boolean buffer busy by bytes call cannot cell cells change
  channel check circular class closed code column connection constraint context contract convert could crash data database
  date decipher decrypt definition denied deprecated directory disk does duplicate empty encoding end error evidence
  exceeded exist exists expected export failed file first folder for foreign format found from full function garbage
  has hook hooks in index initialization input instead integer integrity invalid is iterable json key large length
  limit line locked long lost malformed map maximum memory message migration missing module more must name network newer no
  not null number object of on one only open operation option or out output page pages parse password path permission
  permitted pipe plan printed properties property queue quota radar range read readonly reading record refused rename
  render report required resource rows schema script server short shown signature size space stack state statement step
  stopped string such syntax system table tag than that the this time timeout to token too transaction type unable
  undefined unexpected unique unknown unlink update use value version was while window with without worker write writing
  wrong zip`.split(/\s+/),
)

/** One failure, on a few lines. `instant` is ISO UTC, `reference` what the person saw. */
export function logEntry(instant: string, reference: string, error: unknown): string {
  const lines = [`${instant} ${plainReference(reference)} ${describe(error)}`, ...framesOf(error)]
  let cause = causeOf(error)
  for (let depth = 0; depth < MAX_CAUSES && cause !== undefined; depth++) {
    lines.push(`    cause ${describe(cause)}`, ...framesOf(cause).slice(0, 3))
    cause = causeOf(cause)
  }
  return `${lines.join('\n')}\n`
}

/** The same for what the page says of its own failure: its name and its stack, without the message. */
export function crashEntry(instant: string, reference: string, crash: { name: string; stack: string }): string {
  return `${[`${instant} ${plainReference(reference)} page ${plainName(crash.name)}`, ...frames(crash.stack)].join('\n')}\n`
}

/** Whether a line could have been written here: what an older version, or a hand, put in the log is not. */
export function isLogLine(line: string): boolean {
  if (FRAME_WRITTEN.test(line)) return true
  const head = HEAD_WRITTEN.exec(line)
  if (head === null) return false
  const message = head.groups?.message
  return message === undefined || technicalOnly(message) === message
}

const NAME = '[A-Z][A-Za-z]{0,40}(?:Error|Exception)|Error|Unnamed|NotAnError'
const CODE = 'SQLITE_[A-Z_]{1,40}|ERR_[A-Z0-9_]{1,50}|E[A-Z0-9]{2,14}|[a-z]{2,20}(?:-[a-z]{1,20}){0,3}'
const INSTANT = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z'
const HEAD_WRITTEN = new RegExp(
  `^(?:${INSTANT} [a-z0-9-]{1,20}|    cause) (?:page )?(?:${NAME})(?: \\[(?:${CODE})\\])?(?:: (?<message>.{1,${MAX_MESSAGE}}))?$`,
)
const NAME_ALONE = new RegExp(`^(?:${NAME})$`)
const CODE_ALONE = new RegExp(`^(?:${CODE})$`)

function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'NotAnError'
  const code: unknown = Reflect.get(error, 'code')
  const known = typeof code === 'string' && CODE_ALONE.test(code) ? ` [${code}]` : ''
  const message = technicalOnly(error.message)
  return `${plainName(error.name)}${known}${message === '' || message === LEFT_OUT ? '' : `: ${message}`}`
}

function plainName(name: string): string {
  return NAME_ALONE.test(name) ? name : 'Unnamed'
}

function plainReference(reference: string): string {
  return /^[a-z0-9-]{1,20}$/.test(reference) ? reference : LEFT_OUT
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined
}

/** A message without what it quotes, less every word that is not technical. */
function technicalOnly(message: string): string {
  const unquoted = message
    .slice(0, 4 * MAX_MESSAGE)
    .replaceAll(/"[^"]*"?|`[^`]*`?|«[^»]*»?|“[^”]*”?|(?<![A-Za-z])'[^']*'?/gu, ` ${LEFT_OUT} `)
  const words = unquoted.split(/[\s,;:()[\]{}]+/u).filter((word) => word !== '')
  let kept = ''
  for (const word of words.map(technicalOrNot)) {
    if (word === LEFT_OUT && kept.endsWith(LEFT_OUT)) continue
    if (kept.length + word.length > MAX_MESSAGE) break
    kept += kept === '' ? word : ` ${word}`
  }
  return kept
}

function technicalOrNot(word: string): string {
  const known = technicalWords.has(word.toLowerCase().replace(/\.$/, '')) || /^SQLITE_[A-Z]{1,20}$/.test(word)
  return known ? word : LEFT_OUT
}

/** Frames of a stack, whatever its message says: that part is taken away first. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return []
  const at = error.message === '' ? -1 : error.stack.indexOf(error.message)
  return frames(at === -1 ? error.stack : error.stack.slice(at + error.message.length))
}

const FUNCTION = '(?:async |new )?[A-Za-z_$][\\w$]{0,60}(?:\\.[\\w$<>]{1,60}){0,4}'
const PLACE = '(?:node:[a-z_/]{1,60}|[\\w@.-]{1,80}(?:/[\\w@.-]{1,80}){0,8}\\.(?:m?js|cjs|tsx?))'
const FRAME_WRITTEN = new RegExp(`^    at (?:${FUNCTION} )?${PLACE}:\\d{1,7}:\\d{1,7}$`)
/** As V8 writes it: « at name (place:1:2) », or without a name. */
const FRAME = new RegExp(
  `^\\s*at (?:(?<function>${FUNCTION})(?: \\[as [\\w$]{1,60}\\])? \\()?(?<place>.{1,1000}):(?<line>\\d{1,7}):(?<column>\\d{1,7})\\)?$`,
)

function frames(stack: string): readonly string[] {
  const written: string[] = []
  for (const line of stack.split('\n')) {
    const groups = FRAME.exec(line.slice(0, 1200))?.groups
    const place = groups?.place === undefined ? null : plainPlace(groups.place)
    if (groups === undefined || place === null) continue
    const called = groups.function === undefined ? '' : `${groups.function} `
    const frame = `    at ${called}${place}:${groups.line}:${groups.column}`
    if (FRAME_WRITTEN.test(frame)) written.push(frame)
    if (written.length === MAX_FRAMES) break
  }
  return written
}

/** A place in our build, in a library or in Node, without the folders above; null for anything else. */
function plainPlace(place: string): string | null {
  if (place.startsWith('node:')) return place
  const path = place.replaceAll('\\', '/')
  const page = /^sextant:\/\/app\/([\w@./-]+)$/.exec(path)
  if (page) return page[1] ?? null
  const [inside] = path.split(/\/(?=node_modules\/|out\/(?:main|preload|renderer)\/)/).slice(-1)
  return inside !== undefined && inside !== path && /^[\w@./-]+$/.test(inside) ? inside : null
}
