import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Typography from '@mui/material/Typography'
import type { FileSignature } from '../../../main/ipc/contract'
import { publishersTexts } from '../../texts/publishers'
import { Fingerprint } from './fingerprint'

const texts = publishersTexts.file

type FileSignatureAlertProps = {
  readonly signature: FileSignature
  /** Who signed the version in place, when they are trusted. */
  readonly inPlace: string | null
}

/** What the signature of a file says: who vouches for it, or that nobody does. */
export function FileSignatureAlert({ signature, inPlace }: FileSignatureAlertProps) {
  if (signature.kind === 'trusted') {
    const { publisher, comment, keyFingerprint } = signature
    return (
      <Alert severity="success" variant="outlined" sx={{ color: 'text.primary' }}>
        <AlertTitle>{texts.signed(publisher)}</AlertTitle>
        {texts.signedText}
        {comment !== '' && <Typography variant="body2">{texts.comment(comment.replaceAll('\t', ', '))}</Typography>}
        <Typography variant="body2">{publishersTexts.fingerprint}</Typography>
        <Fingerprint value={keyFingerprint} />
      </Alert>
    )
  }
  const unknown = signature.kind === 'unknown-key'
  return (
    <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
      <AlertTitle>{unknown ? texts.unknownTitle : texts.noneTitle}</AlertTitle>
      <Typography variant="body2">{unknown ? texts.unknown(signature.keyId) : texts.none}</Typography>
      {inPlace !== null && <Typography variant="body2">{texts.weaker(inPlace)}</Typography>}
      <Typography variant="body2">{texts.mark}</Typography>
    </Alert>
  )
}
