/**
 * What people type, paste or send is text and nothing else. One rule, said here and nowhere else, for every way in: the
 * channels, the files that are read, and the rows that older versions of Sextant wrote.
 *
 * - Line ends of any system, form feeds and separators become a line feed.
 * - Control characters are removed: a screen shows nothing of them, and NUL ends a text in other programs.
 * - Marks that force a direction of writing are removed: « facture[RLO]fdp.exe » would read « factureexe.pdf ». Arabic and
 *   Hebrew letters keep their own direction without them.
 * - Half a character (a lone surrogate) becomes U+FFFD: UTF-8 cannot write it, so a file or a database would refuse it.
 *
 * Everything else stays as it was written: emoji and their joiners, quotes, tags, what looks like a formula or a link.
 * Those are made harmless where they are written (`main/exports/cell-text.ts`, React), never by changing the text.
 */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const REMOVED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g
const HALF = /\p{Surrogate}/gu
/** Nearly every text has none of these: one look tells. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufff9-\uffff]/

export const REPLACEMENT = '\ufffd'

/** The text that is kept of what was given. Cleaning twice changes nothing, and nothing gets longer. */
export function cleanText(text: string): string {
  if (!SUSPECT.test(text)) return text
  return text.replace(LINE_ENDS, '\n').replace(REMOVED, '').replace(HALF, REPLACEMENT)
}

/** The same for a text that must say something: of one made only of what is removed, a visible mark stays. */
export function cleanName(text: string): string {
  const clean = cleanText(text)
  return clean.trim() === '' && text.trim() !== '' ? REPLACEMENT : clean
}

/** Whether a text holds what {@link cleanText} removes: refused where a text must not change, in a questionnaire. */
export const isClean = (text: string): boolean => cleanText(text) === text
