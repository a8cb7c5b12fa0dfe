import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import type { Establishment } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { FailureAlert } from '../../components/failure-alert'
import { RefusedFieldsProvider } from '../../components/refused-fields'
import { SaveStatusLabel } from '../../components/save-status'
import { Screen } from '../../components/screen'
import { TaskButton } from '../../components/task-button'
import { useAutosave } from '../../components/use-autosave'
import { useFocusLater } from '../../components/use-focus-later'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { common } from '../../texts/common'
import { entityTexts } from '../../texts/entities'
import { forms } from '../../texts/forms'
import { establishmentOf, organisationOf, useOverview } from '../../use-overview'
import { useUnsaved } from '../../use-unsaved'
import { restoreEstablishment } from './archive-organisation'
import { EstablishmentFields } from './establishment-fields'
import { MissingEntity } from './missing-entity'

export function EditEstablishmentScreen({ establishmentId }: { readonly establishmentId: string }) {
  const { overview } = useOverview()
  const establishment = establishmentOf(overview, establishmentId)
  return establishment ? <EditEstablishment key={establishmentId} establishment={establishment} /> : <MissingEntity />
}

function EditEstablishment({ establishment }: { readonly establishment: Establishment }) {
  const { overview, refresh } = useOverview()
  const { leaveTo } = useNavigation()
  const [refused, setRefused] = useState(0)
  const [details, setDetails] = useState(establishment.details)
  const { status, change, flush } = useAutosave(async (edited: typeof details) => {
    await callDesktop('saveEstablishment', { id: establishment.id, organisationId: null, details: edited })
    await refresh()
  })
  const nameMissing = details.name.trim() === ''
  useUnsaved(nameMissing)
  const organisation = organisationOf(overview, establishment.organisationId)
  const { id: establishmentId } = establishment
  return (
    <Screen
      title={entityTexts.establishment.editTitle}
      subtitle={establishment.details.name}
      actions={
        <>
          <SaveStatusLabel status={status} incomplete={nameMissing || refused > 0} />
          <Button variant="outlined" onClick={() => leaveTo({ screen: 'home', establishmentId })}>
            {common.back}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
        {status.state === 'failed' && <FailureAlert error={status.error} onRetry={flush} />}
        <Card title={entityTexts.establishment.heading}>
          <RefusedFieldsProvider value={setRefused}>
            <EstablishmentFields
              value={details}
              nameMissing={nameMissing}
              onChange={(edited) => {
                setDetails(edited)
                if (edited.name.trim() !== '') change(edited)
              }}
              onBlur={flush}
            />
          </RefusedFieldsProvider>
          <Typography color="textSecondary" sx={{ mt: 2 }}>
            {forms.autosave}
          </Typography>
        </Card>
        {organisation && (
          <Card
            title={entityTexts.organisation.heading}
            action={
              <Button onClick={() => leaveTo({ screen: 'edit-organisation', establishmentId })}>
                {entityTexts.organisation.edit}
              </Button>
            }
          >
            <Typography>{organisation.details.name}</Typography>
          </Card>
        )}
        <ArchiveEstablishment establishment={establishment} />
      </Box>
    </Screen>
  )
}

function ArchiveEstablishment({ establishment }: { readonly establishment: Establishment }) {
  const { overview, refresh } = useOverview()
  const { goTo } = useNavigation()
  const [asking, setAsking] = useState(false)
  const { running, error, run } = useTask()
  const archiveButton = useRef<HTMLButtonElement>(null)
  const focusArchive = useFocusLater(() => archiveButton.current)
  const texts = entityTexts.archiveEstablishment
  if (establishment.archivedAt !== null) {
    return (
      <>
        <Alert
          severity="info"
          variant="outlined"
          sx={{ color: 'text.primary' }}
          action={
            <TaskButton
              running={running}
              onClick={() =>
                void run(async () => {
                  await restoreEstablishment(overview, establishment)
                  await refresh()
                  focusArchive()
                })
              }
            >
              {texts.restore}
            </TaskButton>
          }
        >
          {texts.isArchived}
        </Alert>
        {error && <FailureAlert error={error} />}
      </>
    )
  }
  return (
    <Box>
      <Button ref={archiveButton} onClick={() => setAsking(true)}>
        {texts.action}
      </Button>
      {asking && (
        <ConfirmDialog
          title={texts.title}
          text={texts.text(establishment.details.name)}
          confirm={texts.confirm}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await callDesktop('setArchived', { kind: 'establishment', id: establishment.id, archived: true })
            await refresh()
            goTo({ screen: 'establishments' })
          }}
        />
      )}
    </Box>
  )
}
