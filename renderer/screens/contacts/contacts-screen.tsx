import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useEffect, useState } from 'react'
import type { Contact, Establishment } from '../../../main/ipc/contract'
import type { ContactRole } from '../../../questionnaires/contacts'
import { Card } from '../../components/card'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { ExportFileDialog } from '../../components/export-file'
import { FailureAlert } from '../../components/failure-alert'
import { Screen } from '../../components/screen'
import { useTask } from '../../components/use-task'
import { today } from '../../format'
import { common } from '../../texts/common'
import { contactsTexts as texts } from '../../texts/contacts'
import { establishmentOf, useOverview } from '../../use-overview'
import { MissingEntity } from '../entities/missing-entity'
import { ContactDialog } from './contact-dialog'
import { contactCounts, contactGroups, contactName } from './contact-model'
import { RoleOfRegister, roleHeadingId } from './role-line'
import { useContacts } from './use-contacts'

/** Whom to call on a bad day, and the page to display. */
export function ContactsScreen({ establishmentId }: { readonly establishmentId: string }) {
  const { overview } = useOverview()
  const establishment = establishmentOf(overview, establishmentId)
  return establishment ? <Register establishment={establishment} /> : <MissingEntity />
}

function Register({ establishment }: { readonly establishment: Establishment }) {
  const { category } = establishment.details
  const { contacts, error, reload, save, remove } = useContacts(establishment.id)
  const [edited, setEdited] = useState<Contact | ContactRole | null>(null)
  const [removed, setRemoved] = useState<Contact | null>(null)
  const [printing, setPrinting] = useState(false)
  const showRole = useFocusOnRole()
  const checking = useTask()
  const counts = contacts && contactCounts(contacts, category, today())

  const checked = async (contact: Contact) => {
    const { id, details } = contact
    const forWholeOrganisation = contact.establishmentId === null
    const done = await checking.run(() =>
      save({ id, forWholeOrganisation, details: { ...details, checkedOn: today() } }),
    )
    if (done) showRole(details.role)
  }

  return (
    <Screen
      title={texts.title}
      subtitle={counts ? texts.subtitle(counts.filled, counts.expected, counts.toReview) : establishment.details.name}
      actions={
        contacts && (
          <>
            <Button variant="outlined" onClick={() => setEdited('autre')}>
              {texts.add}
            </Button>
            <Button variant="contained" onClick={() => setPrinting(true)}>
              {texts.print}
            </Button>
          </>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1100 }}>
        <Typography sx={{ maxWidth: '80ch' }}>{texts.intro}</Typography>
        {!contacts && !error && <Typography color="textSecondary">{common.loading}</Typography>}
        {error && <FailureAlert error={error} onRetry={reload} />}
        {checking.error && <FailureAlert error={checking.error} />}
        {contacts &&
          contactGroups(contacts, category).map(({ id, lines }) => (
            <Card key={id} title={texts.groups[id]}>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {lines.map((line) => (
                  <RoleOfRegister
                    key={line.role}
                    line={line}
                    actions={{
                      onAdd: setEdited,
                      onEdit: setEdited,
                      onRemove: setRemoved,
                      onChecked: (contact) => void checked(contact),
                    }}
                  />
                ))}
              </Box>
            </Card>
          ))}
      </Box>
      {edited && (
        <ContactDialog
          edited={edited}
          category={category}
          save={save}
          onClose={() => setEdited(null)}
          onDone={({ details }) => {
            setEdited(null)
            showRole(details.role)
          }}
        />
      )}
      {removed && (
        <RemovalDialog
          contact={removed}
          onClose={() => setRemoved(null)}
          onConfirm={async () => {
            await remove(removed.id)
            setRemoved(null)
            showRole(removed.details.role)
          }}
        />
      )}
      <ExportFileDialog
        open={printing}
        title={texts.sheet.title}
        about={<SheetAbout toReview={counts?.toReview ?? 0} />}
        asksRecipient={false}
        build={() => ({ what: 'attack-sheet', establishmentId: establishment.id })}
        onClose={() => setPrinting(false)}
      />
    </Screen>
  )
}

function SheetAbout({ toReview }: { readonly toReview: number }) {
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography>{texts.sheet.about}</Typography>
      {toReview > 0 && <Typography sx={{ fontWeight: 600 }}>{texts.sheet.unchecked(toReview)}</Typography>}
    </Box>
  )
}

type RemovalDialogProps = {
  readonly contact: Contact
  readonly onConfirm: () => Promise<void>
  readonly onClose: () => void
}

function RemovalDialog({ contact, onConfirm, onClose }: RemovalDialogProps) {
  const said = texts.removal.text(contactName(contact.details))
  return (
    <ConfirmDialog
      title={texts.removal.title}
      text={contact.establishmentId === null ? `${said} ${texts.removal.forAll}` : said}
      confirm={texts.removal.confirm}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  )
}

/** Gives the focus to the heading of a role once its line is drawn again: the button that was pressed may be gone. */
function useFocusOnRole(): (role: ContactRole) => void {
  const [shown, setShown] = useState<{ readonly role: ContactRole } | null>(null)
  useEffect(() => {
    if (!shown) return
    const heading = document.getElementById(roleHeadingId(shown.role)) ?? document.querySelector<HTMLElement>('h1')
    heading?.focus()
  }, [shown])
  return (role) => setShown({ role })
}
