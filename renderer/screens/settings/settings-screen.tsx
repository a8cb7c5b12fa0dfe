import Box from '@mui/material/Box'
import { FailureAlert } from '../../components/failure-alert'
import { SaveStatusLabel } from '../../components/save-status'
import { Screen } from '../../components/screen'
import { settingsTexts } from '../../texts/settings'
import { ReceivingKeyCard } from '../dossiers/receiving-key-card'
import { AboutCard } from './about-card'
import { DataCard } from './data-card'
import { DisplayCard, KeyboardCard, RespondentCard } from './preference-cards'
import { ProtectionCard } from './protection-card'
import { useSettings } from './use-settings'

export function SettingsScreen() {
  const { settings, update, status, flush } = useSettings()
  return (
    <Screen title={settingsTexts.title} actions={<SaveStatusLabel status={status} />}>
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1100 }}>
        {status.state === 'failed' && <FailureAlert error={status.error} onRetry={flush} />}
        <Box
          sx={{
            display: 'grid',
            gap: 2.5,
            alignItems: 'start',
            gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 400px), 1fr))',
          }}
        >
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <RespondentCard settings={settings} onChange={update} onBlur={flush} />
            <DisplayCard settings={settings} onChange={update} />
            <KeyboardCard settings={settings} onChange={update} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2.5 }}>
            <ProtectionCard settings={settings} onChange={update} />
            <DataCard />
            <ReceivingKeyCard />
            <AboutCard />
          </Box>
        </Box>
      </Box>
    </Screen>
  )
}
