import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useEffect, useId, useState } from 'react'
import type { ErasureCertificate, ErasurePreview, Organisation } from '../../../main/ipc/contract'
import { searchable } from '../../../questionnaires/typography'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { dossierTexts } from '../../texts/dossiers'
import { CertificateDialog } from './certificate-dialog'
import { CopiesOutList } from './copies-out-list'
import { CountsList } from './counts-list'

const texts = dossierTexts.erase

type EraseDialogProps = {
  readonly organisation: Organisation
  readonly onHandOver: () => void
  readonly onClose: () => void
}

/** Says what goes, asks for the name, erases, then shows the certificate. */
export function EraseDialog({ organisation, onHandOver, onClose }: EraseDialogProps) {
  const { name } = organisation.details
  const [preview, setPreview] = useState<ErasurePreview | null>(null)
  const [typed, setTyped] = useState('')
  const [certificate, setCertificate] = useState<ErasureCertificate | null>(null)
  const titleId = useId()
  const loading = useTask()
  const erasing = useTask()
  const { run } = loading
  useEffect(() => {
    void run(async () => setPreview(await callDesktop('previewErasure', { organisationId: organisation.id })))
  }, [run, organisation.id])
  const named = searchable(typed.trim()) === searchable(name.trim())
  if (certificate) return <CertificateDialog certificate={certificate} />
  return (
    <Dialog open onClose={() => !erasing.running && onClose()} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <Box
        component="form"
        noValidate
        sx={{ display: 'contents' }}
        onSubmit={(event) => {
          event.preventDefault()
          if (!named || erasing.running) return
          void erasing.run(async () =>
            setCertificate(await callDesktop('eraseDossier', { organisationId: organisation.id, name: typed })),
          )
        }}
      >
        <DialogTitle id={titleId}>{texts.title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, overflowWrap: 'anywhere' }}>
          <Box>
            <Typography>{texts.what(name)}</Typography>
            {preview && <CountsList counts={preview.counts} />}
          </Box>
          {preview && preview.backups > 0 && <Typography>{texts.backups(preview.backups)}</Typography>}
          {preview && preview.copiesOut.length > 0 && (
            <Box>
              <Typography>{texts.out}</Typography>
              <CopiesOutList copies={preview.copiesOut} />
            </Box>
          )}
          <Typography>{texts.certificate}</Typography>
          <Box>
            <Button variant="outlined" disabled={erasing.running} onClick={onHandOver}>
              {texts.handOverFirst}
            </Button>
          </Box>
          <TextField
            label={texts.name}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            helperText={texts.nameHint(name)}
            autoComplete="off"
            fullWidth
            slotProps={{ htmlInput: { maxLength: 200, spellCheck: false } }}
          />
          {loading.error && <FailureAlert error={loading.error} />}
          {erasing.error && <FailureAlert error={erasing.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={erasing.running}>
            {common.cancel}
          </Button>
          <TaskButton
            type="submit"
            variant="contained"
            color="error"
            running={erasing.running}
            disabled={!named || preview === null}
          >
            {erasing.running ? texts.running : texts.confirm}
          </TaskButton>
        </DialogActions>
      </Box>
    </Dialog>
  )
}
