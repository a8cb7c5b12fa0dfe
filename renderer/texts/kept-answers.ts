import { counted } from './plural'

/** Answers that come from somewhere else: another campaign, another version, another questionnaire. */
export const keptAnswersTexts = {
  marks: {
    core: 'Point indispensable',
    confirm: 'À reconfirmer',
    review: 'À revoir',
    elsewhere: 'Déjà répondu ailleurs',
  },

  provenance: {
    campaign: (day: string) => `Reprise de la campagne précédente, réponse du ${day}`,
    upgrade: (version: string) => `Venue de la version ${version}`,
    merged: (version: string) => `Venue de la version ${version}, où elle répondait à plusieurs questions`,
    /** `by` : who filled in the sheet, when it was said. */
    declared: (role: string, by: string, day: string) => `Déclaré par ${role}${by === '' ? '' : ` (${by})`}, le ${day}`,
    reused: (title: string, day: string) => `Reprise de «\u00a0${title}\u00a0», réponse du ${day}`,
    /** When the questionnaire is not at hand any more. */
    reusedUnknown: (day: string) => `Reprise d’un autre questionnaire, réponse du ${day}`,
  },

  confirm: {
    campaign: 'Est-ce toujours vrai\u202f? Confirmez la réponse, ou changez-la.',
    upgrade: 'La question a changé. Relisez-la, puis confirmez la réponse ou changez-la.',
    button: 'Confirmer',
    key: 'Touche C',
    /** Which answer, for those who do not see where the button stands. */
    named: (label: string) => `Confirmer la réponse à «\u00a0${label}\u00a0»`,
    next: (count: number) => `À reconfirmer\u00a0: ${count}`,
    nextHelp: 'Aller à la prochaine réponse à reconfirmer',
  },

  reuse: {
    title: 'Déjà répondu ailleurs',
    intro: 'La même chose est demandée ici. Rien n’est repris sans vous.',
    requirement: (requirement: string) => `Exigence commune\u00a0: ${requirement}`,
    given: (words: string) => `Réponse donnée\u00a0: ${words}`,
    by: (name: string, day: string) => (name === '' ? `Le ${day}` : `Par ${name}, le ${day}`),
    comment: (comment: string) => `Commentaire\u00a0: ${comment}`,
    evidence: (count: number) => `${counted(count, 'preuve citée', 'preuves citées')}`,
    proposed: (answer: string) => `Ici, cela donnerait\u00a0: ${answer}`,
    noValue: 'Les deux échelles ne se comparent pas\u00a0: seuls le commentaire et les preuves seraient repris.',
    take: 'Reprendre ici',
    key: 'Touche R',
    taken: 'Reprise ici',
    replaces: 'Votre réponse actuelle serait remplacée.',
  },

  drawer: {
    open: (count: number) => `Réponses de l’ancienne version\u00a0: ${count}`,
    title: 'Réponses de l’ancienne version',
    intro:
      'Ces réponses n’ont pas trouvé de place dans la version en cours. Elles sont gardées telles quelles et ne comptent plus.',
    version: (version: string) => `Version ${version}`,
    answer: (words: string) => `Réponse\u00a0: ${words}`,
    reason: (reason: string) => `Motif\u00a0: ${reason}`,
    noEvidence: 'Aucune preuve citée',
  },
} as const
