import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Packages that declare nothing in package.json: what their own text says. */
const SAID_ELSEWHERE = { 'buffers@0.1.1': 'MIT/X11' }

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-]|$)/i

/**
 * The licences of all that is shipped, in one text: ours, Electron's, then each npm package.
 *
 * @param {{ root: string, packages: import('./shipped-packages.mjs').ShippedPackage[], electronFolder: string }} shipped
 * @returns {string}
 * @throws {Error} when a package has neither a text nor a declared licence: a person has to look
 */
export function licencesText({ root, packages, electronFolder }) {
  const read = (...file) => readFileSync(path.join(root, ...file), 'utf8').trim()
  const parts = [
    part('Sextant', 'Apache-2.0', read('LICENSE')),
    part('Questionnaires de Sextant', 'CC BY 4.0', read('questionnaires', 'definitions', 'LICENCE.md')),
    part('Electron', 'MIT', electronLicence(electronFolder)),
    part(
      'Chromium, Node.js et ce qu’ils contiennent',
      'diverses',
      'Voir le fichier LICENSES.chromium.html de ce paquet.',
    ),
    part('SQLite, compilé dans sqlite3', 'domaine public', 'https://www.sqlite.org/copyright.html'),
    ...packages.map((one) => {
      const label = `${one.name}@${one.version}`
      const licence = one.license || SAID_ELSEWHERE[label] || ''
      const texts = textsIn(path.join(root, one.folder))
      if (licence === '' && texts.length === 0)
        throw new Error(`${label}: no licence, neither declared nor in its folder`)
      return part(
        label,
        licence || 'voir le texte',
        texts.join('\n\n') || 'Le paquet déclare cette licence sans en joindre le texte.',
      )
    }),
  ]
  return `Licences de tout ce que contient Sextant\n\n${parts.join('\n')}`
}

function part(title, licence, text) {
  return `${'='.repeat(100)}\n${title}\nLicence : ${licence}\n${'-'.repeat(100)}\n${text}\n`
}

function textsIn(folder) {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim())
}

function electronLicence(folder) {
  const file = ['LICENSE.electron.txt', 'LICENSE'].map((name) => path.join(folder, name)).find((one) => existsSync(one))
  if (file === undefined) throw new Error('the licence of Electron is not beside its program')
  return readFileSync(file, 'utf8').trim()
}
