import { describe, expect, it } from 'vitest'
import { profileOf } from '../../questionnaires/questions'
import { aDefinition } from '../../questionnaires/testing/a-definition'
import { aMaturityDefinition } from '../../questionnaires/testing/a-maturity-definition'
import { checkAnswers, DemoInputError, MAX_ANSWERS_FILE, parseAnswersFile } from './demo-input'
import { aPiece } from './testing/a-context'

const definition = aDefinition()
const file = { format: 1, questionnaire: 'essai', version: '1.0.0', profile: 'EE', asOf: '2026-11-22', answers: {} }

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work()
  } catch (error) {
    if (error instanceof DemoInputError) return error.problems
    throw error
  }
  return []
}
const envelope = (changes: object) => problemsOf(() => parseAnswersFile(JSON.stringify({ ...file, ...changes })))
const check = (answers: Record<string, unknown>, profile = 'EE') =>
  checkAnswers(definition, profileOf(definition, profile), answers)
const problems = (answers: Record<string, unknown>, profile = 'EE') => problemsOf(() => check(answers, profile))

describe('the envelope of an answers file', () => {
  it('is read as it is written, byte order mark or not', () => {
    expect(parseAnswersFile(JSON.stringify(file))).toEqual({ ...file })
    expect(parseAnswersFile(`\ufeff${JSON.stringify(file)}`)).toEqual({ ...file })
  })

  it.each([
    [{ format: 2 }, '«\u00a0format\u00a0»\u00a0: valeur inconnue\u202f; attendue\u00a0: 1'],
    [{ asOf: '22/11/2026' }, '«\u00a0asOf\u00a0»\u00a0: une date comme 2026-11-22 est attendue'],
    [{ asOf: '2026-02-30' }, '«\u00a0asOf\u00a0»\u00a0: une date comme 2026-11-22 est attendue'],
    [{ profile: 3 }, '«\u00a0profile\u00a0»\u00a0: d’un autre genre (un texte attendu)'],
    [{ answers: [] }, '«\u00a0answers\u00a0»\u00a0: d’un autre genre (un objet attendu)'],
    [{ version: undefined }, '«\u00a0version\u00a0»\u00a0: absent'],
    [{ notes: 'x' }, 'clé inconnue «\u00a0notes\u00a0»'],
  ])('is refused with %j', (changes, message) => {
    expect(envelope(changes)).toEqual([`fichier de réponses\u00a0: ${message}`])
  })

  it('is refused when it is not JSON', () => {
    expect(problemsOf(() => parseAnswersFile('{ oups'))[0]).toMatch(/^fichier de réponses\u00a0: ce n’est pas du JSON/)
    expect(problemsOf(() => parseAnswersFile('[]'))).toHaveLength(1)
  })

  it('is refused when it is too big to be one', () => {
    expect(problemsOf(() => parseAnswersFile(' '.repeat(MAX_ANSWERS_FILE + 1)))[0]).toContain('5\u00a0Mo')
  })
})

describe('the answers of a file', () => {
  it('are taken with their reason, comment and evidence', () => {
    expect(
      check({
        '1.1': { value: 'in-place', comment: 'Vu.', evidence: { title: 'Compte rendu', date: '2026-03-01' } },
        '1.2': {
          value: 'alternative',
          reason: 'Poste isolé.',
          evidence: ['Photo', { title: 'Plan', holder: 'Qualité' }],
        },
        '2.1': { value: 'partial', evidence: 'Procédure' },
        '2.2': { value: 'unknown' },
      }),
    ).toEqual([
      {
        questionId: '1.1',
        value: 'in-place',
        reason: '',
        comment: 'Vu.',
        evidence: [aPiece({ title: 'Compte rendu', date: '2026-03-01' })],
        officialNumber: '',
      },
      {
        questionId: '1.2',
        value: 'alternative',
        reason: 'Poste isolé.',
        comment: '',
        evidence: [aPiece({ title: 'Photo' }), aPiece({ title: 'Plan', holder: 'Qualité' })],
        officialNumber: '',
      },
      {
        questionId: '2.1',
        value: 'partial',
        reason: '',
        comment: '',
        evidence: [aPiece({ title: 'Procédure' })],
        officialNumber: '',
      },
      { questionId: '2.2', value: 'unknown', reason: '', comment: '', evidence: [], officialNumber: '' },
    ])
  })

  it.each([
    [
      { value: 'oui' },
      '«\u00a0value\u00a0»\u00a0: réponse inconnue ("oui")\u202f; attendu\u00a0: l’un de "in-place", "partial", "absent", "alternative", "not-applicable", "unknown"',
    ],
    [{ value: 'not-applicable' }, '«\u00a0not-applicable\u00a0» demande un motif («\u00a0reason\u00a0»)'],
    [{ value: 'alternative', reason: ' \n' }, '«\u00a0alternative\u00a0» demande un motif («\u00a0reason\u00a0»)'],
    [{ value: 'absent', note: 'x' }, 'clé inconnue «\u00a0note\u00a0»'],
    [{ value: 'absent', comment: 12 }, '«\u00a0comment\u00a0»\u00a0: d’un autre genre (un texte attendu)'],
    [
      { value: 'in-place', evidence: { title: 'Photo', date: '2026-13-01' } },
      '«\u00a0evidence.date\u00a0»\u00a0: une date comme 2026-11-22 est attendue',
    ],
    [
      { value: 'in-place', evidence: ['Photo', { title: 'Plan', expires: 'demain' }] },
      '«\u00a0evidence.1.expires\u00a0»\u00a0: une date comme 2026-11-22 est attendue',
    ],
    [{ value: 'in-place', evidence: { titre: 'Photo' } }, '«\u00a0evidence.title\u00a0»\u00a0: absent'],
    [{ value: 'in-place', evidence: 12 }, 'un titre, un objet {title, date…} ou une liste des deux est attendu'],
    ['in-place', 'd’un autre genre (un objet attendu)'],
  ])('are refused with %j', (answer, message) => {
    const [problem, ...others] = problems({ '1.1': answer })
    expect(problem?.startsWith('question 1.1\u00a0: ')).toBe(true)
    expect(problem).toContain(message)
    expect(others).toEqual([])
  })

  it('are refused for a question that does not exist, or that the profile is not asked', () => {
    expect(problems({ '9.9': { value: 'absent' } })).toEqual(['question 9.9\u00a0: elle n’existe pas dans essai 1.0.0'])
    expect(problems({ '1.3': { value: 'absent' } }, 'EI')).toEqual([
      'question 1.3\u00a0: elle ne s’adresse pas au profil «\u00a0EI\u00a0» (entité importante)',
    ])
  })

  it('are refused with all that is wrong at once, one line per problem', () => {
    expect(problems({ '1.1': { value: 'oui' }, '9.9': {}, '2.1': { value: 'not-applicable' } })).toHaveLength(3)
  })
})

