import type { ChapterId, GuideChapter } from './guide-chapter'

/** Copies, files handed over, erasing, and the protection of the opening. */
export const safetyChapters = {
  backups: {
    title: 'Sauvegardes et restauration',
    lead: 'Sextant fait ses copies tout seul. Il vous reste à en garder une ailleurs.',
    sections: [
      {
        title: 'Ce qui se fait tout seul',
        blocks: [
          'Chaque jour d’utilisation, et avant chaque import, mise à niveau ou restauration, Sextant copie vos données et relit la copie en entier. Il garde sept jours, quatre semaines et douze mois, dans une limite de place. Les copies sont chiffrées comme vos données.',
          'La page de l’établissement et les réglages disent quand la dernière a été faite. « Sauvegarder maintenant » en fait une de plus, et « Vérifier » relit celle que vous choisissez.',
          {
            note: 'Ces copies sont sur le même ordinateur. S’il est volé, en panne ou attaqué, elles partent avec lui. Elles ne contiennent pas les fichiers copiés comme preuves ; la copie que vous exportez les contient.',
          },
        ],
      },
      {
        title: 'En garder une ailleurs',
        blocks: [
          {
            steps: [
              'Une fois par mois, et avant chaque changement d’ordinateur, ouvrez « Sauvegardes » depuis les réglages. Sextant le rappelle au bout de trente jours.',
              'Choisissez « Exporter une copie… », puis une clé USB ou un dossier partagé de l’établissement. C’est un seul fichier, et il reste chiffré.',
              'Débranchez la clé et rangez-la sous clé. Une clé qui reste branchée sera touchée par la même attaque.',
            ],
          },
          'Sur un autre ordinateur, elle s’ouvre avec la phrase de passe ou la feuille de récupération du jour où elle a été faite : ayez au moins l’une des deux, rangée ailleurs que la clé.',
        ],
      },
      {
        title: 'Revenir à une copie',
        blocks: [
          '« Restaurer… » montre d’abord ce que contient la copie, et ce qui changerait par rapport à aujourd’hui. Vos données du jour sont elles-mêmes copiées avant : on peut revenir d’une restauration. « Choisir un fichier… » ouvre une copie exportée, de ce poste ou d’un autre ; sur un poste neuf, « Restaurer une sauvegarde » est sur la première page.',
          'Si le fichier des données ne s’ouvre plus, l’écran qui le dit propose la restauration. Le fichier abîmé n’est pas effacé : il est gardé à côté.',
        ],
      },
      {
        title: 'Ordinateur perdu, volé ou en panne',
        blocks: [
          'Ce que vous aviez écrit y est chiffré : pour le lire, il faut votre phrase de passe, votre feuille de récupération, ou votre session quand le système garde la clé. Les classeurs et rapports exportés sur ce poste, eux, ne sont pas chiffrés.',
          'Sur le poste qui le remplace, installez Sextant, puis restaurez la dernière copie exportée. Sans elle, il faut retrouver ou réparer l’ancien : les copies automatiques y étaient.',
        ],
      },
      {
        title: 'Changer d’ordinateur',
        blocks: [
          {
            steps: [
              'Sur l’ancien, ayez sous la main la phrase de passe ou la feuille de récupération, puis choisissez « Exporter une copie… ».',
              'Sur le nouveau, installez Sextant et, à la première page, choisissez « Restaurer une sauvegarde ».',
              'Ouvrez la copie avec la phrase de passe de l’ancien, ou avec le code de sa feuille de récupération : vous choisirez alors une nouvelle phrase.',
              'Vérifiez que tout est là avant de vous séparer de l’ancien.',
            ],
          },
          'La phrase de passe et la feuille de récupération de l’ancien restent celles de vos données. Si vous en aviez choisi d’autres sur le nouveau, elles n’ouvriront pas ce que vous avez restauré.',
          { see: ['protection', 'trouble'] },
        ],
      },
    ],
  },
  dossier: {
    title: 'Transmettre un dossier, effacer un dossier',
    lead: 'Confier une entité à un autre poste, ou la faire disparaître pour de bon.',
    sections: [
      {
        title: 'Transmettre',
        blocks: [
          'Un dossier réunit une entité juridique et ses établissements : évaluations, plans, preuves et contacts. Il part dans un seul fichier, chiffré au format age, et rien n’est retiré de votre poste.',
          {
            steps: [
              'Sur la fiche de l’entité juridique, sous « Le dossier entier », choisissez « Transmettre ce dossier… ».',
              'Dites qui pourra l’ouvrir : toute personne qui connaît une phrase de passe, ou une seule personne, par sa clé de réception.',
              'Choisissez s’il emporte les copies de pièces et les notes privées.',
              'Remettez le fichier par un moyen sûr, et dites la phrase de vive voix, jamais dans le même message.',
            ],
          },
          { note: 'Sans la phrase de passe, personne ne peut ouvrir le fichier, pas même nous.' },
        ],
      },
      {
        title: 'Recevoir',
        blocks: [
          '« Ouvrir un dossier reçu… » montre ce qu’il contient avant d’ajouter quoi que ce soit. Si vous suivez déjà cette entité, rien n’est remplacé ni mélangé : le dossier reçu s’ajoute à côté, avec sa date dans son nom.',
          'Pour en recevoir sans phrase à se dire, « Créer ma clé de réception », dans les réglages, donne une clé à communiquer. Elle n’est pas secrète : elle ferme, elle n’ouvre pas.',
        ],
      },
      {
        title: 'Effacer',
        blocks: [
          'Archiver cache sans rien effacer. « Effacer ce dossier… » le retire des données et de chaque sauvegarde automatique, réécrite sans lui puis vérifiée. Cela prend un moment, et l’on ne peut pas revenir en arrière : transmettez-le d’abord si quelqu’un peut en avoir besoin.',
          'Un certificat daté dit ce qui a été effacé. Il nomme aussi ce que Sextant ne peut pas atteindre : classeurs et rapports exportés, dossiers transmis, copies exportées. Enregistrez-le avant de fermer : ensuite, Sextant ne garde plus rien de ce dossier, pas même son nom.',
        ],
      },
      {
        title: 'Combien de temps garder',
        blocks: [
          '« Durée de conservation » se choisit pour chaque entité juridique. Passé ce temps sans changement, Sextant vous demande quoi faire : conserver encore, transmettre ou effacer. Il n’efface jamais seul.',
          { see: ['backups', 'privacy'] },
        ],
      },
    ],
  },
  protection: {
    title: 'Protéger l’ouverture',
    lead: 'Vos données sont chiffrées sur le disque. Une phrase de passe et une feuille de récupération en gardent la clé.',
    sections: [
      {
        title: 'Comment la clé est gardée',
        blocks: [
          {
            terms: [
              [
                'Par le système',
                'Windows, macOS ou un trousseau de Linux garde la clé pour votre session. Rien à taper au démarrage : qui ouvre votre session ouvre Sextant.',
              ],
              [
                'Par une phrase de passe',
                'Sextant la demande à chaque démarrage. C’est ce qu’il faut sur un poste partagé, et la seule façon quand le système ne sait pas garder une clé.',
              ],
              [
                'Par la feuille de récupération',
                'Un code imprimé, de neuf groupes de quatre caractères, à ranger au coffre. Il ouvre vos données à lui seul quand la phrase est oubliée ou que l’ordinateur est changé. Si vous refaites la feuille, l’ancienne ne vaut plus.',
              ],
            ],
          },
          {
            note: 'Imprimez la feuille de récupération dès le premier jour. Si la phrase de passe et la feuille sont toutes deux perdues, vos données le sont aussi : personne ne peut les rouvrir.',
          },
        ],
      },
      {
        title: 'Choisir une phrase de passe',
        blocks: [
          'Quatre ou cinq mots sans rapport entre eux, faciles à retenir et difficiles à deviner. Ni le nom de l’établissement, ni une date. Ne la collez pas sous le clavier.',
          'Vous pouvez la changer quand vous voulez : les données ne sont pas réécrites, seule la clé est emballée autrement. L’ancienne phrase ouvre encore les sauvegardes faites avant.',
        ],
      },
      {
        title: 'Phrase de passe oubliée ou perdue',
        blocks: [
          'À l’ouverture de Sextant, choisissez « J’ai perdu ma phrase de passe », puis recopiez le code de la feuille de récupération. Vous choisirez ensuite une nouvelle phrase de passe.',
          'Sans la feuille, personne ne peut retrouver la phrase ni rouvrir vos données, pas même nous.',
          'Si la feuille de récupération est perdue, ou qu’un autre l’a vue, « Refaire la feuille », dans les réglages, en donne une nouvelle : l’ancienne n’ouvre plus que les sauvegardes faites avant.',
        ],
      },
      {
        title: 'Verrouiller en s’absentant',
        blocks: [
          '« Verrouiller » ferme vos données jusqu’à la phrase de passe. Sextant peut aussi le faire de lui-même après un temps sans activité : c’est un réglage. Ce que vous écriviez est enregistré d’abord\u202f; si ce n’est pas possible, Sextant le dit et ne ferme rien. Verrouillez aussi la session : touches Windows et L, sous Windows.',
        ],
      },
      {
        title: 'Ce que cela ne protège pas',
        blocks: [
          {
            list: [
              'Un logiciel malveillant déjà actif dans votre session, pendant que Sextant est ouvert.',
              'Quelqu’un qui connaît la phrase, ou qui lit la feuille.',
              'Ce qui est à l’écran, et les classeurs, rapports et archives que vous avez exportés.',
              'Ce qui reste lisible dans le fichier : les dates, le nombre d’éléments, les numéros des questions.',
            ],
          },
          'Le chiffrement du disque entier par le système reste utile. Demandez-le à la personne qui s’occupe de vos ordinateurs.',
          { see: ['privacy', 'backups'] },
        ],
      },
    ],
  },
} as const satisfies Partial<Record<ChapterId, GuideChapter>>
