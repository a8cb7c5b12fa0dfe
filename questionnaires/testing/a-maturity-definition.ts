import type { Domain, MaturityQuestion, Question, QuestionnaireDefinition, Scoring } from '../schema'
import { frenchTypography } from '../typography'
import { aMeasure } from './a-definition'

/**
 * A small questionnaire of levels for tests: every scale but `status`, 3 context questions, 12 others in 3 domains.
 *
 * - `situation` (context): `serveur` (yes-no), `dossier` (choice heberge | sur-place | aucun), `places` (count);
 * - `sauvegarde`: `copie`* (held from 3), `essai`* (held from 2; set aside when `serveur = no`), `couverture` (percent),
 *   `dernier-essai` (date, followed);
 * - `comptes`: `nominatif`* (held from 3), `personnes` (count, followed), `equipees` (count of `personnes`),
 *   `delai` (count, falling levels);
 * - `equipes`: `accueil` (weight 2), `exercice`, `charte` (yes-no, followed), `engagement` (asked when `dossier = heberge`).
 *
 * The three questions marked * are core: « demarrage » asks them and the context, « complet » asks all.
 */
export function aMaturityDefinition(overrides: Partial<QuestionnaireDefinition> = {}): QuestionnaireDefinition {
  return {
    format: 1,
    id: 'essai-maturite',
    version: '1.0.0',
    stage: 'draft',
    title: 'Maturité d’essai',
    statusNote: 'Questionnaire d’essai à niveaux, sans valeur hors des tests.',
    about: 'Quinze questions pour les tests.',
    audience: 'Les tests.',
    disclaimer: 'Ce questionnaire à niveaux ne remplace aucun formulaire.',
    level: 'establishment',
    minutesPerQuestion: 1,
    scoring: maturityScoring('gated-index'),
    sources: [{ title: 'Source d’essai', publisher: 'Sextant', date: '2026-01-15' }],
    referenceSources: [{ id: 'nis2-recyf', label: 'ReCyF 2.5 (NIS 2), moyen', linksAnswers: true }],
    profiles: [
      { id: 'demarrage', label: 'Démarrage en 20 minutes', description: 'Les points indispensables.', coreOnly: true },
      { id: 'complet', label: 'Questionnaire complet', description: 'Toutes les questions.' },
    ],
    pillars: [],
    domains: [situation(), backups(), accounts(), teams()],
    deactivate: [{ when: 'serveur = no', questions: ['essai'], because: 'Aucune donnée n’est gardée sur place.' }],
    checks: [
      {
        when: 'charte = no and accueil = 4',
        questions: ['charte', 'accueil'],
        message: 'L’accueil le plus complet comprend une charte signée\u00a0: l’une des deux réponses est à revoir.',
      },
    ],
    indication: {
      title: 'Quel accompagnement semble convenir\u202f?',
      note: 'Simple indication des tests, qui n’engage personne.',
      otherwise: 'Quelques réponses manquent pour donner une indication.',
      cases: [
        { when: 'score >= 2', label: 'Accompagnement léger', text: 'Le niveau d’ensemble semble y correspondre.' },
        {
          when: 'score < 2 and serveur = yes',
          label: 'Accompagnement sur place',
          text: 'Des données sont gardées sur place et le niveau d’ensemble est bas.',
        },
      ],
    },
    milestones: [
      {
        id: 'ligne-une',
        title: 'Ligne d’essai',
        note: 'Objectifs d’essai, d’après une transcription publique.',
        when: 'dossier = heberge or dossier = sur-place',
        windows: [
          aWindow(2026, 'Second semestre 2026', '2026-07-01', '2026-12-31'),
          aWindow(2027, 'Mi-juin à mi-juillet 2027', '2027-06-15', '2027-07-15'),
        ],
        objectives: [
          {
            id: 'A',
            year: 2026,
            title: 'Sauvegardes essayées',
            text: 'Les sauvegardes sont restaurées et la couverture est connue.',
            requires: [
              { question: 'essai', atLeast: 3, onTrackFrom: 2 },
              { question: 'couverture', atLeast: 75, onTrackFrom: 50 },
              { question: 'dernier-essai' },
            ],
          },
          {
            id: 'B',
            year: 2027,
            title: 'Personnes équipées',
            text: 'Toutes les personnes ont leur moyen de connexion.',
            requires: [{ question: 'equipees', atLeast: 100, onTrackFrom: 60 }],
          },
          {
            id: 'C',
            year: 2027,
            title: 'Charte en vigueur',
            text: 'La charte est signée à l’arrivée.',
            requires: [{ question: 'charte', equals: 'yes' }],
          },
        ],
      },
      {
        id: 'ligne-deux',
        title: 'Seconde ligne d’essai',
        note: 'Les objectifs de cette ligne ne sont pas publiés\u00a0: seul son calendrier est montré.',
        windows: [aWindow(2026, 'Fin 2026', '2026-10-01', '2026-12-31')],
        objectives: [],
      },
    ],
    officialForm: { name: 'plateforme d’essai' },
    ...overrides,
  }
}

