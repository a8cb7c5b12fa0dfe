import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * Gives the focus to an element once the screen is drawn again: for an act that removes the button it was asked with.
 * Without it a person at the keyboard would start again from the top of the page.
 */
export function useFocusLater(find: () => HTMLElement | null): () => void {
  const [turn, setTurn] = useState(0)
  const latest = useRef(find)
  latest.current = find
  useEffect(() => {
    if (turn > 0) latest.current()?.focus()
  }, [turn])
  return useCallback(() => setTurn((before) => before + 1), [])
}
