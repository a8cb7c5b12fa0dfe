import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { Protection } from '../../../main/ipc/contract'
import { NewPassphraseForm } from '../../components/new-passphrase-form'
import { PassphraseField } from '../../components/passphrase-field'
import { callDesktop } from '../../desktop-api'
import { protectionTexts } from '../../texts/protection'
import { ProtectionFrame } from './protection-frame'
import { SecretForm } from './secret-form'

type UnlockScreenProps = {
  readonly protection: Protection
  readonly onOpened: () => void
}

/** What the person is doing to open the data; `code` is that of the recovery sheet that opened it. */
type Step = { readonly name: 'passphrase' | 'recover' | 'resealed' } | { readonly name: 'renew'; readonly code: string }

/** The data has a key, which a person has to give. */
export function UnlockScreen({ protection, onOpened }: UnlockScreenProps) {
  const byPassphrase = protection.way === 'passphrase'
  const [step, setStep] = useState<Step>({ name: byPassphrase ? 'passphrase' : 'recover' })

  const openWithCode = async (code: string) => {
    await callDesktop('unlock', { kind: 'recovery', text: code })
    if (byPassphrase || !protection.systemAvailable) return setStep({ name: 'renew', code })
    // The key store of another account held the key: this one does from now on.
    await callDesktop('setPassphrase', { current: null, next: null })
    setStep({ name: 'resealed' })
  }

  switch (step.name) {
    case 'passphrase':
      return <AskPassphrase onOpened={onOpened} onLost={() => setStep({ name: 'recover' })} />
    case 'recover':
      return (
        <AskCode
          protection={protection}
          onCode={openWithCode}
          {...(byPassphrase && { onBack: () => setStep({ name: 'passphrase' }) })}
        />
      )
    case 'renew':
      return (
        <ProtectionFrame title={protectionTexts.renew.title} why={protectionTexts.renew.why}>
          <NewPassphraseForm
            label={protectionTexts.passphrase.next}
            submit={protectionTexts.renew.submit}
            running={protectionTexts.renew.running}
            onChosen={(next) =>
              callDesktop('setPassphrase', {
                current: byPassphrase ? { kind: 'recovery', text: step.code } : null,
                next,
              }).then(onOpened)
            }
          />
        </ProtectionFrame>
      )
    case 'resealed':
      return (
        <ProtectionFrame title={protectionTexts.resealed.title} why={protectionTexts.resealed.text} focusTitle>
          <div>
            <Button variant="contained" onClick={onOpened}>
              {protectionTexts.resealed.go}
            </Button>
          </div>
        </ProtectionFrame>
      )
  }
}

function AskPassphrase({ onOpened, onLost }: { readonly onOpened: () => void; readonly onLost: () => void }) {
  const [shown, setShown] = useState(false)
  const texts = protectionTexts.unlock
  return (
    <ProtectionFrame title={texts.title} why={texts.why}>
      <SecretForm
        texts={{ ...texts, empty: protectionTexts.passphrase.empty }}
        onSecret={(text) => callDesktop('unlock', { kind: 'passphrase', text }).then(onOpened)}
        field={(field) => (
          <PassphraseField
            {...field}
            label={protectionTexts.passphrase.label}
            shown={shown}
            onShownChange={setShown}
            autoComplete="current-password"
            autoFocus
          />
        )}
        actions={<Button onClick={onLost}>{texts.lost}</Button>}
      />
    </ProtectionFrame>
  )
}

type AskCodeProps = {
  readonly protection: Protection
  readonly onCode: (code: string) => Promise<void>
  readonly onBack?: () => void
}

function AskCode({ protection, onCode, onBack }: AskCodeProps) {
  const texts = protectionTexts.recover
  const { title, why, noSheet } = onBack ? texts : protectionTexts.elsewhere
  const back = onBack && <Button onClick={onBack}>{texts.back}</Button>
  if (protection.recoverySheetAt === null) {
    return (
      <ProtectionFrame title={title} why={noSheet} focusTitle>
        {back && <div>{back}</div>}
      </ProtectionFrame>
    )
  }
  return (
    <ProtectionFrame title={title} why={why}>
      <SecretForm
        texts={texts}
        onSecret={onCode}
        field={({ value, onChange, wrong, inputRef }) => (
          <TextField
            label={texts.code}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            error={wrong !== null}
            helperText={wrong ?? texts.hint}
            inputRef={inputRef}
            autoFocus
            autoComplete="off"
            fullWidth
            slotProps={{
              htmlInput: { maxLength: 500, spellCheck: false, autoCapitalize: 'characters' },
              formHelperText: { role: wrong === null ? undefined : 'alert' },
            }}
          />
        )}
        actions={back}
      />
      {onBack === undefined && <Typography color="textSecondary">{texts.why}</Typography>}
    </ProtectionFrame>
  )
}
