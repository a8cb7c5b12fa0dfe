import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormLabel from '@mui/material/FormLabel'
import MenuItem from '@mui/material/MenuItem'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { type SubmitEvent, useId, useState } from 'react'
import type { Contact } from '../../../main/ipc/contract'
import {
  type ContactDetails,
  type ContactRole,
  contactRoles,
  contactRolesFor,
  contactRoleWords,
} from '../../../questionnaires/contacts'
import { establishmentKind } from '../../../questionnaires/establishment-kind'
import { DayField } from '../../components/day-field'
import { FailureAlert } from '../../components/failure-alert'
import { focusWrongField } from '../../components/focus-wrong-field'
import { FormDialog } from '../../components/form-dialog'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { today } from '../../format'
import { common } from '../../texts/common'
import { contactsTexts } from '../../texts/contacts'
import { useChanged } from '../../use-unsaved'
import type { Contacts } from './use-contacts'

const texts = contactsTexts.form

type ContactDialogProps = {
  /** The contact to change, or the role of a new one. */
  readonly edited: Contact | ContactRole
  readonly category: string
  readonly save: Contacts['save']
  readonly onDone: (contact: Contact) => void
  readonly onClose: () => void
}

/** Writes a contact, for this site or for the whole legal entity. It stays open, with what was typed, when it fails. */
export function ContactDialog({ edited, category, save, onDone, onClose }: ContactDialogProps) {
  const titleId = useId()
  const known = typeof edited === 'string' ? null : edited
  const [details, setDetails] = useState<ContactDetails>(
    typeof edited === 'string' ? emptyContact(edited) : edited.details,
  )
  const [forWholeOrganisation, setForWhole] = useState(known !== null && known.establishmentId === null)
  const [asked, setAsked] = useState(false)
  const unsaved = useChanged([details, forWholeOrganisation])
  const { running, error, run } = useTask()
  const set = (change: Partial<ContactDetails>) => setDetails((before) => ({ ...before, ...change }))
  const nothing = [details.name, details.organisation, details.phone, details.email].every((text) => text.trim() === '')

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    if (nothing) return event.currentTarget.querySelector<HTMLElement>('[name="contact-name"]')?.focus()
    if (focusWrongField(event.currentTarget)) return
    void run(async () => onDone(await save({ id: known?.id ?? null, forWholeOrganisation, details })))
  }

  return (
    <FormDialog
      unsaved={unsaved}
      onClose={() => !running && onClose()}
      aria-labelledby={titleId}
      maxWidth="md"
      fullWidth
    >
      {/* What is between the title and the buttons scrolls, not the buttons. */}
      <Box
        component="form"
        onSubmit={submit}
        noValidate
        sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId} component="h2">
          {known ? texts.editTitle : texts.newTitle}
        </DialogTitle>
        <DialogContent>
          <Box
            sx={{
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
              pt: 1,
              alignItems: 'start',
            }}
          >
            <RoleField role={details.role} category={category} onChange={(role) => set({ role })} />
            <ContactFields details={details} set={set} nothing={asked && nothing} />
            <FormControl sx={{ gridColumn: '1 / -1' }}>
              <FormLabel id={`${titleId}-scope`}>{texts.scope}</FormLabel>
              <RadioGroup
                row
                aria-labelledby={`${titleId}-scope`}
                value={forWholeOrganisation ? 'organisation' : 'site'}
                onChange={(_, chosen) => setForWhole(chosen === 'organisation')}
              >
                <FormControlLabel value="site" control={<Radio />} label={texts.scopeSite} />
                <FormControlLabel value="organisation" control={<Radio />} label={texts.scopeOrganisation} />
              </RadioGroup>
            </FormControl>
          </Box>
          {error && <FailureAlert error={error} />}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={running}>
            {common.cancel}
          </Button>
          <TaskButton type="submit" variant="contained" running={running}>
            {common.save}
          </TaskButton>
        </DialogActions>
      </Box>
    </FormDialog>
  )
}

type RoleFieldProps = {
  readonly role: ContactRole
  readonly category: string
  readonly onChange: (role: ContactRole) => void
}

function RoleField({ role, category, onChange }: RoleFieldProps) {
  const proposed = contactRolesFor(establishmentKind(category))
  // The role that a contact has stays in the list, whatever the category has become.
  const choices = contactRoles.filter((choice) => choice === role || proposed.includes(choice))
  return (
    <TextField
      select
      label={texts.role}
      helperText={contactRoleWords[role].hint}
      value={role}
      onChange={(event) => {
        const chosen = choices.find((choice) => choice === event.target.value)
        if (chosen) onChange(chosen)
      }}
      sx={{ gridColumn: '1 / -1' }}
    >
      {choices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {contactRoleWords[choice].label}
        </MenuItem>
      ))}
    </TextField>
  )
}

type ContactFieldsProps = {
  readonly details: ContactDetails
  readonly set: (change: Partial<ContactDetails>) => void
  readonly nothing: boolean
}

function ContactFields({ details, set, nothing }: ContactFieldsProps) {
  const later = details.checkedOn !== null && details.checkedOn > today()
  const short = { htmlInput: { maxLength: 200 } }
  return (
    <>
      <TextField
        autoFocus
        name="contact-name"
        label={texts.name}
        value={details.name}
        error={nothing}
        helperText={nothing ? texts.nothing : undefined}
        onChange={(event) => set({ name: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.organisation}
        value={details.organisation}
        onChange={(event) => set({ organisation: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.phone}
        helperText={texts.phoneHelp}
        value={details.phone}
        onChange={(event) => set({ phone: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.email}
        helperText={texts.emailHelp}
        value={details.email}
        onChange={(event) => set({ email: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.availability}
        helperText={texts.availabilityHelp}
        value={details.availability}
        onChange={(event) => set({ availability: event.target.value })}
        slotProps={short}
      />
      <DayField
        label={texts.checkedOn}
        helperText={texts.checkedOnHelp}
        problem={later ? texts.checkedLater : undefined}
        value={details.checkedOn}
        onChange={(checkedOn) => set({ checkedOn })}
      />
      <TextField
        label={texts.source}
        helperText={texts.sourceHelp}
        value={details.source}
        onChange={(event) => set({ source: event.target.value })}
        slotProps={short}
      />
      <TextField
        label={texts.note}
        helperText={texts.noteHelp}
        value={details.note}
        onChange={(event) => set({ note: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
        multiline
      />
    </>
  )
}

function emptyContact(role: ContactRole): ContactDetails {
  return {
    role,
    name: '',
    organisation: '',
    phone: '',
    email: '',
    availability: '',
    note: '',
    source: '',
    checkedOn: null,
  }
}
