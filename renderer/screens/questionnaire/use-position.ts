import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SurveyMove } from '../../survey/answer-survey'
import { type AskedDomain, entryQuestion } from './progress'
import type { CurrentAnswers } from './use-answers'

type Place = {
  readonly currentId: string
  /** Where the screen was last asked to go, to a question or to the head of a domain. */
  readonly move: SurveyMove | null
  readonly headingMove: object | null
}

export type Position = Place & {
  readonly domain: AskedDomain
  readonly domainIndex: number
  /** Opens a question and gives it the focus. */
  readonly goToQuestion: (questionId: string) => void
  /** Opens a domain at its head, with the help of the first question to complete. */
  readonly goToDomain: (domainId: string, answers: CurrentAnswers) => void
  /** Gives the focus to a question that is in sight, without moving the page more than needed. */
  readonly stayOn: (questionId: string) => void
  /** The person is in this question already. */
  readonly enter: (questionId: string) => void
}

/**
 * The question in hand, and with it the domain on screen.
 *
 * @param domains at least one
 * @param startId where to open; an unknown question, or one that is no longer asked, opens at the beginning
 */
export function usePosition(domains: readonly AskedDomain[], startId: string | null): Position {
  const first = domains[0]?.questions[0]?.id ?? ''
  const [place, setPlace] = useState<Place>(() => ({
    currentId: known(startId) ?? first,
    move: null,
    headingMove: null,
  }))
  function known(questionId: string | null): string | null {
    return domains.some(({ questions }) => questions.some(({ id }) => id === questionId)) ? questionId : null
  }

  const goToQuestion = useCallback(
    (questionId: string) => {
      const opensDomain = domains.some(({ questions }) => questions[0]?.id === questionId)
      const top = opensDomain ? 'domain' : 'question'
      setPlace({ currentId: questionId, move: { questionId, top }, headingMove: null })
    },
    [domains],
  )
  const goToDomain = useCallback(
    (domainId: string, answers: CurrentAnswers) => {
      const target = domains.find(({ domain }) => domain.id === domainId)
      const question = target && entryQuestion(target, answers)
      if (question) setPlace({ currentId: question.id, move: null, headingMove: {} })
    },
    [domains],
  )
  const stayOn = useCallback((questionId: string) => {
    setPlace({ currentId: questionId, move: { questionId, top: null }, headingMove: null })
  }, [])
  const enter = useCallback((questionId: string) => {
    setPlace((before) => (before.currentId === questionId ? before : { ...before, currentId: questionId }))
  }, [])

  // Once the screen has put the focus on its title, as every screen does, it goes to the question, whose keys answer.
  // A person who begins keeps sight of what stands above.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival
  useEffect(() => {
    if (known(startId) !== null) goToQuestion(place.currentId)
    else setPlace((before) => ({ ...before, move: { questionId: before.currentId, top: null } }))
  }, [])

  return useMemo(() => {
    // Among all the questions of a domain: the one in hand may have just been set aside by an answer.
    const index = domains.findIndex(({ domain }) => domain.questions.some(({ id }) => id === place.currentId))
    const domainIndex = Math.max(index, 0)
    const domain = domains[domainIndex]
    if (!domain) throw new RangeError('usePosition needs a domain')
    return { ...place, domain, domainIndex, goToQuestion, goToDomain, stayOn, enter }
  }, [domains, place, goToQuestion, goToDomain, stayOn, enter])
}
