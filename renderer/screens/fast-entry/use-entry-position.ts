import { useCallback, useEffect, useMemo, useState } from 'react'

/** Part of the question in hand that has the focus. */
export type EntryPart = 'answer' | 'reason' | 'note'

/** Asked anew each time, so that the same place can be asked for again. */
export type EntryFocus = { readonly part: EntryPart }

export type EntryPosition = {
  /** Null past the last question. */
  readonly currentId: string | null
  /** Null until the person is there: a screen puts the focus on its title first. */
  readonly focus: EntryFocus | null
  readonly goTo: (questionId: string | null, part?: EntryPart) => void
  /** The note of the question in hand was asked for. */
  readonly notes: boolean
}

/** The question in hand. It only moves when it is told to: what answers make of the others changes nothing to it. */
export function useEntryPosition(startId: string | null): EntryPosition {
  const [place, setPlace] = useState<{ readonly currentId: string | null; readonly focus: EntryFocus | null }>({
    currentId: startId,
    focus: null,
  })
  const [notesOf, setNotesOf] = useState<string | null>(null)
  const goTo = useCallback((questionId: string | null, part: EntryPart = 'answer') => {
    setPlace({ currentId: questionId, focus: { part } })
    setNotesOf(part === 'note' ? questionId : null)
  }, [])
  // Once the screen has put the focus on its title, as every screen does, it goes to the question, whose keys answer.
  useEffect(() => setPlace((before) => ({ ...before, focus: { part: 'answer' } })), [])
  return useMemo(
    () => ({ ...place, notes: notesOf !== null && notesOf === place.currentId, goTo }),
    [place, notesOf, goTo],
  )
}
