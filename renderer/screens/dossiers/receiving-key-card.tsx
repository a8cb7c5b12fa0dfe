import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
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
  const recipient = made ?? value?.recipient ?? null
  return (
    <Card title={texts.heading}>
      <Typography sx={{ mb: 1.5 }}>{texts.text}</Typography>
      {!value && !error && <Typography color="textSecondary">{common.loading}</Typography>}
      {error && <FailureAlert error={error} />}
      {value && recipient === null && (
        <Button
          variant="outlined"
          disabled={creating.running}
          onClick={() =>
            void creating.run(async () => setMade((await callDesktop('createReceivingKey', {})).recipient))
          }
        >
          {texts.create}
        </Button>
      )}
      {recipient !== null && (
        <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
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
