import Box from '@mui/material/Box'
import InputBase from '@mui/material/InputBase'
import Typography from '@mui/material/Typography'
import { type GridRenderEditCellParams, useGridApiContext } from '@mui/x-data-grid'
import { useEffect, useId, useRef, useState } from 'react'
import { useRefused } from '../../components/refused-fields'
import { plan } from '../../texts/plan'

type TextEditCellProps = GridRenderEditCellParams & {
  readonly label: string
  /** How it is to be written, shown while the cell is empty. */
  readonly format?: string
  /** What is said of a text that cannot be read. */
  readonly invalidText: string
  /** The value of the cell as people write it. */
  readonly shown: (value: string) => string
}

/** A day or a number typed in French inside the grid. The browser's own fields would follow the language of the system. */
export function TextEditCell({
  id,
  field,
  value,
  hasFocus,
  error,
  label,
  format,
  invalidText,
  shown,
}: TextEditCellProps) {
  const api = useGridApiContext()
  const [text, setText] = useState(() => shown(String(value ?? '')))
  const messageId = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocus) input.current?.focus()
  }, [hasFocus])
  const invalid = error === true
  useRefused(invalid)
  return (
    <Box sx={{ px: 1, width: '100%' }}>
      <InputBase
        inputRef={input}
        value={text}
        {...(format !== undefined && { placeholder: format })}
        fullWidth
        slotProps={{
          input: {
            'aria-label': format === undefined ? label : `${label}, ${format}`,
            'aria-invalid': invalid,
            'aria-describedby': messageId,
          },
        }}
        onChange={(event) => {
          setText(event.target.value)
          void api.current.setEditCellValue({ id, field, value: event.target.value })
        }}
      />
      <Typography id={messageId} role="status" variant="caption" component="p" color="error" sx={{ lineHeight: 1.3 }}>
        {invalid ? `${invalidText} ${plan.giveUpCell}` : ''}
      </Typography>
    </Box>
  )
}
