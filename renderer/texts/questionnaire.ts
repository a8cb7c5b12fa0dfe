import type { EvidenceState } from '../../questionnaires/answers'
import type { Closeness, QuestionnaireDefinition } from '../../questionnaires/schema'
import { counted } from './plural'
import { timeLeft } from './time-left'

/** What the domains of a questionnaire are called: ReCyF has objectives. */
export const domainWords = {
  objective: {
    one: 'Objectif',
    list: 'Objectifs',
    previous: 'Objectif précédent',
    next: 'Objectif suivant',
  },
  theme: {
    one: 'Thématique',
    list: 'Thématiques',
    previous: 'Thématique précédente',
    next: 'Thématique suivante',
  },
} as const

export type DomainWords = (typeof domainWords)[keyof typeof domainWords]

export function domainWordsOf({ scoring }: Pick<QuestionnaireDefinition, 'scoring'>): DomainWords {
  return domainWords[scoring.method === 'coverage' ? 'objective' : 'theme']
}

/** The answering screen. */
export const questionnaireTexts = {
  subtitle: (one: string, rank: number, total: number, title: string) => `${one} ${rank} sur ${total} · ${title}`,
  /** On a domain that has no rank among the others. */
  unrankedSubtitle: (name: string, title: string) => `${name} · ${title}`,
  perimeter: (name: string) => `Système d’information\u00a0: ${name}`,
  results: 'Voir les résultats',

  saved: {
    saving: 'Enregistrement…',
    at: (time: string) => `Enregistré à ${time}`,
    failed: 'Non enregistré',
    kept: 'Ce que vous avez saisi reste à l’écran.',
    unread: 'Une saisie est à terminer\u00a0: elle n’est pas enregistrée.',
  },

  progress: {
    title: 'Avancement',
    bar: 'Part des questions répondues',
    answered: (answered: number, total: number) => `${counted(answered, 'réponse')} sur ${total}`,
    summary: (answered: number, total: number, minutesLeft: number) =>
      `${counted(answered, 'réponse')} sur ${total} · ${
        answered === total ? 'tout est répondu' : `environ ${timeLeft(minutesLeft)} restantes`
      }`,
    unscored: 'non noté',
    states: { none: 'à commencer', some: 'commencé', all: 'terminé' },
    count: (answered: number, total: number) => (answered === total ? '100\u00a0%' : `${answered}/${total}`),
  },

  search: {
    label: 'Rechercher une question',
    placeholder: 'Mot ou numéro',
    none: 'Aucune question ne correspond.',
  },

  toComplete: {
    open: (count: number) => `À compléter\u00a0: ${count}`,
    title: 'Questions à compléter',
    none: 'Toutes les questions ont une réponse qui compte.',
    lacks: {
      answer: 'Sans réponse',
      reason: 'Motif à préciser',
      typing: 'Saisie à terminer, non enregistrée',
      contradiction: 'Contredit une autre réponse',
    },
  },

  missingReason: 'Motif à préciser\u00a0: la réponse ne compte pas encore.',

  domain: {
    unscored: 'Non noté',
    spares: (count: number) =>
      count === 0
        ? 'Ces réponses peuvent vous épargner des questions.'
        : `Vos réponses vous épargnent ${counted(count, 'question')}.`,
    finished: 'Vous êtes au bout du questionnaire.',
    complete: 'Toutes les questions ont une réponse. Les résultats et le plan d’action sont prêts.',
    left: (count: number) =>
      `Il reste ${counted(count, 'question')} à compléter\u202f; les résultats en tiennent compte et le montrent.`,
  },

  help: {
    title: 'Pour répondre',
    open: 'Pour répondre, preuves et commentaire',
    why: 'Pourquoi c’est important',
    explanation: 'Précisions',
    evidence: 'Preuves possibles',
    who: 'Qui peut répondre',
    note: 'À noter',
    terms: 'Termes de la question',
    ask: 'Message à envoyer pour le savoir',
    takeBack: 'Effacer ma réponse',
    answeredBy: (name: string) => `Répondu par ${name}`,
  },

  evidence: {
    title: 'État de la preuve',
    states: { declared: 'Déclaré', cited: 'Preuve citée', verified: 'Vérifié' } satisfies Record<EvidenceState, string>,
    explained: {
      declared: 'Cette réponse repose sur votre seule déclaration.',
      cited: 'Une pièce datée est citée. Citer une pièce n’est pas prouver\u00a0: personne d’autre ne l’a encore vue.',
      verified: 'Une autre personne que celle qui a répondu a vu la pièce.',
    } satisfies Record<EvidenceState, string>,
    unanswered: 'Pas encore de réponse\u00a0: rien n’est déclaré.',
    cite: 'Citer une preuve',
    pieces: 'Pièces citées',
    detach: 'Détacher',
    edit: 'Modifier',
    named: (action: string, title: string) => `${action} «\u00a0${title}\u00a0»`,
    place: (location: string) => `Rangée\u00a0: ${location}`,
    holder: (holder: string) => `Détenue par ${holder}`,
    dated: (day: string) => `Datée du ${day}`,
    undated: 'Sans date\u00a0: elle ne compte pas encore comme preuve.',
    future: (day: string) => `Datée du ${day}, dans l’avenir\u00a0: elle comptera à cette date.`,
    expires: (day: string) => `Expire le ${day}`,
    expired: (day: string) => `Expirée depuis le ${day}\u00a0: elle ne compte plus comme preuve.`,
    verify: 'Noter une vérification',
    verified: (by: string, day: string) => `Vue par ${by} le ${day}`,
    withdraw: 'Retirer la vérification',
    waiting: 'Cette vérification comptera quand une pièce datée et en cours de validité sera citée.',
    needsPiece: 'Citez d’abord une pièce\u00a0: on ne vérifie que ce que l’on peut montrer.',
    form: {
      newTitle: 'Citer une preuve',
      editTitle: 'Modifier la pièce',
      intro:
        'Sextant note où se trouve la pièce, sans la copier. N’écrivez ici aucune donnée de santé ni aucun mot de passe.',
      existing: 'Reprendre une pièce déjà citée',
      existingHelp: 'La même pièce peut servir à plusieurs réponses.',
      newPiece: 'Nouvelle pièce',
      title: 'Quoi',
      titleHelp: 'Par exemple\u00a0: procès-verbal de l’essai de restauration',
      titleMissing: 'Nommez la pièce.',
      location: 'Où elle est rangée',
      holder: 'Qui la détient',
      date: 'Date de la pièce',
      dateHelp: 'Sans date, la pièce est gardée mais ne compte pas encore.',
      expires: 'Expire le',
      expiresEarly: 'L’expiration précède la date de la pièce.',
      attach: 'Citer cette pièce',
      shared: 'Le changement vaut pour toutes les réponses qui citent cette pièce.',
    },
    verification: {
      title: 'Noter une vérification',
      intro: 'Une réponse est vérifiée quand une autre personne que celle qui a répondu a vu la pièce.',
      by: 'Vue par',
      byMissing: 'Écrivez le nom de la personne qui a vu la pièce.',
      same: (name: string) =>
        `${name} a donné cette réponse. Demandez à quelqu’un d’autre de regarder la pièce\u00a0: c’est ce second regard qui fait la vérification.`,
      on: 'Le',
      onMissing: 'Indiquez la date.',
      onFuture: 'Cette date est dans l’avenir.',
    },
  },

  contradiction: {
    title: 'Ces deux réponses ne vont pas ensemble',
    open: (label: string) => `Voir «\u00a0${label}\u00a0»`,
  },

  setAside: {
    open: (count: number) => `${counted(count, 'question')} ${count < 2 ? 'écartée' : 'écartées'}`,
    answerKept: 'Votre réponse est gardée, et compterait de nouveau si la question se posait.',
  },

  goOn: {
    title: 'Continuer avec toutes les questions',
    advice: (count: number) =>
      `Il reste ${counted(count, 'question')} pour tout couvrir. Vos réponses sont gardées\u00a0: rien n’est à ressaisir, et vous pouvez vous arrêter quand vous voulez.`,
    button: (label: string) => `Passer au «\u00a0${label}\u00a0»`,
  },

  closed: {
    title: (day: string) => `Évaluation close le ${day}`,
    short: (day: string) => `Close le ${day}`,
    advice: 'Tout se lit, rien ne change plus. Pour la changer, rouvrez-la depuis ses résultats.',
  },

  notes: {
    official: 'N° dans le formulaire officiel',
    officialHelp: (name: string) => `Pour retrouver la question dans «\u00a0${name}\u00a0».`,
    comment: 'Commentaire',
    commentHelp: 'Partagé\u00a0: il figure dans les exports.',
    private: 'Note privée du conseiller',
    privateHelp: 'N’apparaît dans aucun export.',
  },

  references: {
    title: 'Références',
    official: 'Identifiant',
    noMatch: 'pas d’exigence correspondante',
    closeness: {
      high: 'proximité élevée',
      medium: 'proximité moyenne',
      low: 'proximité faible',
    } satisfies Record<Closeness, string>,
    line: (source: string, items: string) => `${source}\u00a0: ${items}`,
  },

  shortcuts: {
    open: 'Raccourcis clavier',
    title: 'Raccourcis clavier',
    intro: 'Ces touches agissent quand une question a le focus, jamais dans un texte.',
    off: 'Les raccourcis sont désactivés dans les réglages. Les touches ci-dessous n’agissent pas.',
    offHow: 'Vous pouvez les désactiver dans les réglages.',
    others: 'Partout',
    tab: 'Passer d’un champ à l’autre',
    arrows: 'Changer de choix dans une question',
    enter: 'Dans un champ à remplir\u00a0: passer à la question suivante',
    keys: {
      choose: (label: string) => `Répondre «\u00a0${label}\u00a0»`,
      next: 'Question suivante',
      previous: 'Question précédente',
      comment: 'Confirmer une réponse à reconfirmer et aller à la suivante\u202f; sinon, écrire un commentaire',
      reuse: 'Reprendre la réponse déjà donnée ailleurs',
      help: 'Ouvrir cette liste',
    },
    names: {
      tab: 'Tab',
      enter: 'Entrée',
      arrows: '↑ ↓',
      next: 'S',
      previous: 'P',
      comment: 'C',
      reuse: 'R',
      help: '?',
    },
  },

  empty: {
    title: 'Aucune question pour ce profil',
    advice:
      'Ce questionnaire ne pose pas de question à ce profil. Choisissez-en un autre depuis la page de l’établissement.',
  },
} as const
