import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { QuestionnaireFile, QuestionnaireVersion } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import type { DesktopError } from '../../desktop-api'
import { formatNumber } from '../../format'
import { common } from '../../texts/common'
import { publishersTexts } from '../../texts/publishers'
import { referentialsTexts } from '../../texts/referentials'
import { CopyButton } from './copy-button'
import { FileSignatureAlert } from './file-signature-alert'
import { Notes } from './notes'

const texts = referentialsTexts.add

export type CheckedFile = Exclude<QuestionnaireFile, { outcome: 'cancelled' }>
type RefusedFile = Extract<QuestionnaireFile, { outcome: 'refused' }>
type ReadyFile = Extract<QuestionnaireFile, { outcome: 'ready' }>

type FileDialogProps = {
  readonly file: CheckedFile
  /** Whether the very same content is there already, without verification. */
  readonly verifies: boolean
  /** The version that the file would take the place of. */
  readonly replaces: QuestionnaireVersion | null
  readonly running: boolean
  readonly error: DesktopError | null
  readonly onChoose: () => void
  /** `unverified`: the person takes what nobody they trust has signed. */
  readonly onInstall: (file: ReadyFile, unverified: boolean) => void
  readonly onClose: () => void
}

/** What the check of a file says: what is wrong with it, or what it would add. */
export function FileDialog({
  file,
  verifies,
  replaces,
  running,
  error,
  onChoose,
  onInstall,
  onClose,
}: FileDialogProps) {
  const titleId = useId()
  const ready = file.outcome === 'ready'
  const verified = ready && file.signature.kind === 'trusted'
  const [accepted, setAccepted] = useState(false)
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{ready ? texts.readyTitle : refusals[file.why].title}</DialogTitle>
      <DialogContent tabIndex={0} sx={{ overflowWrap: 'anywhere' }}>
        <Typography color="textSecondary" gutterBottom>
          {texts.file(file.fileName)}
        </Typography>
        {ready ? <Ready file={file} verifies={verifies} replaces={replaces} /> : <Refusal file={file} />}
        {ready && !verified && (
          <FormControlLabel
            sx={{ mt: 1 }}
            label={publishersTexts.file.accept}
            control={<Checkbox checked={accepted} onChange={(event) => setAccepted(event.target.checked)} />}
          />
        )}
        {error && <FailureAlert error={error} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {!ready && file.why === 'faults' && (
          <CopyButton text={file.problems.map(sentence).join('\n')} label={texts.copyProblems} />
        )}
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{ready ? common.cancel : common.close}</Button>
        {ready ? (
          <TaskButton
            variant="contained"
            running={running}
            disabled={!(verified || accepted)}
            onClick={() => onInstall(file, !verified)}
          >
            {verified ? texts.confirm : publishersTexts.file.confirmUnverified}
          </TaskButton>
        ) : (
          <TaskButton variant="contained" running={running} onClick={onChoose}>
            {texts.other}
          </TaskButton>
        )}
      </DialogActions>
    </Dialog>
  )
}

/** How a refusal is announced: a file that may be dangerous is not one that its author has to mend. */
const refusals = {
  faults: { title: texts.refusedTitle },
  signature: texts.unsafe,
  present: texts.present,
} satisfies Record<RefusedFile['why'], { readonly title: string }>

function Refusal({ file: { why, problems } }: { readonly file: RefusedFile }) {
  if (why === 'present') return <Typography>{texts.present.text}</Typography>
  if (why === 'signature') {
    return (
      <Alert severity="error" variant="outlined" sx={{ color: 'text.primary' }}>
        <AlertTitle>{problems.map(sentence).join(' ')}</AlertTitle>
        {texts.unsafe.text}
      </Alert>
    )
  }
  return (
    <>
      <Typography gutterBottom>{texts.refused(problems.length)}</Typography>
      <Box component="ul" aria-label={texts.problems} sx={{ m: 0, pl: 2.5, display: 'grid', gap: 0.5 }}>
        {[...new Set(problems.map(sentence))].map((problem) => (
          <Typography component="li" key={problem}>
            {problem}
          </Typography>
        ))}
      </Box>
    </>
  )
}

function sentence({ line, message }: RefusedFile['problems'][number]): string {
  if (line !== null) return texts.line(formatNumber(line), message)
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}`
}

function Ready({
  file,
  verifies,
  replaces,
}: Pick<FileDialogProps, 'verifies' | 'replaces'> & { readonly file: ReadyFile }) {
  const { title, version, questionCount, fingerprint, signature, notes, remarks } = file
  const inPlace = replaces?.signature?.trusted ? replaces.signature.publisher : null
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography variant="h3" component="p">
          {title}
        </Typography>
        <Typography>
          {`${referentialsTexts.versions.name(version)} · ${referentialsTexts.facts.count(questionCount)}`}
        </Typography>
      </Box>
      <Typography>{texts.checked}</Typography>
      {verifies && <Typography>{publishersTexts.file.verifies}</Typography>}
      {replaces !== null && !verifies && <Typography>{texts.replaces(replaces.title)}</Typography>}
      <FileSignatureAlert signature={signature} inPlace={inPlace} />
      {notes !== '' && <Notes text={notes} verified={signature.kind === 'trusted'} />}
      <Box>
        <Typography variant="body2">{publishersTexts.file.content}</Typography>
        <Box component="code" sx={{ fontSize: '0.875rem' }}>
          {fingerprint}
        </Box>
      </Box>
      {remarks.length > 0 && (
        <Box component="details">
          <Typography component="summary" sx={{ cursor: 'pointer' }}>
            {texts.remarks(remarks.length)}
          </Typography>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
            {remarks.map((remark) => (
              <Typography component="li" variant="body2" key={remark}>
                {remark}
              </Typography>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  )
}
