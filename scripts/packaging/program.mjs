import path from 'node:path'

/** The program in an unpacked folder, by system: what the fuses are in. */
export function programIn(folder, platform = process.platform) {
  if (platform === 'win32') return path.join(folder, 'Sextant.exe')
  return platform === 'darwin'
    ? path.join(folder, 'Sextant.app', 'Contents', 'MacOS', 'Sextant')
    : path.join(folder, 'sextant')
}

/** Where the archive and the licences are in an unpacked folder, by system. */
export function resourcesIn(folder, platform = process.platform) {
  return platform === 'darwin'
    ? path.join(folder, 'Sextant.app', 'Contents', 'Resources')
    : path.join(folder, 'resources')
}

/** Where electron-builder puts the unpacked program, in its output folder. */
export function unpackedFolder(platform = process.platform) {
  if (platform === 'win32') return 'win-unpacked'
  return platform === 'darwin' ? 'mac-universal' : 'linux-unpacked'
}
