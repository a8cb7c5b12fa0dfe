import { useCallback, useEffect, useMemo, useState } from 'react'
import { nothingLeftIn, writeBeforeClosing } from '../../before-closing'
import type { Unread, UnreadChange } from '../../survey/survey-form'

/** What a field holds that is no answer; what is wrong is told once its author is done with it. */
export type UnreadField = Unread & { readonly told: boolean }
export type UnreadFields = ReadonlyMap<string, UnreadField>

export type UnreadState = {
  readonly unread: UnreadFields
  readonly onUnread: UnreadChange
  /** The person is done with a field. */
  readonly tell: (questionId: string) => void
}

/** What was typed and could not be read, by assessment: it is found again on coming back to the screen. */
const kept = new Map<string, UnreadFields>()

/**
 * What fields hold that is not saved, because it is not an answer yet.
 *
 * @param onWrong what is typed in this question has just ended as no answer
 */
export function useUnread(assessmentId: string, onWrong: (questionId: string) => void): UnreadState {
  const [unread, setUnread] = useState<UnreadFields>(() => kept.get(assessmentId) ?? new Map())
  useEffect(() => {
    if (unread.size > 0) kept.set(assessmentId, unread)
    else kept.delete(assessmentId)
  }, [assessmentId, unread])
  const some = unread.size > 0
  useEffect(() => {
    if (!some) return undefined
    // The window does not close on it without a word.
    const owner = {}
    writeBeforeClosing(owner, () => Promise.resolve(false))
    return () => nothingLeftIn(owner)
  }, [some])
  const onUnread = useCallback<UnreadChange>(
    (questionId, field) => {
      if (field) onWrong(questionId)
      setUnread((before) => {
        if (field === null && !before.has(questionId)) return before
        const after = new Map(before)
        if (field === null) after.delete(questionId)
        else after.set(questionId, { ...field, told: before.get(questionId)?.told ?? false })
        return after
      })
    },
    [onWrong],
  )
  const tell = useCallback((questionId: string) => {
    setUnread((before) => {
      const field = before.get(questionId)
      return field && !field.told ? new Map(before).set(questionId, { ...field, told: true }) : before
    })
  }, [])
  return useMemo(() => ({ unread, onUnread, tell }), [unread, onUnread, tell])
}
