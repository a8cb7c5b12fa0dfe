import TextField from '@mui/material/TextField'
import { type ReactNode, useState } from 'react'
import { formatNumber } from '../format'
import { parseNumber } from '../parse-number'
import { forms } from '../texts/forms'
import { useRefused } from './refused-fields'

type NumberFieldProps = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly onBlur?: () => void
  readonly whole?: boolean
  readonly max?: number
  /** What is counted, after the number: « € ». */
  readonly unit?: string
  readonly helperText?: ReactNode
}

/** A number typed as people write it in French; null when empty. What is not a number stays on screen, and is not given. */
export function NumberField({
  label,
  value,
  onChange,
  onBlur,
  whole = false,
  max,
  unit,
  helperText,
}: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : formatNumber(value))
  const { number, wrong } = readNumber(text, whole, max)
  useRefused(wrong !== null)
  return (
    <TextField
      label={label}
      value={text}
      fullWidth
      error={wrong !== null}
      helperText={wrong ?? helperText}
      onChange={(event) => {
        setText(event.target.value)
        const next = readNumber(event.target.value, whole, max)
        if (next.wrong === null) onChange(next.number)
      }}
      onBlur={() => {
        if (wrong === null) setText(number === null ? '' : formatNumber(number))
        onBlur?.()
      }}
      slotProps={{ htmlInput: { inputMode: 'decimal' }, input: { endAdornment: unit } }}
    />
  )
}

function readNumber(text: string, whole: boolean, max: number | undefined) {
  const number = parseNumber(text)
  if (number === 'invalid') return { number: null, wrong: whole ? forms.notAWholeNumber : forms.notANumber }
  if (whole && number !== null && !Number.isInteger(number)) return { number: null, wrong: forms.notAWholeNumber }
  if (max !== undefined && number !== null && number > max) return { number: null, wrong: forms.tooLarge }
  return { number, wrong: null }
}
