import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Organisation } from '../../../main/ipc/contract'
import { isRetentionOver } from '../../../questionnaires/retention'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useFocusLater } from '../../components/use-focus-later'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, today } from '../../format'
import { dossierTexts } from '../../texts/dossiers'
import { useOverview } from '../../use-overview'
import { type DossierDialog, DossierDialogs } from './dossier-dialogs'

const texts = dossierTexts.retention

/** Asks what to do with an organisation kept longer than was chosen; nothing before that. */
export function RetentionReminder({ organisation }: { readonly organisation: Organisation }) {
  const { overview, refresh } = useOverview()
  const [open, setOpen] = useState<DossierDialog>(null)
  const { running, error, run } = useTask()
  const focusTitle = useFocusLater(() => document.querySelector('h1'))
  const { id, details } = organisation
  const { name, retentionYears } = details
  if (retentionYears == null) return null
  const last = overview.assessments
    .filter(({ organisationId }) => organisationId === id)
    .map(({ updatedAt }) => today(new Date(updatedAt)))
    .toSorted()
    .at(-1)
  if (last === undefined || !isRetentionOver(details, last, today())) return null
  return (
    <>
      <Alert severity="warning" variant="outlined" sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}>
        {texts.over(name, texts.years(retentionYears), formatLongDay(last))}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          <TaskButton
            variant="outlined"
            running={running}
            onClick={() =>
              void run(async () => {
                await callDesktop('saveOrganisation', { id, details: { ...details, retentionReviewedOn: today() } })
                await refresh()
                focusTitle()
              })
            }
          >
            {texts.keep}
          </TaskButton>
          <Button onClick={() => setOpen('hand-over')}>{texts.handOver}</Button>
          <Button color="error" onClick={() => setOpen('erase')}>
            {texts.erase}
          </Button>
        </Box>
        {error && <FailureAlert error={error} />}
      </Alert>
      <DossierDialogs organisation={organisation} open={open} onChange={setOpen} />
    </>
  )
}
