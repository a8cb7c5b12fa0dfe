import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { aFolder } from '../../db/testing/a-folder'

/**
 * Opens a file in LibreOffice, set for a language, and saves it in another format; gives the new file. The set-up of the
 * tests installs LibreOffice: without it they fail, they are not passed over.
 */
export async function savedAs(
  file: Buffer,
  from: 'xlsx' | 'fods',
  to: 'xlsx' | 'fods',
  language = 'fr-FR',
): Promise<Buffer> {
  const folder = await aFolder()
  const profile = join(folder, 'profil')
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settingsFor(language))
  const source = join(folder, `plan.${from}`)
  await writeFile(source, file)
  const out = join(folder, 'sortie')
  const asked = ['--headless', '--convert-to', to, '--outdir', out, source]
  await promisify(execFile)('soffice', [`-env:UserInstallation=${pathToFileURL(profile)}`, ...asked])
  return readFile(join(out, `plan.${to}`))
}

function settingsFor(language: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>${language}</value></prop></item>
</oor:items>`
}
