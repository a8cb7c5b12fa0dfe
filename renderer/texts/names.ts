import type { Domain, Question } from '../../questionnaires/schema'

/**
 * Names of questions and domains. An identifier that people know (« 10.A.5 », « 3 ») is printed; a word made for the
 * machine (« copie-a-part ») is not.
 */
const isNumber = (id: string): boolean => /^\d+(?:\.[A-Za-z0-9]+)*$/.test(id)

/** « 1.2 · Politique écrite », or « Copie à part ». */
export function questionName({ id, label }: Pick<Question, 'id' | 'label'>): string {
  return isNumber(id) ? `${id} · ${label}` : label
}

/** « 2. Sauvegardes », or « Sauvegarde et restauration ». */
export function domainName({ id, title }: Pick<Domain, 'id' | 'title'>): string {
  return isNumber(id) ? `${id}. ${title}` : title
}
