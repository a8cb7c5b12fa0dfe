import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useId, useState } from 'react'
import type { Input, PreviewOutcome } from '../../../main/ipc/contract'
import { backupTexts } from '../../texts/backups'

const texts = backupTexts.dialog.locked

type CopySecretFormProps = {
  readonly locked: Extract<PreviewOutcome, { outcome: 'locked' }>
  readonly onSecret: (secret: NonNullable<Input<'previewRestore'>['secret']>) => void
}

/** Asks for what opens a copy that the key of this computer does not open. */
export function CopySecretForm({ locked, onSecret }: CopySecretFormProps) {
  const labelId = useId()
  const [kind, setKind] = useState(locked.ways[0] ?? 'passphrase')
  const [text, setText] = useState('')
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (text.trim() !== '') onSecret({ kind, text })
  }
  if (locked.ways.length === 0) return <Typography>{texts.none}</Typography>
  return (
    <form onSubmit={submit} noValidate>
      <Stack sx={{ gap: 2 }}>
        <Typography>{texts.why}</Typography>
        {locked.ways.length > 1 && (
          <FormControl>
            <FormLabel id={labelId}>{texts.way}</FormLabel>
            <RadioGroup
              aria-labelledby={labelId}
              value={kind}
              onChange={(_, chosen) => setKind(chosen === 'recovery' ? 'recovery' : 'passphrase')}
            >
              {locked.ways.map((way) => (
                <FormControlLabel key={way} value={way} control={<Radio />} label={texts.ways[way]} />
              ))}
            </RadioGroup>
          </FormControl>
        )}
        <TextField
          type={kind === 'passphrase' ? 'password' : 'text'}
          label={texts.field[kind]}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={locked.tried}
          helperText={locked.tried ? texts.wrong : undefined}
          autoFocus
          autoComplete="off"
          slotProps={{
            htmlInput: { maxLength: 500, spellCheck: false, autoCapitalize: 'none' },
            formHelperText: { role: locked.tried ? 'alert' : undefined },
          }}
        />
        <div>
          <Button type="submit" variant="contained">
            {texts.open}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
