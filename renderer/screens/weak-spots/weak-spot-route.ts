import type { WeakSpot } from '../../../main/ipc/contract'
import type { Route } from '../../navigation'

/** Where a weak spot is mended. */
export function weakSpotRoute({ place }: WeakSpot, establishmentId: string): Route {
  switch (place.screen) {
    case 'questionnaire':
      return { ...place, establishmentId }
    case 'plan':
      return { ...place, establishmentId }
    case 'evidence':
      return { ...place, establishmentId }
  }
}
