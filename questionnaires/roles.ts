import type { CostBand, Helper, Role } from './schema'

/** French names of the roles, as they stand in a sentence or a cell. */
export const roleLabels: Record<Role, string> = {
  direction: 'Direction',
  dsi: 'Service informatique',
  rssi: 'Responsable de la sécurité numérique',
  prestataire: 'Prestataire informatique',
  editeur: 'Éditeur du logiciel',
  rh: 'Ressources humaines',
  dpo: 'Délégué à la protection des données',
  soins: 'Encadrement des soins ou de l’accompagnement',
  technique: 'Services techniques',
  biomedical: 'Biomédical',
  achats: 'Achats',
  qualite: 'Qualité et gestion des risques',
  communication: 'Communication',
}

/** The roles inside a sentence: « déclaré par le prestataire informatique ». */
export const rolesInSentence: Record<Role, string> = {
  direction: 'la direction',
  dsi: 'le service informatique',
  rssi: 'le responsable de la sécurité numérique',
  prestataire: 'le prestataire informatique',
  editeur: 'l’éditeur du logiciel',
  rh: 'les ressources humaines',
  dpo: 'le délégué à la protection des données',
  soins: 'l’encadrement des soins ou de l’accompagnement',
  technique: 'les services techniques',
  biomedical: 'le service biomédical',
  achats: 'le service des achats',
  qualite: 'la qualité et la gestion des risques',
  communication: 'le service de la communication',
}

export const helperLabels: Record<Helper, string> = { prestataire: 'prestataire', grades: 'GRADeS', crrc: 'CRRC' }

export const costLabels: Record<CostBand, string> = {
  free: 'Sans achat',
  'under-1000': 'Moins de 1\u202f000\u00a0€',
  '1000-10000': '1\u202f000 à 10\u202f000\u00a0€',
  'over-10000': 'Plus de 10\u202f000\u00a0€',
}

/** Effort bands: low up to 8 hours of work, medium up to 40, high beyond (DESIGN, « Action »). */
export type EffortBand = 'low' | 'medium' | 'high'

export function effortBand(hours: number): EffortBand {
  if (hours <= 8) return 'low'
  return hours <= 40 ? 'medium' : 'high'
}

export const effortLabels: Record<EffortBand, string> = { low: 'Faible', medium: 'Moyen', high: 'Élevé' }
