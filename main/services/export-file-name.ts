/** Characters that Windows refuses in a file name, and those that cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*\p{C}]/gu
/** Room for the name of the entity, in characters; the whole name then fits every file system and most shares. */
const MAX_ENTITY = 60
const MAX_TITLE = 40

/**
 * « Plan d’action NIS 2 – CH de Kerval – 2026-11-22.xlsx »: what the save dialog suggests.
 *
 * @param what what the file is: « Plan d’action », « Radar »
 * @param title title of the questionnaire; what follows its colon is left out
 * @param day YYYY-MM-DD
 * @param extension without the dot
 */
export function exportFileName(what: string, title: string, entity: string, day: string, extension: string): string {
  const subject = fileNamePart(title.split(/\s*:/)[0] ?? '', MAX_TITLE)
  const parts = [[what, subject].filter(Boolean).join(' '), fileNamePart(entity, MAX_ENTITY), day]
  return `${parts.filter(Boolean).join(' – ')}.${extension}`
}

/** Cut by characters, never inside one; no space at its end, nor dot, which Windows would drop. */
function fileNamePart(text: string, limit: number): string {
  const clean = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim()
  return [...clean]
    .slice(0, limit)
    .join('')
    .replace(/[. ]+$/, '')
}
