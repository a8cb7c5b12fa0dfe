import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { formatDay } from '../format'
import { isWrittenAsDay, parseDay } from '../parse-day'
import { forms } from '../texts/forms'
import { useRefused } from './refused-fields'

type DayFieldProps = {
  readonly label: string
  /** A plain day, YYYY-MM-DD. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly size?: 'small' | 'medium'
  readonly required?: boolean
  /** What is wrong with a day that is one. */
  readonly problem?: string | undefined
  readonly helperText?: string
}

/**
 * A day typed in French. The browser's own field would follow the language of the system. What is not a day stays on screen,
 * and is not given.
 */
export function DayField({
  label,
  value,
  onChange,
  onBlur,
  size = 'medium',
  required = false,
  problem,
  helperText,
}: DayFieldProps) {
  const [text, setText] = useState(value === null ? '' : formatDay(value))
  const day = parseDay(text)
  useRefused(day === 'invalid')
  const notADay = isWrittenAsDay(text) ? forms.noSuchDay : forms.notADay
  const wrong = day === 'invalid' ? notADay : problem
  return (
    <TextField
      label={label}
      value={text}
      size={size}
      placeholder={forms.dayFormat}
      required={required}
      error={wrong !== undefined}
      helperText={wrong ?? helperText}
      onChange={(event) => {
        setText(event.target.value)
        const next = parseDay(event.target.value)
        if (next !== 'invalid') onChange(next)
      }}
      onBlur={() => {
        if (day !== 'invalid') setText(day === null ? '' : formatDay(day))
        onBlur?.()
      }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
