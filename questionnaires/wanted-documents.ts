import type { EvidencePiece } from './answers'
import { type NamedDocument, namedDocuments } from './documents'
import { evidenceTime } from './evidence-expiry'

type Wanted<U> = { readonly documentId: string; readonly uses: readonly U[] }

/** A named document that answers rely on and that the register lacks. */
export type LackingDocument<U> = {
  readonly document: NamedDocument
  /** The answers that say the thing is in place. */
  readonly claims: readonly U[]
  /** The register has it, but expired. */
  readonly expired: boolean
}

/**
 * The named documents that answers « en place » or above call for, and of which the register has none that has not
 * expired; those that most answers rely on first.
 *
 * @param asOf YYYY-MM-DD
 */
export function lackingDocuments<U extends { readonly claimed: boolean }>(
  wanted: readonly Wanted<U>[],
  pieces: readonly EvidencePiece[],
  asOf: string,
): LackingDocument<U>[] {
  return wanted
    .flatMap(({ documentId, uses }): LackingDocument<U>[] => {
      const document = namedDocuments.find(({ id }) => id === documentId)
      const claims = uses.filter(({ claimed }) => claimed)
      const known = pieces.filter((piece) => piece.document === documentId)
      const expired = known.every((piece) => evidenceTime(piece, asOf) === 'expired')
      return document && claims.length > 0 && expired ? [{ document, claims, expired: known.length > 0 }] : []
    })
    .toSorted((a, b) => b.claims.length - a.claims.length)
}
