import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import { SHORTEST_PASSPHRASE } from '../../../main/ipc/passphrase'
import { FailureAlert } from '../../components/failure-alert'
import { intoSight } from '../../components/into-sight'
import { PassphraseField } from '../../components/passphrase-field'
import { TaskButton } from '../../components/task-button'
import { common } from '../../texts/common'
import { dossierTexts } from '../../texts/dossiers'
import { protectionTexts } from '../../texts/protection'
import { useHandOver } from './use-hand-over'

const texts = dossierTexts.handOver

type HandOverDialogProps = { readonly organisation: Organisation; readonly onClose: () => void }

/** Asks who will open the file and what goes in it, has it written, and says what came of it. */
export function HandOverDialog({ organisation, onClose }: HandOverDialogProps) {
  const form = useHandOver(organisation.id)
  const titleId = useId()
  const lockId = useId()
  const notesId = useId()
  const { running } = form
  return (
    <Dialog open onClose={() => !running && onClose()} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void form.submit()
        }}
        sx={{ display: 'contents' }}
      >
        <DialogTitle id={titleId} sx={{ overflowWrap: 'anywhere' }}>
          {texts.title(organisation.details.name)}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography>{texts.text}</Typography>
          <FormControl>
            <FormLabel id={lockId}>{texts.lock}</FormLabel>
            <RadioGroup
              aria-labelledby={lockId}
              value={form.kind}
              onChange={(event) => form.setKind(event.target.value === 'key' ? 'key' : 'passphrase')}
            >
              <FormControlLabel value="passphrase" control={<Radio />} label={texts.byPassphrase} />
              <FormControlLabel value="key" control={<Radio />} label={texts.byKey} />
            </RadioGroup>
          </FormControl>
          {form.kind === 'passphrase' ? (
            <>
              <PassphraseField
                label={protectionTexts.passphrase.label}
                value={form.passphrase}
                onChange={form.setPassphrase}
                shown={form.shown}
                onShownChange={form.setShown}
                wrong={form.wrong === 'short' ? protectionTexts.passphrase.tooShort(SHORTEST_PASSPHRASE) : null}
                hint={texts.passphraseHint(SHORTEST_PASSPHRASE)}
                autoComplete="new-password"
              />
              <PassphraseField
                label={protectionTexts.passphrase.again}
                value={form.again}
                onChange={form.setAgain}
                shown={form.shown}
                wrong={form.wrong === 'different' ? protectionTexts.passphrase.different : null}
                autoComplete="new-password"
              />
            </>
          ) : (
            <TextField
              label={texts.key}
              value={form.recipient}
              onChange={(event) => form.setRecipient(event.target.value)}
              error={form.wrong === 'no-key'}
              helperText={form.wrong === 'no-key' ? texts.keyMissing : texts.keyHint}
              fullWidth
              multiline
              slotProps={{ htmlInput: { maxLength: 200, spellCheck: false } }}
            />
          )}
          <Box>
            <FormControlLabel
              label={texts.copies}
              control={<Checkbox checked={form.copies} onChange={(event) => form.setCopies(event.target.checked)} />}
            />
            <FormControlLabel
              label={texts.privateNotes}
              control={
                <Checkbox
                  checked={form.privateNotes}
                  onChange={(event) => form.setPrivateNotes(event.target.checked)}
                  slotProps={{ input: { 'aria-describedby': notesId } }}
                />
              }
            />
            <FormHelperText id={notesId}>{texts.privateNotesHint}</FormHelperText>
          </Box>
          <Box role="status">
            {form.message && (
              <Alert
                ref={intoSight}
                severity={form.message.kind}
                variant="outlined"
                sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}
              >
                {form.message.text}
              </Alert>
            )}
          </Box>
          {form.error && <FailureAlert error={form.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={running}>
            {form.saved ? common.close : common.cancel}
          </Button>
          {!form.saved && (
            <TaskButton type="submit" variant="contained" running={running}>
              {running ? texts.running : texts.confirm}
            </TaskButton>
          )}
        </DialogActions>
      </Box>
    </Dialog>
  )
}
