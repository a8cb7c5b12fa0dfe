import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stop } from '../project.mjs'

const READ_ME = `Ce dossier rend Sextant portable : il garde toutes vos données, et rien ne reste sur l’ordinateur.

- Gardez-le à côté du programme. Sans lui, Sextant range vos données dans votre dossier personnel.
- Elles s’ouvrent avec votre phrase secrète seulement : notez-la, et imprimez la fiche de secours.
- Fermez Sextant avant de retirer la clé USB, et gardez-en une copie ailleurs.
`

/** The unpacked program in one archive, for whoever installs nothing. */
export function makeTarGz(folder, file, version) {
  const inside = ['--owner=0', '--group=0', '--transform', `s,^${path.basename(folder)},sextant-${version},`]
  run('tar', ['-czf', file, ...inside, '-C', path.dirname(folder), path.basename(folder)])
  return file
}

/** The program with a `donnees` folder beside it (main/app/portable.ts), zipped. */
export function makePortableZip(folder, file, version) {
  const stage = path.join(path.dirname(folder), 'portable')
  const program = path.join(stage, `sextant-${version}-portable`)
  rmSync(stage, { recursive: true, force: true })
  rmSync(file, { force: true })
  cpSync(folder, program, { recursive: true })
  mkdirSync(path.join(program, 'donnees'))
  writeFileSync(path.join(program, 'donnees', 'LISEZ-MOI.txt'), READ_ME)
  // The tar of Windows writes zip files; that of Linux does not.
  if (process.platform === 'win32') run('tar', ['-a', '-c', '-f', file, '-C', stage, path.basename(program)])
  else run('7za', ['a', '-tzip', '-mx=1', file, program])
  rmSync(stage, { recursive: true, force: true })
  return file
}

function run(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0)
    stop(`${stdout ?? ''}${stderr ?? ''}La commande « ${command} » a échoué : lisez le message ci-dessus.`)
}