/** A method with bands that have words of their own. */
export function maturityScoring(
  method: Exclude<Scoring['method'], 'coverage'>,
): Extract<Scoring, { readonly method: typeof method }> {
  return {
    method,
    bands: [
      { from: 0, label: 'À bâtir', text: 'L’essentiel reste à mettre en place.' },
      { from: 1.5, label: 'En chemin', text: 'La plupart des protections sont là.' },
      { from: 3, label: 'Solide', text: 'Les protections sont vérifiées.' },
    ],
  }
}

/** What every question of these tests has, each text derived from its id and label. */
function common(id: string, label: string) {
  const subject = `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  return {
    id,
    label,
    text: frenchTypography(`Où en êtes-vous du sujet « ${subject} » ?`),
    why: frenchTypography(`L’accueil en dépend (${subject}).`),
    answeredBy: ['direction', 'prestataire'] as const satisfies Question['answeredBy'],
    ask: frenchTypography(`Bonjour, que pouvez-vous nous dire de ceci (${subject}) ?`),
    references: [],
  }
}

/** A question with five anchors: to do up to level 2, to go further at level 3. */
export function aLevelQuestion(
  id: string,
  label: string,
  measures: readonly [string, string?],
  rest: Partial<MaturityQuestion> = {},
): MaturityQuestion {
  const base = common(id, label)
  const [first, second] = measures
  const subject = `${label.charAt(0).toLowerCase()}${label.slice(1)}`
  const anchor = (words: string) => `${words} (${subject}).`
  return {
    ...base,
    answeredBy: [...base.answeredBy],
    scale: 'maturity-0-4',
    evidence: [`Relevé daté (${subject})`, `Compte rendu signé (${subject})`],
    anchors: [
      anchor('Rien n’est fait'),
      anchor('Une personne s’en charge quand elle y pense'),
      anchor('La pratique vaut partout sans être écrite'),
      anchor('La règle est écrite et suivie'),
      anchor('Un contrôle de moins d’un an le confirme'),
    ],
    measures: [
      { level: 1, upTo: 2, measure: first },
      ...(second === undefined ? [] : [{ level: 2 as const, from: 3, upTo: 3, measure: second }]),
    ],
    ...rest,
  }
}

function aWindow(year: number, label: string, from: string, to: string) {
  return { year, label, from, to, source: 'Source d’essai' }
}

function other(id: string, label: string) {
  const base = common(id, label)
  return { ...base, answeredBy: [...base.answeredBy], evidence: [] }
}

function situation(): Domain {
  return {
    id: 'situation',
    title: 'Votre situation',
    short: 'Situation',
    context: true,
    intro: 'Trois questions qui en épargnent d’autres.',
    references: [],
    questions: [
      { ...other('serveur', 'Données gardées sur place'), scale: 'yes-no', measures: [] },
      {
        ...other('dossier', 'Dossier de la personne'),
        scale: 'choice',
        choices: [
          { id: 'heberge', label: 'Hébergé par son éditeur' },
          { id: 'sur-place', label: 'Installé sur place' },
          { id: 'aucun', label: 'Pas de dossier informatisé' },
        ],
        measures: [],
      },
      { ...other('places', 'Nombre de places'), scale: 'count', unit: 'places', min: 0, max: 500, measures: [] },
    ],
    measures: [],
  }
}

function backups(): Domain {
  return {
    id: 'sauvegarde',
    title: 'Sauvegarde et restauration',
    short: 'Sauvegarde',
    intro: 'Ce que l’on retrouve après une panne.',
    references: [],
    questions: [
      aLevelQuestion('copie', 'Copie à part', ['isoler-une-copie', 'controler-la-copie'], {
        core: true,
        heldFrom: 3,
        references: [{ source: 'nis2-recyf', items: ['13.2'] }],
      }),
      aLevelQuestion('essai', 'Essai de restauration', ['essayer-une-restauration'], { core: true, heldFrom: 2 }),
      {
        ...other('couverture', 'Part des données sauvegardées'),
        scale: 'percent',
        levels: [25, 50, 75, 95],
        measures: [{ level: 1, upTo: 74, measure: 'etendre-la-sauvegarde' }],
      },
      { ...other('dernier-essai', 'Date du dernier essai'), scale: 'date' },
    ],
    measures: [
      aMeasure({ id: 'isoler-une-copie', title: 'Isoler une copie des données', who: ['prestataire'] }),
      aMeasure({ id: 'controler-la-copie', title: 'Contrôler la copie chaque trimestre', effortHours: 2 }),
      aMeasure({
        id: 'essayer-une-restauration',
        title: 'Essayer une restauration',
        sameAs: 'essai/tester-sauvegardes',
      }),
      aMeasure({ id: 'etendre-la-sauvegarde', title: 'Étendre la sauvegarde', cost: '1000-10000', effortHours: 24 }),
    ],
  }
}

function accounts(): Domain {
  return {
    id: 'comptes',
    title: 'Comptes et accès',
    short: 'Comptes',
    intro: 'Qui entre, et comment.',
    references: [],
    questions: [
      aLevelQuestion('nominatif', 'Un compte par personne', ['ouvrir-des-comptes', 'comparer-les-comptes'], {
        core: true,
        heldFrom: 3,
      }),
      {
        ...other('personnes', 'Personnes qui se connectent'),
        scale: 'count',
        unit: 'personnes',
        min: 1,
        max: 5000,
        measures: [],
      },
      {
        ...other('equipees', 'Personnes équipées'),
        scale: 'count',
        unit: 'personnes',
        min: 0,
        max: 5000,
        of: 'personnes',
        levels: [25, 50, 75, 100],
        measures: [{ level: 1, upTo: 74, measure: 'equiper-les-personnes' }],
      },
      {
        ...other('delai', 'Délai de fermeture'),
        scale: 'count',
        unit: 'jours',
        min: 0,
        max: 365,
        levels: [30, 7, 2, 1],
        measures: [
          { level: 1, from: 8, measure: 'fermer-les-comptes' },
          { level: 2, from: 2, upTo: 7, measure: 'automatiser-la-fermeture' },
        ],
      },
    ],
    measures: [
      aMeasure({ id: 'ouvrir-des-comptes', title: 'Ouvrir un compte à chaque personne', helpedBy: ['prestataire'] }),
      aMeasure({ id: 'comparer-les-comptes', title: 'Comparer les comptes et les présents', effortHours: 3 }),
      aMeasure({ id: 'equiper-les-personnes', title: 'Équiper les personnes', cost: 'over-10000', effortHours: 80 }),
      aMeasure({ id: 'fermer-les-comptes', title: 'Fermer les comptes au départ', who: ['rh'], effortHours: 4 }),
      aMeasure({ id: 'automatiser-la-fermeture', title: 'Automatiser la fermeture', effortHours: 30 }),
    ],
  }
}

function teams(): Domain {
  return {
    id: 'equipes',
    title: 'Équipes et engagements',
    short: 'Équipes',
    intro: 'Ce que chacun sait faire.',
    references: [],
    questions: [
      aLevelQuestion('accueil', 'Accueil des nouveaux', ['accueillir-les-nouveaux'], { weight: 2 }),
      aLevelQuestion('exercice', 'Exercice de crise', ['organiser-un-exercice']),
      {
        ...other('charte', 'Charte signée'),
        scale: 'yes-no',
        measures: [{ level: 1, on: ['no'], measure: 'faire-signer-la-charte' }],
      },
      aLevelQuestion('engagement', 'Engagement de l’éditeur', ['demander-un-engagement'], {
        when: 'dossier = heberge',
      }),
    ],
    measures: [
      aMeasure({ id: 'accueillir-les-nouveaux', title: 'Accueillir les nouveaux', who: ['rh', 'direction'] }),
      aMeasure({ id: 'organiser-un-exercice', title: 'Organiser un exercice', helpedBy: ['crrc', 'grades'] }),
      aMeasure({ id: 'faire-signer-la-charte', title: 'Faire signer la charte', effortHours: 1 }),
      aMeasure({ id: 'demander-un-engagement', title: 'Demander un engagement écrit', effortHours: 1.5 }),
    ],
  }
}
