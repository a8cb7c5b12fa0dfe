import { searchable } from '../../../questionnaires/typography'
import { littleWords, usualWords } from '../../texts/guide/usual-words'

/** One thing searched for: any of these beginnings of words, or of expressions, answers it. */
export type Term = readonly string[]

/** The words of a text, in lower case without accents, and one space between them. */
const plain = (text: string): string =>
  searchable(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The same, with a space at both ends: every word begins after a space. */
export const plainWords = (text: string): string => ` ${plain(text)} `

const little = new Set([...littleWords].map(plain))
const usual = usualWords.map(({ said, written }) => ({ said: said.map(plain), written: written.map(plain) }))
const expressions = usual.flatMap(({ said }) => said.filter((words) => words.includes(' ')))
const expressionOrWord = new RegExp(
  [...expressions.map((words) => `\\b${words}\\b`), '[\\p{L}\\p{N}]+'].join('|'),
  'gu',
)

/** Whether words begin so; two or three letters are the whole of their word, or its singular. */
export const holds = (words: string, beginning: string): boolean =>
  beginning.length > 3
    ? words.includes(` ${beginning}`)
    : words.includes(` ${beginning} `) || words.includes(` ${beginning}s `)

/** An expression is known whole, a word by its beginning. */
const says = (part: string, said: string): boolean => (part.includes(' ') ? part === said : holds(` ${part} `, said))

/** What is searched for in what is typed. Little words count only when nothing else is typed. */
export function termsOf(typed: string): readonly Term[] {
  // « l’ », « d’ » and « à » say nothing.
  const parts = (plain(typed).match(expressionOrWord) ?? []).filter((part) => part.length > 1)
  const telling = parts.filter((part) => !little.has(part))
  return (telling.length > 0 ? telling : parts).map((part) => [
    ...new Set([
      withoutEnding(part),
      ...usual.filter(({ said }) => said.some((words) => says(part, words))).flatMap(({ written }) => written),
    ]),
  ])
}

/** The words to mark for these terms. */
export const wordsOf = (terms: readonly Term[]): readonly string[] =>
  terms.flat().flatMap((words) => words.split(' ').filter((word) => !little.has(word)))

/** « oubliées », « oublié » and « oublier » begin alike. */
function withoutEnding(word: string): string {
  if (word.includes(' ') || word.length < 4) return word
  const beginning = word.replace(/(?:ees|ee|es|er|ez|ir|e|s|x)$/u, '')
  return beginning.length > 3 ? beginning : word.replace(/[sx]$/u, '')
}
