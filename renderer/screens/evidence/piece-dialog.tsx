import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Divider from '@mui/material/Divider'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import type { EvidenceUse, RegisteredEvidence, StoredEvidence } from '../../../main/ipc/contract'
import { FileBox } from '../../components/evidence/file-box'
import { PieceFields, type Suggested } from '../../components/evidence/piece-fields'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { evidenceTexts } from '../../texts/evidence'
import { byAssessment, isFree } from './evidence-model'

const texts = evidenceTexts.dialog

type PieceDialogProps = {
  readonly evidence: RegisteredEvidence
  readonly suggested: Suggested
  /** Another piece that has the same file. */
  readonly sameAs: string | undefined
  /** What is said of it was written; whether its document changed. */
  readonly onSaved: (evidence: StoredEvidence, documentChanged: boolean) => Promise<void>
  /** Something else of it was written: it is read again. */
  readonly onChanged: () => Promise<unknown>
  readonly onUses: () => void
  readonly onQuestion: (use: EvidenceUse) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

/** A piece: what is said of it, its file, the answers that it backs. */
export function PieceDialog(props: PieceDialogProps) {
  const { evidence, suggested, sameAs, onSaved, onChanged, onUses, onQuestion, onRemove, onClose } = props
  const titleId = useId()
  const titleField = useRef<HTMLInputElement>(null)
  const [piece, setPiece] = useState(evidence.piece)
  const [asked, setAsked] = useState(false)
  const { running, error, run } = useTask()
  const untitled = piece.title.trim() === ''
  // The file is changed apart, and at once.
  const typed = JSON.stringify({ ...piece, file: null }) !== JSON.stringify({ ...evidence.piece, file: null })

  const write = () => {
    const { id, organisationId } = evidence
    return callDesktop('saveEvidence', { id, organisationId, piece: { ...piece, title: piece.title.trim() } })
  }

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    // The field is not marked as wrong before the next drawing: it is named here.
    if (untitled) return titleField.current?.focus()
    if (focusWrongField(event.currentTarget)) return
    void run(async () => {
      await onSaved(await write(), piece.document !== '' && piece.document !== evidence.piece.document)
    })
  }
  /** What was typed is written before another screen or dialog takes its place. */
  const leave = (go: () => void) => {
    if (!typed) return go()
    setAsked(true)
    if (untitled) return titleField.current?.focus()
    void run(async () => {
      await write()
      await onChanged()
      go()
    })
  }
  return (
    <FormDialog unsaved={typed} onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      {/* Of no box of its own: the buttons stay in sight while the fields scroll. */}
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'contents' }}>
        <DialogTitle id={titleId}>{texts.editTitle}</DialogTitle>
        <DialogContent>
          <Box
            sx={{
              display: 'grid',
              gap: 3,
              pt: 1,
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
            }}
          >
            <Stack spacing={2}>
              <PieceFields
                piece={piece}
                set={(change) => setPiece((before) => ({ ...before, ...change }))}
                suggested={suggested}
                untitled={asked && untitled}
                titleRef={titleField}
              />
              {error && <FailureAlert error={error} />}
            </Stack>
            <Stack spacing={2} divider={<Divider />}>
              <div>
                <Typography variant="h3" gutterBottom>
                  {texts.file}
                </Typography>
                <FileBox evidence={evidence} sameAs={sameAs} onChanged={() => void onChanged()} />
              </div>
              <div>
                <Typography variant="h3" gutterBottom>
                  {texts.uses}
                </Typography>
                <UseList uses={evidence.uses} onQuestion={(use) => leave(() => onQuestion(use))} />
                <Button size="small" variant="outlined" sx={{ mt: 1 }} onClick={() => leave(onUses)}>
                  {texts.chooseUses}
                </Button>
              </div>
              {isFree(evidence) ? (
                <Button size="small" sx={{ alignSelf: 'start' }} onClick={onRemove}>
                  {texts.remove}
                </Button>
              ) : (
                <WhyKept evidence={evidence} />
              )}
            </Stack>
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{typed ? common.cancel : common.close}</Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {common.save}
          </TaskButton>
        </DialogActions>
      </Box>
    </FormDialog>
  )
}

type UseListProps = { readonly uses: readonly EvidenceUse[]; readonly onQuestion: (use: EvidenceUse) => void }

function UseList({ uses, onQuestion }: UseListProps) {
  if (uses.length === 0) return <Typography variant="body2">{evidenceTexts.noUse}</Typography>
  return byAssessment(uses).map(([name, cited]) => (
    <Box key={cited[0]?.assessmentId} sx={{ mb: 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 650 }}>
        {name}
        {cited[0]?.closed === true && ` – ${evidenceTexts.uses.closed}`}
      </Typography>
      <Box component="ul" aria-label={name} sx={{ p: 0, m: 0, listStyle: 'none' }}>
        {cited.map((use) => (
          <Box component="li" key={use.questionId} sx={{ overflowWrap: 'anywhere' }}>
            <Button
              size="small"
              sx={{ p: 0, minWidth: 0, textAlign: 'left', justifyContent: 'start' }}
              aria-label={texts.openQuestion(use.label)}
              onClick={() => onQuestion(use)}
            >
              {use.label}
            </Button>
            <Typography variant="caption" component="span" sx={{ ml: 1 }}>
              {use.words === '' ? evidenceTexts.uses.noAnswer : use.words}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  ))
}

function WhyKept({ evidence: { uses, heldBy } }: { readonly evidence: RegisteredEvidence }) {
  const reasons = [...(uses.length > 0 ? [texts.usedBy(uses.length)] : []), ...heldBy.map((hold) => texts.held[hold])]
  return (
    <div>
      <Typography variant="body2">{texts.cannotRemove}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {reasons.map((reason) => (
          <Typography key={reason} component="li" variant="body2">
            {reason}
          </Typography>
        ))}
      </Box>
    </div>
  )
}
