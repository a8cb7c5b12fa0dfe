import { describe, expect, it } from 'vitest'
import { type EvidencePiece, nothingSaid } from './answers'
import { lackingDocuments } from './wanted-documents'

const ASOF = '2026-11-22'
const piece = (document: string, rest: Partial<EvidencePiece> = {}): EvidencePiece => ({
  title: 'Pièce',
  ...nothingSaid,
  date: '2026-01-01',
  document,
  ...rest,
})
const claims = (count: number) => Array.from({ length: count }, () => ({ claimed: true }))

describe('the documents that the register lacks', () => {
  const wanted = [
    { documentId: 'test-restauration', uses: [...claims(1), { claimed: false }] },
    { documentId: 'plan-continuite', uses: claims(3) },
    { documentId: 'procedure-sauvegarde', uses: [{ claimed: false }] },
    { documentId: 'inconnu', uses: claims(9) },
  ]
  const lacking = (...pieces: readonly EvidencePiece[]) =>
    lackingDocuments(wanted, pieces, ASOF).map(({ document, claims: found, expired }) => [
      document.id,
      found.length,
      expired,
    ])

  it('are those that answers say to have, the most relied on first', () => {
    expect(lacking()).toEqual([
      ['plan-continuite', 3, false],
      ['test-restauration', 1, false],
    ])
  })

  it('are no more lacking once registered, even without a date', () => {
    expect(lacking(piece('plan-continuite'), piece('test-restauration', { date: null }))).toEqual([])
  })

  it('lack again once all of them have expired', () => {
    const old = piece('plan-continuite', { expires: '2026-11-21' })
    expect(lacking(old, piece('test-restauration'))).toEqual([['plan-continuite', 3, true]])
    expect(lacking(old, piece('plan-continuite'), piece('test-restauration'))).toEqual([])
  })
})