describe('an answer that has every key', () => {
  it.each([null, ''])('takes %j for an absent reason, comment or evidence', (nothing) => {
    const answer = { value: 'in-place', reason: nothing, comment: nothing, evidence: nothing }
    expect(check({ '1.1': answer })).toEqual([
      { questionId: '1.1', value: 'in-place', reason: '', comment: '', evidence: [], officialNumber: '' },
    ])
  })
})

describe('the answers of a file, on every scale', () => {
  const ofLevels = aMaturityDefinition()
  const checkLevels = (answers: Record<string, unknown>, profile = 'complet') =>
    checkAnswers(ofLevels, profileOf(ofLevels, profile), answers)

  it('are taken as they are written', () => {
    const values = {
      serveur: 'yes',
      dossier: 'sur-place',
      copie: 0,
      couverture: 62.5,
      'dernier-essai': '2026-05-01',
      personnes: 40,
      exercice: 'unknown',
    }
    const given = checkLevels(Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }])))
    expect(Object.fromEntries(given.map(({ questionId, value }) => [questionId, value]))).toEqual(values)
  })

  it('keep the number of the question in the official form', () => {
    expect(checkLevels({ copie: { value: 3, officialNumber: '4.2' } })[0]?.officialNumber).toBe('4.2')
  })

  it.each([
    ['copie', 5, 'réponse inconnue (5)\u202f; attendu\u00a0: un niveau de 0 à 4, ou "not-applicable" ou "unknown"'],
    ['copie', 2.5, 'un niveau de 0 à 4'],
    ['copie', '3', 'réponse inconnue ("3")\u202f; attendu\u00a0: un niveau de 0 à 4'],
    ['copie', 'in-place', 'un niveau de 0 à 4'],
    ['copie', true, 'réponse inconnue (true)\u202f; attendu\u00a0: un niveau de 0 à 4'],
    ['copie', null, 'réponse inconnue (null)'],
    ['copie', undefined, '«\u00a0value\u00a0»\u00a0: absent\u202f; attendu\u00a0: un niveau de 0 à 4'],
    ['couverture', 101, 'un pourcentage de 0 à 100'],
    ['personnes', 5001, 'un nombre entier de 1 à 5000 (personnes)'],
    ['personnes', 3.5, 'un nombre entier de 1 à 5000 (personnes)'],
    ['dernier-essai', '2026-02-30', 'une date comme "2026-11-22"'],
    ['dernier-essai', 20260501, 'une date comme "2026-11-22"'],
    ['serveur', 'oui', 'oui ou non, soit "yes" ou "no"'],
    ['dossier', 'cloud', 'l’un de "heberge", "sur-place", "aucun"'],
  ])('are refused for %s = %j, with what is expected', (id, value, message) => {
    const [problem, ...others] = problemsOf(() => checkLevels({ [id]: { value } }))
    expect(problem?.startsWith(`question ${id}\u00a0: «\u00a0value\u00a0»\u00a0: `)).toBe(true)
    expect(problem).toContain(message)
    expect(others).toEqual([])
  })

  it('need a reason when they are not applicable', () => {
    expect(problemsOf(() => checkLevels({ exercice: { value: 'not-applicable' } }))).toEqual([
      'question exercice\u00a0: «\u00a0not-applicable\u00a0» demande un motif («\u00a0reason\u00a0»)',
    ])
  })

  it('are refused for a question that is not core when the profile asks the core alone', () => {
    expect(problemsOf(() => checkLevels({ accueil: { value: 2 } }, 'demarrage'))[0]).toContain(
      'elle ne s’adresse pas au profil «\u00a0demarrage\u00a0»',
    )
    expect(checkLevels({ serveur: { value: 'no' } }, 'demarrage')).toHaveLength(1)
  })
})
