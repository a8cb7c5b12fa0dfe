import Box from '@mui/material/Box'
import InputBase from '@mui/material/InputBase'
import Typography from '@mui/material/Typography'
import { type GridRenderEditCellParams, useGridApiContext } from '@mui/x-data-grid'
import { useEffect, useId, useRef, useState } from 'react'
import { formatDay } from '../../format'
import { parseDay } from '../../parse-day'
import { plan } from '../../texts/plan'

/** A day typed in French inside the grid. The browser's own field would follow the language of the system. */
export function DayEditCell({ id, field, value, hasFocus, error }: GridRenderEditCellParams) {
  const api = useGridApiContext()
  const [text, setText] = useState(() => shown(String(value ?? '')))
  const messageId = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocus) input.current?.focus()
  }, [hasFocus])
  const invalid = error === true
  return (
    <Box sx={{ px: 1, width: '100%' }}>
      <InputBase
        inputRef={input}
        value={text}
        placeholder={plan.dayFormat}
        fullWidth
        slotProps={{
          input: {
            'aria-label': `${plan.columns.dueDate}, ${plan.dayFormat}`,
            'aria-invalid': invalid,
            'aria-describedby': messageId,
          },
        }}
        onChange={(event) => {
          setText(event.target.value)
          void api.current.setEditCellValue({ id, field, value: event.target.value })
        }}
      />
      <Typography id={messageId} role="status" variant="caption" component="p" color="error">
        {invalid ? plan.dayInvalid : ''}
      </Typography>
    </Box>
  )
}

/** The plain day of a cell becomes French; what was typed to open the cell stays as it is. */
function shown(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && parseDay(value) === value ? formatDay(value) : value
}
