import { arch, cpus, platform, release, totalmem } from 'node:os'

/** What is said of the computer: neither its name nor that of the account. */
export type Machine = {
  readonly versions: Readonly<Record<string, string>>
  readonly platform: string
  readonly release: string
  readonly architecture: string
  readonly processors: number
  /** Bytes. */
  readonly memory: number
  /** « fr-FR ». */
  readonly language: string
}

/** The computer that Sextant runs on. */
export function thisMachine(): Machine {
  const { electron, chrome, node } = process.versions
  return {
    versions: { ...(electron && { Electron: electron }), ...(chrome && { Chromium: chrome }), Node: node },
    platform: platform(),
    release: release(),
    architecture: arch(),
    processors: cpus().length,
    memory: totalmem(),
    language: Intl.DateTimeFormat().resolvedOptions().locale,
  }
}
