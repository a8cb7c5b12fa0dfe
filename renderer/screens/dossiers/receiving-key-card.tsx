import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useRef, useState } from 'react'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useFocusLater } from '../../components/use-focus-later'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { common } from '../../texts/common'
import { dossierTexts } from '../../texts/dossiers'
import { CopyButton } from '../referentials/copy-button'
import { useLoaded } from '../settings/use-loaded'

const texts = dossierTexts.key
const loadKey = () => callDesktop('getReceivingKey', {})

/** The public key of this Sextant, made when someone first asks for it. */
export function ReceivingKeyCard() {
  const { value, error } = useLoaded(loadKey)
  const [made, setMade] = useState<string | null>(null)
  const creating = useTask()
  const shown = useRef<HTMLDivElement>(null)
  const focusCopy = useFocusLater(() => shown.current?.querySelector('button') ?? null)
  const recipient = made ?? value?.recipient ?? null
  return (
    <Card title={texts.heading}>
      <Typography sx={{ mb: 1.5 }}>{texts.text}</Typography>
      {!value && !error && <Typography color="textSecondary">{common.loading}</Typography>}
      {error && <FailureAlert error={error} />}
      {value && recipient === null && (
        <TaskButton
          variant="outlined"
          running={creating.running}
          onClick={() =>
            void creating.run(async () => {
              setMade((await callDesktop('createReceivingKey', {})).recipient)
              focusCopy()
            })
          }
        >
          {texts.create}
        </TaskButton>
      )}
      {recipient !== null && (
        <Box ref={shown} sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
          <Typography variant="body2">{texts.label}</Typography>
          <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
            {recipient}
          </Box>
          <CopyButton text={recipient} label={texts.copy} />
        </Box>
      )}
      {creating.error && <FailureAlert error={creating.error} />}
    </Card>
  )
}
