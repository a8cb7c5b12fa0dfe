import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { app } from 'electron'

/** Folder that makes a copy of the program portable, beside it. */
const FOLDER = 'donnees'

/** Where programs leave files outside the data of Electron: set for this process and those it starts. */
const FOLDERS_BY_VARIABLE = {
  // Windows, then Unix.
  TEMP: 'temporaire',
  TMP: 'temporaire',
  TMPDIR: 'temporaire',
  // Caches of drawing and fonts, certificates, settings of the desktop (Linux).
  XDG_CACHE_HOME: 'cache',
  XDG_CONFIG_HOME: 'reglages',
  XDG_DATA_HOME: 'reglages',
  XDG_STATE_HOME: 'reglages',
} as const

let folder: string | null = null

/**
 * Whether this copy of the program is portable: its data is beside it, and nothing is kept on the machine. The key store
 * of the machine is then of no use: the data would not open elsewhere.
 */
export const isPortable = (): boolean => folder !== null

/**
 * The `donnees` folder beside a program, if there is one. Not on macOS: there the program is a folder, that the system
 * may run from elsewhere than where it was put.
 */
export function portableFolder(executable: string, packaged: boolean, platform: NodeJS.Platform): string | null {
  if (!packaged || platform === 'darwin') return null
  const beside = path.join(path.dirname(executable), FOLDER)
  return existsSync(beside) ? beside : null
}

/** Keeps everything in `donnees` when it is beside the program. To be called before anything asks for a folder. */
export function keepBesideProgram(): void {
  folder = portableFolder(process.execPath, app.isPackaged, process.platform)
  if (folder === null) return
  for (const [variable, name] of Object.entries(FOLDERS_BY_VARIABLE)) {
    process.env[variable] = inFolder(folder, name)
  }
  // On Linux the process that draws was begotten before these variables: its driver would keep a cache in the home folder.
  if (process.platform === 'linux') app.disableHardwareAcceleration()
  app.setPath('userData', folder)
  app.setPath('sessionData', inFolder(folder, 'session'))
  app.setPath('temp', inFolder(folder, 'temporaire'))
  app.setPath('crashDumps', inFolder(folder, 'incidents'))
  app.setAppLogsPath(inFolder(folder, 'journaux'))
}

function inFolder(parent: string, name: string): string {
  const made = path.join(parent, name)
  mkdirSync(made, { recursive: true, mode: 0o700 })
  return made
}
