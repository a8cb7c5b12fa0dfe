import type { Domain, Measure, QuestionnaireDefinition, StatusQuestion } from '../schema'
import { frenchTypography } from '../typography'

/**
 * A small questionnaire for tests: 2 pillars, 3 domains, 8 questions.
 *
 * - domain 1 (pillar « gouvernance »): 1.1 and 1.2 for all, 1.3 for EE only;
 * - domain 2 (pillar « protection »): 2.1 and 2.2 for all, sharing the measure `tester-sauvegardes`; 2.3 for EE only;
 * - domain 3 (pillar « protection »): 3.1 without `applies` (asked of everyone), 3.2 for all.
 *
 * So EI and « volontaire » answer 6 questions, EE answers 8. The priority tag is EI.
 */
export function aDefinition(overrides: Partial<QuestionnaireDefinition> = {}): QuestionnaireDefinition {
  return {
    format: 1,
    id: 'essai',
    version: '1.0.0',
    stage: 'draft',
    title: 'Questionnaire d’essai',
    statusNote: 'Questionnaire d’essai, sans valeur hors des tests.',
    about: 'Huit questions pour les tests.',
    audience: 'Les tests.',
    disclaimer: 'Ce questionnaire ne remplace aucun texte.',
    level: 'organisation',
    minutesPerQuestion: 1,
    scoring: { method: 'coverage', priorityTag: 'EI' },
    sources: [{ title: 'Source d’essai', publisher: 'Sextant', date: '2026-01-15' }],
    referenceSources: [{ id: 'iso-27002', label: 'ISO 27002' }],
    profiles: [
      { id: 'EI', label: 'Entité importante', description: 'Entité importante.', tag: 'EI' },
      { id: 'EE', label: 'Entité essentielle', description: 'Entité essentielle.', tag: 'EE' },
      { id: 'volontaire', label: 'Démarche volontaire', description: 'Sans obligation.', tag: 'EI' },
    ],
    pillars: [
      { id: 'gouvernance', title: 'Gouvernance' },
      { id: 'protection', title: 'Protection' },
    ],
    domains: [governance(), backups(), people()],
    ...overrides,
  }
}

/** A question whose every text derives from its id and label, so that no two are the same. */
export function aQuestion(
  overrides: Pick<StatusQuestion, 'id' | 'label' | 'measure'> & Partial<StatusQuestion>,
): StatusQuestion {
  const subject = `${overrides.label.charAt(0).toLowerCase()}${overrides.label.slice(1)}`
  const said = (text: string) => frenchTypography(`${text} (${subject}, ${overrides.id})`)
  return {
    applies: ['EI', 'EE'],
    text: frenchTypography(`Avez-vous traité le sujet « ${subject} » ?`),
    why: said('Le soin en dépend.'),
    evidence: [said('Compte rendu daté')],
    answeredBy: ['direction'],
    answers: { inPlace: said('Fait et daté'), partial: said('Commencé'), absent: said('Rien de fait') },
    ask: said('Bonjour, pouvez-vous nous dire où nous en sommes ?'),
    references: [],
    ...overrides,
  }
}

/** A measure of 8 hours, without purchase, carried out by the management. */
export function aMeasure(overrides: Pick<Measure, 'id' | 'title'> & Partial<Measure>): Measure {
  return {
    why: frenchTypography(`On y gagne du temps (${overrides.id}).`),
    how: [`Commencer (${overrides.id}).`, `Finir (${overrides.id}).`],
    who: ['direction'],
    helpedBy: [],
    effortHours: 8,
    cost: 'free',
    ...overrides,
  }
}

function governance(): Domain {
  return {
    id: '1',
    title: 'Gouvernance de la sécurité',
    short: 'Gouvernance',
    pillar: 'gouvernance',
    intro: 'Qui décide, et comment.',
    references: [],
    questions: [
      aQuestion({ id: '1.1', official: '1.1-EI/EE', label: 'Responsable nommé', measure: 'nommer-responsable' }),
      aQuestion({
        id: '1.2',
        label: 'Politique écrite',
        measure: 'ecrire-politique',
        answeredBy: ['direction', 'rssi'],
      }),
      aQuestion({ id: '1.3', label: 'Revue annuelle', measure: 'revoir-politique', applies: ['EE'] }),
    ],
    measures: [
      aMeasure({ id: 'nommer-responsable', title: 'Nommer un responsable', effortHours: 2 }),
      aMeasure({ id: 'ecrire-politique', title: 'Écrire la politique', who: ['rssi', 'direction'], effortHours: 24 }),
      aMeasure({ id: 'revoir-politique', title: 'Revoir la politique chaque année', effortHours: 4 }),
    ],
  }
}

function backups(): Domain {
  return {
    id: '2',
    title: 'Sauvegardes',
    short: 'Sauvegardes',
    pillar: 'protection',
    intro: 'Ce que l’on retrouve après une panne.',
    references: [{ source: 'iso-27002', items: ['8.13'], closeness: 'high' }],
    questions: [
      aQuestion({
        id: '2.1',
        label: 'Sauvegarde quotidienne',
        measure: 'tester-sauvegardes',
        answeredBy: ['prestataire'],
      }),
      aQuestion({ id: '2.2', label: 'Essai de restauration', measure: 'tester-sauvegardes', answeredBy: ['dsi'] }),
      aQuestion({ id: '2.3', label: 'Copie hors ligne', measure: 'isoler-copie', applies: ['EE'] }),
    ],
    measures: [
      aMeasure({
        id: 'tester-sauvegardes',
        title: 'Tester les sauvegardes',
        who: ['dsi', 'prestataire'],
        helpedBy: ['grades'],
        effortHours: 6,
      }),
      aMeasure({
        id: 'isoler-copie',
        title: 'Isoler une copie',
        who: ['prestataire'],
        effortHours: 60,
        cost: 'under-1000',
      }),
    ],
  }
}

function people(): Domain {
  const { applies: _, ...everyone } = aQuestion({
    id: '3.1',
    label: 'Sensibilisation',
    measure: 'former',
    answeredBy: ['rh'],
  })
  return {
    id: '3',
    title: 'Personnes et accès',
    short: 'Personnes',
    pillar: 'protection',
    intro: 'Qui entre, et comment.',
    references: [],
    questions: [
      everyone,
      aQuestion({
        id: '3.2',
        label: 'Double authentification',
        measure: 'double-authentification',
        answeredBy: ['dsi'],
      }),
    ],
    measures: [
      aMeasure({ id: 'former', title: 'Former les équipes', who: ['rh'], effortHours: 16 }),
      aMeasure({
        id: 'double-authentification',
        title: 'Activer la double authentification',
        who: ['dsi', 'prestataire'],
        effortHours: 12,
        cost: '1000-10000',
      }),
    ],
  }
}
