import { execFileSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { onTestFinished } from 'vitest'
import { aFolder } from './a-folder'

/** Mounting a small drive needs to be root on Linux, as the tests of this project are. */
export const canMount = process.platform === 'linux' && process.getuid?.() === 0

/** A drive of its own, of so many kilobytes, that lasts as long as the test. Only where `canMount`. */
export async function aSmallDrive(kilobytes: number): Promise<string> {
  const folder = await aFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  return folder
}

/** A folder that nothing can be written to from `lock` on. Nothing is forbidden to root but by the drive itself. */
export async function aLockableFolder(): Promise<{ readonly folder: string; readonly lock: () => void }> {
  if (canMount) {
    const folder = await aSmallDrive(10_000)
    return { folder, lock: () => void execFileSync('mount', ['-o', 'remount,ro', folder]) }
  }
  const folder = await aFolder()
  onTestFinished(() => chmodSync(folder, 0o700))
  return { folder, lock: () => chmodSync(folder, 0o500) }
}
