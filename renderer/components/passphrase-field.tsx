import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined'
import VisibilityOutlined from '@mui/icons-material/VisibilityOutlined'
import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import type { Ref } from 'react'
import { protectionTexts } from '../texts/protection'

type PassphraseFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Whether what is typed shows. */
  readonly shown: boolean
  /** Left out when another field has the button. */
  readonly onShownChange?: (shown: boolean) => void
  /** What is wrong with it; null when nothing is. */
  readonly wrong: string | null
  readonly hint?: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A phrase that nobody reads over a shoulder, unless its owner wants to see it. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, shown, onShownChange, wrong, hint, autoComplete, autoFocus = false, inputRef } = props
  const texts = protectionTexts.passphrase
  return (
    <TextField
      type={shown ? 'text' : 'password'}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={wrong !== null}
      helperText={wrong ?? hint}
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      fullWidth
      {...(inputRef !== undefined && { inputRef })}
      slotProps={{
        htmlInput: { maxLength: 500, spellCheck: false, autoCapitalize: 'none' },
        formHelperText: { role: wrong === null ? undefined : 'alert' },
        input: onShownChange
          ? {
              endAdornment: (
                <InputAdornment position="end">
                  <IconButton
                    edge="end"
                    aria-label={shown ? texts.hide : texts.show}
                    onClick={() => onShownChange(!shown)}
                  >
                    {shown ? <VisibilityOffOutlined /> : <VisibilityOutlined />}
                  </IconButton>
                </InputAdornment>
              ),
            }
          : {},
      }}
    />
  )
}
