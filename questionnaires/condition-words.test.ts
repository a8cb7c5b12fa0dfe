import { describe, expect, it } from 'vitest'
import { conditionWords, type FindQuestion } from './condition-words'
import type { Lookup } from './expressions'
import { allQuestions } from './questions'
import { aMaturityDefinition } from './testing/a-maturity-definition'
import { frenchTypography } from './typography'

const questions = allQuestions(aMaturityDefinition())
const find: FindQuestion = (id) => {
  const index = questions.findIndex((question) => question.id === id)
  const question = questions[index]
  return question && { question, name: `question ${index + 1}` }
}
const isReference = (name: string) => name === 'profile' || questions.some(({ id }) => id === name)
const knowing =
  (values: Readonly<Record<string, string>>): Lookup =>
  (name) =>
    isReference(name) ? (values[name] ?? null) : undefined
const words = (when: string | undefined, unless: readonly string[] = [], known = knowing({})) =>
  conditionWords({ when, unless }, find, known)

describe('a condition in plain words', () => {
  it.each([
    ['dossier = heberge', 'À remplir si vous avez répondu « Hébergé par son éditeur » à la question 2.'],
    ['not serveur = yes', 'À remplir si vous n’avez pas répondu « Oui » à la question 1.'],
    ['serveur = no and charte = no', 'À remplir si vous avez répondu « Non » à la question 1 et à la question 14.'],
    [
      'serveur = no or dossier = aucun',
      'À remplir si vous avez répondu « Non » à la question 1 ou vous avez répondu « Pas de dossier informatisé » à la question 2.',
    ],
    ['places >= 20', 'À remplir si la réponse à la question 3 est au moins 20\u00a0places.'],
    ['not (places > 20)', 'À remplir si la réponse à la question 3 ne dépasse pas 20\u00a0places.'],
    ['equipees > personnes', 'À remplir si la réponse à la question 10 dépasse celle de la question 9.'],
    ['copie >= 3', 'À remplir si vous avez coché la case 4 ou une case après à la question 4.'],
    ['copie = 0', 'À remplir si vous avez coché la case 1 à la question 4.'],
  ])('%s', (condition, sentence) => {
    expect(words(condition)).toBe(frenchTypography(sentence))
  })

  it('says what spares the question', () => {
    expect(words(undefined, ['serveur = no'])).toBe(
      frenchTypography('À remplir sauf si vous avez répondu « Non » à la question 1.'),
    )
    expect(words('charte = yes', ['serveur = no', 'places < 5'])).toBe(
      frenchTypography(
        'À remplir si vous avez répondu « Oui » à la question 14, sauf si vous avez répondu « Non » à la question 1, ou si la réponse à la question 3 est inférieure à 5\u00a0places.',
      ),
    )
  })

  it('says nothing when nothing decides', () => {
    expect(words(undefined)).toBe('')
  })

  it('says only what is not settled by what is known', () => {
    const known = knowing({ profile: 'complet', serveur: 'yes' })
    expect(words('profile = complet and dossier = heberge', [], known)).toBe(words('dossier = heberge'))
    expect(words('serveur = yes', ['serveur = no'], known)).toBe('')
  })
})
