import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Typography from '@mui/material/Typography'
import type { Contact } from '../../../main/ipc/contract'
import { type ContactRole, contactRoleWords } from '../../../questionnaires/contacts'
import { formatDay, today } from '../../format'
import { contactsTexts as texts } from '../../texts/contacts'
import { concernsOf, contactName, type RoleLine } from './contact-model'

export type ContactActions = {
  readonly onAdd: (role: ContactRole) => void
  readonly onEdit: (contact: Contact) => void
  readonly onRemove: (contact: Contact) => void
  readonly onChecked: (contact: Contact) => void
}

/** The heading of a role: where the focus goes once its line has changed. */
export const roleHeadingId = (role: ContactRole): string => `contact-${role}`

/** A role with those who hold it; when nobody does, what to write there. */
export function RoleOfRegister({ line, actions }: { readonly line: RoleLine; readonly actions: ContactActions }) {
  const { label, hint } = contactRoleWords[line.role]
  const empty = line.contacts.length === 0
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) minmax(0, 2.2fr)' },
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography
        id={roleHeadingId(line.role)}
        variant="h3"
        tabIndex={-1}
        sx={{ '&:focus': { outline: 'none' }, ...(empty && { color: 'text.secondary' }) }}
      >
        {label}
      </Typography>
      {empty ? (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <Typography color="textSecondary" sx={{ flex: '1 1 240px' }}>
            <b>{texts.empty}</b> {hint}
          </Typography>
          <Button variant="outlined" aria-label={texts.fillNamed(label)} onClick={() => actions.onAdd(line.role)}>
            {texts.fill}
          </Button>
        </Box>
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          {line.contacts.map((contact) => (
            <OneContact key={contact.id} contact={contact} actions={actions} />
          ))}
        </Box>
      )}
    </Box>
  )
}

function OneContact({ contact, actions }: { readonly contact: Contact; readonly actions: ContactActions }) {
  const { details, establishmentId } = contact
  const name = contactName(details)
  const concerns = concernsOf(details, today())
  const toCheck = details.phone !== '' && concerns.length > 0
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: 1 }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        {details.phone !== '' && (
          <Typography>
            {`${texts.phone}\u00a0: `}
            <b>{details.phone}</b>
          </Typography>
        )}
        <Facts contact={contact} />
        {establishmentId === null && (
          <Typography variant="body2" color="textSecondary">
            {texts.forOrganisation}
          </Typography>
        )}
        {concerns.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
            {concerns.map((concern) => (
              <Chip
                key={concern}
                size="small"
                variant="outlined"
                color="secondary"
                icon={<ReportProblemOutlined />}
                label={texts.concerns[concern]}
              />
            ))}
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {toCheck && (
          <Button size="small" aria-label={texts.checkTodayNamed(name)} onClick={() => actions.onChecked(contact)}>
            {texts.checkToday}
          </Button>
        )}
        <Button size="small" aria-label={texts.editNamed(name)} onClick={() => actions.onEdit(contact)}>
          {texts.edit}
        </Button>
        <Button size="small" aria-label={texts.removeNamed(name)} onClick={() => actions.onRemove(contact)}>
          {texts.remove}
        </Button>
      </Box>
    </Box>
  )
}

function Facts({ contact: { details } }: { readonly contact: Contact }) {
  const { email, availability, source, checkedOn, note } = details
  const labelled = (label: string, value: string) => (value === '' ? '' : `${label}\u00a0: ${value}`)
  const reach = [labelled(texts.email, email), labelled(texts.availability, availability)].filter(Boolean)
  const trust = [
    checkedOn === null ? '' : texts.checkedOn(formatDay(checkedOn)),
    labelled(texts.source, source),
  ].filter(Boolean)
  return (
    <>
      {reach.length > 0 && <Typography variant="body2">{reach.join(' · ')}</Typography>}
      {note !== '' && (
        <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
          {note}
        </Typography>
      )}
      {trust.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {trust.join(' · ')}
        </Typography>
      )}
    </>
  )
}
