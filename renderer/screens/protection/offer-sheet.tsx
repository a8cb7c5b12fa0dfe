import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { useState } from 'react'
import type { Output } from '../../../main/ipc/contract'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { protectionTexts } from '../../texts/protection'
import { ProtectionFrame } from './protection-frame'
import { RecoverySheet } from './recovery-sheet'

/** Right after a passphrase is chosen: the sheet that will replace it the day it is lost. */
export function OfferSheet({ onDone }: { readonly onDone: () => void }) {
  const [sheet, setSheet] = useState<Output<'prepareRecoverySheet'> | null>(null)
  const [confirmed, setConfirmed] = useState(false)
  const { running, error, run } = useTask()
  const texts = protectionTexts.offer
  if (confirmed) {
    return (
      // With a key, it is another page, whose title takes the focus.
      <ProtectionFrame key="confirmed" title={texts.title} why={protectionTexts.sheet.confirmed} focusTitle>
        <div>
          <Button variant="contained" onClick={onDone}>
            {texts.done}
          </Button>
        </div>
      </ProtectionFrame>
    )
  }
  const later = <Button onClick={onDone}>{texts.later}</Button>
  return (
    <ProtectionFrame title={texts.title} why={texts.why} focusTitle>
      {sheet ? (
        <RecoverySheet sheet={sheet} replaces={false} onConfirmed={() => setConfirmed(true)} actions={later} />
      ) : (
        <>
          {error && <FailureAlert error={error} />}
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
            <TaskButton
              variant="contained"
              running={running}
              onClick={() => void run(() => callDesktop('prepareRecoverySheet', {}).then(setSheet))}
            >
              {texts.make}
            </TaskButton>
            {later}
          </Box>
        </>
      )}
    </ProtectionFrame>
  )
}
