/** Words of the fields and dialogs shared by several screens. */
export const forms = {
  notANumber: 'Un nombre est attendu, par exemple 1 250 ou 47,5.',
  notAWholeNumber: 'Un nombre entier est attendu.',
  dayFormat: 'jj/mm/aaaa',
  notADay: 'Une date est attendue, par exemple 31/01/2027.',
  noSuchDay: 'Ce jour n’existe pas\u00a0: vérifiez le jour et le mois.',
  tooLarge: 'Ce nombre est trop grand.',
  doubt: {
    finess: {
      length: 'Un numéro FINESS compte 9 caractères. Il est gardé tel quel.',
      key: 'La clé de ce numéro FINESS semble fausse : relisez-le. Il est gardé tel quel.',
    },
    siren: {
      length: 'Un numéro SIREN compte 9 chiffres. Il est gardé tel quel.',
      key: 'La clé de ce numéro SIREN semble fausse : relisez-le. Il est gardé tel quel.',
    },
    siret: {
      length: 'Un numéro SIRET compte 14 chiffres. Il est gardé tel quel.',
      key: 'La clé de ce numéro SIRET semble fausse : relisez-le. Il est gardé tel quel.',
    },
  },
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  notSaved: 'Non enregistré',
  incomplete: 'À compléter pour être enregistré',
  autosave: 'Chaque changement est enregistré aussitôt.',
} as const
