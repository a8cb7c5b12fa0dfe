import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AnswerSet } from '../../../questionnaires/answers'
import { askedQuestions } from '../../../questionnaires/applicability'
import type { Profile, QuestionnaireDefinition } from '../../../questionnaires/schema'
import type { NextProfile } from './go-on'

type NextProfileInput = {
  readonly definition: QuestionnaireDefinition
  readonly profile: Profile
  readonly answerSet: AnswerSet
  /** Asks the questions of another profile. @throws {DesktopError} */
  readonly choose: (profileId: string) => Promise<void>
  /** The questions of another profile are on screen. */
  readonly onOpened: () => void
}

type ProfileChange = {
  /** The profile that asks every question, for one that asks the core ones only; null for the others. */
  readonly nextProfile: NextProfile | null
  readonly changing: boolean
}

/** The way from the core questions to all of them. */
export function useNextProfile(input: NextProfileInput): ProfileChange {
  const { definition, profile, answerSet, choose } = input
  const [changing, setChanging] = useState(false)
  const change = useCallback(
    async (profileId: string) => {
      setChanging(true)
      try {
        await choose(profileId)
      } finally {
        setChanging(false)
      }
    },
    [choose],
  )
  const nextProfile = useMemo(() => {
    if (profile.coreOnly !== true) return null
    const full = definition.profiles.find((other) => other.coreOnly !== true && other.tag === profile.tag)
    if (!full) return null
    const count = (asked: Profile) => askedQuestions(definition, asked, answerSet).length
    return { label: full.label, more: count(full) - count(profile), choose: () => change(full.id) }
  }, [definition, profile, answerSet, change])

  const shown = useRef(profile.id)
  const onOpened = useRef(input.onOpened)
  onOpened.current = input.onOpened
  useEffect(() => {
    if (shown.current === profile.id) return
    shown.current = profile.id
    onOpened.current()
  }, [profile.id])
  return { nextProfile, changing }
}
