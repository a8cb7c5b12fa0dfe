import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import type { RestorePreview } from '../../../main/ipc/contract'
import { callDesktop } from '../../desktop-api'
import { backupTexts } from '../../texts/backups'
import { protectionTexts } from '../../texts/protection'
import { NewPassphraseForm } from '../new-passphrase-form'
import { OpeningAfter } from './opening-after'

const texts = backupTexts.dialog.done

type RestoredDialogProps = {
  /** What was there before is a copy of the list; a damaged file is kept aside, as was said before. */
  readonly keptBefore: boolean
  readonly opening: RestorePreview['opening']
  /** The code of the recovery sheet that opened the copy, when a new passphrase is to be chosen; else null. */
  readonly code: string | null
  readonly onOpen: () => void
}

/** Says that it is done before anything of the copy is on screen: it looks much like what was there. */
export function RestoredDialog({ keptBefore, opening, code, onOpen }: RestoredDialogProps) {
  const titleId = useId()
  const textId = useId()
  return (
    <Dialog open onClose={onOpen} aria-labelledby={titleId} aria-describedby={textId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId} component="h2">
        {texts.title}
      </DialogTitle>
      {(keptBefore || opening) && (
        <DialogContent>
          <Stack id={textId} sx={{ gap: 2, mb: code === null ? 0 : 2 }}>
            {keptBefore && <Typography>{texts.before}</Typography>}
            {opening && code === null && (
              <div>
                <OpeningAfter opening={opening} />
              </div>
            )}
            {code !== null && <Typography>{texts.renew}</Typography>}
          </Stack>
          {code !== null && (
            <NewPassphraseForm
              label={protectionTexts.passphrase.next}
              submit={protectionTexts.renew.submit}
              running={protectionTexts.renew.running}
              onChosen={(next) =>
                callDesktop('setPassphrase', { current: { kind: 'recovery', text: code }, next }).then(onOpen)
              }
              actions={<Button onClick={onOpen}>{texts.later}</Button>}
            >
              <Typography color="textSecondary">{texts.laterMeans}</Typography>
            </NewPassphraseForm>
          )}
        </DialogContent>
      )}
      {code === null && (
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button variant="contained" autoFocus onClick={onOpen}>
            {texts.open}
          </Button>
        </DialogActions>
      )}
    </Dialog>
  )
}
