import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import JSZip from 'jszip'

/** Other programs that people open our files with: LibreOffice and poppler (`scripts/system-packages.mjs`). */

/**
 * Opens a workbook in LibreOffice, in French, and saves it again under the same name in another folder.
 *
 * @returns the new file
 */
export async function savedByLibreOffice(file: string, folder: string): Promise<string> {
  const [saved = ''] = await allSavedByLibreOffice([file], folder)
  return saved
}

/** The same for several workbooks, opened one after the other in one LibreOffice. */
export async function allSavedByLibreOffice(files: readonly string[], folder: string): Promise<readonly string[]> {
  const profile = path.join(folder, 'profil LibreOffice')
  mkdirSync(path.join(profile, 'user'), { recursive: true })
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), frenchSettings)
  const asked = ['--headless', '--convert-to', 'xlsx', '--outdir', folder, ...files]
  await promisify(execFile)('soffice', [`-env:UserInstallation=${pathToFileURL(profile)}`, ...asked])
  return files.map((file) => path.join(folder, path.basename(file)))
}

const frenchSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"><value>fr-FR</value></prop></item>
</oor:items>`

/** What a PDF says, page by page, with plain spaces. */
export function pdfPages(file: string): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replaceAll(/\s+/g, ' '))
}

/** What a PDF says of itself: « Pages », « Tagged », « Title »… */
export function pdfFacts(file: string): Readonly<Record<string, string>> {
  const lines = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).split('\n')
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  )
}

/** What a PDF can do or open: its scripts and its links. Empty when there is none. */
export function pdfActions(file: string): string {
  const scripts = execFileSync('pdfinfo', ['-js', file], { encoding: 'utf8' })
  const links = execFileSync('pdfinfo', ['-url', file], { encoding: 'utf8' })
  return [...scripts.split('\n'), ...links.split('\n').slice(1)].join('\n').trim()
}

/** Every text that a file holds, compressed or not: a workbook and an archive are opened, whatever is in them too. */
export async function textsIn(file: string): Promise<string> {
  if (file.endsWith('.pdf')) return `${pdfPages(file).join('\n')}\n${JSON.stringify(pdfFacts(file))}`
  return textsOf(readFileSync(file))
}

async function textsOf(bytes: Uint8Array): Promise<string> {
  const text = Buffer.from(bytes).toString('utf8')
  if (!text.startsWith('PK')) return text
  const zip = await JSZip.loadAsync(bytes)
  const entries = await Promise.all(
    Object.values(zip.files).map(async (entry) => `${entry.name}\n${await textsOf(await entry.async('uint8array'))}`),
  )
  return entries.join('\n')
}
