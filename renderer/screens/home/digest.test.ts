import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
import { anAssessment, anAssessmentContent, aStoredAnswer } from '../../testing/builders'
import { digest } from './digest'

const asOf = '2026-11-22'

describe('digest of an assessment', () => {
  it('counts what is answered out of what applies', () => {
    const content = anAssessmentContent({
      answers: [
        aStoredAnswer({ questionId: '1.1', value: 'in-place' }),
        aStoredAnswer({ questionId: '1.2', value: 'not-applicable', reason: 'Pas de réseau' }),
        aStoredAnswer({ questionId: '2.1', value: 'alternative', reason: 'Copie sur bande' }),
        aStoredAnswer({ questionId: '1.3', value: 'in-place' }),
      ],
    })
    // Six questions for the profile EI, one of which does not apply; 1.3 is asked of EE only.
    expect(digest(aDefinition(), content, asOf)).toMatchObject({
      title: 'Questionnaire d’essai',
      profileLabel: 'Entité importante',
      asked: 6,
      answered: 3,
      standing: { method: 'coverage', applicable: 5, inPlace: 1, alternative: 1 },
      minutesLeft: 3,
    })
  })

  it('says where a questionnaire of levels stands, in its own terms', () => {
    const details = { profile: 'complet' }
    const at = (answers: Readonly<Record<string, number>>) =>
      digest(
        aMaturityDefinition(),
        anAssessmentContent({
          assessment: anAssessment({ details }),
          answers: Object.entries(answers).map(([questionId, value]) => aStoredAnswer({ questionId, value })),
        }),
        asOf,
      ).standing
    expect(at({ copie: 3, essai: 1 })).toEqual({
      method: 'levels',
      core: { held: 1, applicable: 3 },
      level: null,
      band: null,
    })
    expect(at({ copie: 4, essai: 4, nominatif: 4, accueil: 4, exercice: 4, couverture: 100, delai: 1 })).toMatchObject({
      core: { held: 3, applicable: 3 },
      band: 'Solide',
    })
  })

  it('refuses a profile that the questionnaire has not', () => {
    const content = anAssessmentContent({ assessment: anAssessment({ details: { profile: 'inconnu' } }) })
    expect(() => digest(aDefinition(), content, asOf)).toThrow(RangeError)
  })
})
