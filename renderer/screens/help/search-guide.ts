import { searchable } from '../../../questionnaires/typography'
import { type ChapterId, chapterIds, type GuideBlock, type GuideChapter, guide } from '../../texts/guide'

/** A sentence of the guide, and where it stands. */
export type Sentence = {
  readonly chapter: ChapterId
  readonly section: number
  readonly block: number
  readonly text: string
}

export type Hit = Sentence & { readonly words: readonly string[] }

type Indexed = Sentence & { readonly own: string; readonly around: string }

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
const bare = (text: string): string => searchable(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Every sentence that can be found. */
export function indexGuide(chapters: Readonly<Record<ChapterId, GuideChapter>> = guide): readonly Indexed[] {
  return chapterIds.flatMap((chapter) => {
    const { title, lead, sections } = chapters[chapter]
    const own = (section: number, block: number, text: string, sectionTitle: string): Indexed[] =>
      text.split(/(?<=[.?!…])[\s\u00a0\u202f]+(?=[\p{Lu}«])/u).map((sentence) => ({
        chapter,
        section,
        block,
        text: sentence,
        own: bare(sentence),
        around: bare(`${title} ${sectionTitle}`),
      }))
    return [
      ...own(0, -1, lead, ''),
      ...sections.flatMap((section, at) =>
        section.blocks.flatMap((block, rank) => textsOf(block).flatMap((text) => own(at, rank, text, section.title))),
      ),
    ]
  })
}

/**
 * The sentences that hold what is typed; a word may also be that of the heading above. Those that hold it word for word come
 * first, then those that hold most of its words, in the order of the guide.
 */
export function searchGuide(index: readonly Indexed[], typed: string): readonly Hit[] {
  const phrase = bare(typed)
  const words = searchable(typed)
    .split(/[^\p{L}\p{N}]+/u)
    // « l’ », « d’ » and « à » say nothing.
    .filter((word) => word.length > 1)
  if (phrase.length < 2) return []
  const rank = ({ own }: Indexed) =>
    own.includes(phrase) ? 0 : 1 + words.length - words.filter((word) => own.includes(word)).length
  return index
    .filter(({ own, around }) => {
      if (own.includes(phrase)) return true
      return (
        words.some((word) => own.includes(word)) && words.every((word) => own.includes(word) || around.includes(word))
      )
    })
    .map((sentence) => ({ sentence, rank: rank(sentence) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ sentence: { chapter, section, block, text } }) => ({ chapter, section, block, text, words }))
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
      marked: words.some((word) => (word.length > 2 ? bare(part).includes(word) : bare(part) === word)),
    }
    at += part.length
    return piece
  })
}
