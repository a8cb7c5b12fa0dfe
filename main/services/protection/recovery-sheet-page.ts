import type { PrintedRecoverySheet } from '../../ipc/printed/recovery-sheet'

/**
 * The recovery sheet, in words. It names nobody: found, it says nothing of where the data is.
 *
 * @param code « 7K2M-… »
 * @param day « 22/11/2026 »
 */
export function recoverySheetPage(code: string, day: string): PrintedRecoverySheet {
  return {
    document: 'recovery-sheet',
    frame: {
      title: 'Feuille de récupération Sextant',
      marking: 'Confidentiel – à garder sous clé',
      footer: `Sextant – feuille de récupération – ${day}`,
      orientation: 'portrait',
    },
    title: 'Feuille de récupération Sextant',
    lead: 'Ce code ouvre les données de Sextant quand la phrase de passe est oubliée, ou quand l’ordinateur a changé.',
    code: { label: `Code du ${day}`, groups: code.split('-') },
    use: {
      title: 'Le jour où il sert',
      steps: [
        'Sur l’ordinateur où sont les données\u00a0: démarrez Sextant. Sur l’écran «\u00a0Vos données sont verrouillées\u00a0», choisissez «\u00a0J’ai perdu ma phrase de passe\u00a0» si l’écran le propose.',
        'Sur un nouvel ordinateur\u00a0: installez Sextant, choisissez «\u00a0Restaurer une sauvegarde\u00a0» et le fichier d’une copie exportée, puis «\u00a0Le code de sa feuille de récupération\u00a0» si l’écran le propose.',
        'Recopiez le code, groupe par groupe. Les tirets et les majuscules ne comptent pas\u202f; il n’y a ni I, ni L, ni O, ni U.',
        'Choisissez une nouvelle phrase de passe. Cette feuille reste bonne.',
      ],
    },
    keep: {
      title: 'Comment la garder',
      lines: [
        'Loin de l’ordinateur\u00a0: coffre, armoire fermée, enveloppe cachetée confiée à la direction.',
        'Qui tient cette feuille et une copie des données peut les lire\u00a0: si vous la perdez, refaites-en une dans les réglages. Celle-ci n’ouvrira plus les données de l’ordinateur\u202f; elle ouvre encore les sauvegardes faites avant.',
        'Le fichier PDF qui a servi à l’imprimer doit être supprimé, et la corbeille vidée.',
      ],
    },
    byHand: ['Ordinateur', 'Rangée par', 'Rangée à'],
  }
}
