import { useEffect, useState } from 'react'
import { callDesktop } from '../../desktop-api'
import { type Offers, offersByQuestion } from './reuse'

const none: Offers = new Map()

/**
 * Answers given in other questionnaires to the same requirements, read once. Nothing is lost without them: a failure
 * shows no offer.
 */
export function useReusableAnswers(assessmentId: string, readOnly: boolean): Offers {
  const [offers, setOffers] = useState(none)
  useEffect(() => {
    if (readOnly) return undefined
    let wanted = true
    callDesktop('getReusableAnswers', { assessmentId })
      .then((answers) => wanted && setOffers(offersByQuestion(answers)))
      .catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [assessmentId, readOnly])
  return offers
}
