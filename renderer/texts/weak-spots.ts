import type { WeakSpotKind } from '../../main/ipc/contract'
import { counted } from './plural'

type KindTexts = {
  readonly heading: string
  /** « 4 réponses « en place » sans preuve ». */
  readonly count: (count: number) => string
  /** Why it matters and what to do, in one sentence or two. */
  readonly advice: string
}

/** « 3 actions prioritaires ou engagées »: the only ones of which a leader and a date are expected at once. */
const expectedActions = (count: number): string =>
  counted(count, 'action prioritaire ou engagée', 'actions prioritaires ou engagées')

const expectedOf = (other: string): string =>
  `Sont comptées ici les actions de priorité 1, et celles qui ont ${other} ou sont commencées ; le plan d’action compte aussi les autres.`

/** Sentences of the standing review. */
export const weakSpotTexts = {
  title: 'Points à vérifier',
  subtitle: (count: number) => counted(count, 'point'),
  none: 'Rien à vérifier pour l’instant.',
  noneDetail:
    'Sextant relit vos réponses, votre plan et vos preuves à chaque visite. Quand quelque chose mérite un second regard, il le dit ici.',
  about:
    'Ce que verrait un visiteur attentif. Cette liste est un rappel : la lire ne change aucun score, mais ce qu’elle montre peut déjà y compter. Chaque ligne ouvre l’endroit où la reprendre.',
  more: (count: number) => `Montrer les ${count} autres`,
  kinds: {
    contradiction: {
      heading: 'Réponses qui se contredisent',
      count: (count) => counted(count, 'contradiction entre réponses', 'contradictions entre réponses'),
      advice: 'Ces réponses ne peuvent pas être vraies ensemble. Relisez-les, et corrigez celle qui doit l’être.',
    },
    'action-late': {
      heading: 'Échéances dépassées',
      count: (count) => counted(count, 'échéance dépassée', 'échéances dépassées'),
      advice: 'Dites où en est l’action, ou donnez-lui une nouvelle date.',
    },
    'evidence-expired': {
      heading: 'Preuves expirées',
      count: (count) => counted(count, 'preuve expirée', 'preuves expirées'),
      advice:
        'Une preuve expirée ne compte plus dans le score appuyé sur des preuves. Renouvelez la pièce, puis changez ses dates.',
    },
    'weak-reason': {
      heading: 'Motifs qui n’expliquent rien',
      count: (count) => counted(count, 'réponse sans motif convaincant', 'réponses sans motif convaincant'),
      advice:
        '« Non applicable » et « mesure alternative » se justifient : écrivez en une phrase ce qui le rend vrai chez vous.',
    },
    'no-evidence': {
      heading: '« En place » sans preuve',
      count: (count) => `${counted(count, 'réponse')} « en place » sans preuve`,
      advice: 'Citez la pièce qui le montre, et où elle est rangée. Une même pièce peut servir à plusieurs réponses.',
    },
    'action-cause-gone': {
      heading: 'Actions que plus rien ne demande',
      count: (count) => `${counted(count, 'action')} que plus rien ne demande`,
      advice:
        'Vos réponses ont changé. Terminez ces actions ou abandonnez-les : elles ne sont jamais effacées sans vous.',
    },
    'action-without-owner': {
      heading: 'Actions prioritaires ou engagées sans pilote',
      count: (count) => `${expectedActions(count)} sans pilote`,
      advice: `Une action que personne ne suit n’avance pas. Choisissez une personne de chez vous. ${expectedOf('une échéance')}`,
    },
    'action-without-date': {
      heading: 'Actions prioritaires ou engagées sans échéance',
      count: (count) => `${expectedActions(count)} sans échéance`,
      advice: `Une date, même lointaine, aide à décider de ce qui passe avant. ${expectedOf('un pilote')}`,
    },
    'evidence-expiring': {
      heading: 'Preuves à renouveler bientôt',
      count: (count) => counted(count, 'preuve à renouveler bientôt', 'preuves à renouveler bientôt'),
      advice: 'Elles expirent dans les soixante jours.',
    },
    'to-confirm': {
      heading: 'Réponses à confirmer',
      count: (count) => `${counted(count, 'réponse')} à confirmer`,
      advice: 'Reprises d’une campagne ou d’une version précédente. Une touche suffit pour les confirmer.',
    },
    'answer-old': {
      heading: 'Réponses de plus d’un an',
      count: (count) => `${counted(count, 'réponse')} de plus d’un an`,
      advice: 'Vérifiez qu’elles sont encore vraies, ou ouvrez une nouvelle campagne.',
    },
  } satisfies Record<WeakSpotKind, KindTexts>,
} as const
