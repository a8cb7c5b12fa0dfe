import { useForkRef } from '@mui/material/utils'
import { type ComponentProps, useEffect, useRef } from 'react'

/**
 * The sheet of a dialog, which takes the focus unless a field of it has it: a screen reader then says its title. MUI gives
 * the focus to what is around it, which has no name.
 */
export function DialogFrame({ ref, ...props }: ComponentProps<'div'>) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (frame.current?.contains(document.activeElement) === false) frame.current.focus()
  }, [])
  const both = useForkRef(frame, ref)
  return <div {...props} ref={both} tabIndex={-1} />
}
