/** What left Sextant, in words, by the kind noted in the register. */
const words: Readonly<Record<string, string>> = {
  dossier: 'Dossier transmis',
  workbook: 'Classeur de l’évaluation',
  plan: 'Classeur du plan d’action',
  'plan-csv': 'Plan d’action (CSV)',
  report: 'Rapport (PDF)',
  blank: 'Questionnaire sur papier (PDF)',
  'provider-sheet': 'Questions au prestataire',
  'evidence-list': 'Liste des preuves',
  'evidence-archive': 'Archive des preuves',
  'attack-sheet': 'Page «\u00a0En cas d’attaque\u00a0» (PDF)',
  radar: 'Image du radar',
}

/** Anything else is a whole copy of the data, which holds every organisation. */
export const copyOutKind = (kind: string): string => words[kind] ?? 'Sauvegarde de toutes les données'
