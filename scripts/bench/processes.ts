import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The memory of a process and of all its children, shared parts counted once, in Mo. Linux only. */
export function memoryOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => sum + proportionalSetSize(member), 0)
}

function familyOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = parentOf(name)
      return parent === null ? [] : [{ pid: Number(name), parent }]
    })
  const family = [pid]
  for (const member of family)
    family.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid))
  return family
}

/** The fourth field, after a name that may hold anything (proc(5)). */
function parentOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

function proportionalSetSize(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1000
  } catch {
    // It ended meanwhile.
    return 0
  }
}

/** What a folder weighs, in Mo. */
export function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size / 1e6, 0)
}
