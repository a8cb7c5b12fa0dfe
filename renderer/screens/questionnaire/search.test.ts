import { describe, expect, it } from 'vitest'
import { aDefinition, aQuestion } from '../../../questionnaires/testing/a-definition'
import { indexQuestions, searchQuestions } from './search'

const [domain] = aDefinition().domains
if (!domain) throw new Error('the definition has domains')

const index = indexQuestions([
  {
    domain,
    questions: [
      aQuestion({ id: '11.2', label: 'Comptes d’administration', measure: 'm', text: 'Qui administre ?' }),
      aQuestion({ id: '1.2', label: 'Durées d’arrêt', measure: 'm', text: 'Avez-vous écrit les durées ?' }),
      aQuestion({ id: '1.20', label: 'Mots de passe', measure: 'm', text: 'Sont-ils\u00a0solides\u202f?' }),
    ],
  },
])
const found = (typed: string) => searchQuestions(index, typed).map(({ question }) => question.id)

describe('the search of a question', () => {
  it('ignores accents, case, and the kind of apostrophe and space', () => {
    expect(found("DUREES D'ARRET")).toEqual(['1.2'])
    expect(found('ils solides ?')).toEqual(['1.20'])
  })

  it('looks in the number, the label and the wording', () => {
    expect(found('11.2')).toEqual(['11.2'])
    expect(found('mots de passe')).toEqual(['1.20'])
    expect(found('qui administre')).toEqual(['11.2'])
  })

  it('wants every word, in any order', () => {
    expect(found('arrêt durées')).toEqual(['1.2'])
    expect(found('arrêt passe')).toEqual([])
  })

  it('puts first the question whose number was typed', () => {
    expect(found('1.2')).toEqual(['1.2', '1.20', '11.2'])
  })
})
