import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './build.mjs'
import { openScreen, runElectron } from './electron-process.mjs'
import { setUp } from './setup.mjs'

const USAGE = `Usage : npm run demo -- --questionnaire nis2-recyf --profile EE --out DOSSIER
        npm run demo -- --questionnaire essms-maturite --profile complet --out DOSSIER
        npm run demo -- --questionnaire identification-electronique --out DOSSIER
        npm run demo -- --answers FICHIER.json --out DOSSIER
Écrit resultats.json, radar.png, plan-action.xlsx et rapport.pdf dans DOSSIER. --profile n’est utile que si le
questionnaire a plusieurs profils. Le format des réponses est décrit dans docs/format-reponses.md.`

let options
try {
  const { values } = parseArgs({
    options: {
      questionnaire: { type: 'string' },
      profile: { type: 'string' },
      answers: { type: 'string' },
      out: { type: 'string' },
    },
  })
  options = values
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exit(2)
}
if (!options.out || (!options.questionnaire && !options.answers)) {
  console.error(USAGE)
  process.exit(2)
}

const electron = await setUp()
buildIfNeeded()
const work = mkdtempSync(path.join(tmpdir(), 'sextant-demo-'))
const request = path.join(work, 'demande.json')
// npm changes the current folder: paths are those of the person who typed the command.
const from = process.env.INIT_CWD ?? process.cwd()
const absolute = (file) => (file === undefined ? undefined : path.resolve(from, file))
writeFileSync(request, JSON.stringify({ ...options, out: absolute(options.out), answers: absolute(options.answers) }))
const screen = await openScreen({ apart: true })
const code = await runElectron(
  electron,
  [`--sextant-demo=${request}`, `--user-data-dir=${path.join(work, 'profil')}`],
  screen.env,
)
screen.close()
rmSync(work, { recursive: true, force: true })
process.exit(code)
