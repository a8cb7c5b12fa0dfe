import Button from '@mui/material/Button'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import type { Input, PreviewOutcome } from '../../../main/ipc/contract'
import { backupTexts } from '../../texts/backups'

const texts = backupTexts.dialog.locked

type CopySecretFormProps = {
  readonly locked: Extract<PreviewOutcome, { outcome: 'locked' }>
  /** The copy is being read with what was given. */
  readonly reading: boolean
  readonly onSecret: (secret: NonNullable<Input<'previewRestore'>['secret']>) => void
}

/** Asks for what opens a copy that the key of this computer does not open. A wrong one stays in its field, selected. */
export function CopySecretForm({ locked, reading, onSecret }: CopySecretFormProps) {
  const labelId = useId()
  const [kind, setKind] = useState(locked.ways[0] ?? 'passphrase')
  const [typed, setTyped] = useState({ passphrase: '', recovery: '' })
  /** The way last tried, until what was given is typed over. */
  const [given, setGiven] = useState<typeof kind | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const refused = locked.tried && !reading && given !== null
  const wrong = refused && given === kind
  useEffect(() => {
    if (!refused) return
    input.current?.focus()
    input.current?.select()
  }, [refused])

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (reading || typed[kind].trim() === '') return
    setGiven(kind)
    onSecret({ kind, text: typed[kind] })
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
          value={typed[kind]}
          onChange={(event) => {
            setTyped({ ...typed, [kind]: event.target.value })
            setGiven(null)
          }}
          error={wrong}
          helperText={wrong ? texts.wrong[kind] : undefined}
          inputRef={input}
          autoFocus
          autoComplete="off"
          slotProps={{
            htmlInput: { maxLength: 500, spellCheck: false, autoCapitalize: 'none' },
            formHelperText: { role: wrong ? 'alert' : undefined },
          }}
        />
        <div>
          <Button type="submit" variant="contained" disabled={reading}>
            {texts.open}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
