import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatLongDay } from '../../format'
import { formatBytes } from '../../format-bytes'
import { common } from '../../texts/common'
import { settingsTexts } from '../../texts/settings'
import { useLoaded } from './use-loaded'

const loadStatus = () => callDesktop('getDataStatus', {})

/** Where the data is, and its automatic copies. */
export function DataCard() {
  const { value, error } = useLoaded(loadStatus)
  const opening = useTask()
  const texts = settingsTexts.data
  return (
    <Card title={texts.heading}>
      <Typography>{texts.where}</Typography>
      {!value && !error && <Typography color="textSecondary">{common.loading}</Typography>}
      {error && <FailureAlert error={error} />}
      {value && (
        <>
          <Typography>
            {texts.size} {formatBytes(value.databaseBytes)}
          </Typography>
          <Typography variant="h3" component="h3" sx={{ mt: 2 }}>
            {texts.copies}
          </Typography>
          {value.backups.length === 0 && <Typography>{texts.noCopy}</Typography>}
          {value.backups.length > 0 && (
            <Box component="ul" sx={{ pl: 2.5, my: 0.5 }}>
              {value.backups.map(({ day, bytes }) => (
                <Typography component="li" key={day}>
                  {`${formatLongDay(day)} (${formatBytes(bytes)})`}
                </Typography>
              ))}
            </Box>
          )}
        </>
      )}
      <Typography sx={{ my: 1.5 }}>{texts.copiesHint}</Typography>
      <Button
        variant="outlined"
        startIcon={<FolderOpenOutlined />}
        disabled={opening.running}
        onClick={() => void opening.run(() => callDesktop('openDataFolder', {}))}
      >
        {texts.open}
      </Button>
      {opening.error && <FailureAlert error={opening.error} />}
    </Card>
  )
}
