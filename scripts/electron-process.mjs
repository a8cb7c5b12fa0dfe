import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/**
 * Makes sure there is a screen: the person's own, or a virtual one when there is none (Linux).
 *
 * @param {{ apart?: boolean }} options `apart`: out of reach of the Ctrl+C of the terminal, for `runElectron`, which hears it and
 * needs the screen until the application has closed its data; the caller then closes it
 * @returns {Promise<{ env: NodeJS.ProcessEnv, virtual: boolean, close: () => void }>}
 */
export async function openScreen({ apart = false } = {}) {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (hasScreen) return { env: process.env, virtual: false, close: () => {} }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x960x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: apart,
  })
  const display = await new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('Aucun écran, et Xvfb manque. Tapez : sudo apt-get install -y xvfb')))
    server.once('exit', () => reject(new Error('L’écran virtuel ne s’ouvre pas : relancez la commande.')))
    server.stdio[3]?.once('data', (data) => resolve(`:${String(data).trim()}`))
  })
  const close = () => server.kill()
  process.once('exit', close)
  return { env: { ...process.env, DISPLAY: display }, virtual: true, close }
}

/** Chromium refuses its sandbox to root on Linux: asked for here, by the scripts, never by the application. */
export function rootArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * Starts Electron, passes its output on, and ends with it: a signal received here is passed to it, once. Heard twice, it
 * makes Electron die instead of closing.
 *
 * @param {{ executable: string, args: string[] }} electron
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} the exit code
 */
export function runElectron(electron, args, env) {
  return new Promise((resolve) => {
    const child = spawn(electron.executable, [...electron.args, ...rootArguments(), ...args], {
      env,
      stdio: ['ignore', 'inherit', 'pipe'],
      // Else the Ctrl+C of the terminal reaches it too. On Windows that would open a console.
      detached: process.platform !== 'win32',
    })
    // Chromium complains about the missing desktop services of a bare machine; they are no news to the person.
    const noise = /dbus|Gdk|Gtk|vaapi|gpu|GPU|ERROR:|WARNING:|libva|MESA|^\s*$/
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!noise.test(line)) console.error(line)
    })
    // npm passes on what the terminal told us already.
    const pass = (signal) => {
      if (!child.killed) child.kill(signal)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
    child.once('error', (error) => {
      console.error(`Electron ne démarre pas : ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 0))
  })
}
