import { formatNumber } from '../format'
import { counted } from './plural'

/** What can be asked of an action at once, in the order of the chips; several chips add up. */
export const planFlags = ['mine', 'late', 'soon', 'unowned', 'undated', 'first', 'quick'] as const
export type PlanFlag = (typeof planFlags)[number]

const flagWords: Record<PlanFlag, string> = {
  mine: 'Les miennes',
  late: 'En retard',
  soon: 'Bientôt dues',
  unowned: 'Sans pilote',
  undated: 'Sans date',
  first: 'Priorité 1',
  quick: 'Rapides',
}

/** What an action is, or what it waits for: one at a time. */
export const planNatures = ['measure', 'inquiry', 'manual', 'further', 'to-close', 'to-update'] as const
export type PlanNature = (typeof planNatures)[number]

/** The ways to look at the plan, in the order of the tabs. */
export const planViews = ['table', 'timeline', 'owners', 'six-months', 'budget'] as const
export type PlanView = (typeof planViews)[number]

/** Why an action that no answer asks for is abandoned, unless the person writes something else. */
const NO_LONGER_CALLED = 'Les réponses ne la demandent plus'

export const plan = {
  title: 'Plan d’action',
  subtitle: (total: number, first: number, late: number, soon: number) =>
    [
      counted(total, 'action'),
      first === 0 ? 'aucune de priorité 1' : `${formatNumber(first)} de priorité 1`,
      late === 0 ? 'aucune en retard' : `${formatNumber(late)} en retard`,
      ...(soon === 0 ? [] : [`${formatNumber(soon)} à finir sous 30 jours`]),
    ].join(' · '),
  views: {
    label: 'Façons de voir le plan',
    names: {
      table: 'Tableau',
      timeline: 'Échéancier',
      owners: 'Par pilote',
      'six-months': 'Six actions sur six mois',
      budget: 'Budget par trimestre',
    } satisfies Record<PlanView, string>,
  },
  filters: {
    label: 'Filtrer les actions',
    flag: (flag: PlanFlag, count: number) => `${flagWords[flag]}\u00a0: ${formatNumber(count)}`,
    quickHelp: '8\u00a0heures de travail au plus',
    nobody: 'Pour filtrer les vôtres, dites qui répond dans les Réglages.',
    search: 'Rechercher dans le plan',
    more: 'Autres filtres',
    moreCount: (count: number) => `Autres filtres\u00a0: ${formatNumber(count)}`,
    questionnaire: 'Questionnaire',
    allQuestionnaires: 'Tous les questionnaires',
    assessment: (title: string, label: string) => `${title} (${label})`,
    status: 'Statut',
    allStatuses: 'Tous',
    open: 'À finir',
    belongs: 'Action de',
    allEntities: 'Tous',
    nature: 'Nature',
    allNatures: 'Toutes',
    natures: {
      measure: 'À mener',
      inquiry: 'Se renseigner',
      manual: 'Ajoutées à la main',
      further: 'Pour aller plus loin',
      'to-close': 'Que les réponses ne demandent plus',
      'to-update': 'Faites, réponse à revoir',
    } satisfies Record<PlanNature, string>,
    shown: (shown: number, total: number) =>
      shown === total ? `${counted(total, 'action')}` : `${formatNumber(shown)} sur ${counted(total, 'action')}`,
    reset: 'Tout montrer',
  },
  hint: 'Double-clic ou Entrée\u00a0: modifier une case. Le titre ouvre l’action\u202f; le menu d’une colonne en montre d’autres.',
  noMatch: 'Aucune action ne correspond à ce choix.',
  columns: {
    priority: 'Priorité',
    title: 'Action',
    domain: 'Thématique',
    effort: 'Effort',
    owner: 'Pilote',
    doneBy: 'Réalisé par',
    dueDate: 'Échéance',
    status: 'Statut',
    progress: 'Avancement',
    estimatedCost: 'Coût estimé',
    comment: 'Commentaire',
    belongs: 'Action de',
    questionnaires: 'Questionnaires',
  },
  belongs: { site: 'Site', organisation: 'Entité juridique' },
  belongsTo: {
    site: (name: string) => `Action du site\u00a0: ${name}`,
    organisation: (name: string) => `Action de l’entité juridique, la même pour tous ses sites\u00a0: ${name}`,
  },
  manual: 'Ajoutée à la main',
  askedBy: (count: number) => `Demandée par ${formatNumber(count)} questionnaires`,
  lateBy: (days: number) => `${counted(days, 'jour')} de retard`,
  soon: (days: number) => (days === 0 ? 'Aujourd’hui' : days === 1 ? 'Demain' : `Dans ${counted(days, 'jour')}`),
  percent: (value: number) => `${formatNumber(value)}\u00a0%`,
  further: 'Pour aller plus loin',
  notCalled: 'Les réponses ne la demandent plus',
  toUpdate: 'Réponse à revoir',
  reasonMissing: 'motif à préciser',
  dayFormat: 'jj/mm/aaaa',
  dayInvalid: 'Écrivez la date comme 31/01/2027.',
  percentInvalid: 'De 0 à 100.',
  eurosInvalid: 'Un montant en euros est attendu.',
  giveUpCell: 'Touche Échap\u00a0: reprendre la valeur d’avant.',
  undo: (note: string) => `Annuler\u00a0: ${note}`,
  undoShort: 'Annuler',
  undone: (note: string) => `Annulé\u00a0: ${note}`,
  add: {
    button: 'Ajouter',
    title: 'Ajouter une action',
    about: 'Pour ce qu’aucun questionnaire ne demande\u00a0: une décision de la direction, une suite d’audit…',
    name: 'Ce qu’il faut faire',
    nameMissing: 'Dites ce qu’il faut faire.',
    confirm: 'Ajouter',
    added: (title: string) => `Action ajoutée\u00a0: ${title}`,
  },
  remove: {
    button: 'Retirer cette action',
    removed: (title: string) => `Action retirée\u00a0: ${title}`,
  },
  exports: {
    button: 'Exporter',
    workbook: 'Classeur Excel',
    workbookTitle: 'Exporter le plan en Excel',
    workbookAbout:
      'Le classeur se complète dans Excel ou LibreOffice, puis se relit ici\u00a0: chaque différence vous est montrée avant d’être gardée. Il décrit des points faibles et porte la mention «\u00a0Diffusion restreinte (TLP:AMBER)\u00a0».',
    csv: 'Tableau simple (CSV)',
    csvTitle: 'Exporter le plan en CSV',
    csvAbout:
      'Un tableau au format CSV, pour un autre logiciel. Il décrit des points faibles\u00a0: ne le donnez qu’à ceux qui en ont besoin.',
    read: 'Relire un classeur modifié…',
    readDone: 'Le plan tient compte du classeur relu.',
  },
  closing: {
    proposal: (count: number) =>
      count < 2
        ? '1 action n’est plus demandée par les réponses\u00a0: à vous de la clore.'
        : `${formatNumber(count)} actions ne sont plus demandées par les réponses\u00a0: à vous de les clore.`,
    see: 'Voir et clore',
    title: 'Clore ce que les réponses ne demandent plus',
    about: 'Cochez ce qui peut être clos. Le reste demeure dans le plan. Un clic sur «\u00a0Annuler\u00a0» y revient.',
    choose: 'Actions à clore',
    as: 'Les clore comme',
    done: 'Faites',
    abandoned: 'Abandonnées',
    one: 'Les réponses ne demandent plus cette action. Vous pouvez la clore\u202f; elle reste lisible dans le plan.',
    oneDone: 'Elle est faite',
    oneAbandoned: 'L’abandonner',
    reason: NO_LONGER_CALLED,
    reasonLabel: 'Motif de l’abandon',
    confirm: (count: number) => `Clore ${counted(count, 'action')}`,
    note: (count: number) => `clore ${counted(count, 'action')}`,
    closed: (count: number) => `${counted(count, 'action close', 'actions closes')}.`,
  },
  done: {
    proposal: (title: string) =>
      `«\u00a0${title}\u00a0» est faite. Les réponses qui la demandaient n’ont pas changé\u00a0: revoyez-les si elle y répond.`,
    one: 'Cette action est faite, et une réponse la demande encore. Rien ne change tout seul\u00a0: revoyez la réponse si elle a changé.',
    open: (name: string) => `Revoir «\u00a0${name}\u00a0»`,
    answer: (words: string) => `aujourd’hui\u00a0: ${words}`,
  },
  timeline: {
    late: 'En retard',
    thisMonth: (month: string) => `Ce mois-ci (${month})`,
    undated: 'Sans date',
    closed: 'Faites ou abandonnées',
  },
  owners: { none: 'Sans pilote', late: (count: number) => `${formatNumber(count)} en retard` },
  part: (title: string, count: number) => `${title}\u00a0: ${counted(count, 'action')}`,
  due: (day: string) => `Échéance\u00a0: ${day}`,
  six: {
    about:
      'Une action par mois, six au total. Sextant prend les premières actions à finir du plan, dans l’ordre\u202f; vous pouvez en changer le mois, en retirer, et revenir à son choix.',
    month: (month: number) => `Mois ${formatNumber(month)}`,
    first: 'le mois où vous commencez',
    byHand: 'Choisie par vous',
    byRule: 'Proposée par Sextant',
    empty: 'Rien à faire ce mois-là.',
    moveOf: (title: string) => `Mois de «\u00a0${title}\u00a0»`,
    rule: 'Au choix de Sextant',
    out: 'En dehors',
    outTitle: 'Mises de côté',
    choose: 'Mettre une action de plus dans les six mois',
    chooseHelp: 'Elle prend le mois 1, que vous pouvez changer.',
    reset: 'Revenir aux choix de Sextant',
    resetNote: 'six actions sur six mois',
  },
  budget: {
    about:
      'Montants écrits sur les actions. Ce qui revient chaque année est compté une fois, à part. Ce qui était prévu pour une action abandonnée n’est pas compté.',
    caption: 'Budget du plan par trimestre, en euros',
    when: 'Période',
    actions: 'Actions',
    once: 'Achats en une fois',
    recurring: 'Revient chaque année',
    estimated: 'estimé',
    actual: 'réel',
    quarter: (quarter: number, year: number) => `T${formatNumber(quarter)} ${String(year)}`,
    noQuarter: (year: number) => `${String(year)}, sans trimestre`,
    year: (year: number) => `Total ${String(year)}`,
    undated: 'Sans date',
    total: 'Total du plan',
    empty:
      'Aucun coût n’est écrit. Ajoutez-en dans une action, ou dans la colonne «\u00a0Coût estimé\u00a0» du tableau.',
    unpriced: (count: number) => `${counted(count, 'action')} sans coût écrit.`,
  },
  empty: {
    title: 'Le plan est vide',
    noAssessment:
      'Il se construit avec vos réponses, et aucun questionnaire n’est ouvert pour ce site. Vous pouvez déjà ajouter vos propres actions.',
    nothingCalled:
      'Il se construit avec vos réponses\u00a0: chaque point à améliorer donne une action, chaque «\u00a0je ne sais pas\u00a0» une question à poser. Pour l’instant, aucune réponse n’en demande.',
    open: 'Ouvrir le questionnaire',
    home: 'Choisir un questionnaire',
  },
  detail: {
    why: 'Pourquoi',
    steps: 'Comment faire',
    ask: 'Message à envoyer',
    askWhom: 'À qui demander',
    copy: 'Copier le message',
    copied: 'Message copié.',
    copyFailed: 'Le message n’a pas pu être copié\u00a0: sélectionnez-le et copiez-le.',
    who: 'Qui peut le faire',
    help: (helpers: string) => `Aide possible\u00a0: ${helpers}`,
    effort: 'Temps de travail',
    cost: 'Coût des achats',
    saas: 'Si le logiciel est hébergé par son éditeur',
    origins: 'Demandée par',
    present: (words: string) => `Réponse actuelle\u00a0: ${words}`,
    unanswered: 'sans réponse',
    references: 'Références',
    tracking: 'Suivi',
    means: 'Temps et coûts',
    evidence: 'Preuves',
    name: 'Titre',
    startedOn: 'Commencée le',
    doneOn: 'Faite le',
    progress: 'Avancement',
    progressDone: 'Une action faite compte pour 100\u00a0%.',
    effortHours: 'Temps de travail, en heures',
    effortProposed: (hours: string) => `Proposé\u00a0: ${hours}`,
    estimatedCost: 'Coût estimé',
    costProposed: (cost: string) => `Ordre de grandeur\u00a0: ${cost}`,
    actualCost: 'Coût réel',
    costYear: 'Année du budget',
    costYearOfDate: 'Celle de l’échéance',
    recurring: 'Revient chaque année',
    helpers: 'Qui peut aider',
    helpersReset: 'Revenir à la proposition',
    month: 'Dans les six mois',
    evidenceLabel: 'Pièces du registre qui montrent que c’est fait',
    evidenceNone: 'Le registre des preuves de l’établissement est vide.',
    evidenceNotFound: 'Aucune pièce de ce nom.',
    evidencePiece: (title: string, day: string) => `${title} (${day})`,
    statusReason: 'Motif de l’abandon',
    computedPriority: 'proposée',
    discard: 'Fermer sans garder cette saisie',
  },
} as const
