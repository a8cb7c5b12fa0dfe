import type { Question, QuestionnaireDefinition } from '../schema'
import { aMeasure } from './a-definition'
import { aLevelQuestion, aMaturityDefinition } from './a-maturity-definition'

/**
 * Three successive versions of `aMaturityDefinition`, with every kind of change between them.
 *
 * 1.1.0: `accueil` reworded (kept), `copie` reworded (to review), `charte` from yes-no to levels (yes → 3, no not mapped),
 * `nominatif` split into `nominatif` and `interim` (to review), `engagement` removed, `telephone` added.
 *
 * 1.2.0: `accueil` and `exercice` merged into `equipes-pretes` (kept), `copie` reworded again (kept), `interim` removed.
 */
export function threeVersions(): readonly [QuestionnaireDefinition, QuestionnaireDefinition, QuestionnaireDefinition] {
  const first = aMaturityDefinition()
  const second = aSecondVersion(first)
  return [first, second, aThirdVersion(second)]
}

function aSecondVersion(first: QuestionnaireDefinition): QuestionnaireDefinition {
  const { checks: _checks, milestones: _milestones, ...rest } = first
  const reworded = withQuestions(rest, (question) => {
    switch (question.id) {
      case 'accueil':
        return [{ ...question, text: 'Comment accueillez-vous une personne qui arrive\u202f?' }]
      case 'copie':
        return [{ ...question, text: 'Gardez-vous une copie à part, essayée dans l’année\u202f?' }]
      case 'charte':
        return [aLevelQuestion('charte', 'Charte signée', ['faire-signer-la-charte'])]
      case 'nominatif':
        return [
          { ...question, text: 'Chaque salarié a-t-il son propre compte\u202f?' },
          aLevelQuestion('interim', 'Comptes des intérimaires', ['ouvrir-des-comptes']),
        ]
      case 'exercice':
        return [question, aLevelQuestion('telephone', 'Téléphones perdus', ['bloquer-les-telephones'])]
      case 'engagement':
        return []
      default:
        return [question]
    }
  })
  return {
    ...reworded,
    version: '1.1.0',
    domains: reworded.domains.map((domain) =>
      domain.id === 'equipes'
        ? {
            ...domain,
            measures: [
              ...domain.measures.filter(({ id }) => id !== 'demander-un-engagement'),
              aMeasure({ id: 'bloquer-les-telephones', title: 'Bloquer les téléphones perdus' }),
            ],
          }
        : domain,
    ),
    equivalence: {
      from: '1.0.0',
      summary: 'Des questions plus précises, et une sur les téléphones.',
      changes: [
        { kind: 'reworded', from: ['accueil'], to: ['accueil'], answers: 'keep', note: 'Le sens ne change pas.' },
        { kind: 'reworded', from: ['copie'], to: ['copie'], answers: 'review', note: 'L’essai est demandé.' },
        {
          kind: 'scale-changed',
          from: ['charte'],
          to: ['charte'],
          answers: 'review',
          map: { yes: 3 },
          note: 'Cinq marches au lieu de deux.',
        },
        {
          kind: 'split',
          from: ['nominatif'],
          to: ['nominatif', 'interim'],
          answers: 'review',
          note: 'Les intérimaires ont leur question.',
        },
        { kind: 'removed', from: ['engagement'], to: [], answers: 'set-aside', note: 'Question peu utile.' },
        { kind: 'added', from: [], to: ['telephone'], answers: 'keep', note: 'Sujet nouveau.' },
      ],
    },
  }
}

function aThirdVersion(second: QuestionnaireDefinition): QuestionnaireDefinition {
  const merged = withQuestions(second, (question) => {
    switch (question.id) {
      case 'accueil':
        return [
          aLevelQuestion('equipes-pretes', 'Équipes prêtes', ['accueillir-les-nouveaux', 'organiser-un-exercice']),
        ]
      case 'copie':
        return [{ ...question, text: 'Gardez-vous une copie à part, essayée depuis moins d’un an\u202f?' }]
      case 'exercice':
      case 'interim':
        return []
      default:
        return [question]
    }
  })
  return {
    ...merged,
    version: '1.2.0',
    equivalence: {
      from: '1.1.0',
      summary: 'Moins de questions.',
      changes: [
        {
          kind: 'merged',
          from: ['accueil', 'exercice'],
          to: ['equipes-pretes'],
          answers: 'keep',
          note: 'Un seul sujet.',
        },
        { kind: 'reworded', from: ['copie'], to: ['copie'], answers: 'keep', note: 'Le même délai, mieux dit.' },
        { kind: 'removed', from: ['interim'], to: [], answers: 'set-aside', note: 'Reprise ailleurs.' },
      ],
    },
  }
}

function withQuestions(
  definition: QuestionnaireDefinition,
  next: (question: Question) => readonly Question[],
): QuestionnaireDefinition {
  return {
    ...definition,
    domains: definition.domains.map((domain) => ({ ...domain, questions: domain.questions.flatMap(next) })),
  }
}
