import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron } from 'playwright/test'
import { openData, type RunningApp } from '../fixtures'

/** A person without any right on the machine, made for these tests. */
const NAME = 'sextant-essai'

export type Person = { readonly home: string; readonly uid: string }

/** Runs a command as root; what it says is in the error when it fails. */
export function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Makes the person, with a home of their own, which `removePerson` takes away. What a broken run left is taken away first. */
export function createPerson(): Person {
  deleteAccount()
  const folder = mkdtempSync(path.join(tmpdir(), 'sextant-paquet-'))
  chmodSync(folder, 0o755)
  const home = path.join(folder, 'chez-moi')
  run('useradd', '--create-home', '--home-dir', home, '--shell', '/bin/sh', NAME)
  return { home, uid: run('id', '-u', NAME).trim() }
}

export function removePerson(person: Person | undefined): void {
  deleteAccount()
  if (person !== undefined) rmSync(path.dirname(person.home), { recursive: true, force: true })
}

/** The account, if there is one, and what it still runs. */
function deleteAccount(): void {
  if (spawnSync('id', ['-u', NAME]).status !== 0) return
  spawnSync('runuser', ['-u', NAME, '--', 'sh', '-c', 'kill -9 -1'])
  run('userdel', '--force', NAME)
}

/** Gives a folder to the person, with all that is in it. */
export const giveTo = ({ uid }: Person, folder: string): string => run('chown', '-R', uid, folder)

/** What the person wrote after a file, wherever a person without rights can write. */
export function writtenSince({ uid, home }: Person, mark: string): readonly string[] {
  const places = ['/tmp', '/var/tmp', '/dev/shm', '/run', home]
  const { stdout, stderr } = spawnSync('find', [...places, '-user', uid, '-newer', mark], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  // The files of other programs come and go meanwhile.
  const problems = stderr.split('\n').filter((line) => line !== '' && !line.endsWith('No such file or directory'))
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return stdout.split('\n').filter((file) => file !== '')
}

/**
 * Starts a program as that person, with the whole sandbox of Chromium and nothing of the environment of root, and opens
 * the data.
 */
export async function startAs(person: Person, program: string): Promise<RunningApp> {
  const wrapper = path.join(path.dirname(person.home), 'demarrer.sh')
  const environment = [
    `HOME=${person.home}`,
    `DISPLAY=${process.env.DISPLAY ?? ''}`,
    'PATH=/usr/bin:/bin',
    'TZ=Europe/Paris',
    'LANGUAGE=fr',
    'LANG=fr_FR.UTF-8',
  ]
  writeFileSync(
    wrapper,
    `#!/bin/sh\ncd '${person.home}'\nexec runuser -u ${NAME} -- env -i ${environment.join(' ')} '${program}' "$@"\n`,
  )
  chmodSync(wrapper, 0o755)
  const electron = await _electron.launch({
    executablePath: wrapper,
    args: ['--lang=fr-FR', '--force-prefers-reduced-motion'],
    chromiumSandbox: true,
  })
  const window = await electron.firstWindow()
  await openData(window)
  return {
    electron,
    window,
    violations: [],
    forgive: () => {},
    close: () => electron.close(),
    kill: () => electron.close(),
  }
}
