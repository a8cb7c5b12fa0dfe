import { rolesInSentence } from '../../questionnaires/roles'
import type { Role } from '../../questionnaires/schema'
import { counted } from './plural'

const toRole = (role: Role): string => {
  const named = rolesInSentence[role]
  return named.startsWith('le ')
    ? `au ${named.slice(3)}`
    : named.startsWith('les ')
      ? `aux ${named.slice(4)}`
      : `à ${named}`
}

const byWhom = (role: Role, by: string): string => `${rolesInSentence[role]}${by === '' ? '' : ` (${by})`}`

/** The questions put to someone outside, and what comes back. */
export const providerTexts = {
  title: 'Questions au prestataire',
  closed:
    'Cette évaluation est close\u00a0: des réponses ne pourraient plus y être enregistrées. Rouvrez-la pour interroger quelqu’un.',
  about:
    'Certaines réponses sont chez d’autres que vous. Choisissez qui interroger et sur quoi\u00a0: Sextant prépare une lettre d’une page et un petit classeur à remplir. Rien ne part d’ici\u00a0: c’est vous qui envoyez les deux fichiers. Quand le classeur revient, relisez-le ici.',

  role: {
    title: 'Qui interroger\u202f?',
    option: (label: string, count: number) => `${label} (${count})`,
    none: 'Aucune question de cette évaluation ne dit qui d’autre peut y répondre.',
  },

  questions: {
    title: (role: Role) => `Questions à poser ${toRole(role)}`,
    chosenAtFirst: (role: Role) =>
      `Sont déjà cochées celles que ${rolesInSentence[role]} connaît le mieux et qui restent sans réponse, sans certitude ou sans preuve.`,
    filter: 'Montrer',
    filters: {
      all: (count: number) => `Toutes (${count})`,
      unanswered: (count: number) => `Sans réponse (${count})`,
      unknown: (count: number) => `Je ne sais pas (${count})`,
      unproved: (count: number) => `Sans preuve (${count})`,
    },
    best: (count: number) => `Seulement celles qu’ils connaissent le mieux (${count})`,
    keys: 'Flèches pour passer d’une question à l’autre, Espace pour cocher.',
    chooseShown: (count: number) => `Cocher ${count < 2 ? 'la question montrée' : `les ${count} questions montrées`}`,
    chooseNone: 'Tout décocher',
    noneShown: 'Aucune question de cette sorte.',
    lacks: {
      unanswered: 'Sans réponse',
      unknown: 'Je ne sais pas',
      unproved: (words: string) => `${words}, sans preuve`,
      settled: (words: string) => words,
    },
    chosen: (count: number) => counted(count, 'question cochée', 'questions cochées'),
    prepare: 'Préparer la fiche et la lettre',
  },

  dialog: {
    title: 'Préparer la fiche et la lettre',
    about: (count: number, role: Role) =>
      `${counted(count, 'question')} ${toRole(role)}. Deux fichiers seront écrits côte à côte\u00a0: un classeur à remplir, et la lettre en PDF qui l’accompagne.`,
    secure:
      'Envoyez-les par un moyen sûr (messagerie sécurisée, dossier partagé protégé)\u00a0: ils disent ce qui manque à vos protections.',
    recipient: 'Destinataire',
    recipientHelp:
      'Une virgule passe à la ligne dans l’adresse\u00a0: «\u00a0Armor Informatique, 12 rue du Port\u00a0».',
    by: 'Réponse souhaitée avant le',
    byPast: 'Ce jour est déjà passé.',
    signatory: 'Signataire de la lettre',
    confirm: 'Choisir le dossier et préparer',
  },

  reply: {
    choose: 'Relire une réponse',
    busy: 'Un instant…',
    chooseOther: 'Choisir un autre fichier',
    backToQuestions: 'Revenir aux questions',
    refusedTitle: (fileName: string) => `«\u00a0${fileName}\u00a0» n’a pas été relu`,
    refusedNothing: 'Rien n’a changé dans vos réponses.',
    title: 'Réponse relue',
    from: (role: Role, by: string) =>
      by === ''
        ? `Remplie par\u00a0: ${rolesInSentence[role]}, sans nom. Demandez qui a répondu avant d’enregistrer.`
        : `Remplie par ${by}, pour ${rolesInSentence[role]}.`,
    prepared: (day: string) => `Fiche préparée le ${day}.`,
    counts: (answered: number, onlyMore: number, unanswered: number) =>
      `${[
        counted(answered, 'réponse'),
        ...(onlyMore === 0 ? [] : [counted(onlyMore, 'précision sans réponse', 'précisions sans réponse')]),
        counted(unanswered, 'question laissée vide', 'questions laissées vides'),
      ].join(', ')}.`,
    nothing: 'Cette fiche ne contient aucune réponse.',
    nothingRead: 'Rien de ce qui est écrit sur cette fiche n’a pu être relu\u00a0: voyez les cases ci-dessus.',
    aboutAccepting:
      'Rien n’est enregistré sans vous. Ce que vous acceptez remplace la réponse présente\u00a0; les commentaires s’ajoutent, et les pièces citées entrent au registre des preuves, sans date.',
    table: 'Réponses de la fiche',
    columns: {
      accept: 'Accepter',
      question: 'Question',
      present: 'Aujourd’hui',
      given: 'Sur la fiche',
    },
    accept: (label: string) => `Accepter la réponse à «\u00a0${label}\u00a0»`,
    acceptAll: 'Tout accepter',
    refuseAll: 'Tout refuser',
    noAnswer: 'Sans réponse',
    onlyMore: 'Pas de réponse, une précision',
    notUnderstood: (text: string) => `Réponse non comprise\u00a0: «\u00a0${text}\u00a0»`,
    reasonMissing:
      'Motif à préciser\u00a0: sans lui, cette réponse ne comptera pas. Vous pouvez l’accepter, et le compléter ensuite.',
    same: 'Même réponse qu’aujourd’hui',
    comment: (text: string) => `Précisions\u00a0: ${text}`,
    evidence: (text: string) => `Ce qui le montre\u00a0: ${text}`,
    presentComment: (text: string) => `Commentaire\u00a0: ${text}`,
    presentEvidence: (text: string) => `Preuves\u00a0: ${text}`,
    changedSince: 'Changée ici depuis l’envoi de la fiche',
    changedCount: (count: number) =>
      count < 2
        ? 'Une réponse a changé ici depuis l’envoi\u00a0: elle n’est pas cochée.'
        : `${count} réponses ont changé ici depuis l’envoi\u00a0: elles ne sont pas cochées.`,
    refusedCells: (count: number) => `Cases non relues (${count})`,
    refusedCell: (row: number, label: string, text: string) =>
      `Ligne ${row}${label === '' ? '' : `, ${label}`}\u00a0: «\u00a0${text}\u00a0»`,
    apply: (answered: number, onlyMore: number) => {
      const more = onlyMore === 0 ? [] : [counted(onlyMore, 'précision')]
      const answers = answered === 0 && onlyMore > 0 ? [] : [counted(answered, 'réponse')]
      return `Enregistrer ${[...answers, ...more].join(' et ')}`
    },
  },

  done: {
    title: 'Réponses enregistrées',
    written: (count: number, role: Role, by: string, day: string) =>
      `${counted(count, 'ligne enregistrée', 'lignes enregistrées')}. Les réponses portent la mention «\u00a0déclaré par ${byWhom(role, by)}, le ${day}\u00a0».`,
    onlyMore: 'précision ajoutée au commentaire',
    evidence: (count: number) =>
      count < 2
        ? 'Une pièce citée est au registre des preuves. Sans date, elle ne compte pas encore.'
        : `${count} pièces citées sont au registre des preuves. Sans date, elles ne comptent pas encore.`,
    openEvidence: 'Compléter au registre des preuves',
    openQuestionnaire: 'Ouvrir le questionnaire',
  },

  /** On the card that says where to begin. */
  letter: 'Préparer la lettre au prestataire',
  menu: 'Interroger le prestataire…',
} as const
