import type { WeakSpot, WeakSpotKind } from '../../../main/ipc/contract'

export type WeakSpotGroup = { readonly kind: WeakSpotKind; readonly spots: readonly WeakSpot[] }

/** The weak spots by kind, in the order in which the kinds come: most pressing first. */
export function byKind(weakSpots: readonly WeakSpot[]): readonly WeakSpotGroup[] {
  return [...new Set(weakSpots.map(({ kind }) => kind))].map((kind) => ({
    kind,
    spots: weakSpots.filter((spot) => spot.kind === kind),
  }))
}
