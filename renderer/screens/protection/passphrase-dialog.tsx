import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useId, useState } from 'react'
import { NewPassphraseForm } from '../../components/new-passphrase-form'
import { PassphraseField } from '../../components/passphrase-field'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { protectionTexts } from '../../texts/protection'
import { SecretForm } from './secret-form'

export type PassphraseTask = 'set' | 'change' | 'remove'

type PassphraseDialogProps = {
  readonly task: PassphraseTask
  /** A passphrase opens the data today: it is asked for first. */
  readonly asksCurrent: boolean
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Chooses, changes or removes the passphrase. */
export function PassphraseDialog({ task, asksCurrent, onDone, onClose }: PassphraseDialogProps) {
  const titleId = useId()
  const [current, setCurrent] = useState('')
  const [shown, setShown] = useState(false)
  const texts = protectionTexts.dialog
  const save = async (known: string, next: string | null) => {
    await callDesktop('setPassphrase', { current: asksCurrent ? { kind: 'passphrase', text: known } : null, next })
    onDone()
    onClose()
  }
  const cancel = <Button onClick={onClose}>{common.cancel}</Button>
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {texts[task]}
      </DialogTitle>
      <DialogContent>
        <DialogContentText color="textPrimary" sx={{ mb: 2 }}>
          {texts[`${task}Why`]}
        </DialogContentText>
        {task === 'remove' ? (
          <SecretForm
            texts={{
              empty: protectionTexts.passphrase.empty,
              wrong: protectionTexts.unlock.wrong,
              submit: texts.submitRemove,
            }}
            onSecret={(known) => save(known, null)}
            field={(field) => (
              <PassphraseField
                {...field}
                label={protectionTexts.passphrase.today}
                shown={shown}
                onShownChange={setShown}
                autoComplete="current-password"
                autoFocus
              />
            )}
            actions={cancel}
          />
        ) : (
          <NewPassphraseForm
            label={protectionTexts.passphrase.next}
            submit={texts.submit}
            running={protectionTexts.renew.running}
            onChosen={(next) => save(current, next)}
            actions={cancel}
            {...(asksCurrent && {
              before: (
                <PassphraseField
                  label={protectionTexts.passphrase.today}
                  value={current}
                  onChange={setCurrent}
                  shown={shown}
                  onShownChange={setShown}
                  wrong={null}
                  autoComplete="current-password"
                  autoFocus
                />
              ),
            })}
          />
        )}
      </DialogContent>
    </Dialog>
  )
}
