import { inspectZip, type ZipLimits } from '../../workbooks/inspect-zip'
import { type RefusalCode, WorkbookRefusal } from '../../workbooks/refusals'
import { type FileProblem, textOf } from '../read-text-file'

/** A pack is a zip of these two files, and of nothing else. The notes may be missing. */
export const PACK_DEFINITION = 'questionnaire.yaml'
export const PACK_NOTES = 'notes.md'
export const PACK_EXTENSION = '.sextant-pack'

/** In characters: read on one screen before installing. */
export const MAX_NOTES = 20_000

/** A questionnaire of 4 MB and its notes; a zip writes no more than a few hundred bytes around them. */
export const packLimits: ZipLimits = { fileBytes: 4_100_000, unzippedBytes: 4_100_000, zipEntries: 20 }

export type ReadPack = { readonly definition: Buffer; readonly notes: string } | { readonly problem: FileProblem }

/** Whether bytes begin as a zip does: the name of a file says nothing of what it holds. */
export function looksLikePack(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(ZIP)
}
const ZIP = Buffer.from('PK\u0003\u0004', 'latin1')

/** Unzips a pack within limits. Never throws, whatever the bytes. */
export function readPack(bytes: Buffer): ReadPack {
  const refused = (message: string) => ({ problem: { line: null, message } })
  try {
    const parts = inspectZip(bytes, packLimits)
    const foreign = [...parts.keys()].find((path) => path !== PACK_DEFINITION && path !== PACK_NOTES)
    if (foreign !== undefined) return refused('Le paquet contient un fichier qui n’a rien à y faire.')
    const definition = parts.get(PACK_DEFINITION)
    if (!definition || definition.length === 0) return refused(`Le paquet ne contient pas « ${PACK_DEFINITION} ».`)
    const notes = textOf(parts.get(PACK_NOTES) ?? Buffer.alloc(0))
    if ('problem' in notes) return refused(`« ${PACK_NOTES} » n’est pas un texte en UTF-8.`)
    if (notes.text.length > MAX_NOTES) return refused(`« ${PACK_NOTES} » est trop long.`)
    return { definition, notes: notes.text.trim() }
  } catch (error) {
    if (error instanceof WorkbookRefusal) return refused(sentences[error.code] ?? DAMAGED)
    throw error
  }
}

const DAMAGED =
  'Le paquet est incomplet ou abîmé : sa copie ou son envoi a sans doute été interrompu. Demandez-le de nouveau.'
const TOO_BIG = 'Le paquet est trop grand : par prudence, il n’a pas été ouvert.'
const sentences: Partial<Record<RefusalCode, string>> = {
  'file-too-big': TOO_BIG,
  'unzipped-too-big': TOO_BIG,
  'password-protected': 'Le paquet est protégé par un mot de passe : demandez-le sans mot de passe.',
  unsafe:
    'Le paquet est construit comme aucun outil ne le fait : par prudence, il n’a pas été ouvert. Vérifiez d’où il vient.',
}
