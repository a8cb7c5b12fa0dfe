import { mkdirSync, rmSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { root } from '../project.mjs'
import { builderConfig } from './builder-config.mjs'

const ICON_SIZES = [16, 32, 48, 64, 128, 256, 512]

/**
 * Turns an unpacked folder into a .deb with electron-installer-debian: the program in /usr/lib/sextant, a link in /usr/bin,
 * Chromium's sandbox with its set-uid bit, the menu entry, the icons and the types of Sextant's own files.
 *
 * @param {string} folder the unpacked program
 * @param {{ dest: string, version: string, compression: 'xz' | 'gzip' | 'none' }} options `dest` is the file to write
 */
export async function makeDeb(folder, { dest, version, compression }) {
  const types = builderConfig().fileAssociations
  const { Installer } = await import('electron-installer-debian')

  class SextantInstaller extends Installer {
    get contentFunctions() {
      return [...super.contentFunctions, 'writeFileTypes']
    }

    /** Debian wants our licence here; those of all that is inside are in resources/licences. */
    async copyLicense(copyrightFile) {
      await copyFile(path.join(root, 'LICENSE'), copyrightFile)
    }

    /** The desktop learns what a .sextant-dossier is; dpkg's triggers refresh its caches. */
    async writeFileTypes() {
      const file = path.join(this.stagingDir, 'usr/share/mime/packages/sextant.xml')
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, sharedMimeInfo(types), { mode: 0o644 })
    }
  }

  rmSync(dest, { force: true })
  mkdirSync(path.dirname(dest), { recursive: true })
  const previous = process.umask(0o022)
  try {
    // Its constructor, inherited, says nothing of its parameter.
    const installer = Reflect.construct(SextantInstaller, [
      {
        src: folder,
        dest: path.dirname(dest),
        rename: () => dest,
        logger: () => {},
        options: {
          name: 'sextant',
          bin: 'sextant',
          productName: 'Sextant',
          genericName: 'Maturité cyber',
          description: 'Mesurer la maturité cyber d’un établissement de santé, sans rien envoyer',
          productDescription:
            'Sextant pose les questions, calcule les scores sur le poste, dessine le radar et tient le plan d’action d’un établissement de santé ou médico-social. Aucun compte, aucune connexion, aucun envoi.',
          maintainer: 'Les contributeurs de Sextant',
          version,
          arch: 'amd64',
          section: 'utils',
          categories: ['Office'],
          mimeType: types.map(({ mimeType }) => mimeType),
          icon: Object.fromEntries(
            ICON_SIZES.map((size) => [`${size}x${size}`, path.join(root, 'assets', 'icons', `${size}x${size}.png`)]),
          ),
          compression,
        },
      },
    ])
    await installer.generateDefaults()
    await installer.generateOptions()
    await installer.createStagingDir()
    await installer.createContents()
    await installer.createPackage()
    await installer.movePackage()
  } finally {
    process.umask(previous)
  }
}

function sharedMimeInfo(fileTypes) {
  const types = fileTypes.map(
    ({ ext, mimeType, description }) =>
      `  <mime-type type="${mimeType}">\n    <comment>${description}</comment>\n    <glob pattern="*.${ext}"/>\n  </mime-type>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">\n${types.join('\n')}\n</mime-info>\n`
}
