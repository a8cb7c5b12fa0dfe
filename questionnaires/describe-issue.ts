import type { z } from 'zod'
import { shortened } from './read-yaml'

/** « domaine 13, question 13.2, « answers.partial » » rather than « domains.12.questions.1.answers.partial ». */
export function describePath(path: readonly PropertyKey[], data: unknown): string {
  const names: Record<string, string> = { domains: 'domaine', questions: 'question', measures: 'mesure' }
  const words: string[] = []
  let value: unknown = data
  let kind = ''
  let rest = ''
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key]
    const name = Object.hasOwn(names, kind) ? names[kind] : undefined
    if (typeof key === 'number' && name !== undefined) {
      const id = (value as { id?: unknown } | null | undefined)?.id
      words.push(`${name} ${typeof id === 'string' ? shortened(id) : `n° ${key + 1}`}`)
      rest = ''
    } else {
      rest = rest ? `${rest}.${String(key)}` : String(key)
    }
    kind = String(key)
  }
  if (rest && !Object.hasOwn(names, rest)) words.push(`« ${shortened(rest)} »`)
  return words.join(', ') || 'le document'
}

/** At most so many names in a message. */
const MAX_NAMES = 5

const kinds: Readonly<Record<string, string>> = {
  string: 'un texte est attendu, entre guillemets droits s’il ressemble à un nombre',
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  array: 'une liste est attendue',
  tuple: 'une liste est attendue',
  object: 'des « clé : valeur » sont attendues',
  record: 'des « clé : valeur » sont attendues',
}

/** What is wrong with a value, in French. Messages written in the schema are French already. */
export function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return 'valeur absente'
      return `valeur d’un autre genre : ${kinds[issue.expected] ?? issue.expected}`
    case 'unrecognized_keys': {
      const more = issue.keys.length > MAX_NAMES ? ` et ${issue.keys.length - MAX_NAMES} autres` : ''
      const names = issue.keys.slice(0, MAX_NAMES).map((key) => `« ${shortened(key)} »`)
      return `clé inconnue ${names.join(', ')}${more}`
    }
    case 'invalid_value':
      return `valeur inconnue ; admises : ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      if (!('options' in issue) || !issue.options) return 'valeur d’une forme inattendue'
      return `valeur inconnue ; admises : ${issue.options.filter((option) => option !== undefined).join(', ')}`
    case 'invalid_format':
      return issue.format === 'date' ? 'une date comme « 2026-11-22 » est attendue' : issue.message
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int') {
        return `valeur trop petite (${issue.inclusive ? 'au moins' : 'plus de'} ${issue.minimum})`
      }
      return issue.origin === 'array' ? `liste trop courte (au moins ${issue.minimum})` : 'valeur vide ou trop courte'
    case 'too_big':
      return `valeur trop longue ou trop grande (au plus ${String(issue.maximum)})`
    default:
      return 'valeur inattendue'
  }
}
