const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'

/**
 * Gives a French sentence its typography: ’ and …, « guillemets », and the no-break spaces of French punctuation.
 *
 * Idempotent, so that « is this text well set? » is the same question as « does this change anything? ».
 */
export function frenchTypography(text: string): string {
  return text
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/"([^"]*)"/g, '«$1»')
    .replace(/«[ \u00a0\u202f]*/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NO_BREAK}»`)
    .replace(/(?<=[\p{L}\p{N})»%…’])[ \u00a0\u202f]*([;!?])(?=\s|$|[»)])/gu, `${NARROW_NO_BREAK}$1`)
    .replace(/(?<=[\p{L}\p{N})»%…])[ \u00a0\u202f]*:(?=\s|$)/gu, `${NO_BREAK}:`)
    .replace(/(\d)[ \u00a0\u202f]*([%€])/g, `$1${NO_BREAK}$2`)
    .replace(
      /(?<![\d\u202f])(\d{1,3})((?:[ \u00a0\u202f]\d{3})+)(?!\d)/g,
      (_, head: string, tail: string) => head + tail.replace(/[ \u00a0\u202f]/g, NARROW_NO_BREAK),
    )
}

/** The same text for searching: lower case, without accents, one kind of apostrophe, hyphen and space. */
export function searchable(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .toLowerCase()
    .trim()
}
