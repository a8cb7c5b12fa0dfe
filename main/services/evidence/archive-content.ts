import { evidenceTime } from '../../../questionnaires/evidence-expiry'
import { frenchDay } from '../../exports/cell-text'
import type { ArchiveIndex, IndexRow, MissingRow } from '../../exports/evidence-index'
import { assessmentName, evidenceTimeWords } from '../../exports/evidence-rows'
import { createWindowsTree } from '../../exports/windows-names'
import { RESTRICTION } from '../../exports/words'
import type { EvidenceUse, RegisteredEvidence } from '../../ipc/contract'
import type { CopyState } from './copies'
import type { GatheredEvidence } from './gather-evidence'

/** What became of the file of a piece: nothing is copied, its copy as it was found, or one too many. */
export type FileState = 'pointed' | CopyState | 'too-many'

/** A copy to be put in the archive. */
export type ArchivedFile = {
  readonly id: string
  readonly sha256: string
  readonly bytes: number
  readonly path: string
}

export type ArchiveContent = { readonly files: readonly ArchivedFile[]; readonly index: ArchiveIndex }

/** Written at the root, where no folder of a questionnaire can be. */
export const INDEX_FILE = 'index.xlsx'
export const README_FILE = 'LISEZ-MOI.txt'
const UNUSED_FOLDER = 'Pièces sans réponse'

/**
 * Decides where everything goes: each copy once, in the folder of the first question it backs (questionnaire, then
 * question), and a line of the index for each answer.
 *
 * @param stateOf what became of the file of each piece, by id
 */
export function archiveContent(gathered: GatheredEvidence, stateOf: ReadonlyMap<string, FileState>): ArchiveContent {
  const { frame, lacking } = gathered
  const pieces = inOrder(gathered)
  const tree = createWindowsTree()
  for (const root of [INDEX_FILE, README_FILE]) tree.file('', root)
  const paths = new Map<string, string>()
  const files = pieces.flatMap(({ id, piece: { file }, uses }): ArchivedFile[] => {
    if (file === null || stateOf.get(id) !== 'whole') return []
    const path = tree.file(folderOf(tree, uses[0]), file.name)
    paths.set(id, path)
    return [{ id, sha256: file.sha256, bytes: file.bytes, path }]
  })
  return {
    files,
    index: {
      frame,
      index: indexRows(pieces, paths, gathered),
      links: pieces.flatMap(({ piece: { title, link, holder } }) => (link === '' ? [] : [{ title, link, holder }])),
      missing: pieces.flatMap((piece) => missingRows(piece, stateOf.get(piece.id) ?? 'pointed', frame.asOf)),
      lacking,
    },
  }
}

/** The pieces in the order of the first answer that cites them, each with its answers in the order of the questionnaires. */
function inOrder({ pieces, asking }: GatheredEvidence): RegisteredEvidence[] {
  const rank = new Map(asking.flatMap(({ questions }) => questions).map((use, index) => [keyOf(use), index]))
  const rankOf = (use: EvidenceUse | undefined) => (use ? rank.get(keyOf(use)) : undefined) ?? rank.size
  return pieces
    .map((piece) => ({ ...piece, uses: piece.uses.toSorted((a, b) => rankOf(a) - rankOf(b)) }))
    .toSorted((a, b) => rankOf(a.uses[0]) - rankOf(b.uses[0]))
}

const keyOf = ({ assessmentId, questionId }: EvidenceUse): string => `${assessmentId}/${questionId}`

function folderOf(tree: ReturnType<typeof createWindowsTree>, use: EvidenceUse | undefined): string {
  if (!use) return tree.folder('', '', UNUSED_FOLDER)
  const outer = tree.folder('', use.assessmentId, assessmentName(use))
  return tree.folder(outer, use.questionId, use.label.replace(' · ', ' '))
}

