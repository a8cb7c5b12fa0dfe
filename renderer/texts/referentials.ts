import type { Change } from '../../questionnaires/schema'
import { counted } from './plural'

/** Sentences of « Référentiels ». */
export const referentialsTexts = {
  title: 'Référentiels',
  subtitle: 'Les questionnaires de ce poste, leurs sources, leurs versions et ce qu’ils ont en commun',
  add: {
    action: 'Ajouter depuis un fichier',
    checking: 'Vérification du fichier…',
    file: (name: string) => `Fichier : ${name}`,
    refusedTitle: 'Ce fichier ne peut pas être ajouté',
    refused: (count: number) =>
      `${counted(count, 'point')} à corriger par son auteur. Rien n’a été installé, rien n’a changé.`,
    problems: 'À corriger',
    unsafe: {
      title: 'N’installez pas ce fichier',
      text: 'Demandez-le de nouveau à son éditeur, par un autre moyen que celui qui vous l’a apporté, et dites-lui ce qui s’est passé. Rien n’a été installé, rien n’a changé.',
    },
    present: {
      title: 'Ce questionnaire est déjà sur ce poste',
      text: 'La même version y est installée, avec le même contenu : il n’y a rien à faire.',
    },
    line: (line: string, message: string) => `Ligne ${line} : ${message}`,
    copyProblems: 'Copier la liste',
    other: 'Choisir un autre fichier',
    readyTitle: 'Ajouter ce questionnaire ?',
    checked: 'Sa forme a été contrôlée en entier : il peut être utilisé tel quel.',
    replaces: (title: string) =>
      `Ce sera la version proposée aux nouvelles évaluations « ${title} ». Celles qui sont commencées gardent la leur.`,
    remarks: (count: number) => `${counted(count, 'remarque')} de rédaction, qui n’empêchent rien`,
    confirm: 'Ajouter',
    done: (title: string) => `« ${title} » est ajouté : vous pouvez commencer une évaluation.`,
  },
  facts: {
    audience: 'À qui il s’adresse',
    level: 'Se remplit pour',
    levels: { organisation: 'l’entité juridique', establishment: 'un site' },
    size: 'Taille',
    count: (count: number) => counted(count, 'question'),
    questions: (count: number, time: string) => `${counted(count, 'question')}, environ ${time}`,
    profile: (label: string, size: string) => `${label} : ${size}`,
    status: 'Ce qu’il vaut',
    stage: 'Statut',
  },
  stages: {
    shipped: { released: 'Version publiée, qui ne changera plus', draft: 'Ébauche, qui peut encore changer' },
    file: { released: 'Version publiée, d’après son auteur', draft: 'Ébauche, d’après son auteur' },
  },
  versions: {
    heading: 'Versions',
    name: (version: string) => `Version ${version}`,
    current: 'Proposée aux nouvelles évaluations',
    older: 'Version antérieure',
    shipped: 'Fournie avec Sextant',
    unverified: (day: string) => `Ajoutée depuis un fichier le ${day}, non vérifiée`,
    signed: (name: string, day: string) => `Signée par ${name}, ajoutée le ${day}`,
    noLongerTrusted: (name: string, day: string) =>
      `Ajoutée le ${day}, non vérifiée : signée par ${name}, que vous avez retiré des éditeurs de confiance`,
    notes: 'Notes de l’éditeur',
    notesUnverified: 'Notes jointes au fichier, non vérifiées',
    used: (count: number) =>
      count === 0
        ? 'Aucune évaluation ne l’utilise'
        : `${counted(count, 'évaluation l’utilise', 'évaluations l’utilisent')}`,
    changes: (from: string) => `Ce qui change depuis la version ${from}`,
    changesNamed: (from: string, title: string) => `Ce qui change depuis la version ${from}, ${title}`,
    remove: 'Retirer',
    removeNamed: (version: string, title: string) => `Retirer la version ${version}, ${title}`,
  },
  fingerprint: {
    label: 'Empreinte',
    copy: (version: string, title: string) => `Copier l’empreinte de la version ${version}, ${title}`,
    copied: 'Copiée',
    notCopied: 'La copie n’a pas abouti.',
  },
  sources: {
    heading: (count: number) => counted(count, 'source'),
    entry: (publisher: string, day: string) => `${publisher}, ${day}`,
  },
  removal: {
    title: 'Retirer cette version ?',
    text: (title: string, version: string) =>
      `« ${title} », version ${version}, ne sera plus proposé. Aucune évaluation ne l’utilise : aucune réponse n’est touchée. Vous pourrez l’ajouter de nouveau depuis son fichier.`,
    confirm: 'Retirer',
    done: 'La version est retirée.',
  },
  changes: {
    title: (from: string, to: string) => `De la version ${from} à la version ${to}`,
    since: 'Comparer avec',
    unchanged: (count: number) =>
      count === 0 ? 'Aucune question n’est restée la même.' : `${counted(count, 'question')} sans changement.`,
    none: 'Aucune question n’a changé : seuls des textes autour des questions ont été revus.',
    answers: {
      keep: 'La réponse est reprise telle quelle.',
      review: 'La réponse est reprise, à reconfirmer.',
      'set-aside': 'La réponse est mise de côté, toujours lisible.',
    } satisfies Record<Change['answers'], string>,
    added: 'Il faudra y répondre.',
    before: (version: string) => `Avant (${version})`,
    after: (version: string) => `Après (${version})`,
    nothing: 'Rien',
    meaning: (name: string, text: string) => `${name} : ${text}`,
  },
  coverage: {
    heading: 'Ce qu’ils ont en commun',
    explain:
      'Deux questions qui citent la même exigence se répondent : une réponse donnée à l’une est proposée à l’autre. Ce tableau dit quelle part d’un questionnaire un autre touche par ses références. Toucher n’est pas couvrir : répondre à l’un ne remplace pas l’autre.',
    corner: 'Ce questionnaire…',
    of: (title: string) => `…touche, de « ${title} »`,
    table: 'Part de chaque questionnaire que les autres touchent par leurs références',
    same: 'lui-même',
    none: 'aucune question',
    share: (touched: string, asked: string, share: string) => `${touched} sur ${asked} (${share})`,
    open: (source: string, target: string, profiles: string) =>
      `Voir les questions de « ${target} » que « ${source} » touche, ${profiles}`,
    only: 'Il faut au moins deux questionnaires pour les comparer.',
    linksTitle: 'Questions liées par leurs références',
    links: (source: string, target: string, touched: number, asked: string) =>
      `« ${source} » touche ${counted(touched, 'question')} sur les ${asked} de « ${target} » que l’on pose à ce profil :`,
    linked: 'Liée à',
    requirement: (words: string) => `par ${words}`,
  },
} as const
