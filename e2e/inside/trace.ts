/**
 * Reads what strace saw, strictly: a line that it does not know, a kind of socket that it does not know, and the trace proves
 * nothing. `-yy` writes the kind of each socket beside its number: `connect(7<UDPv6:[123]>, ...)`.
 */

/** System calls by which something leaves the machine, or is let in. The first makes a socket; the last would do without all of them. */
const CALLS = ['socket', 'connect', 'bind', 'listen', 'sendto', 'sendmsg', 'sendmmsg', 'io_uring_setup'] as const
type Call = (typeof CALLS)[number]

/** The command that runs another one, and writes in a file what it and all its children ask of the network. */
export const strace = (file: string): readonly string[] => [
  'strace',
  '--follow-forks',
  '--seccomp-bpf',
  '-yy',
  // No content: answers have nothing to do in a trace.
  '--string-limit=0',
  '--signal=none',
  `--trace=${CALLS.join(',')}`,
  `--output=${file}`,
]

/** Sockets that stay inside the machine. */
const LOCAL_KINDS = /^(?:UNIX(?:-STREAM|-DGRAM|-SEQPACKET)?|NETLINK)$/
const LOCAL_FAMILIES: ReadonlySet<string> = new Set(['AF_UNIX', 'AF_NETLINK'])

export type Trace = {
  /** Calls that involve anything but the machine itself, as strace wrote them. */
  readonly outside: readonly string[]
  /** Internet sockets that were made; without a call of `outside` they led nowhere. */
  readonly internetSockets: number
  /** Sockets of the machine that answered: the screen, the bus of the desktop... */
  readonly localSockets: ReadonlySet<string>
  readonly calls: number
  readonly processes: number
}

const END = /^(\d+) +\+\+\+ (?:exited with \d+|killed by SIG[A-Z0-9]+(?: \(core dumped\))?) \+\+\+$/
/** Killed at the door of a call, before it could be read, and so before it was made: strace then writes « ???( ». */
const KILLED_AT_THE_DOOR = '???'
const UNFINISHED = /^(\d+) +([a-z_]+|\?\?\?)\((.*) <unfinished \.\.\.>$/
const RESUMED = /^(\d+) +<\.\.\. ([a-z_]+) resumed>(.*)$/
const WHOLE = /^(\d+) +([a-z_]+)\((.*)$/
const RESULT = /^(.*)\) += (-?\d+|\?)(.*)$/

/**
 * @throws {Error} for a line that strace would not write: it was not understood, so nothing can be said of the trace
 */
export function readTrace(text: string): Trace {
  const outside: string[] = []
  const localSockets = new Set<string>()
  const processes = new Set<string>()
  const begun = new Map<string, { readonly call: string; readonly before: string }>()
  let internetSockets = 0
  let calls = 0

  const judge = (line: string, call: string, given: string) => {
    calls += 1
    const verdict = verdictOf(call, given)
    if (verdict === 'outside') outside.push(line)
    if (verdict === 'internet-socket') internetSockets += 1
    const reached = call === 'connect' || call === 'bind' ? localSocket(given) : null
    if (reached !== null) localSockets.add(reached)
  }
  const lines = text.split('\n')
  if (lines.pop() !== '') throw new Error('the trace is cut')
  for (const line of lines) {
    const end = END.exec(line)
    const unfinished = UNFINISHED.exec(line)
    const resumed = RESUMED.exec(line)
    const whole = WHOLE.exec(line)
    const [, process = '', call = '', rest = ''] = unfinished ?? resumed ?? whole ?? end ?? []
    if (process === '') throw new Error(`not a line of strace: ${line}`)
    processes.add(process)
    if (end) {
      // Killed while it was asking: what was asked counts.
      const last = begun.get(process)
      if (last && last.call !== KILLED_AT_THE_DOOR)
        judge(`${process} ${last.call}(${last.before}`, last.call, last.before)
      begun.delete(process)
    } else if (unfinished) {
      begun.set(process, { call, before: rest })
    } else if (resumed) {
      const first = begun.get(process)
      if (first?.call !== call) throw new Error(`the end of a call that did not begin: ${line}`)
      begun.delete(process)
      if (!RESULT.test(rest)) throw new Error(`a call without its result: ${line}`)
      judge(`${process} ${call}(${first.before}${rest}`, call, first.before + rest)
    } else {
      if (!RESULT.test(rest)) throw new Error(`a call without its result: ${line}`)
      judge(line, call, rest)
    }
  }
  if (begun.size > 0) throw new Error('the trace stops in the middle of calls')
  return { outside, internetSockets, localSockets, calls, processes: processes.size }
}

function verdictOf(call: string, given: string): 'inside' | 'internet-socket' | 'outside' {
  // Content between quotes could say anything; a path, too.
  const bare = given.replaceAll(/"(?:[^"\\]|\\.)*"(?:\.\.\.)?/g, '""')
  if (!isCall(call)) return 'outside'
  if (call === 'io_uring_setup') return failed(bare) ? 'inside' : 'outside'
  if (call === 'socket') {
    const family = /^(AF_[A-Z0-9]+),/.exec(bare)?.[1] ?? ''
    if (family === 'AF_INET' || family === 'AF_INET6') return 'internet-socket'
    return LOCAL_FAMILIES.has(family) || failed(bare) ? 'inside' : 'outside'
  }
  const kind = /^\d+<([A-Za-z0-9-]+)/.exec(bare)?.[1] ?? ''
  const families = [...bare.matchAll(/sa_family=([A-Z0-9_]+)/g)].map(([, family = '']) => family)
  const local = LOCAL_KINDS.test(kind) && families.every((family) => LOCAL_FAMILIES.has(family))
  return local ? 'inside' : 'outside'
}

const isCall = (call: string): call is Call => CALLS.some((known) => known === call)

const failed = (given: string): boolean => RESULT.exec(given)?.[2] === '-1'

/** The path of a socket of the machine that answered, or that is listened to; abstract ones begin with « @ ». */
function localSocket(given: string): string | null {
  if (failed(given)) return null
  const [, abstract = '', path] = /sun_path=(@?)"((?:[^"\\]|\\.)*)"/.exec(given) ?? []
  return path === undefined ? null : `${abstract}${path}`
}
