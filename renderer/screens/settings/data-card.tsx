import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined'
import SaveOutlined from '@mui/icons-material/SaveOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Card } from '../../components/card'
import { FailureAlert } from '../../components/failure-alert'
import { TaskButton } from '../../components/task-button'
import { useTask } from '../../components/use-task'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, formatTime, today } from '../../format'
import { formatBytes } from '../../format-bytes'
import { useNavigation } from '../../navigation'
import { backupTexts } from '../../texts/backups'
import { common } from '../../texts/common'
import { settingsTexts } from '../../texts/settings'
import { useLoaded } from './use-loaded'

const loadStatus = () => callDesktop('getDataStatus', {})

/** Where the data is, and its last copy. */
export function DataCard() {
  const { value, error } = useLoaded(loadStatus)
  const { route, goTo } = useNavigation()
  const inHand = {
    ...('establishmentId' in route &&
      route.establishmentId !== undefined && { establishmentId: route.establishmentId }),
    ...('assessmentId' in route && route.assessmentId !== undefined && { assessmentId: route.assessmentId }),
  }
  const opening = useTask()
  const [last] = value?.backups ?? []
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
          <Typography>
            {last ? backupTexts.last(formatLongDay(today(new Date(last.at))), formatTime(last.at)) : backupTexts.none}
          </Typography>
          {value.failure && <Typography sx={{ mt: 1 }}>{backupTexts.failure.title}</Typography>}
          {value.onNetwork && <Typography sx={{ mt: 1 }}>{backupTexts.network}</Typography>}
          {value.copyElsewhereDue && <Typography sx={{ mt: 1 }}>{backupTexts.elsewhere.due}</Typography>}
        </>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
        <Button variant="contained" startIcon={<SaveOutlined />} onClick={() => goTo({ screen: 'backups', ...inHand })}>
          {backupTexts.title}
        </Button>
        <TaskButton
          variant="outlined"
          startIcon={<FolderOpenOutlined />}
          running={opening.running}
          onClick={() => void opening.run(() => callDesktop('openDataFolder', {}))}
        >
          {texts.open}
        </TaskButton>
      </Box>
      {opening.error && <FailureAlert error={opening.error} />}
    </Card>
  )
}
