import type { EvidenceHold } from '../../main/ipc/contract'
import type { EvidenceTime } from '../../questionnaires/evidence-expiry'
import { counted } from './plural'

/** The filters of the register. */
export const evidenceFilters = ['all', 'expired', 'expiring', 'undated', 'unused'] as const
export type EvidenceFilter = (typeof evidenceFilters)[number]

const quoted = (text: string) => `«\u00a0${text}\u00a0»`

/** The register of evidence, and what a piece says of itself wherever it is shown. */
export const evidenceTexts = {
  title: 'Preuves',
  subtitle: (pieces: number, expired: number) =>
    expired === 0 ? counted(pieces, 'pièce') : `${counted(pieces, 'pièce')}, dont ${counted(expired, 'expirée')}`,
  add: 'Ajouter une pièce',
  empty:
    'Le registre est vide. Commencez par les documents que vos réponses supposent, ci-dessous, ou ajoutez une pièce\u00a0: son nom, où elle est rangée et qui la détient suffisent.',
  emptyAlone:
    'Le registre est vide. Ajoutez une pièce\u00a0: son nom, où elle est rangée et qui la détient suffisent. Une fois des réponses données, les documents qu’elles supposent seront listés ici.',
  nothingFound: 'Aucune pièce ne correspond.',
  list: 'Pièces du registre',
  filtersLabel: 'Pièces montrées',
  filter: (filter: EvidenceFilter, count: number) =>
    `${
      {
        all: 'Toutes',
        expired: 'Expirées',
        expiring: 'Expirent sous 60 jours',
        undated: 'Sans date',
        unused: 'Inutilisées',
      }[filter]
    } (${count})`,
  search: 'Chercher une pièce',
  more: (count: number) => `Afficher ${counted(count, 'pièce')} de plus`,
  open: (title: string) => `Ouvrir ${quoted(title)}`,
  times: {
    expired: 'Expirée',
    undated: 'Sans date',
    future: 'Pas encore valable',
    expiring: 'Expire bientôt',
    current: 'Valable',
  } satisfies Record<EvidenceTime, string>,
  noPlace: 'Rangement non précisé',
  noUse: 'Aucune réponse ne cite cette pièce.',
  forAction: 'Citée par le plan d’action.',
  usesOf: (assessment: string) => `${assessment}\u00a0:`,
  others: (count: number) => `et ${counted(count, 'autre')}`,
  link: (link: string) => `Lien\u00a0: ${link}`,
  sameFile: (title: string) => `Même fichier que ${quoted(title)}`,

  fields: {
    document: 'Document attendu',
    documentHelp: 'Choisir un document de la liste propose ensuite toutes les questions qui le demandent.',
    registerHelp: 'Depuis le registre des preuves, ce document proposera toutes les questions qui le demandent.',
    documentNone: 'Aucun document de ce nom\u00a0: laissez vide et nommez la pièce.',
    askedHere: 'Demandés par vos questionnaires',
    askedByQuestion: 'Demandés par cette question',
    otherDocuments: 'Autres documents',
    link: 'Lien ou chemin',
    linkHelp: 'Adresse d’une page ou dossier partagé. Sextant le montre, sans l’ouvrir.',
    expiryProposed: (months: number) =>
      `Proposé\u00a0: ${counted(months, 'mois', 'mois')} après la date de la pièce, à ajuster.`,
  },

  dialog: {
    addTitle: 'Ajouter une pièce',
    addIntro:
      'Sextant note où se trouve la pièce, sans la copier. N’écrivez ici aucune donnée de santé, aucun nom d’usager ni mot de passe.',
    addConfirm: 'Ajouter',
    editTitle: 'Pièce du registre',
    file: 'Fichier',
    uses: 'Réponses qu’elle appuie',
    chooseUses: 'Choisir les réponses',
    openQuestion: (label: string) => `Ouvrir la question ${quoted(label)}`,
    remove: 'Retirer du registre',
    removeTitle: (title: string) => `Retirer ${quoted(title)}\u202f?`,
    removeText:
      'La pièce quitte le registre, et la copie de son fichier s’il y en a une. Le document d’origine, lui, n’est pas touché.',
    removed: 'Pièce retirée du registre.',
    cannotRemove: 'Elle ne peut pas être retirée du registre\u00a0:',
    usedBy: (count: number) => (count < 2 ? '1\u00a0réponse la cite.' : `${counted(count, 'réponse')} la citent.`),
    held: {
      action: 'le plan d’action la cite, ou la citerait après une annulation.',
      'set-aside': 'une réponse mise de côté la cite.',
      upgrade: 'un passage à une nouvelle version, qui peut encore être annulé, la cite.',
    } satisfies Record<EvidenceHold, string>,
    saved: 'Pièce enregistrée.',
  },

  uses: {
    title: (title: string) => `Réponses appuyées par ${quoted(title)}`,
    intro:
      'Cochez les réponses que cette pièce appuie vraiment\u00a0: quelqu’un pourra demander à la voir pour chacune. Rien n’est enregistré avant votre confirmation.',
    proposed: (document: string) => `Questions qui demandent ${quoted(document)}`,
    cited: 'Autres réponses qui la citent',
    others: 'Autres questions',
    search: 'Chercher une autre question',
    searchNone: 'Aucune question ne correspond.',
    searchMore: (count: number) => `Encore ${counted(count, 'question')}\u00a0: précisez la recherche.`,
    tickAll: 'Tout cocher',
    untickAll: 'Tout décocher',
    group: (action: string, group: string) => `${action}\u00a0: ${group}`,
    closed: 'évaluation close ou archivée, elle ne change pas',
    noAnswer: 'sans réponse',
    answer: (words: string) => `réponse\u00a0: ${words}`,
    confirm: (count: number) => (count === 0 ? 'N’appuyer aucune réponse' : `Appuyer ${counted(count, 'réponse')}`),
    later: 'Plus tard',
    done: (count: number) =>
      count === 0 ? 'La pièce n’appuie plus de réponse.' : `La pièce appuie ${counted(count, 'réponse')}.`,
  },

  wanted: {
    title: (count: number) => `Ce qui manque au registre (${count})`,
    intro: 'Des réponses disent que c’est en place\u00a0: on peut vous demander ces documents.',
    none: 'Chaque document que vos réponses supposent est au registre.',
    claims: (count: number) =>
      count < 2 ? '1\u00a0réponse s’appuie dessus' : `${counted(count, 'réponse')} s’appuient dessus`,
    expired: 'la pièce du registre a expiré',
    usual: (holder: string) => `d’habitude\u00a0: ${holder}`,
    add: 'Ajouter',
    addNamed: (name: string) => `Ajouter ${quoted(name)}`,
    more: (count: number) => `Voir ${count < 2 ? 'l’autre document' : `les ${count} autres documents`}`,
    less: 'Réduire la liste',
  },

  file: {
    none: 'Aucun fichier. Pointer suffit\u00a0: Sextant peut en noter l’empreinte, pour le reconnaître plus tard.',
    fingerprint: (name: string, size: string) => `${name} (${size}), empreinte notée, fichier non copié`,
    copy: (name: string, size: string) => `${name} (${size}), copie gardée par Sextant`,
    shortFingerprint: (name: string) => `Empreinte de ${name}`,
    shortCopy: (name: string) => `Copie de ${name}`,
    sha256: (value: string) => `Empreinte SHA-256\u00a0: ${value}`,
    note: 'Noter l’empreinte d’un fichier',
    keep: 'Garder une copie…',
    detach: 'Oublier le fichier',
    running: 'Lecture du fichier…',
    refused: (name: string) => `${quoted(name)} n’a pas été pris.`,
    afterSaving: 'Le fichier se joint une fois la pièce enregistrée, depuis le registre ou en la modifiant.',
    warnTitle: 'Garder une copie dans Sextant\u202f?',
    warn: 'Ne copiez aucun document qui contient des données de santé, ni le nom ou le numéro d’un usager. Pointer vers le document suffit presque toujours\u00a0: préférez noter où il est rangé.',
    warnLimits:
      'La copie (20\u00a0Mo au plus) reste sur ce poste, lisible par votre session seulement. Les sauvegardes de Sextant ne la contiennent pas\u00a0: gardez l’original.',
    warnConfirm: 'Choisir le fichier',
    suspectTitle: 'Ce fichier semble parler d’une personne',
    suspect: (name: string) => `D’après son nom, ${quoted(name)}\u00a0:`,
    signs: {
      health: 'paraît être un document médical\u202f;',
      number: 'contient ce qui ressemble à un numéro de sécurité sociale\u202f;',
      person: 'nomme ou liste des personnes\u202f;',
    },
    suspectAdvice:
      'Sextant ne doit garder aucune donnée de santé, pas même dans un nom de fichier. Choisissez plutôt un document sans données personnelles.',
    suspectConfirm: 'Le prendre quand même',
    detachTitle: 'Oublier ce fichier\u202f?',
    detachText: 'Son empreinte est oubliée. Le fichier d’origine n’est pas touché.',
    detachCopyText:
      'Son empreinte est oubliée et la copie gardée par Sextant est effacée. Le fichier d’origine n’est pas touché.',
  },

  exports: {
    menu: 'Exporter',
    list: 'Liste des preuves (Excel)',
    archive: 'Archive des preuves (zip)',
    listTitle: 'Exporter la liste des preuves',
    listAbout:
      'Un classeur\u00a0: chaque pièce, où elle est, qui la détient, ses dates, les réponses qu’elle appuie, et les documents qui manquent. Ni commentaire ni note privée.',
    archiveTitle: 'Exporter l’archive des preuves',
    archiveAbout: (copies: number) =>
      `Un fichier zip\u00a0: les fichiers copiés (${copies}), rangés par questionnaire puis par question, un index, les liens, et la liste de ce qui manque. Relisez ce que vous envoyez\u00a0: ces documents décrivent vos défenses.`,
  },
} as const
