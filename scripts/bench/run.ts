import { existsSync } from 'node:fs'
import path from 'node:path'
import { root } from '../project.mjs'
import { appFigures, type Program } from './app-figures'
import { makeBareElectron } from './bare-electron'
import { type Figure, tableOf } from './figures'
import { sizeOf } from './processes'
import { serviceFigures } from './service-figures'

const runtime = process.env.SEXTANT_ELECTRON ?? ''
const built: Program = { executable: runtime, args: JSON.parse(process.env.SEXTANT_ELECTRON_ARGS ?? '[]') }
const packaged = path.join(root, 'dist', 'linux-unpacked-e2e', 'sextant')
const isPackaged = existsSync(packaged)
const bare: Program = { executable: makeBareElectron(runtime, path.join(root, '.cache', 'bare-electron')), args: [] }

console.log(
  isPackaged ? 'Mesuré sur le programme empaqueté.' : 'Mesuré sur le programme construit : il n’y a pas de paquet.',
)
const figures: Figure[] = [
  ...(await appFigures(isPackaged ? { executable: packaged, args: [] } : built, bare, process.env)),
  ...(await serviceFigures()),
]
if (isPackaged) {
  figures.push({
    name: 'taille du programme',
    sextant: sizeOf(path.dirname(packaged)),
    bare: sizeOf(path.dirname(bare.executable)),
    bareName: 'Electron seul',
    unit: 'Mo',
    goal: 1.15,
  })
}
console.log(tableOf(figures))
