import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { linkFolder } from '../../e2e/inside/runtime'

const MAIN = `
const { app, BrowserWindow } = require('electron')
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => { window.show(); console.log('prêt') })
  window.loadFile('index.html')
})
`
const PAGE = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>À nu</title><h1>Rien</h1></html>'

/**
 * The same runtime with an application of one window and one title: what Electron takes by itself. The folder of the
 * runtime is linked, not copied.
 *
 * @returns its executable
 */
export function makeBareElectron(executable: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true })
  linkFolder(path.dirname(executable), folder)
  const app = path.join(folder, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }))
  writeFileSync(path.join(app, 'main.js'), MAIN)
  writeFileSync(path.join(app, 'index.html'), PAGE)
  return path.join(folder, path.basename(executable))
}
