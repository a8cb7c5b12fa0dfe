import { useForkRef } from '@mui/material/utils'
import { type ComponentProps, useEffect, useRef } from 'react'

/**
 * The sheet of a dialog, which takes the focus unless a field of it has it: a screen reader then says its title. MUI gives
 * the focus to what is around it, which has no name, when the dialog opens and when the control that had it goes.
 */
export function DialogFrame({ ref, ...props }: ComponentProps<'div'>) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const sheet = frame.current
    if (sheet?.contains(document.activeElement) === false) sheet.focus()
    const around = sheet?.parentElement
    const take = (event: FocusEvent) => event.target === around && sheet?.focus()
    around?.addEventListener('focus', take)
    return () => around?.removeEventListener('focus', take)
  }, [])
  const both = useForkRef(frame, ref)
  return <div {...props} ref={both} tabIndex={-1} />
}
