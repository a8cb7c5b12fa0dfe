import type { Domain, Question } from './schema'

/** Whether an id is a number that people quote (« 10.A.5 »); the others are words for the machine only. */
export const isNumbered = (id: string): boolean => /^\d/.test(id)

/** What a question is called in lists: its number when it has one, then its subject. */
export function questionName({ id, label }: Pick<Question, 'id' | 'label'>): string {
  return isNumbered(id) ? `${id} · ${label}` : label
}

/** What a domain is called: its number when it has one, then its title, or its short label. */
export function domainName({ id, title, short }: Pick<Domain, 'id' | 'title' | 'short'>, length: 'full' | 'short') {
  const words = length === 'full' ? title : short
  return isNumbered(id) ? `${id}. ${words}` : words
}
