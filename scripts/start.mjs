import { buildIfNeeded } from './build.mjs'
import { openScreen, runElectron } from './electron-process.mjs'
import { setUp } from './setup.mjs'

// npm start: installs what is missing, builds if needed, opens the window.
const electron = await setUp()
buildIfNeeded()
console.log(electron.description)
const screen = await openScreen({ apart: true })
if (screen.virtual) console.log('Aucun écran trouvé : Sextant s’ouvre sur un écran virtuel.')
const code = await runElectron(electron, process.argv.slice(2), screen.env)
screen.close()
process.exit(code)
