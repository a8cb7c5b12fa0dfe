import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { root } from '../project.mjs'
import { sextantVersion } from './builder-config.mjs'
import { makeDeb } from './deb.mjs'
import { copyForTests, packUnpacked } from './pack.mjs'

/** Older than any release: what the test of upgrading begins with. */
const OLDER_VERSION = '0.0.9'

/** Why packages cannot be installed on this machine; null when they can. */
export function whyNotInstalled() {
  if (process.platform !== 'linux') return 'il faut Linux'
  if (process.getuid?.() !== 0) return 'il faut être administrateur (root)'
  const tools = ['apt-get', 'runuser', 'useradd', 'fakeroot', 'dpkg-deb']
  const missing = tools.filter((tool) => spawnSync('which', [tool], { stdio: 'ignore' }).status !== 0)
  return missing.length > 0 ? `il manque ${missing.join(', ')}` : null
}

/**
 * Makes what e2e/package installs: the .deb of this version and of an older one (not compressed: they do not travel), and
 * the unpacked copy that Playwright can drive.
 *
 * @param {{ executable: string, args: string[], description: string }} electron
 * @returns {Promise<Record<string, string>>} variables of environment for the tests
 */
export async function makeTestPackages(electron) {
  const folder = packUnpacked(electron)
  const older = packUnpacked(electron, { output: 'older', version: OLDER_VERSION })
  const tests = path.join(root, 'dist', 'tests')
  const debs = {
    SEXTANT_DEB: path.join(tests, 'sextant.deb'),
    SEXTANT_OLDER_DEB: path.join(tests, 'sextant-older.deb'),
  }
  await makeDeb(folder, { dest: debs.SEXTANT_DEB, version: sextantVersion(), compression: 'none' })
  await makeDeb(older, { dest: debs.SEXTANT_OLDER_DEB, version: OLDER_VERSION, compression: 'none' })
  return { ...debs, SEXTANT_OLDER_VERSION: OLDER_VERSION, SEXTANT_UNPACKED: await copyForTests(folder) }
}
