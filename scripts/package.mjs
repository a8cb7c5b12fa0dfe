import { copyFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './build.mjs'
import { root, stop } from './project.mjs'
import { setUp } from './setup.mjs'

// npm run package: makes in dist/ what can be made on this machine without the network. On Linux: the unpacked program,
// its copy for the end-to-end tests, the portable zip, the tar.gz and the .deb; elsewhere the unpacked program.
// With --release, on a machine of .github/workflows/release.yml: everything for its system, signed, or nothing.
const { values } = parseArgs({ options: { release: { type: 'boolean', default: false } } })

const electron = await setUp({ forTests: true })
buildIfNeeded()
const { copyForTests, isForRelease, packInstallers, packUnpacked } = await import('./packaging/pack.mjs')
const { makeTarGz, makePortableZip } = await import('./packaging/archives.mjs')
const { sextantVersion } = await import('./packaging/builder-config.mjs')
const { makeDeb } = await import('./packaging/deb.mjs')
const { resourcesIn, unpackedFolder } = await import('./packaging/program.mjs')

const official = isForRelease(electron)
if (values.release && !official) stop(`Rien n’est diffusé avec cet Electron : ${electron.description}`)
const dist = path.join(root, 'dist')
const version = sextantVersion()
const name = (end) => path.join(dist, `sextant-${version}-${end}`)
const suffix = official ? '' : '-hors-diffusion'
const made = []

if (process.platform === 'linux') {
  const folder = packUnpacked(electron)
  await copyForTests(folder)
  const deb = path.join(dist, `sextant_${version}_amd64${suffix}.deb`)
  // xz is minutes of work on a small machine: kept for what is handed out.
  await makeDeb(folder, { dest: deb, version, compression: official ? 'xz' : 'gzip' })
  made.push(folder, deb, makeTarGz(folder, name(`linux-x64${suffix}.tar.gz`), version))
  made.push(makePortableZip(folder, name(`linux-x64-portable${suffix}.zip`), version))
}
if (values.release || process.platform !== 'linux') packInstallers(electron, { release: values.release })
if (process.platform === 'win32')
  made.push(makePortableZip(path.join(dist, unpackedFolder()), name(`win-x64-portable${suffix}.zip`), version))

const inventory = name(`${process.platform}.cdx.json`)
copyFileSync(path.join(resourcesIn(path.join(dist, unpackedFolder())), 'licences', 'sbom.cdx.json'), inventory)
for (const file of [...made, inventory]) console.log(path.relative(root, file))
if (!official) console.log(`À ne pas diffuser : ces paquets sont faits avec ${electron.description}`)
