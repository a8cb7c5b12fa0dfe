import { statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenedKind } from '../ipc/contract'

/** Extensions of the files of Sextant, as declared in `electron-builder.yml`. */
const kinds: Readonly<Record<string, OpenedKind>> = {
  '.sextant-dossier': 'dossier',
  '.sextant-sauvegarde': 'backup',
  '.sextant-pack': 'pack',
}

const kindOf = (file: string): OpenedKind | undefined => kinds[path.extname(file).toLowerCase()]

/** A file that the system asked Sextant to open: at most one, the last. The page knows its kind, never its path. */
export type OpenedFile = {
  /** Keeps a file of Sextant; anything else, or what is not there, is ignored. */
  readonly open: (file: string) => void
  /**
   * Keeps the last file of Sextant of a command line.
   *
   * @param argv the program, then what it is given
   * @param folder where its relative paths start
   */
  readonly openFrom: (argv: readonly string[], folder: string) => void
  /** The kind of the file that waits, said once; null when nothing new waits. */
  readonly announce: () => OpenedKind | null
  /** The path of the file that waits when it is of this kind, given once; null otherwise. */
  readonly take: (kind: OpenedKind) => string | null
}

/** Nothing waits at first. */
export function createOpenedFile(): OpenedFile {
  let waiting: { readonly file: string; readonly kind: OpenedKind } | null = null
  let announced = false
  const open = (file: string) => {
    const kind = kindOf(file)
    if (kind === undefined || !isFile(file)) return
    waiting = { file, kind }
    announced = false
  }
  return {
    open,
    openFrom: (argv, folder) => {
      const file = argv
        .slice(1)
        .filter((argument) => !argument.startsWith('-'))
        .map((argument) => path.resolve(folder, asPath(argument)))
        .findLast((candidate) => kindOf(candidate) !== undefined && isFile(candidate))
      if (file !== undefined) open(file)
    },
    announce: () => {
      if (waiting === null || announced) return null
      announced = true
      return waiting.kind
    },
    take: (kind) => {
      if (waiting?.kind !== kind) return null
      const { file } = waiting
      waiting = null
      return file
    },
  }
}

/** Desktops of Linux give addresses: the launcher asks for `%U`. One that is not of this computer stays what it is. */
function asPath(argument: string): string {
  if (!argument.startsWith('file:')) return argument
  try {
    return fileURLToPath(argument)
  } catch {
    return argument
  }
}

const isFile = (file: string): boolean => {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
  } catch {
    return false
  }
}
