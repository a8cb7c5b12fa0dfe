import { describe, expect, it } from 'vitest'
import { brokenReferences } from './references'
import type { QuestionnaireDefinition } from './schema'
import { aDefinition } from './testing/a-definition'
import { aLevelQuestion, aMaturityDefinition } from './testing/a-maturity-definition'

type Overrides = Partial<QuestionnaireDefinition>
const messages = (overrides: Overrides) =>
  brokenReferences(aMaturityDefinition(overrides)).map(({ message }) => message)

/** The test definition with other questions in its last domain. */
function withQuestion(id: string, change: object): Overrides {
  const { domains } = aMaturityDefinition()
  return {
    domains: domains.map((domain) => ({
      ...domain,
      // Wrong on purpose: the schema has been passed already when references are read.
      questions: domain.questions.map((question) =>
        question.id === id ? { ...question, ...change } : question,
      ) as typeof domain.questions,
    })),
  }
}

describe('the references of a definition', () => {
  it('are whole in the definitions of the tests', () => {
    expect(brokenReferences(aMaturityDefinition())).toEqual([])
    expect(brokenReferences(aDefinition())).toEqual([])
  })

  it.each<[string, Overrides, string]>([
    [
      'a condition that does not read',
      withQuestion('engagement', { when: 'dossier = ' }),
      'condition « dossier =  » : une valeur attendu à la fin',
    ],
    [
      'a condition on an unknown question',
      withQuestion('engagement', { when: 'wifi = yes' }),
      'condition « wifi = yes » : question inconnue « wifi »',
    ],
    [
      'a condition on an answer that does not exist',
      withQuestion('engagement', { when: 'dossier = ailleurs' }),
      'condition « dossier = ailleurs » : « ailleurs » n’est ni une réponse possible à « dossier » ni une question connue',
    ],
    [
      'an order between choices',
      withQuestion('engagement', { when: 'dossier > heberge' }),
      'condition « dossier > heberge » : « dossier » se compare par = ou !=',
    ],
    [
      'a level out of the scale',
      withQuestion('engagement', { when: 'copie >= 5' }),
      'condition « copie >= 5 » : « 5 » n’est ni une réponse possible à « copie » ni une question connue',
    ],
    [
      'a word against a figure',
      withQuestion('engagement', { when: 'personnes > beaucoup' }),
      'condition « personnes > beaucoup » : « beaucoup » ne se compare pas à « personnes »',
    ],
    [
      'two scales compared',
      withQuestion('engagement', { when: 'personnes > copie' }),
      'condition « personnes > copie » : « personnes » et « copie » n’ont pas la même échelle',
    ],
    [
      'the score outside the indication',
      withQuestion('engagement', { when: 'score > 2' }),
      'condition « score > 2 » : « score » n’est admis que dans l’indication',
    ],
    [
      'an unknown profile',
      withQuestion('engagement', { when: 'profile = autre' }),
      'condition « profile = autre » : profil inconnu « autre »',
    ],
    [
      'a rule on an unknown question',
      { deactivate: [{ when: 'serveur = no', questions: ['x1'], because: 'Sans objet.' }] },
      'question inconnue « x1 »',
    ],
    [
      'a trigger to an unknown measure',
      withQuestion('exercice', { measures: [{ level: 1, upTo: 2, measure: 'autre' }] }),
      'question exercice : mesure inconnue « autre »',
    ],
    [
      'a measure that nothing leads to',
      withQuestion('exercice', { measures: [] }),
      'mesure « organiser-un-exercice » : aucune question n’y mène',
    ],
    [
      'a trigger without bounds',
      withQuestion('exercice', { measures: [{ level: 1, measure: 'organiser-un-exercice' }] }),
      'question exercice : mesure « organiser-un-exercice » : « from » ou « upTo » est attendu',
    ],
    [
      'bounds the wrong way round',
      withQuestion('exercice', { measures: [{ level: 1, from: 3, upTo: 1, measure: 'organiser-un-exercice' }] }),
      'question exercice : mesure « organiser-un-exercice » : « from » dépasse « upTo »',
    ],
    [
      'an answer that yes-no does not have',
      withQuestion('charte', { measures: [{ level: 1, on: ['peut-etre'], measure: 'faire-signer-la-charte' }] }),
      'question charte : mesure « faire-signer-la-charte » : réponse inconnue « peut-etre »',
    ],
    [
      'bounds on a choice',
      withQuestion('charte', { measures: [{ level: 1, upTo: 2, measure: 'faire-signer-la-charte' }] }),
      'question charte : mesure « faire-signer-la-charte » : « on » pour un choix, « from » et « upTo » pour un niveau ou un chiffre',
    ],
    [
      'a core question without its step',
      withQuestion('copie', { heldFrom: undefined }),
      'question copie : « core » et « heldFrom » vont ensemble',
    ],
    [
      'a core question without levels',
      withQuestion('charte', { core: true }),
      'question charte : un point indispensable demande une échelle à niveaux',
    ],
    [
      'a part of something that is not counted',
      withQuestion('equipees', { of: 'copie' }),
      'question equipees : « of » nomme « copie », qui n’est pas une question de nombre',
    ],
    [
      'bounds of a count the wrong way round',
      withQuestion('delai', { min: 400 }),
      'question delai : « max » doit dépasser « min »',
    ],
    [
      'levels in the context',
      withQuestion('places', { levels: [1, 2, 3, 4] }),
      'question places : une question de contexte ne porte pas de niveau',
    ],
    [
      'levels in a coverage',
      { scoring: { method: 'coverage', priorityTag: 'EI' } },
      'question copie : la méthode « coverage » n’admet que des questions à statut',
    ],
    ['no profile', { profiles: [] }, 'un profil au moins est attendu'],
    [
      'an equivalence to an unknown question',
      {
        equivalence: {
          from: '0.9.0',
          summary: 'Mieux.',
          changes: [{ kind: 'added', from: [], to: ['neuve'], answers: 'keep', note: 'Nouvelle.' }],
        },
      },
      'équivalence : question inconnue « neuve »',
    ],
    [
      'a split in one',
      {
        equivalence: {
          from: '0.9.0',
          summary: 'Mieux.',
          changes: [{ kind: 'split', from: ['a'], to: ['copie'], answers: 'keep', note: 'Coupée.' }],
        },
      },
      'équivalence « split » : nombre de questions avant ou après inattendu',
    ],
  ])('are refused with %s', (_, overrides, message) => {
    expect(messages(overrides)).toContain(message)
  })

  it.each<[string, object, string]>([
    [
      'an unknown question',
      { question: 'autre', atLeast: 3 },
      'jalon ligne-une A (2026) : question inconnue « autre »',
    ],
    [
      'a figure without threshold',
      { question: 'couverture' },
      'jalon ligne-une A (2026) : seuil mal écrit pour « couverture »',
    ],
    [
      'a threshold on a date',
      { question: 'dernier-essai', atLeast: 3 },
      'jalon ligne-une A (2026) : seuil mal écrit pour « dernier-essai »',
    ],
    [
      'an answer that does not exist',
      { question: 'charte', equals: 'bof' },
      'jalon ligne-une A (2026) : seuil mal écrit pour « charte »',
    ],
    [
      'a year on a figure',
      { question: 'couverture', atLeast: 75, notBefore: '2026-01-01' },
      'jalon ligne-une A (2026) : seuil mal écrit pour « couverture »',
    ],
  ])('are refused with a milestone on %s', (_, requirement, message) => {
    const [line, ...others] = aMaturityDefinition().milestones ?? []
    const [objective] = line?.objectives ?? []
    if (!line || !objective) throw new Error('the test definition has milestones')
    const objectives = [{ ...objective, requires: [requirement] as typeof objective.requires }]
    expect(messages({ milestones: [{ ...line, objectives }, ...others] })).toEqual([message])
  })

  it('name the place of the fault', () => {
    const broken = brokenReferences(aMaturityDefinition(withQuestion('engagement', { when: 'wifi = yes' })))
    expect(broken[0]?.path).toEqual(['domains', 3, 'questions', 3, 'when'])
  })

  it('are refused with two questions of the same name', () => {
    const { domains } = aMaturityDefinition()
    const twice = domains.map((domain) =>
      domain.id === 'equipes'
        ? { ...domain, questions: [...domain.questions, aLevelQuestion('copie', 'Autre', ['organiser-un-exercice'])] }
        : domain,
    )
    expect(messages({ domains: twice })).toEqual(['question « copie » : identifiant déjà employé'])
  })
})
