import { counted } from './plural'

/** Sentences of the home of an establishment. */

const withAlternatives = (count: number): string =>
  count === 0 ? '' : ` et ${counted(count, 'mesure alternative', 'mesures alternatives')}`

export const homeTexts = {
  editEstablishment: 'Fiche de l’établissement',
  open: {
    read: 'Relire le questionnaire',
    begin: 'Commencer le questionnaire',
    review: 'Revoir le questionnaire',
    resume: 'Reprendre le questionnaire',
  },
  places: (count: number) => counted(count, 'place'),
  archived: 'Cet établissement est archivé. Rien n’a été effacé ; sa fiche permet de le remettre dans la liste.',
  example: {
    text: 'Exemple fictif : cet établissement et ses réponses sont inventés. Explorez, modifiez, puis effacez-le quand vous voulez.',
    own: 'Créer mon établissement',
  },
  others: {
    list: 'Tous les établissements',
    add: 'Ajouter un établissement',
  },
  assessments: {
    heading: 'Où en êtes-vous ?',
    start: 'Commencer une évaluation',
    forOrganisation: (name: string) => `pour l’entité juridique ${name}`,
    perimeter: (name: string) => `système d’information : ${name}`,
    progress: (answered: string, applicable: string) => `${answered} sur ${applicable} questions répondues`,
    progressName: (title: string, label: string) => `Avancement de ${title}, ${label}`,
    held: (inPlace: string, alternative: number, applicable: string) =>
      `${inPlace} en place${withAlternatives(alternative)}, sur ${applicable} applicables`,
    left: (time: string) => `reste environ ${time}`,
    coreHeld: (held: number, applicable: string) =>
      `${counted(held, 'point indispensable tenu', 'points indispensables tenus')} sur ${applicable}`,
    level: (level: string, band: string | null) =>
      `niveau ${level} sur 4${band === null ? '' : `, «\u00a0${band}\u00a0»`}`,
    open: { read: 'Relire', begin: 'Commencer', review: 'Revoir', resume: 'Reprendre' },
    results: 'Résultats',
    more: (label: string) => `Autres choix pour ${label}`,
    edit: 'Renommer ou changer de profil',
    otherProfile: (called: string, profile: string) =>
      `L’entité est maintenant «\u00a0${called}\u00a0»\u202f; cette évaluation pose les questions du profil «\u00a0${profile}\u00a0».`,
    changeProfile: 'Changer de profil',
    archive: 'Archiver',
    archived: (count: number) => counted(count, 'évaluation archivée', 'évaluations archivées'),
    restore: (label: string) => `Remettre ${label}`,
    empty:
      'Rien pour l’instant. Choisissez un questionnaire, et répondez à votre rythme. Pour NIS 2, dites d’abord ce qu’est l’entité.',
    emptyMedicoSocial:
      'Rien pour l’instant. Commencez par les quinze points indispensables\u00a0: ils prennent une vingtaine de minutes, et le reste se complète quand vous voulez.',
    emptyQualified: 'L’entité est qualifiée. Il reste à choisir un questionnaire, et à répondre à votre rythme.',
    qualifyFirst: 'Qualifier l’entité',
    startFirst: 'Choisir un questionnaire',
  },
  archiveAssessment: {
    title: 'Archiver cette évaluation ?',
    text: (label: string) =>
      `« ${label} » ne sera plus montrée ici. Rien n’est effacé : ses réponses restent sur ce poste, et vous pouvez la remettre à tout moment.`,
    confirm: 'Archiver',
  },
  dialog: {
    createTitle: 'Commencer une évaluation',
    editTitle: 'Modifier l’évaluation',
    questionnaire: 'Quel questionnaire ?',
    size: (questions: string, time: string) => `${questions} questions, environ ${time}`,
    profile: 'Quelles questions ?',
    fromQualification: (category: string) => `Proposé d’après la qualification NIS 2 : ${category}.`,
    fromNothing: 'La qualification NIS 2 n’est pas faite : la démarche volontaire est proposée.',
    changeLater: 'Vous pourrez en changer : des questions seront cachées ou montrées, aucune réponse ne sera effacée.',
    label: 'Nom de l’évaluation',
    labelHint: 'Pour la reconnaître parmi d’autres, par exemple la campagne.',
    labelRequired: 'Donnez un nom à l’évaluation.',
    scope: 'Sur quoi porte-t-elle ?',
    whole: 'Toute l’entité juridique',
    one: 'Un seul système d’information',
    perimeter: 'Nom du système d’information',
    perimeterHint: 'Par exemple : dossier patient, paie, plateau technique.',
    perimeterRequired: 'Donnez un nom au système d’information.',
    create: 'Commencer',
    save: 'Enregistrer',
  },
  nis2: {
    heading: 'NIS 2',
    entity: (name: string) => `Entité juridique : ${name}`,
    notYet: 'L’entité n’est pas encore qualifiée. Quelques chiffres suffisent.',
    qualify: 'Qualifier l’entité',
    open: 'Voir la qualification',
    kept: 'retenue par vous',
    near: 'à la limite',
  },
  first: {
    heading: 'Par où commencer aujourd’hui',
    inquiry: 'Un message suffit : il est prêt dans le plan d’action.',
    steps: 'Voir les étapes',
    message: 'Voir le message',
    by: (who: string, effort: string) => (who === '' ? effort : `${who} · ${effort}`),
  },
  due: {
    heading: 'Les prochaines échéances',
    late: 'en retard',
    plan: 'Voir le plan d’action',
    expires: 'Preuve à renouveler',
  },
  checks: {
    heading: 'Points à vérifier',
    open: 'Voir la liste',
  },
  data: {
    heading: 'Vos données',
    text: 'Enregistrées sur ce poste seulement.',
    copied: (day: string) => `Dernière sauvegarde\u00a0: ${day}, sur ce même ordinateur.`,
    notCopied: 'Aucune sauvegarde pour l’instant.',
    open: 'Sauvegardes',
  },
  effort: {
    minutes: (count: string) => `${count} min`,
    hours: (count: string) => `environ ${count} h`,
  },
} as const
