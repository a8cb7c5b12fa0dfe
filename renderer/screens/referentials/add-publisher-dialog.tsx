import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import type { PublisherKey } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { publishersTexts } from '../../texts/publishers'
import { Fingerprint } from './fingerprint'

const texts = publishersTexts.add

/** As the contract says. */
const LONGEST = { key: 5000, name: 500 }

type ReadyKey = Extract<PublisherKey, { outcome: 'ready' }>

type AddPublisherDialogProps = {
  readonly onAdded: (name: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Takes the key of a publisher, shows its fingerprint to be compared, then trusts it under a name. */
export function AddPublisherDialog({ onAdded, onClose }: AddPublisherDialogProps) {
  const titleId = useId()
  const [text, setText] = useState('')
  const [key, setKey] = useState<ReadyKey | null>(null)
  return (
    <FormDialog
      unsaved={text !== '' || key !== null}
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth="sm"
      fullWidth
    >
      <DialogTitle id={titleId}>{texts.title}</DialogTitle>
      {key ? (
        <CompareStep publisherKey={key} onBack={() => setKey(null)} onAdded={onAdded} onClose={onClose} />
      ) : (
        <KeyStep text={text} onTextChange={setText} onRead={setKey} onClose={onClose} />
      )}
    </FormDialog>
  )
}

type KeyStepProps = {
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly onRead: (key: ReadyKey) => void
  readonly onClose: () => void
}

function KeyStep({ text, onTextChange, onRead, onClose }: KeyStepProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const { running, error, run } = useTask()
  const read = (ask: () => Promise<PublisherKey>) =>
    run(async () => {
      setRefusal(null)
      const key = await ask()
      if (key.outcome === 'refused') setRefusal(key.reason)
      else if (key.outcome === 'ready' && key.knownAs !== null) setRefusal(texts.known(key.knownAs))
      else if (key.outcome === 'ready') onRead(key)
    })
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void read(() => callDesktop('checkPublisherKey', { text }))
  }
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{texts.intro}</Typography>
        <TextField
          label={texts.key}
          value={text}
          onChange={(event) => onTextChange(event.target.value)}
          error={refusal !== null}
          helperText={refusal ?? texts.keyHelp}
          slotProps={{ htmlInput: { maxLength: LONGEST.key, spellCheck: false }, formHelperText: { role: 'status' } }}
          multiline
          minRows={2}
          maxRows={4}
          autoFocus
          fullWidth
          sx={{ mb: 1.5 }}
        />
        <TaskButton
          variant="outlined"
          running={running}
          onClick={() => void read(() => callDesktop('choosePublisherKey', {}))}
        >
          {texts.file}
        </TaskButton>
        {error && <FailureAlert error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{common.cancel}</Button>
        <TaskButton type="submit" variant="contained" running={running} disabled={text.trim() === ''}>
          {texts.read}
        </TaskButton>
      </DialogActions>
    </form>
  )
}

type CompareStepProps = AddPublisherDialogProps & { readonly publisherKey: ReadyKey; readonly onBack: () => void }

function CompareStep({ publisherKey, onBack, onAdded, onClose }: CompareStepProps) {
  const { fingerprint, keyId, publicKey } = publisherKey
  const [name, setName] = useState('')
  const [compared, setCompared] = useState(false)
  const [tried, setTried] = useState(false)
  /** The publisher that already goes by this name. */
  const [namesake, setNamesake] = useState<string | null>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const { running, error, run } = useTask()
  const missing = tried && name.trim() === '' ? texts.nameMissing : null
  const wrong = namesake === null ? missing : texts.nameTaken(namesake)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '' || !compared) return
    void run(async () => {
      const trusted = await callDesktop('trustKey', { name: name.trim(), publicKey })
      if (trusted.outcome === 'name-taken') {
        setNamesake(trusted.name)
        nameField.current?.focus()
      } else await onAdded(trusted.key.name)
    })
  }
  return (
    <form noValidate onSubmit={submit}>
      <DialogContent tabIndex={0}>
        <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary', mb: 2 }}>
          <AlertTitle>{texts.compareTitle}</AlertTitle>
          {texts.compare}
        </Alert>
        <Typography>{publishersTexts.fingerprint}</Typography>
        <Fingerprint value={fingerprint} large />
        <Typography variant="body2" sx={{ mb: 2 }}>
          {publishersTexts.keyId(keyId)}
        </Typography>
        <TextField
          label={texts.name}
          value={name}
          onChange={(event) => {
            setName(event.target.value)
            setNamesake(null)
          }}
          error={wrong !== null}
          helperText={wrong ?? texts.nameHelp}
          inputRef={nameField}
          slotProps={{ htmlInput: { maxLength: LONGEST.name }, formHelperText: { role: 'status' } }}
          required
          autoFocus
          fullWidth
        />
        <FormControlLabel
          sx={{ mt: 1 }}
          label={texts.compared}
          control={<Checkbox checked={compared} onChange={(event) => setCompared(event.target.checked)} />}
        />
        {error && <FailureAlert error={error} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button onClick={onBack}>{texts.back}</Button>
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{common.cancel}</Button>
        <TaskButton type="submit" variant="contained" running={running} disabled={!compared}>
          {texts.confirm}
        </TaskButton>
      </DialogActions>
    </form>
  )
}
