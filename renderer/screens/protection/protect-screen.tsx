import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { NewPassphraseForm } from '../../components/new-passphrase-form'
import { callDesktop } from '../../desktop-api'
import { protectionTexts } from '../../texts/protection'
import { OfferSheet } from './offer-sheet'
import { ProtectionFrame } from './protection-frame'

/** The first start where no key store of the system is worth the name, or data of before that is still in clear. */
export function ProtectScreen({ onOpened }: { readonly onOpened: () => void }) {
  const [chosen, setChosen] = useState(false)
  const texts = protectionTexts.protect
  if (chosen) return <OfferSheet onDone={onOpened} />
  return (
    <ProtectionFrame title={texts.title} why={texts.why}>
      <Typography color="textSecondary">{texts.already}</Typography>
      <NewPassphraseForm
        label={protectionTexts.passphrase.label}
        submit={texts.submit}
        running={texts.running}
        onChosen={(passphrase) => callDesktop('protect', { passphrase }).then(() => setChosen(true))}
      >
        <Typography>
          <strong>{protectionTexts.lost.title}</strong> {protectionTexts.lost.text}
        </Typography>
      </NewPassphraseForm>
    </ProtectionFrame>
  )
}
