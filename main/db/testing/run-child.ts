import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** How a child process ended: the signal that killed it, if any, and what it wrote on its standard error. */
type ChildEnd = { readonly signal: NodeJS.Signals | null; readonly errors: string }

/** Runs a TypeScript file in a process of its own, until its end. */
export function runChild(script: URL, ...args: readonly string[]): Promise<ChildEnd> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(script), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', (data: Buffer) => {
    errors += data.toString()
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (_code, signal) => resolve({ signal, errors }))
  })
}
