/** Where each step of the NIS 2 qualification was read, and in which state of that source. */
export const nis2Sources = {
  simulator: 'Simulateur de MesServicesCyber (ANSSI), état du 21 août 2026',
  portal: 'MesServicesCyber (ANSSI), état du 21 août 2026',
  healthCoordinator: 'Coordinateur santé de l’ANSSI, juin 2023, d’après dsih.fr (source secondaire)',
  trade: 'Presse et sociétés spécialisées (sources secondaires), lues le 21 novembre 2026',
  bill: 'Projet de loi « résilience » d’après la presse (source secondaire), lu le 21 novembre 2026',
  inferred: 'Déduction de Sextant, sans source officielle, 21 novembre 2026',
  declared: 'Vos indications, dans cette page',
} as const

/** Last news of the law in our sources. To read again before each release. */
export const lawState =
  'Au 28 septembre 2026, date de nos sources les plus récentes, la loi n’est pas adoptée et son décret n’est pas publié : ce résultat aide à se préparer, il n’a pas de valeur juridique.'
