import { createContext, type Dispatch, type SetStateAction, useContext, useEffect } from 'react'
import { useUnsaved } from '../use-unsaved'

const CountContext = createContext<Dispatch<SetStateAction<number>>>(() => {})

/** Given by a form that saves by itself: how many of its fields hold a text that is refused, hence not saved. */
export const RefusedFieldsProvider = CountContext.Provider

/** While the text of a field is refused its form counts it, the data is not locked, and the window asks before closing. */
export function useRefused(refused: boolean): void {
  const count = useContext(CountContext)
  useUnsaved(refused)
  useEffect(() => {
    if (!refused) return undefined
    count((fields) => fields + 1)
    return () => count((fields) => fields - 1)
  }, [refused, count])
}
