import type { Backup, BackupCheck, BackupFailure, PreviewOutcome, RestorePreview } from '../../main/ipc/contract'
import { counted } from './plural'

type Opening = NonNullable<RestorePreview['opening']>
type Refusal = Extract<PreviewOutcome, { outcome: 'refused' }>['reason']

/** Sentences of « Sauvegardes », and of the restoration wherever it is offered. */
export const backupTexts = {
  title: 'Sauvegardes',
  subtitle: 'Sextant garde des copies de vos données sur ce poste, chiffrées comme elles.',
  last: (day: string, time: string) => `Dernière sauvegarde\u00a0: ${day} à ${time}.`,
  none: 'Aucune sauvegarde pour l’instant\u00a0: la première est faite au démarrage, dès qu’il y a des données.',
  failure: {
    title: 'La dernière sauvegarde n’a pas pu être faite.',
    code: {
      'disk-full':
        'Le disque est plein\u00a0: libérez de la place, puis sauvegardez maintenant. Vos données sont intactes.',
      failed:
        'Vérifiez que le dossier des données n’est pas protégé, puis sauvegardez maintenant. Vos données sont intactes.',
    } satisfies Record<BackupFailure['code'], string>,
  },
  network:
    'Vos données sont sur un dossier du réseau. N’ouvrez Sextant que sur un ordinateur à la fois, et gardez une copie ailleurs.',
  here: {
    heading: 'Sur ce poste',
    explain:
      'Une copie par jour d’utilisation, et une avant chaque import, mise à niveau ou restauration. Sextant garde sept jours, quatre semaines et douze mois, et les dix dernières copies faites à un autre moment.',
    now: 'Sauvegarder maintenant',
    running: 'Sauvegarde…',
    done: 'Vos données sont sauvegardées.',
    list: 'Copies gardées sur ce poste',
  },
  elsewhere: {
    heading: 'Ailleurs que sur ce poste',
    explain:
      'Un ordinateur se perd, se vole, se chiffre. Gardez une copie sur une clé USB rangée sous clé, ou sur un partage sauvegardé de l’établissement. C’est un seul fichier, avec vos copies de preuves, et il reste chiffré.',
    opens:
      'Sur un autre ordinateur, il s’ouvre avec votre phrase de passe ou votre feuille de récupération\u00a0: ayez au moins l’une des deux.',
    never: 'Aucune copie n’a encore été exportée.',
    last: (day: string) => `Dernière copie exportée le ${day}.`,
    due: 'Plus de trente jours sans copie ailleurs\u00a0: pensez à en exporter une.',
    action: 'Exporter une copie…',
    running: 'Export…',
  },
  fromFile: {
    heading: 'Restaurer depuis un fichier',
    explain: 'Une copie exportée, de ce poste ou d’un autre. Vous verrez ce qu’elle contient avant de décider.',
    action: 'Choisir un fichier…',
  },
  kinds: {
    daily: 'Copie du jour',
    manual: 'À votre demande',
    'before-update': 'Avant une mise à jour de Sextant',
    'before-import': 'Avant un import',
    'before-upgrade': 'Avant une mise à niveau',
    'before-restore': 'Avant une restauration',
  } satisfies Record<Backup['kind'], string>,
  line: (day: string, time: string) => `${day}, ${time}`,
  verify: 'Vérifier',
  verifyLabel: (when: string) => `Vérifier la copie du ${when}`,
  verifying: 'Vérification…',
  checks: {
    whole: 'Cette copie est bonne\u00a0: elle a été relue en entier.',
    damaged: 'Cette copie est abîmée. Elle ne sera pas restaurée.',
    'too-recent': 'Cette copie vient d’une version plus récente de Sextant\u00a0: mettez Sextant à jour pour la lire.',
    locked: 'Le fichier est bon. Son contenu se vérifie avec sa phrase de passe, au moment de le restaurer.',
  } satisfies Record<BackupCheck['state'], string>,
  restore: 'Restaurer…',
  restoreLabel: (when: string) => `Restaurer la copie du ${when}`,
  dialog: {
    title: (what: string) => `Restaurer ${what}`,
    copyOf: (when: string) => `la copie du ${when}`,
    reading: 'Lecture et vérification de la copie…',
    refused: {
      damaged:
        'Cette copie est abîmée, ou n’est pas une sauvegarde de Sextant. Rien n’a été modifié\u00a0: essayez-en une autre.',
      foreign: 'Ce fichier n’est pas une sauvegarde de Sextant. Rien n’a été modifié.',
      'too-recent':
        'Cette copie vient d’une version plus récente de Sextant. Installez cette version, puis recommencez. Rien n’a été modifié.',
      dossier:
        'Ce fichier est un dossier transmis, non une sauvegarde\u00a0: il s’ajoute à vos données sans les remplacer. Ouvrez-le par «\u00a0Ouvrir un dossier reçu…\u00a0», sur la première page ou dans la liste des établissements. Rien n’a été modifié.',
    } satisfies Record<Refusal, string>,
    locked: {
      why: 'Cette copie est chiffrée. Donnez ce qui ouvrait vos données quand elle a été faite.',
      way: 'Ouvrir avec',
      ways: { passphrase: 'Sa phrase de passe', recovery: 'Le code de sa feuille de récupération' },
      field: { passphrase: 'Phrase de passe de la copie', recovery: 'Code de la feuille de récupération' },
      wrong: {
        passphrase:
          'Cette phrase n’ouvre pas cette copie. Vérifiez les majuscules et le clavier\u00a0: c’est la phrase du jour où la copie a été faite.',
        recovery:
          'Ce code n’ouvre pas cette copie. Comparez-le groupe par groupe avec la feuille\u00a0: si vous en avez refait une, c’est celle d’avant qu’il faut pour une copie plus ancienne.',
      },
      none: 'Seul le compte qui a fait cette copie, sur son ordinateur, peut l’ouvrir\u00a0: elle n’a ni phrase de passe, ni feuille de récupération.',
      open: 'Ouvrir la copie',
    },
    holds: 'Ce que contient la copie',
    counts: (establishments: number, assessments: number, answers: number) =>
      `${counted(establishments, 'établissement')}, ${counted(assessments, 'évaluation')}, ${counted(answers, 'réponse')}`,
    lastAnswer: (day: string, time: string) => `Dernière réponse\u00a0: ${day} à ${time}.`,
    noAnswer: 'Aucune réponse.',
    evidence: (count: number) => `${counted(count, 'copie')} de preuve.`,
    more: (count: number) => `et ${counted(count, 'autre')}`,
    differs: 'Par rapport à aujourd’hui',
    same: 'La copie contient les mêmes évaluations, les mêmes réponses et le même plan d’action qu’aujourd’hui.',
    also: 'Les preuves, les contacts et les réglages redeviennent aussi ceux de la copie.',
    notRead: 'Les données d’aujourd’hui ne peuvent pas être lues\u00a0: elles ne peuvent pas être comparées.',
    lost: 'Ne sera plus là',
    back: 'Reviendra',
    establishments: (count: number, names: string) =>
      `${count < 2 ? 'Établissement' : 'Établissements'}\u00a0: ${names}`,
    assessments: (count: number) => counted(count, 'évaluation'),
    answersLost: (count: number) => `${counted(count, 'réponse')} d’aujourd’hui`,
    answersBack: (count: number) => `${counted(count, 'réponse')} de la copie`,
    actionsLost: (count: number) =>
      `${counted(count, 'action modifiée', 'actions modifiées')} dans le plan d’aujourd’hui`,
    actionsBack: (count: number) =>
      `${counted(count, 'action modifiée', 'actions modifiées')} dans le plan de la copie`,
    kept: 'Vos données d’aujourd’hui sont d’abord sauvegardées\u00a0: vous pourrez les restaurer à leur tour.',
    keptAside:
      'Le fichier d’aujourd’hui est gardé à côté, sous le nom «\u00a0sextant-endommagee\u00a0»\u00a0: il n’est pas effacé. S’il vient d’une version de Sextant qui ne chiffrait pas encore, il reste lisible par qui l’ouvre\u00a0: supprimez-le quand il ne vous sert plus.',
    opening: {
      title: 'Ce qui ouvrira vos données',
      by: {
        passphrase: 'À chaque ouverture, Sextant demandera la phrase de passe de la copie.',
        account: 'Votre session sur cet ordinateur les ouvrira, sans phrase de passe.',
        sheet: 'À la prochaine ouverture, Sextant demandera le code de la feuille de récupération de la copie.',
      } satisfies Record<Opening['by'], string>,
      replaces: 'Celle choisie sur cet ordinateur n’ouvrira plus que les copies qui y ont été faites avant.',
      sheet:
        'La feuille de récupération sera aussi celle de la copie\u00a0: une feuille faite sur cet ordinateur n’ouvrira pas ces données.',
      noSheet: 'La copie n’a pas de feuille de récupération\u00a0: faites-en une, dans les réglages.',
      renew: 'Vous pourrez choisir une nouvelle phrase de passe juste après la restauration.',
    },
    confirm: 'Restaurer cette copie',
    running: 'Restauration…',
    done: {
      title: 'La copie est restaurée.',
      before:
        'Ce que vous aviez juste avant est parmi les copies de ce poste, sous «\u00a0Avant une restauration\u00a0».',
      open: 'Ouvrir mes données',
      renew:
        'Vous avez ouvert la copie avec le code de sa feuille de récupération. Choisissez maintenant une nouvelle phrase de passe\u00a0: l’ancienne n’ouvrira plus vos données, et la feuille reste bonne.',
      later: 'Plus tard',
      laterMeans:
        'Plus tard, le même code ouvrira vos données. Si Sextant demande d’abord la phrase de passe, choisissez «\u00a0J’ai perdu ma phrase de passe\u00a0».',
    },
  },
  failureScreen: {
    heading: 'Restaurer une sauvegarde',
    explain: 'Choisissez une copie\u00a0: vous verrez ce qu’elle contient avant de décider.',
    none: 'Aucune copie n’est gardée sur ce poste. Si vous en aviez exporté une, choisissez son fichier.',
  },
  firstStart: 'Restaurer une sauvegarde',
} as const
