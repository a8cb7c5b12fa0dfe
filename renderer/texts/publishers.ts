import { counted } from './plural'

/** Sentences about who signs questionnaires: « Éditeurs de confiance », and what a file says of its signature. */
export const publishersTexts = {
  title: 'Éditeurs de confiance',
  explain:
    'Un questionnaire signé par l’un de ces éditeurs est vérifié quand vous l’ajoutez : il vient bien de lui et personne ne l’a modifié. Les autres portent la mention « non vérifié » partout.',
  none: 'Aucun éditeur pour l’instant. Tout questionnaire ajouté depuis un fichier porte la mention « non vérifié ».',
  list: 'Éditeurs',
  since: (day: string) => `Ajouté le ${day}`,
  fingerprint: 'Empreinte de sa clé',
  fingerprintOf: (name: string) => `Copier l’empreinte de la clé de ${name}`,
  keyId: (id: string) => `Numéro minisign : ${id}`,
  signed: (count: number, names: string) =>
    `${counted(count, 'questionnaire signé', 'questionnaires signés')} : ${names}`,
  signedNone: 'Aucun questionnaire de ce poste n’est signé par lui.',
  names: (names: readonly string[]) => names.join('\u202f; '),
  version: (title: string, version: string) => `${title}, version ${version}`,
  add: {
    action: 'Ajouter un éditeur',
    title: 'Ajouter un éditeur de confiance',
    intro:
      'Collez la clé publique que l’éditeur vous a donnée, ou choisissez son fichier .pub. Rien n’est ajouté avant votre accord.',
    key: 'Clé publique',
    keyHelp: 'Une ligne de 56 signes qui commence par RW.',
    file: 'Choisir le fichier .pub',
    read: 'Continuer',
    known: (name: string) => `Cette clé est déjà dans la liste, sous le nom « ${name} ».`,
    compareTitle: 'Comparez cette empreinte avant d’ajouter la clé',
    compare:
      'Demandez l’empreinte à l’éditeur par un autre moyen que celui qui vous a donné la clé : au téléphone, sur un document papier, de vive voix. Les 16 groupes doivent être les mêmes. Si un seul diffère, n’ajoutez pas cette clé.',
    compared: 'J’ai comparé l’empreinte par un autre moyen : elle est la même',
    name: 'Nom de l’éditeur',
    nameHelp: 'C’est le nom que vous verrez : « Signé par… »',
    nameMissing: 'Donnez un nom à cet éditeur.',
    nameTaken: (name: string) =>
      `Un éditeur porte déjà le nom « ${name} ». Donnez-en un autre, par exemple avec l’année, ou retirez d’abord l’ancienne clé.`,
    back: 'Changer de clé',
    confirm: 'Faire confiance à cette clé',
    done: (name: string) => `« ${name} » est un éditeur de confiance.`,
  },
  removal: {
    action: 'Retirer',
    named: (name: string) => `Retirer l’éditeur ${name}`,
    title: (name: string) => `Ne plus faire confiance à « ${name} » ?`,
    nothing: 'Aucun questionnaire de ce poste n’est signé par lui : rien d’autre ne change.',
    signed: (names: string) =>
      `Ce qu’il a signé reste installé, vos réponses aussi. Ces questionnaires porteront la mention « non vérifié » à l’écran et dans les prochains exports : ${names}.`,
    after:
      'Les documents déjà exportés ne changent pas. Vous pourrez ajouter sa clé de nouveau : la mention disparaîtra.',
    confirm: 'Retirer l’éditeur',
    done: (name: string) => `« ${name} » n’est plus un éditeur de confiance.`,
  },
  file: {
    signed: (name: string) => `Signé par ${name}`,
    signedText: 'La signature est juste : ce fichier vient de cet éditeur, et personne ne l’a modifié depuis.',
    comment: (text: string) => `Ce qu’il en dit, et qu’il a signé : ${text}`,
    noneTitle: 'Ce fichier n’est pas signé',
    none: 'Rien ne dit d’où il vient, ni si quelqu’un l’a modifié. Si son éditeur donne un fichier .minisig, mettez-le dans le même dossier et choisissez de nouveau le questionnaire.',
    unknownTitle: 'Ce fichier est signé par une clé que vous n’avez pas ajoutée',
    unknown: (id: string) =>
      `Sextant ne peut pas vérifier sa signature (clé numéro ${id}). Si vous connaissez son éditeur, ajoutez d’abord sa clé dans « Éditeurs de confiance », puis choisissez de nouveau ce fichier.`,
    mark: 'Il portera la mention « ajouté depuis un fichier, non vérifié » à l’écran et dans tous les exports.',
    verifies: 'Il est déjà sur ce poste, sans vérification : la mention « non vérifié » disparaîtra.',
    content: 'Empreinte du questionnaire',
    accept: 'Je l’ajoute quand même, sans vérification',
    weaker: (name: string) =>
      `La version en place est signée par ${name}, celle-ci ne l’est pas : demandez-lui un fichier signé.`,
    confirmUnverified: 'Ajouter sans vérification',
  },
} as const
