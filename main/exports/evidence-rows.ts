import { namedDocuments } from '../../questionnaires/documents'
import { type EvidenceTime, evidenceTime } from '../../questionnaires/evidence-expiry'
import { roleLabels } from '../../questionnaires/roles'
import type { LackingDocument } from '../../questionnaires/wanted-documents'
import type { EvidenceUse, RegisteredEvidence } from '../ipc/contract'
import { statusWords } from './words'

/** How a piece stands on the day of the export. */
export const evidenceTimeWords: Record<EvidenceTime, string> = {
  expired: 'Expirée',
  undated: 'Sans date',
  future: 'Pas encore valable',
  expiring: 'Expire bientôt',
  current: 'Valable',
}

/** What is kept of the file of a piece. */
const keepingWords = { none: 'Rien', fingerprint: 'Empreinte', copy: 'Copie et empreinte' } as const

/** A piece of evidence in the words of a workbook. Answers are cited, never their comments nor anybody’s notes. */
export type EvidenceRow = {
  readonly id: string
  readonly title: string
  /** The named document that it is; empty for another one. */
  readonly document: string
  readonly location: string
  readonly holder: string
  readonly date: string | null
  readonly expires: string | null
  readonly time: string
  /** The answers that cite it, one a line. */
  readonly uses: string
  readonly useCount: number
  readonly link: string
  readonly fileName: string
  readonly keeping: string
  readonly sha256: string
}

/** @param asOf the day on which pieces are judged, YYYY-MM-DD */
export function evidenceRows(
  pieces: readonly Pick<RegisteredEvidence, 'id' | 'piece' | 'uses'>[],
  asOf: string,
): EvidenceRow[] {
  return pieces.map(({ id, piece, uses }) => ({
    id,
    title: piece.title,
    document: documentName(piece.document),
    location: piece.location,
    holder: piece.holder,
    date: piece.date,
    expires: piece.expires,
    time: evidenceTimeWords[evidenceTime(piece, asOf)],
    uses: uses.map(describeUse).join('\n'),
    useCount: uses.length,
    link: piece.link,
    fileName: piece.file?.name ?? '',
    keeping: keepingWords[piece.file === null ? 'none' : piece.file.copied ? 'copy' : 'fingerprint'],
    sha256: piece.file?.sha256 ?? '',
  }))
}

/** A document that answers rely on and that nobody has shown yet. */
export type LackingRow = {
  readonly document: string
  readonly hint: string
  readonly holder: string
  readonly why: string
  readonly uses: string
}

export function lackingRows(lacking: readonly LackingDocument<EvidenceUse>[]): LackingRow[] {
  return lacking.map(({ document, claims, expired }) => ({
    document: document.name,
    hint: document.hint,
    holder: roleLabels[document.holder],
    why: expired ? 'La pièce du registre a expiré' : 'Absent du registre',
    uses: claims.map(describeUse).join('\n'),
  }))
}

/** « NIS 2, Novembre 2026 – 13.2 · Essai de restauration : En place ». */
function describeUse(use: EvidenceUse): string {
  return `${assessmentName(use)} – ${use.label}\u00a0: ${use.words === '' ? statusWords.unanswered.toLowerCase() : use.words}`
}

/** « NIS 2, Novembre 2026 »; what follows the colon of a title is left out, as in the names of the files. */
export function assessmentName({
  questionnaireTitle,
  assessmentLabel,
}: Pick<EvidenceUse, 'questionnaireTitle' | 'assessmentLabel'>): string {
  return `${questionnaireTitle.split(/\s*:/)[0] ?? ''}, ${assessmentLabel}`
}

function documentName(id: string): string {
  return namedDocuments.find((document) => document.id === id)?.name ?? ''
}
