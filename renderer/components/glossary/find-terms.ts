import { type GlossaryEntry, glossary } from '../../../questionnaires/glossary'

/** A piece of a text: plain, or a term with its entry in the glossary. */
export type TextPart = { readonly text: string; readonly at: number; readonly entry: GlossaryEntry | null }

/** « Hameçonnage », « Entité essentielle »: words that sentences write in lower case and in the plural. */
const isCommonName = (name: string): boolean => /^\p{Lu}[\p{Ll} ’-]+$/u.test(name)

/** The same key for all the ways to write a term. */
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("'", '’')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/s(?=\s|$)/g, '')

function pattern(name: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('’', "[’']")
  const words = escaped.split(' ').map((word) => (isCommonName(name) && /\p{L}{3}/u.test(word) ? `${word}s?` : word))
  const text = words.join('[ \\u00a0\\u202f]')
  const [first = ''] = text
  return isCommonName(name) ? `[${first}${first.toLowerCase()}]${text.slice(1)}` : text
}

const names = glossary.flatMap((entry) => [entry.term, ...(entry.also ?? [])].map((name) => ({ name, entry })))
const entries = new Map(names.map(({ name, entry }) => [keyOf(name), entry]))

/** Built once. The longest names come first, so that « PGSSI-S » is not read as « PGSSI ». */
const TERM = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${names
    .map(({ name }) => name)
    .toSorted((a, b) => b.length - a.length)
    .map(pattern)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** Cuts a text at the terms of the glossary. Each term is marked once, where it first stands. */
export function findTerms(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  const seen = new Set<GlossaryEntry>()
  let at = 0
  for (const match of text.matchAll(TERM)) {
    const entry = entries.get(keyOf(match[0]))
    if (!entry || seen.has(entry)) continue
    seen.add(entry)
    if (match.index > at) parts.push({ text: text.slice(at, match.index), at, entry: null })
    parts.push({ text: match[0], at: match.index, entry })
    at = match.index + match[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at), at, entry: null })
  return parts
}
