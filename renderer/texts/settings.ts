/** Sentences of « Réglages ». */
export const settingsTexts = {
  title: 'Réglages',
  respondent: {
    heading: 'Qui répond ?',
    explain: 'Votre nom est gardé avec chaque réponse que vous donnez, à partir de maintenant.',
    name: 'Votre nom',
    role: 'Votre fonction',
    roleHint: 'Directrice, RSSI, conseiller…',
  },
  display: {
    heading: 'Affichage',
    theme: 'Couleurs',
    themes: { system: 'Comme le système', light: 'Claires', dark: 'Sombres', contrast: 'Contraste élevé' },
    textSize: 'Taille du texte',
    textSizes: { normal: 'Normale', large: 'Grande', larger: 'Très grande' },
  },
  keyboard: {
    heading: 'Clavier',
    shortcuts: 'Raccourcis d’une seule touche dans une question',
    explain: 'Une touche choisit une réponse, jamais pendant que vous écrivez. La touche ? donne la liste.',
  },
  data: {
    heading: 'Vos données',
    where: 'Elles sont enregistrées sur ce poste seulement.',
    size: 'Taille du fichier :',
    open: 'Ouvrir le dossier des données',
  },
  about: {
    heading: 'Versions et licences',
    application: 'Sextant',
    questionnaires: 'Questionnaires installés',
    fingerprint: 'empreinte',
    draft: 'ébauche',
    licences: 'Le code de Sextant est sous licence Apache-2.0, ses questionnaires sous licence CC BY 4.0.',
  },
} as const
