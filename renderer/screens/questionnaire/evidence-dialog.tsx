import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useId, useState } from 'react'
import type { StoredEvidence } from '../../../main/ipc/contract'
import type { EvidencePiece } from '../../../questionnaires/answers'
import { DayField } from '../../components/day-field'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { useTask } from '../../components/use-task'
import { common } from '../../texts/common'
import { questionnaireTexts } from '../../texts/questionnaire'
import type { Evidence } from './use-evidence'

const texts = questionnaireTexts.evidence.form
const NEW = ''

type EvidenceDialogProps = {
  /** The piece to change; null to cite one. */
  readonly edited: StoredEvidence | null
  /** Pieces of the organisation that the answer does not cite yet. */
  readonly available: readonly StoredEvidence[]
  readonly save: Evidence['save']
  readonly onDone: (evidenceId: string) => void
  readonly onClose: () => void
}

/** Says what a piece is and where it is kept, or takes one that is known already. */
export function EvidenceDialog({ edited, available, save, onDone, onClose }: EvidenceDialogProps) {
  const titleId = useId()
  const [existingId, setExistingId] = useState(NEW)
  const [piece, setPiece] = useState<EvidencePiece>(edited?.piece ?? emptyPiece)
  const [asked, setAsked] = useState(false)
  const { running, error, run } = useTask()
  const untitled = piece.title.trim() === ''
  const expiresEarly = piece.date !== null && piece.expires !== null && piece.expires < piece.date

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (existingId !== NEW) return onDone(existingId)
    if (focusWrongField(event.currentTarget) || untitled) return
    void run(async () => {
      const saved = await save(edited?.id ?? null, { ...piece, title: piece.title.trim() })
      onDone(saved.id)
    })
  }
  const set = (change: Partial<EvidencePiece>) => setPiece((before) => ({ ...before, ...change }))

  return (
    <Dialog open onClose={onClose} fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
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
              <PieceFields piece={piece} set={set} titleError={asked && untitled} expiresEarly={expiresEarly} />
            )}
            {error && <FailureAlert error={error} />}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" variant="contained" disabled={running}>
            {edited ? common.save : texts.attach}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type PieceFieldsProps = {
  readonly piece: EvidencePiece
  readonly set: (change: Partial<EvidencePiece>) => void
  readonly titleError: boolean
  readonly expiresEarly: boolean
}

function PieceFields({ piece, set, titleError, expiresEarly }: PieceFieldsProps) {
  const short = { htmlInput: { maxLength: 500 } }
  return (
    <>
      <TextField
        autoFocus
        required
        label={texts.title}
        error={titleError}
        helperText={titleError ? texts.titleMissing : texts.titleHelp}
        value={piece.title}
        onChange={(event) => set({ title: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.location}
        value={piece.location}
        onChange={(event) => set({ location: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.holder}
        value={piece.holder}
        onChange={(event) => set({ holder: event.target.value })}
        slotProps={short}
      />
      <DayField label={texts.date} helperText={texts.dateHelp} value={piece.date} onChange={(date) => set({ date })} />
      <DayField
        label={texts.expires}
        problem={expiresEarly ? texts.expiresEarly : undefined}
        value={piece.expires}
        onChange={(expires) => set({ expires })}
      />
    </>
  )
}

const emptyPiece: EvidencePiece = { title: '', location: '', holder: '', date: null, expires: null }