function indexRows(
  pieces: readonly RegisteredEvidence[],
  paths: ReadonlyMap<string, string>,
  { frame }: GatheredEvidence,
): IndexRow[] {
  return pieces.flatMap(({ id, piece, uses }) => {
    const { title, date, expires, location, holder, file } = piece
    const about = {
      title,
      date,
      expires,
      time: evidenceTimeWords[evidenceTime(piece, frame.asOf)],
      path: paths.get(id) ?? '',
      location,
      holder,
      fileName: file?.name ?? '',
      sha256: file?.sha256 ?? '',
    }
    if (uses.length === 0) return [{ assessment: '', question: '', answer: '', ...about }]
    return uses.map((use) => ({
      assessment: assessmentName(use),
      question: use.label,
      answer: use.words === '' ? 'Sans réponse' : use.words,
      ...about,
    }))
  })
}

function missingRows({ piece }: RegisteredEvidence, state: FileState, asOf: string): MissingRow[] {
  const { title, location, holder, link, date, expires, file } = piece
  const time = evidenceTime(piece, asOf)
  const dates = {
    expired: `Expirée depuis le ${frenchDay(expires ?? '')}\u00a0: elle ne compte plus comme preuve.`,
    undated: 'Sans date\u00a0: elle ne compte pas encore comme preuve.',
    future: `Datée du ${frenchDay(date ?? '')}, dans l’avenir\u00a0: elle ne compte pas encore comme preuve.`,
    expiring: '',
    current: '',
  }[time]
  const files: Record<FileState, string> = {
    whole: '',
    pointed:
      file === null
        ? 'Pointée seulement\u00a0: Sextant n’en a pas de copie.'
        : `Pointée seulement\u00a0: Sextant a l’empreinte de «\u00a0${file.name}\u00a0», pas de copie.`,
    lost: 'Copie perdue\u00a0: le fichier n’est plus dans les données de Sextant.',
    changed: 'Copie modifiée\u00a0: son empreinte n’est plus celle qui a été notée, elle n’est pas jointe.',
    'too-many': 'Non jointe\u00a0: l’archive serait trop volumineuse.',
  }
  return [files[state], dates].flatMap((reason) => (reason === '' ? [] : [{ title, reason, location, holder, link }]))
}

/** What the archive is, in plain words, for someone who opens it without Sextant. */
export function readme({ files, index }: ArchiveContent): string {
  const { frame, missing, links, lacking } = index
  const lines = [
    `PREUVES – ${frame.entity}${frame.example ? ' – EXEMPLE FICTIF' : ''}`,
    `${RESTRICTION} – destinataire\u00a0: ${frame.recipient === '' ? 'à préciser' : frame.recipient}`,
    `Archive faite par Sextant le ${frenchDay(frame.asOf)}.`,
    '',
    'PAR OÙ COMMENCER',
    `Ouvrez ${INDEX_FILE}\u00a0: chaque ligne est une réponse et la pièce qui l’appuie, avec le chemin du fichier.`,
    '– feuille Index\u00a0: les réponses et leurs pièces\u202f;',
    `– feuille Liens\u00a0: les pièces qui ont une adresse (${links.length})\u202f;`,
    `– feuille Manquants\u00a0: ce qui n’est pas joint, a expiré ou n’a pas de date (${missing.length})\u202f;`,
    `– feuille À réunir\u00a0: les documents attendus que le registre n’a pas (${lacking.length}).`,
    '',
    'COMMENT LES FICHIERS SONT RANGÉS',
    `${files.length} ${files.length < 2 ? 'fichier joint' : 'fichiers joints'}, dans des dossiers par questionnaire puis par question.`,
    'Un fichier qui sert à plusieurs réponses n’y est qu’une fois, dans le dossier de la première\u00a0: l’index le cite à chaque ligne.',
    'Les noms ont pu être raccourcis pour Windows\u00a0: l’index garde le nom d’origine.',
    '',
    'VÉRIFIER UN FICHIER',
    'Son empreinte SHA-256 doit être celle de l’index. Sous Windows, dans une invite de commandes\u00a0:',
    'certutil -hashfile "chemin du fichier" SHA256',
    '',
    'CE QUE CELA VAUT',
    'Une preuve citée n’est pas une preuve vérifiée\u00a0: seule une personne qui a lu la pièce peut le dire.',
    'Une pièce sans date ou expirée ne compte pas dans le score appuyé sur des preuves.',
  ]
  // What Windows’ Notepad has always read.
  return `\ufeff${lines.join('\r\n')}\r\n`
}
