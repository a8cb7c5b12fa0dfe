import { type ChapterId, chapterIds, type GuideBlock, type GuideChapter, guide } from '../../texts/guide'
import { holds, plainWords, type Term, termsOf, wordsOf } from './search-terms'

/** A sentence of the guide, and where it stands. */
export type Sentence = {
  readonly chapter: ChapterId
  readonly section: number
  readonly block: number
  readonly text: string
}

export type Hit = Sentence & { readonly words: readonly string[] }

/** What was found: sentences that hold all that was searched, or those that hold the most of it. */
export type Found = { readonly whole: boolean; readonly hits: readonly Hit[] }

type Indexed = Sentence & {
  /** Its words, those of the heading of its section, and those of the title of its chapter. */
  readonly own: string
  readonly heading: string
  readonly title: string
  /** The first one under its title or heading, which it stands for. */
  readonly opens: boolean
}

/** The texts of a block, as they are read. */
export function textsOf(block: GuideBlock): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('steps' in block) return block.steps
  if ('list' in block) return block.list
  if ('note' in block) return [block.note]
  if ('terms' in block) return block.terms.map(([term, meaning]) => `${term}\u00a0: ${meaning}`)
  if ('picture' in block) return [block.caption]
  return []
}

/** Letters and digits alone: neither case, accent, apostrophe nor space counts. */
const bare = (text: string): string => plainWords(text).replaceAll(' ', '')

/** Every sentence that can be found. */
export function indexGuide(chapters: Readonly<Record<ChapterId, GuideChapter>> = guide): readonly Indexed[] {
  return chapterIds.flatMap((chapter) => {
    const { title, lead, sections } = chapters[chapter]
    const under = (section: number, heading: string, texts: readonly { block: number; text: string }[]): Indexed[] =>
      texts
        .flatMap(({ block, text }) =>
          text.split(/(?<=[.?!…])[\s\u00a0\u202f]+(?=[\p{Lu}«])/u).map((sentence) => ({ block, text: sentence })),
        )
        .map(({ block, text }, rank) => ({
          chapter,
          section,
          block,
          text,
          own: plainWords(text),
          heading: plainWords(heading),
          title: plainWords(title),
          opens: rank === 0,
        }))
    return [
      ...under(0, '', [{ block: -1, text: lead }]),
      ...sections.flatMap((section, at) =>
        under(
          at,
          section.title,
          section.blocks.flatMap((one, block) => textsOf(one).map((text) => ({ block, text }))),
        ),
      ),
    ]
  })
}

/**
 * The sentences that hold what is typed, in the words of the guide; a word may also be that of the title or heading above.
 * First those whose title or heading holds it all, then those that hold it word for word, then those that hold most of it, in
 * the order of the guide. When none holds it all, those that hold the most of it.
 */
export function searchGuide(index: readonly Indexed[], typed: string): Found {
  const phrase = bare(typed)
  if (phrase.length < 2) return { whole: true, hits: [] }
  const terms = termsOf(typed)
  const weighed = index.map((sentence) => ({ sentence, ...weigh(sentence, terms, phrase) }))
  const most = Math.max(...weighed.map(({ held }) => held))
  const words = wordsOf(terms)
  return {
    whole: most === terms.length,
    hits: weighed
      .filter(({ held }) => held > 0 && held === most)
      .sort((a, b) => b.rank - a.rank)
      .map(({ sentence: { chapter, section, block, text } }) => ({ chapter, section, block, text, words })),
  }
}

/** How many terms a sentence holds, and how well it answers them. */
function weigh({ own, heading, title, opens }: Indexed, terms: readonly Term[], phrase: string) {
  const countIn = (words: string): number =>
    terms.filter((term) => term.some((beginning) => holds(words, beginning))).length
  const wordForWord = own.replaceAll(' ', '').includes(phrase)
  const [inside, above] = [countIn(own), countIn(title + heading)]
  const titled = terms.length > 0 && above === terms.length
  const announced = titled && opens && countIn(heading) === terms.length
  return {
    held: wordForWord ? terms.length : inside > 0 || opens ? countIn(own + title + heading) : 0,
    rank: (titled ? 1000 : 0) + (wordForWord ? 100 : 0) + (announced ? 50 : 0) + inside + above,
  }
}

/** A text cut in words and what separates them; the words that were searched are marked. */
export function markWords(
  text: string,
  words: readonly string[],
): readonly { text: string; at: number; marked: boolean }[] {
  let at = 0
  return text.split(/([\s\u00a0\u202f]+)/u).map((part) => {
    const piece = {
      text: part,
      at,
      marked: words.some((word) => holds(plainWords(part), word) || (word.length > 3 && bare(part).includes(word))),
    }
    at += part.length
    return piece
  })
}
