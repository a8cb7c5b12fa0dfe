import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { openScreen, rootArguments } from './electron-process.mjs'
import { fingerprint, ICNS_KINDS, icnsFile, icoFile, PNG_SIZES } from './packaging/icon-files.mjs'
import { root } from './project.mjs'
import { setUp } from './setup.mjs'

// npm run icons: draws assets/icon.svg at every size with our own Electron, and writes the icons of each system.

const assets = path.join(root, 'assets')
const svg = readFileSync(path.join(assets, 'icon.svg'))
const electron = await setUp()
buildIfNeeded()
const pictures = await draw([...new Set([...PNG_SIZES, ...ICNS_KINDS.map(([, size]) => size)])])
mkdirSync(path.join(assets, 'icons'), { recursive: true })
for (const size of PNG_SIZES) writeFileSync(path.join(assets, 'icons', `${size}x${size}.png`), pictureOf(size))
writeFileSync(path.join(assets, 'icon.png'), pictureOf(512))
writeFileSync(path.join(assets, 'icon.ico'), icoFile(pictures))
writeFileSync(path.join(assets, 'icon.icns'), icnsFile(pictures))
writeFileSync(path.join(assets, 'icons', 'source.sha256'), `${fingerprint(svg)}\n`)
console.log(`Icônes faites depuis assets/icon.svg : ${PNG_SIZES.join(', ')} pixels, icon.ico, icon.icns.`)
process.exit(0)

function pictureOf(size) {
  const picture = pictures.get(size)
  if (picture === undefined) throw new Error(`no picture of ${size} pixels`)
  return picture
}

/** Draws in a page of Electron, which knows SVG as well as any browser. */
async function draw(sizes) {
  const { _electron } = await import('playwright')
  const profile = mkdtempSync(path.join(tmpdir(), 'sextant-icons-'))
  const screen = await openScreen()
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [...electron.args, ...rootArguments(), `--user-data-dir=${profile}`],
    env: /** @type {Record<string, string>} */ (screen.env),
  })
  const address = `data:image/svg+xml;base64,${svg.toString('base64')}`
  const drawn = await app.evaluate(
    async ({ BrowserWindow }, { address, sizes }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
      await window.loadURL('data:text/html,')
      return window.webContents.executeJavaScript(`(async () => {
        const image = new Image()
        image.src = ${JSON.stringify(address)}
        await image.decode()
        return ${JSON.stringify(sizes)}.map((size) => {
          const canvas = document.createElement('canvas')
          canvas.width = canvas.height = size
          const context = canvas.getContext('2d')
          context.drawImage(image, 0, 0, size, size)
          return canvas.toDataURL('image/png').replace(/^[^,]*,/, '')
        })
      })()`)
    },
    { address, sizes },
  )
  await app.close()
  screen.close()
  rmSync(profile, { recursive: true, force: true })
  return new Map(sizes.map((size, index) => [size, Buffer.from(drawn[index], 'base64')]))
}
