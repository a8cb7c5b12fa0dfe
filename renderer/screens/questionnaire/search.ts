import type { Question } from '../../../questionnaires/schema'
import { searchable } from '../../../questionnaires/typography'
import type { AskedDomain } from './progress'

export type IndexedQuestion = { readonly question: Question; readonly domainTitle: string; readonly haystack: string }

/** What can be searched: identifier, label and wording of each question asked. */
export function indexQuestions(domains: readonly AskedDomain[]): readonly IndexedQuestion[] {
  return domains.flatMap(({ domain, questions }) =>
    questions.map((question) => ({
      question,
      domainTitle: domain.title,
      haystack: searchable(`${question.id} ${question.label} ${question.text}`),
    })),
  )
}

/** The questions that hold every word typed, whatever the accents, the case and the kind of space or apostrophe. */
export function searchQuestions(index: readonly IndexedQuestion[], typed: string): IndexedQuestion[] {
  const words = searchable(typed).split(' ').filter(Boolean)
  const id = words.length === 1 ? words[0] : undefined
  const found = index.filter(({ haystack }) => words.every((word) => haystack.includes(word)))
  // Someone who types « 1.2 » means that one, not 11.2.
  return found.sort((a, b) => rank(a, id) - rank(b, id))
}

function rank({ question }: IndexedQuestion, id: string | undefined): number {
  if (id === undefined) return 0
  const own = searchable(question.id)
  return own === id ? 0 : own.startsWith(id) ? 1 : 2
}
