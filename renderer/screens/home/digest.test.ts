import { describe, expect, it } from 'vitest'
import { aDefinition } from '../../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../../questionnaires/testing/a-maturity-definition'
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
      asked: 6,
      answered: 3,
      standing: { method: 'coverage', applicable: 5, inPlace: 1, alternative: 1 },
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

  it('lists what is to confirm, what contradicts itself, and held points without evidence', () => {
    const content = anAssessmentContent({
      assessment: anAssessment({ details: { profile: 'complet' } }),
      answers: [
        aStoredAnswer({ questionId: 'copie', value: 3, toConfirm: true }),
        aStoredAnswer({ questionId: 'personnes', value: 10 }),
        aStoredAnswer({ questionId: 'equipees', value: 12 }),
      ],
    })
    expect(
      digest(aMaturityDefinition(), content, asOf).checks.map(({ kind, questions }) => [
        kind,
        questions.map(({ id }) => id),
      ]),
    ).toEqual([
      ['to-confirm', ['copie']],
      ['contradiction', ['personnes', 'equipees']],
      ['core-evidence', ['copie']],
    ])
  })

  it('refuses a profile that the questionnaire has not', () => {
    const content = anAssessmentContent({ assessment: anAssessment({ details: { profile: 'inconnu' } }) })
    expect(() => digest(aDefinition(), content, asOf)).toThrow(RangeError)
  })
})
