import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { anAssessment, anAssessmentContent, anEvidence, aStoredAnswer } from '../../testing/builders'
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
      applicable: 5,
      asked: 6,
      answered: 3,
      inPlace: 1,
      alternative: 1,
      minutesLeft: 3,
    })
  })

  it('lists answers without reason or dated evidence, and none that the profile hides', () => {
    const content = anAssessmentContent({
      answers: [
        aStoredAnswer({ questionId: '1.1', value: 'in-place', evidenceIds: [anEvidence().id] }),
        aStoredAnswer({ questionId: '1.2', value: 'in-place' }),
        aStoredAnswer({ questionId: '2.1', value: 'alternative' }),
        aStoredAnswer({ questionId: '2.2', value: 'not-applicable', reason: '  ' }),
        aStoredAnswer({ questionId: '2.3', value: 'in-place' }),
      ],
      evidence: [anEvidence()],
    })
    expect(digest(aDefinition(), content, asOf).checks).toEqual([
      { kind: 'not-applicable', questions: [{ id: '2.2', label: 'Essai de restauration' }] },
      { kind: 'alternative', questions: [{ id: '2.1', label: 'Sauvegarde quotidienne' }] },
      { kind: 'evidence', questions: [{ id: '1.2', label: 'Politique écrite' }] },
    ])
  })

  it('refuses a profile that the questionnaire has not', () => {
    const content = anAssessmentContent({ assessment: anAssessment({ details: { profile: 'inconnu' } }) })
    expect(() => digest(aDefinition(), content, asOf)).toThrow(RangeError)
  })
})
