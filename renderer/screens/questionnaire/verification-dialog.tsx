import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { Verification } from '../../../questionnaires/answers'
import { searchable } from '../../../questionnaires/typography'
import { DayField } from '../../components/day-field'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { today } from '../../format'
import { common } from '../../texts/common'
import { questionnaireTexts } from '../../texts/questionnaire'
import { useChanged } from '../../use-unsaved'

const texts = questionnaireTexts.evidence.verification

type VerificationDialogProps = {
  /** Who gave the answer; empty when nobody is named. */
  readonly answeredBy: string
  readonly onDone: (verification: Verification) => void
  readonly onClose: () => void
}

/** Who saw the evidence, and when. It takes someone else than the person who answered. */
export function VerificationDialog({ answeredBy, onDone, onClose }: VerificationDialogProps) {
  const titleId = useId()
  const [by, setBy] = useState('')
  const [on, setOn] = useState<string | null>(today())
  const unsaved = useChanged([by, on])
  const [asked, setAsked] = useState(false)
  const byField = useRef<HTMLInputElement>(null)
  const same = by.trim() !== '' && searchable(by) === searchable(answeredBy)
  const nameProblem = same ? texts.same(answeredBy) : asked && by.trim() === '' ? texts.byMissing : undefined
  const dayProblem = on === null ? texts.onMissing : on > today() ? texts.onFuture : undefined

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    // The field is not marked as wrong before the next drawing: it is named here.
    if (by.trim() === '') return byField.current?.focus()
    if (focusWrongField(event.currentTarget) || on === null) return
    onDone({ by: by.trim(), on })
  }
  return (
    <FormDialog unsaved={unsaved} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{texts.title}</DialogTitle>
        <DialogContent>
          <DialogContentText color="text.primary" sx={{ mb: 2 }}>
            {texts.intro}
          </DialogContentText>
          <Stack spacing={2}>
            <TextField
              autoFocus
              required
              inputRef={byField}
              label={texts.by}
              error={nameProblem !== undefined}
              helperText={nameProblem}
              value={by}
              onChange={(event) => setBy(event.target.value)}
              slotProps={{ htmlInput: { maxLength: 500 } }}
            />
            <DayField required label={texts.on} problem={dayProblem} value={on} onChange={setOn} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" variant="contained">
            {common.save}
          </Button>
        </DialogActions>
      </form>
    </FormDialog>
  )
}
