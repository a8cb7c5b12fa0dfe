import { useEffect, useState } from 'react'

/** How long a value rests before what is drawn from it, in milliseconds: longer than between two keys. */
const REST = 500

/** A value once it has stopped changing: what is typed digit by digit contradicts nothing on its way. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
