import { counted } from './plural'

/** Sentences of dossiers handed over, received and erased, and of how long they are kept. */
export const dossierTexts = {
  card: {
    heading: 'Le dossier entier',
    text: 'L’entité juridique, ses établissements, leurs évaluations, leurs plans, leurs preuves et leurs contacts.',
    handOver: 'Transmettre ce dossier…',
    erase: 'Effacer ce dossier…',
  },
  handOver: {
    title: (name: string) => `Transmettre le dossier\u00a0: ${name}`,
    text: 'Sextant écrit un seul fichier chiffré, à ouvrir dans un autre Sextant. Rien n’est retiré d’ici.',
    lock: 'Qui pourra l’ouvrir\u202f?',
    byPassphrase: 'Toute personne qui connaît une phrase de passe',
    byKey: 'Une seule personne, par sa clé de réception',
    passphraseHint: (characters: number) =>
      `Au moins ${characters} caractères\u00a0: quatre mots choisis au hasard. Dites-la de vive voix, jamais dans le même message que le fichier.`,
    key: 'Clé de réception de cette personne',
    keyHint: 'Elle commence par «\u00a0age1\u00a0». La personne la copie depuis les Réglages de son Sextant.',
    keyMissing: 'Collez la clé de réception de la personne.',
    copies: 'Avec les copies des pièces gardées par Sextant',
    privateNotes: 'Avec les notes privées de conseiller',
    privateNotesHint: 'Elles ne sont destinées à personne d’autre que vous, sauf si vous en décidez autrement.',
    confirm: 'Choisir où l’écrire…',
    running: 'Écriture…',
    saved: {
      passphrase: (file: string) =>
        `Dossier écrit, relu et vérifié\u00a0: «\u00a0${file}\u00a0». Remettez-le par un moyen sûr, et donnez la phrase de passe autrement.`,
      key: (file: string) =>
        `Dossier écrit, relu et vérifié\u00a0: «\u00a0${file}\u00a0». Remettez-le à la personne\u00a0: seul le Sextant qui a cette clé de réception peut l’ouvrir, sans phrase de passe.`,
    },
    cancelled: 'Aucun fichier n’a été écrit.',
  },
  receive: {
    action: 'Ouvrir un dossier reçu…',
    lockedTitle: 'Ouvrir un dossier reçu',
    locked: (file: string) => `«\u00a0${file}\u00a0» est chiffré. Donnez la phrase de passe que l’on vous a dite.`,
    passphrase: 'Phrase de passe du dossier',
    open: 'Ouvrir',
    opening: 'Ouverture…',
    wrong: 'Ce n’est pas cette phrase. Vérifiez les majuscules et le clavier, puis recommencez. Rien n’a été modifié.',
    refusedTitle: 'Ce dossier ne peut pas être ouvert',
    readyTitle: 'Ce que contient ce dossier',
    handedOver: (day: string) => `Transmis le ${day}.`,
    lastChange: (day: string) => `Dernière modification d’une évaluation\u00a0: le ${day}.`,
    privateNotes: 'Il contient les notes privées du conseiller qui l’a transmis.',
    establishments: 'Établissements',
    contents: 'Contenu',
    questionnaires: (titles: string) =>
      `Il apporte un questionnaire que ce Sextant n’a pas, et que personne n’a vérifié\u00a0: ${titles}.`,
    here: (name: string) =>
      `Vous suivez déjà «\u00a0${name}\u00a0». Rien n’y sera remplacé ni mélangé\u00a0: le dossier reçu sera ajouté à côté, avec la date de réception dans son nom.`,
    newerInFile: (count: number) =>
      `${counted(count, 'évaluation nouvelle ou plus récente', 'évaluations nouvelles ou plus récentes')} dans le dossier reçu.`,
    newerHere: (count: number) =>
      `${counted(count, 'évaluation nouvelle ou plus récente', 'évaluations nouvelles ou plus récentes')} sur ce poste.`,
    same: 'Les évaluations sont les mêmes des deux côtés.',
    confirm: 'Ajouter ce dossier',
    running: 'Ajout…',
    other: 'Choisir un autre fichier',
  },
  counts: {
    establishments: (count: number) => counted(count, 'établissement'),
    assessments: (count: number) => counted(count, 'évaluation'),
    answers: (count: number) => counted(count, 'réponse'),
    evidence: (count: number) => counted(count, 'preuve'),
    copies: (count: number) => counted(count, 'copie de pièce', 'copies de pièces'),
    actions: (count: number) => counted(count, 'action suivie', 'actions suivies'),
    contacts: (count: number) => counted(count, 'contact'),
  },
  key: {
    heading: 'Ma clé de réception',
    text: 'Donnez cette clé à qui veut vous transmettre un dossier\u00a0: vous seul pourrez l’ouvrir, sans phrase de passe à se dire. Elle n’est pas secrète. Ce qui ouvre reste sur ce poste, chiffré avec vos données.',
    create: 'Créer ma clé de réception',
    label: 'Clé à donner',
    copy: 'Copier ma clé',
  },
  erase: {
    title: 'Effacer ce dossier pour de bon',
    what: (name: string) => `«\u00a0${name}\u00a0» va disparaître de ce poste, sans retour possible\u00a0:`,
    backups: (count: number) =>
      `${counted(count, 'sauvegarde de ce poste sera réécrite', 'sauvegardes de ce poste seront réécrites')} sans lui.`,
    out: 'Ces fichiers sont déjà sortis de Sextant, qui ne peut pas les effacer\u00a0:',
    certificate: 'Un certificat daté dira ce qui a été effacé, et ce qui n’a pas pu l’être.',
    handOverFirst: 'Transmettre ce dossier d’abord…',
    name: 'Pour confirmer, écrivez son nom',
    nameHint: (name: string) => `Tel qu’il est affiché\u00a0: ${name}`,
    confirm: 'Effacer pour de bon',
    running: 'Effacement et vérification…',
    doneTitle: 'Dossier effacé',
    done: (name: string, day: string) =>
      `«\u00a0${name}\u00a0» a été effacé de ce poste le ${day}, et Sextant l’a vérifié.`,
    rewritten: (count: number) =>
      `${counted(count, 'sauvegarde de ce poste réécrite sans lui, et vérifiée', 'sauvegardes de ce poste réécrites sans lui, et vérifiées')}.`,
    noBackup: 'Aucune sauvegarde de ce poste ne le contenait.',
    unreachable: 'À effacer à la main sur ce poste',
    outTitle: 'Sortis de Sextant',
    beyond:
      'Pensez aussi aux clés USB, aux messageries, aux impressions et aux sauvegardes faites par d’autres logiciels.',
    save: 'Enregistrer le certificat (PDF)…',
    keepFirst:
      'Enregistrez le certificat avant de fermer\u00a0: Sextant ne garde ensuite plus rien de ce dossier, pas même son nom.',
    kept: 'Le certificat est enregistré. Une fois cette page fermée, Sextant ne garde plus rien de ce dossier, pas même son nom.',
    close: 'Fermer et oublier ce dossier',
    later: 'Plus tard',
  },
  unfinished: {
    title: 'Un effacement a été interrompu',
    text: (name: string, day: string) =>
      `L’effacement de «\u00a0${name}\u00a0», commencé le ${day}, n’est pas terminé\u00a0: des sauvegardes peuvent encore le contenir.`,
    resume: 'Terminer l’effacement',
    running: 'Effacement et vérification…',
    later: 'Plus tard',
  },
  retention: {
    label: 'Durée de conservation',
    hint: 'Passé ce temps sans changement, Sextant vous demandera quoi faire. Il n’efface jamais seul.',
    unlimited: 'Sans limite',
    years: (count: number) => counted(count, 'an'),
    over: (name: string, years: string, day: string) =>
      `«\u00a0${name}\u00a0» n’a pas changé depuis le ${day}\u00a0: la durée de conservation choisie (${years}) est passée.`,
    keep: 'Conserver encore',
    handOver: 'Transmettre…',
    erase: 'Effacer…',
  },
} as const
