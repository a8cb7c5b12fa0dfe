import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Debian packages that Electron and its virtual screen need; g++, make and python3 compile sqlite3. */
export const RUN_PACKAGES = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libxkbcommon0',
  'xvfb',
  'g++',
  'make',
  'python3',
]

/**
 * Debian packages of the tests and of `npm run package`: LibreOffice opens the workbooks, poppler draws its pages, strace
 * watches the system calls, minisign and age read what we write, 7za, fakeroot and dpkg make the packages.
 */
export const TEST_PACKAGES = [
  'libreoffice-calc',
  'poppler-utils',
  'strace',
  'minisign',
  'age',
  'p7zip-full',
  'fakeroot',
  'dpkg',
]

/** Later releases of Debian and Ubuntu renamed some libraries. */
const RENAMED = {
  'libgtk-3-0': 'libgtk-3-0t64',
  libasound2: 'libasound2t64',
  'libatk-bridge2.0-0': 'libatk-bridge2.0-0t64',
  libcups2: 'libcups2t64',
}

/**
 * Installs the missing ones when this is Debian or Ubuntu and we are root; else stops with the command to type.
 * On other systems nothing is checked: Electron brings what it needs on Windows and macOS.
 */
export function ensureSystemPackages(packages) {
  if (process.platform !== 'linux' || !isDebianFamily()) return
  const missing = packages.filter((name) => !isInstalled(name) && !(RENAMED[name] && isInstalled(RENAMED[name])))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    console.error(`Il manque des paquets du système. Tapez : sudo apt-get install -y ${missing.join(' ')}`)
    process.exit(1)
  }
  console.log(`Installation des paquets du système : ${missing.join(' ')}…`)
  const quiet = /** @type {const} */ ({ env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, encoding: 'utf8' })
  spawnSync('apt-get', ['update', '-qq'], quiet)
  const wanted = missing.map((name) => (exists(name) ? name : (RENAMED[name] ?? name)))
  const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], quiet)
  if (result.status !== 0) {
    console.error(result.stderr)
    console.error(`Ces paquets n’ont pas pu être installés. Tapez : apt-get install -y ${wanted.join(' ')}`)
    process.exit(1)
  }
}

function isDebianFamily() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a field of dpkg-query, not of JavaScript.
  const result = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' })
  return result.status === 0 && result.stdout.includes('install ok installed')
}

function exists(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0
}
