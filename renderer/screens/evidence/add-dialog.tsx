import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { type SubmitEvent, useId, useRef, useState } from 'react'
import type { StoredEvidence } from '../../../main/ipc/contract'
import { type EvidencePiece, nothingSaid } from '../../../questionnaires/answers'
import type { NamedDocument } from '../../../questionnaires/documents'
import { roleLabels } from '../../../questionnaires/roles'
import { PieceFields, type Suggested } from '../../components/evidence/piece-fields'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { evidenceTexts } from '../../texts/evidence'
import { useChanged } from '../../use-unsaved'

const texts = evidenceTexts.dialog

type AddDialogProps = {
  readonly organisationId: string
  /** The document it is for; null for any piece. */
  readonly document: NamedDocument | null
  readonly suggested: Suggested
  readonly onAdded: (evidence: StoredEvidence) => Promise<void>
  readonly onClose: () => void
}

/** Says what a new piece is; which answers it backs comes next. */
export function AddDialog({ organisationId, document, suggested, onAdded, onClose }: AddDialogProps) {
  const titleId = useId()
  const titleField = useRef<HTMLInputElement>(null)
  const [piece, setPiece] = useState<EvidencePiece>(() => pieceOf(document))
  const [asked, setAsked] = useState(false)
  const unsaved = useChanged(piece)
  const { running, error, run } = useTask()
  const untitled = piece.title.trim() === ''

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    // The field is not marked as wrong before the next drawing: it is named here.
    if (untitled) return titleField.current?.focus()
    if (focusWrongField(event.currentTarget)) return
    void run(async () => {
      const named = { ...piece, title: piece.title.trim() }
      await onAdded(await callDesktop('saveEvidence', { id: null, organisationId, piece: named }))
    })
  }
  return (
    <FormDialog unsaved={unsaved} onClose={onClose} fullWidth aria-labelledby={titleId}>
      {/* Of no box of its own: the buttons stay in sight while the fields scroll. */}
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'contents' }}>
        <DialogTitle id={titleId}>{texts.addTitle}</DialogTitle>
        <DialogContent>
          <DialogContentText color="text.primary" sx={{ mb: 2 }}>
            {texts.addIntro}
          </DialogContentText>
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
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {texts.addConfirm}
          </TaskButton>
        </DialogActions>
      </Box>
    </FormDialog>
  )
}

function pieceOf(document: NamedDocument | null): EvidencePiece {
  if (!document) return { title: '', ...nothingSaid }
  return { ...nothingSaid, title: document.name, document: document.id, holder: roleLabels[document.holder] }
}
