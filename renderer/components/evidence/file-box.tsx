import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import type { EvidenceFileOutcome, FileKeeping, StoredEvidence } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'
import { formatBytes } from '../../format-bytes'
import { evidenceTexts } from '../../texts/evidence'
import { ConfirmDialog } from '../confirm-dialog'
import { FailureAlert } from '../failure-alert'
import { TaskButton } from '../task-button'
import { useFocusLater } from '../use-focus-later'
import { useTask } from '../use-task'

const texts = evidenceTexts.file

type FileBoxProps = {
  readonly evidence: StoredEvidence
  /** Another piece of the register that has the same file. */
  readonly sameAs?: string | undefined
  readonly onChanged: (evidence: StoredEvidence) => void
}

type Suspect = Extract<EvidenceFileOutcome, { readonly outcome: 'to-confirm' }> & { readonly keeping: FileKeeping }
type Asking = { readonly kind: 'copy' | 'detach' } | { readonly kind: 'suspect'; readonly file: Suspect }

/** The file behind a piece: its fingerprint, or a copy once the person was warned. */
export function FileBox({ evidence, sameAs, onChanged }: FileBoxProps) {
  const { id, piece } = evidence
  const { running, error, run } = useTask()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [refused, setRefused] = useState<{ readonly name: string; readonly reason: string } | null>(null)

  const attach = async (keeping: FileKeeping, confirmed: string | null = null) => {
    const outcome = await callDesktop('attachEvidenceFile', { id, keeping, confirmed })
    setAsking(outcome.outcome === 'to-confirm' ? { kind: 'suspect', file: { ...outcome, keeping } } : null)
    setRefused(outcome.outcome === 'refused' ? { name: outcome.fileName, reason: outcome.reason } : null)
    if (outcome.outcome === 'attached') onChanged(outcome.evidence)
  }
  const close = () => setAsking(null)
  const noteButton = useRef<HTMLButtonElement>(null)
  const focusNote = useFocusLater(() => noteButton.current)
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <FileFacts file={piece.file} />
      {sameAs !== undefined && <Typography variant="body2">{evidenceTexts.sameFile(sameAs)}</Typography>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <TaskButton
          ref={noteButton}
          size="small"
          variant="outlined"
          running={running}
          onClick={() => void run(() => attach('fingerprint'))}
        >
          {running ? texts.running : texts.note}
        </TaskButton>
        <Button size="small" variant="outlined" disabled={running} onClick={() => setAsking({ kind: 'copy' })}>
          {texts.keep}
        </Button>
        {piece.file && (
          <Button size="small" disabled={running} onClick={() => setAsking({ kind: 'detach' })}>
            {texts.detach}
          </Button>
        )}
      </Box>
      {refused && (
        <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary' }} onClose={() => setRefused(null)}>
          <AlertTitle>{texts.refused(refused.name)}</AlertTitle>
          {refused.reason}
        </Alert>
      )}
      {error && <FailureAlert error={error} />}
      {asking?.kind === 'copy' && (
        <ConfirmDialog
          title={texts.warnTitle}
          text={`${texts.warn}\n\n${texts.warnLimits}`}
          confirm={texts.warnConfirm}
          onConfirm={() => attach('copy')}
          onClose={close}
        />
      )}
      {asking?.kind === 'suspect' && (
        <ConfirmDialog
          key={asking.file.token}
          title={texts.suspectTitle}
          text={suspectText(asking.file)}
          confirm={texts.suspectConfirm}
          onConfirm={() => attach(asking.file.keeping, asking.file.token)}
          onClose={close}
        />
      )}
      {asking?.kind === 'detach' && (
        <ConfirmDialog
          title={texts.detachTitle}
          text={piece.file?.copied === true ? texts.detachCopyText : texts.detachText}
          confirm={texts.detach}
          onConfirm={async () => {
            onChanged(await callDesktop('detachEvidenceFile', { id }))
            close()
            focusNote()
          }}
          onClose={close}
        />
      )}
    </Box>
  )
}

function FileFacts({ file }: { readonly file: StoredEvidence['piece']['file'] }) {
  if (file === null) return <Typography variant="body2">{texts.none}</Typography>
  const size = formatBytes(file.bytes)
  return (
    <div>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {file.copied ? texts.copy(file.name, size) : texts.fingerprint(file.name, size)}
      </Typography>
      <Typography variant="caption" component="p" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {texts.sha256(file.sha256)}
      </Typography>
    </div>
  )
}

/** A list that ends as a sentence does. */
function suspectText({ fileName, signs }: Suspect): string {
  const lines = signs.map((sign) => `– ${texts.signs[sign]}`).join('\n')
  return `${texts.suspect(fileName)}\n${lines.replace(/\u202f;$/, '.')}\n\n${texts.suspectAdvice}`
}
