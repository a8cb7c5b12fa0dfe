import Alert from '@mui/material/Alert'
import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { daysLater } from '../../../questionnaires/days'
import type { Role } from '../../../questionnaires/schema'
import { DayField } from '../../components/day-field'
import { ExportFileDialog } from '../../components/export-file'
import { today } from '../../format'
import { providerTexts } from '../../texts/provider'
import { useContactNames } from '../../use-contact-names'
import { useOverview } from '../../use-overview'

const texts = providerTexts.dialog

/** Three weeks: long enough to look things up, short enough not to be put aside. */
const DAYS_TO_ANSWER = 21
const MAX_NAME = 500

type PrepareDialogProps = {
  readonly open: boolean
  readonly role: Role
  readonly questionIds: readonly string[]
  readonly establishmentId: string
  readonly assessmentId: string
  readonly onClose: () => void
}

/** To whom, by when, signed by whom; then the two files are written. */
export function PrepareDialog({ open, role, questionIds, establishmentId, assessmentId, onClose }: PrepareDialogProps) {
  const { respondent, respondentRole } = useOverview().overview.settings
  const contacts = useContactNames(establishmentId)
  const [recipient, setRecipient] = useState('')
  const [by, setBy] = useState<string | null>(() => daysLater(today(), DAYS_TO_ANSWER))
  const [signatory, setSignatory] = useState(() =>
    [respondent, respondentRole].filter((part) => part !== '').join(', '),
  )
  const isPast = by !== null && by < today()
  return (
    <ExportFileDialog
      open={open}
      title={texts.title}
      about={texts.about(questionIds.length, role)}
      asksRecipient={false}
      ready={!isPast}
      confirm={texts.confirm}
      build={() => ({
        what: 'provider-sheet',
        assessmentId,
        role,
        questionIds: [...questionIds],
        recipient: recipient.trim(),
        by,
        signatory: signatory.trim(),
      })}
      onClose={onClose}
    >
      <Autocomplete
        freeSolo
        options={contacts.recipientsFor(role)}
        inputValue={recipient}
        // Opened again, the list would empty the field.
        onInputChange={(_, text, reason) => reason !== 'reset' && setRecipient(text)}
        renderInput={(params) => (
          <TextField
            {...params}
            label={texts.recipient}
            helperText={texts.recipientHelp}
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, maxLength: MAX_NAME },
            }}
            autoFocus
          />
        )}
      />
      <DayField label={texts.by} value={by} onChange={setBy} problem={isPast ? texts.byPast : undefined} />
      <TextField
        label={texts.signatory}
        value={signatory}
        onChange={(event) => setSignatory(event.target.value)}
        slotProps={{ htmlInput: { maxLength: MAX_NAME } }}
      />
      <Alert role="note" severity="warning" variant="outlined" sx={{ color: 'text.primary' }}>
        {texts.secure}
      </Alert>
    </ExportFileDialog>
  )
}
