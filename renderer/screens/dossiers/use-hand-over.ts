import { useState } from 'react'
import { isLongEnough } from '../../../main/ipc/passphrase'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { dossierTexts } from '../../texts/dossiers'

const texts = dossierTexts.handOver

type Message = { readonly kind: 'success' | 'info' | 'error'; readonly text: string }

/** What is chosen to hand a dossier over, what is wrong with it, and its writing. */
export function useHandOver(organisationId: string) {
  const [kind, setKind] = useState<'passphrase' | 'key'>('passphrase')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const [recipient, setRecipient] = useState('')
  const [copies, setCopies] = useState(true)
  const [privateNotes, setPrivateNotes] = useState(false)
  const [tried, setTried] = useState(false)
  const [message, setMessage] = useState<Message | null>(null)
  const { running, error, run } = useTask()

  const fault = () => {
    if (kind === 'key') return recipient.trim() === '' ? 'no-key' : null
    if (!isLongEnough(passphrase)) return 'short'
    return passphrase === again ? null : 'different'
  }

  const submit = async () => {
    setTried(true)
    setMessage(null)
    if (fault() !== null || running) return
    await run(async () => {
      const outcome = await callDesktop('handOverDossier', {
        organisationId,
        lock: kind === 'key' ? { kind, recipient } : { kind, passphrase },
        privateNotes,
        copies,
      })
      switch (outcome.outcome) {
        case 'saved':
          return setMessage({ kind: 'success', text: texts.saved[kind](outcome.fileName) })
        case 'cancelled':
          return setMessage({ kind: 'info', text: texts.cancelled })
        case 'refused':
          return setMessage({ kind: 'error', text: outcome.reason })
      }
    })
  }

  return {
    kind,
    setKind,
    passphrase,
    setPassphrase,
    again,
    setAgain,
    shown,
    setShown,
    recipient,
    setRecipient,
    copies,
    setCopies,
    privateNotes,
    setPrivateNotes,
    /** Said once the person tried. */
    wrong: tried ? fault() : null,
    message,
    saved: message?.kind === 'success',
    running,
    error,
    submit,
  }
}
