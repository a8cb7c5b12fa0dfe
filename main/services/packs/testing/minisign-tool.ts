import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aFolder } from '../../../db/testing/a-folder'

/** A publisher with a key pair of Debian's `minisign`, for the time of a test. */
export type Publisher = {
  /** The file of the public key, as it was written. */
  readonly publicKey: string
  /** Signs a file: its signature is written beside it, unless said otherwise. */
  readonly sign: (file: string, options?: readonly string[]) => void
  /** What `minisign` itself says of a signature: true when it accepts it. */
  readonly accepts: (file: string, options?: readonly string[]) => boolean
}

/** Makes a key pair without password. */
export async function aPublisher(): Promise<Publisher> {
  const folder = await aFolder()
  const [publicFile, secretFile] = [join(folder, 'editeur.pub'), join(folder, 'editeur.key')]
  const run = (...args: readonly string[]) => spawnSync('minisign', args, { encoding: 'utf8' })
  const done = (...args: readonly string[]) => {
    const { status, stderr, error } = run(...args)
    if (status !== 0) throw new Error(`minisign ${args.join(' ')}: ${error?.message ?? stderr}`)
  }
  done('-G', '-W', '-p', publicFile, '-s', secretFile)
  return {
    publicKey: readFileSync(publicFile, 'utf8'),
    sign: (file, options = []) => done('-S', '-s', secretFile, '-m', file, ...options),
    accepts: (file, options = []) => run('-V', '-q', '-p', publicFile, '-m', file, ...options).status === 0,
  }
}
