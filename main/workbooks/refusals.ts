/**
 * Why a workbook is not read: a closed list, and for each the sentence that says what is wrong and what to do.
 *
 * The figures are those of `limits.ts`; a test holds both together.
 */
export const refusalSentences = {
  'file-missing': 'Ce fichier n’existe plus à cet endroit. Choisissez-le de nouveau.',
  'file-forbidden':
    'Vous n’avez pas le droit de lire ce fichier. Copiez-le dans vos documents, ou demandez-en une copie, puis recommencez.',
  'file-busy': 'Ce fichier est ouvert dans une autre application. Fermez-le, puis recommencez.',
  'file-unreadable': 'Ce fichier n’a pas pu être lu. Copiez-le sur ce poste, puis recommencez.',
  'file-empty': 'Ce fichier est vide\u00a0: sa copie ou son envoi a sans doute échoué. Demandez-le de nouveau.',
  'file-too-big':
    'Ce fichier pèse plus de 20\u00a0Mo. Retirez-en les images et les feuilles inutiles, ou copiez les lignes utiles dans un classeur neuf, puis recommencez.',
  'old-format':
    'Ce fichier est à l’ancien format .xls, ou protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe s’il y en a un, choisissez «\u00a0Enregistrer sous\u00a0», puis le format «\u00a0Classeur Excel (.xlsx)\u00a0».',
  'password-protected':
    'Ce fichier est protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe, enregistrez-le, puis recommencez.',
  'open-document':
    'Ce fichier est au format LibreOffice (OpenDocument). Ouvrez-le dans LibreOffice, choisissez «\u00a0Enregistrer sous\u00a0», puis le format «\u00a0Classeur Excel 2007-365 (.xlsx)\u00a0».',
  'binary-workbook':
    'Ce fichier est un classeur Excel binaire (.xlsb). Ouvrez-le dans Excel, choisissez «\u00a0Enregistrer sous\u00a0», puis le format «\u00a0Classeur Excel (.xlsx)\u00a0».',
  'csv-file':
    'Ce fichier est du texte (CSV) et non un classeur\u00a0: il a perdu ce qui permet de reconnaître les lignes. Repartez du classeur .xlsx d’origine, ou ouvrez ce fichier dans votre tableur et enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0».',
  'not-a-workbook':
    'Ce fichier n’est pas un classeur Excel (.xlsx). Dans votre tableur, choisissez «\u00a0Enregistrer sous\u00a0», puis le format «\u00a0Classeur Excel (.xlsx)\u00a0».',
  damaged:
    'Ce fichier est incomplet ou abîmé\u00a0: sa copie ou son envoi a sans doute été interrompu. Demandez-le de nouveau, ou ouvrez-le dans votre tableur et enregistrez-le sous un autre nom.',
  unsafe:
    'Ce fichier est construit comme aucun tableur ne le fait\u00a0: par prudence, il n’a pas été ouvert. Vérifiez d’où il vient. S’il est attendu, copiez ses lignes dans un classeur neuf.',
  'unzipped-too-big':
    'Une fois décompressé, ce fichier dépasse 50\u00a0Mo\u00a0: par prudence, il n’a pas été ouvert. Copiez les lignes utiles dans un classeur neuf, puis recommencez.',
  'too-many-rows':
    'Une feuille de ce classeur a plus de 20\u202f000\u00a0lignes, lignes vides mises en forme comprises. Copiez les lignes utiles dans un classeur neuf, puis recommencez.',
  'too-many-cells':
    'Ce classeur a plus de 600\u202f000\u00a0cellules, cellules vides mises en forme comprises. Copiez les lignes utiles dans un classeur neuf, puis recommencez.',
  unreadable:
    'Le contenu de ce classeur n’a pas pu être lu. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le de nouveau au format «\u00a0Classeur Excel (.xlsx)\u00a0», puis recommencez.',
  'too-heavy':
    'Ce classeur demande trop de mémoire\u00a0: sa lecture a été arrêtée. Copiez les lignes utiles dans un classeur neuf, puis recommencez.',
  'too-slow':
    'La lecture de ce classeur prenait trop de temps\u00a0: elle a été arrêtée. Copiez les lignes utiles dans un classeur neuf, puis recommencez.',
} as const

export type RefusalCode = keyof typeof refusalSentences

/** A workbook that is not read. The message and the cause are for the local log; the person reads `refusalSentences`. */
export class WorkbookRefusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'WorkbookRefusal'
  }
}

/** What a workbook holds and Sextant leaves aside: the person is told, the rest is read. */
export const noteSentences = {
  macros: 'Ce classeur contient des macros\u00a0: elles ont été ignorées, rien n’en a été exécuté.',
  'external-links': 'Ce classeur contient des liens vers d’autres classeurs\u00a0: ils n’ont pas été suivis.',
  formulas:
    'Ce classeur contient des formules\u00a0: aucune n’a été calculée, et les cases à remplir qui en contiennent ne sont pas relues.',
} as const

export type WorkbookNote = keyof typeof noteSentences
