import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { StoredEvidence } from '../../../main/ipc/contract'
import { type EvidencePiece, nothingSaid } from '../../../questionnaires/answers'
import type { NamedDocument } from '../../../questionnaires/documents'
import { FileBox } from '../../components/evidence/file-box'
import { PieceFields } from '../../components/evidence/piece-fields'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { common } from '../../texts/common'
import { evidenceTexts } from '../../texts/evidence'
import { questionnaireTexts } from '../../texts/questionnaire'
import { useChanged } from '../../use-unsaved'
import type { Evidence } from './use-evidence'

const texts = questionnaireTexts.evidence.form
const words = evidenceTexts.fields
const NEW = ''

type EvidenceDialogProps = {
  /** The piece to change; null to cite one. */
  readonly edited: StoredEvidence | null
  /** Pieces of the organisation that the answer does not cite yet. */
  readonly available: readonly StoredEvidence[]
  /** The named documents that the question asks for. */
  readonly documents: readonly NamedDocument[]
  readonly save: Evidence['save']
  /** The file of the piece was attached or forgotten. */
  readonly onFile: Evidence['changed']
  readonly onDone: (evidenceId: string) => void
  readonly onClose: () => void
}

/** Says what a piece is and where it is kept, or takes one that is known already. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { edited, available, documents, save, onFile, onDone, onClose } = props
  const titleId = useId()
  const [existingId, setExistingId] = useState(NEW)
  const [piece, setPiece] = useState<EvidencePiece>(edited?.piece ?? { title: '', ...nothingSaid })
  const unsaved = useChanged([existingId, piece])
  const [asked, setAsked] = useState(false)
  const titleField = useRef<HTMLInputElement>(null)
  const { running, error, run } = useTask()
  const untitled = piece.title.trim() === ''

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (existingId !== NEW) return onDone(existingId)
    // The field is not marked as wrong before the next drawing: it is named here.
    if (untitled) return titleField.current?.focus()
    if (focusWrongField(event.currentTarget)) return
    void run(async () => {
      const saved = await save(edited?.id ?? null, { ...piece, title: piece.title.trim() })
      onDone(saved.id)
    })
  }
  const set = (change: Partial<EvidencePiece>) => setPiece((before) => ({ ...before, ...change }))

  return (
    <FormDialog unsaved={unsaved} onClose={onClose} fullWidth aria-labelledby={titleId}>
      {/* Of no box of its own: the buttons stay in sight while the fields scroll. */}
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'contents' }}>
        <DialogTitle id={titleId}>{edited ? texts.editTitle : texts.newTitle}</DialogTitle>
        <DialogContent>
          <DialogContentText color="text.primary" sx={{ mb: 2 }}>
            {edited ? texts.shared : texts.intro}
          </DialogContentText>
          <Stack spacing={2}>
            {available.length > 0 && (
              <TextField
                select
                label={texts.existing}
                helperText={texts.existingHelp}
                value={existingId}
                onChange={(event) => setExistingId(event.target.value)}
                slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
              >
                <MenuItem value={NEW}>{texts.newPiece}</MenuItem>
                {available.map(({ id, piece: { title } }) => (
                  <MenuItem key={id} value={id} sx={{ whiteSpace: 'normal' }}>
                    {title}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {existingId === NEW && (
              <>
                <PieceFields
                  piece={piece}
                  set={set}
                  suggested={{ group: words.askedByQuestion, documents, help: words.registerHelp }}
                  untitled={asked && untitled}
                  titleRef={titleField}
                />
                {edited ? (
                  <FileBox evidence={edited} onChanged={onFile} />
                ) : (
                  <Typography variant="body2">{evidenceTexts.file.afterSaving}</Typography>
                )}
              </>
            )}
            {error && <FailureAlert error={error} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {edited ? common.save : texts.attach}
          </TaskButton>
        </DialogActions>
      </Box>
    </FormDialog>
  )
}
