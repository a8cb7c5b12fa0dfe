import type { DesktopFailure, ErrorCode } from '../../main/ipc/contract'

/** What each failure is called on screen and what to do about it. A code without its sentence does not compile. */
export const errorTexts: Record<ErrorCode, { readonly title: string; readonly advice: string }> = {
  'invalid-input': {
    title: 'Cette saisie n’a pas été acceptée.',
    advice: 'Vérifiez les champs et recommencez. Rien n’a été modifié.',
  },
  'not-found': {
    title: 'Cet élément n’existe plus.',
    advice: 'Revenez à la liste\u00a0: il a peut-être été effacé.',
  },
  conflict: {
    title: 'Ces données ont changé entre-temps.',
    advice: 'Rouvrez cette page pour voir la dernière version, puis recommencez.',
  },
  'database-unreadable': {
    title: 'Le fichier de vos données est abîmé.',
    advice:
      'Sextant n’y a pas touché. Restaurez une sauvegarde\u00a0: vous verrez ce qu’elle contient avant de décider, et le fichier abîmé sera gardé à côté.',
  },
  'database-foreign': {
    title: 'Autre chose a pris la place de vos données.',
    advice:
      '«\u00a0sextant.db\u00a0» n’est pas un fichier de Sextant, et il n’a pas été modifié. Remettez le bon fichier à sa place, ou restaurez une sauvegarde.',
  },
  'database-busy': {
    title: 'Un autre programme utilise le fichier de vos données.',
    advice:
      'Fermez-le (autre session, logiciel de sauvegarde, antivirus en cours d’analyse…), puis réessayez. Vos données sont intactes.',
  },
  'database-read-only': {
    title: 'Vos données ne peuvent pas être modifiées ici.',
    advice:
      'Le fichier «\u00a0sextant.db\u00a0», ou son dossier, est protégé contre l’écriture\u00a0: retirez cette protection, ou demandez ce droit pour votre compte, puis réessayez. Rien n’a été modifié.',
  },
  'database-too-recent': {
    title: 'Vos données ont été enregistrées par une version plus récente de Sextant.',
    advice:
      'Installez la dernière version de Sextant sur ce poste\u00a0: rien ne sera perdu. Le fichier n’a pas été modifié. À défaut, vous pouvez restaurer une sauvegarde de cette version-ci.',
  },
  'database-write-failed': {
    title: 'L’enregistrement n’a pas abouti.',
    advice: 'Votre texte reste à l’écran. Vérifiez que le disque n’est ni plein ni protégé, puis recommencez.',
  },
  'data-locked': {
    title: 'Vos données sont verrouillées.',
    advice: 'Donnez votre phrase de passe pour les ouvrir.',
  },
  'data-unprotected': {
    title: 'Vos données n’ont pas encore de phrase de passe.',
    advice: 'Choisissez-en une\u00a0: sans elle, rien n’est enregistré.',
  },
  'wrong-secret': {
    title: 'Ce n’est pas la bonne.',
    advice: 'Vérifiez les majuscules et le clavier, puis recommencez. Vos données sont intactes.',
  },
  'questionnaire-unreadable': {
    title: 'Ce questionnaire ne peut pas être lu.',
    advice: 'Vos réponses sont intactes. Réinstallez Sextant\u202f; si cela ne suffit pas, demandez de l’aide.',
  },
  'assessment-closed': {
    title: 'Cette évaluation est close.',
    advice: 'Rien n’y a été modifié. Pour la changer, rouvrez-la depuis ses résultats, en disant pourquoi.',
  },
  'export-failed': {
    title: 'Le fichier n’a pas pu être écrit.',
    advice: 'Choisissez un autre dossier, puis recommencez. Rien n’a été remplacé.',
  },
  'export-target-busy': {
    title: 'Ce fichier est ouvert dans une autre application.',
    advice: 'Fermez-le dans Excel ou LibreOffice, puis recommencez. Il n’a pas été modifié.',
  },
  'export-target-forbidden': {
    title: 'Ce dossier n’accepte pas de nouveau fichier.',
    advice: 'Choisissez un dossier où vous pouvez écrire, par exemple «\u00a0Documents\u00a0».',
  },
  'disk-full': {
    title: 'Le disque est plein.',
    advice: 'Libérez de la place, puis recommencez. Ce qui était enregistré l’est toujours.',
  },
  unexpected: {
    title: 'Une erreur inattendue est survenue.',
    advice: 'Recommencez. Si elle revient, signalez-la à l’assistance, avec sa référence s’il y en a une.',
  },
}

/** The fields of the contract where someone may paste a long text, as the screens call them. */
const fields: Readonly<Record<string, string>> = {
  answeredBy: 'Répondu par',
  availability: 'Horaires',
  comment: 'Commentaire',
  doneBy: 'Réalisé par',
  email: 'Adresse électronique',
  holder: 'Détenteur',
  label: 'Nom de l’évaluation',
  link: 'Lien',
  location: 'Emplacement',
  name: 'Nom',
  note: 'Remarque',
  officialNumber: 'N° dans le formulaire officiel',
  organisation: 'Organisme',
  owner: 'Pilote',
  perimeter: 'Périmètre',
  phone: 'Téléphone',
  privateNote: 'Note privée',
  reason: 'Justification',
  recipient: 'Destinataire',
  signatory: 'Signataire',
  source: 'Origine du numéro',
  statusReason: 'Raison',
  title: 'Intitulé',
  visa: 'Visa',
}

/** What a failure is called on screen and what to do about it; of a text too long, which one and how long it may be. */
export function failureText({ code, tooLong }: Pick<DesktopFailure, 'code' | 'tooLong'>): {
  readonly title: string
  readonly advice: string
} {
  if (!tooLong) return errorTexts[code]
  const field = fields[tooLong.field]
  const most = new Intl.NumberFormat('fr-FR').format(tooLong.most)
  return {
    title:
      field === undefined ? 'Un des textes est trop long.' : `Le texte du champ «\u00a0${field}\u00a0» est trop long.`,
    advice: `Il peut avoir ${most} caractères au plus\u00a0: raccourcissez-le, puis recommencez. Rien n’a été modifié.`,
  }
}
